"""The very bot inside a Telegram in a box: for the sandbox, the replay and the tests."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime

from bot import running
from bot.app import App, assemble
from bot.house import House, open_house
from bot.settings import Settings
from roadmap.programme import Programme
from sandbox.clock import Clock
from sandbox.emulator import Emulator
from sandbox.exhibits import Exhibits

TOKEN = "1:SANDBOX"  # noqa: S105 - the emulator's own; it opens nothing


class Boxed:
    """The bot that runs now; after a restart another one, around the same Telegram, clock and database."""

    def __init__(self, settings: Settings, plans: Mapping[str, Programme], emulator: Emulator) -> None:
        self.emulator = emulator
        self._settings = settings
        self._plans = plans
        self._open = AsyncExitStack()
        self._awake = asyncio.Event()
        self._ticking = asyncio.Lock()
        self._dies_after: int | None = None
        self._deaths: list[tuple[int, int]] = []
        self.house: House
        self.app: App

    async def start(self) -> None:
        emulator, clock = self.emulator, self.emulator.clock
        self.house = await self._open.enter_async_context(
            open_house(self._settings, dict(self._plans), clock.now())
        )
        self.app = assemble(self.house, clock, TOKEN, emulator.url, send_rate=0)
        await self._open.enter_async_context(self.app.bot)
        await self.app.wake(clock)
        await self._open.enter_async_context(running.served(self.app, host="127.0.0.1", port=0))
        self._awake.set()

    async def stop(self) -> None:
        self._awake.clear()
        await self._open.aclose()

    async def restart(self) -> None:
        await self.stop()
        await self.start()

    def between_ticks(self) -> asyncio.Lock:
        """Whoever holds it may stop the bot while the clock is on its way."""
        return self._ticking

    def die(self, turns: int) -> None:
        """In the middle of the next tick, so many turns of the event loop after it began."""
        self._dies_after = turns

    @property
    def deaths(self) -> list[tuple[int, int]]:
        """Of each, the calls to Telegram (their numbers in its log) that the tick had made by then."""
        return list(self._deaths)

    async def next_due(self, after: datetime) -> datetime | None:
        await self._awake.wait()
        return await self.app.clockwork.next_due(after)

    async def tick(self, now: datetime) -> None:
        async with self._ticking:
            turns, self._dies_after = self._dies_after, None
            if turns is None or not await self._dying(now, turns):
                await self.app.clockwork.tick(now)

    async def _dying(self, now: datetime, turns: int) -> bool:
        """True: it had done its work before that. Otherwise all that the process had begun ends with it, and
        the next one has been started."""
        others, first = asyncio.all_tasks(), self.emulator.world.journal.seq + 1
        tick = asyncio.ensure_future(self.app.clockwork.tick(now))
        while not tick.done() and turns > 0:
            turns -= 1
            await asyncio.sleep(0)
        if tick.done():
            return True
        its = asyncio.all_tasks() - others
        for task in its:
            task.cancel()
        await asyncio.wait(its)
        self._deaths.append((first, self.emulator.world.journal.seq))
        await self.restart()
        return False


@asynccontextmanager
async def boxed(
    settings: Settings,
    plans: Mapping[str, Programme],
    clock: Clock,
    port: int = 0,
    furnished: Callable[[Exhibits], None] | None = None,
    host: str = "127.0.0.1",
    kept: int | None = None,
) -> AsyncIterator[Boxed]:
    """The bot is called by webhook, so that whoever sends or presses returns when it has answered;
    moving the clock makes it tick at every moment on the way. furnished: told what to show before anybody
    can look. kept: so many messages of a chat; None: all."""
    async with _emulator(Emulator(TOKEN, clock, kept=kept), host, port, furnished) as emulator:
        box = Boxed(settings, plans, emulator)
        try:
            await box.start()
            clock.register(box)
            yield box
            clock.unregister(box)
        finally:
            await box.stop()


@asynccontextmanager
async def _emulator(
    emulator: Emulator, host: str, port: int, furnished: Callable[[Exhibits], None] | None
) -> AsyncIterator[Emulator]:
    if furnished is not None:
        furnished(emulator.world.exhibits)
    await emulator.start(host, port)
    try:
        yield emulator
    finally:
        await emulator.stop()
