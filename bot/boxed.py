"""The very bot inside a Telegram in a box: for the sandbox, the replay and the tests."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot import running
from bot.app import App, assemble
from bot.house import House, open_house
from bot.settings import Settings
from roadmap.programme import Programme
from sandbox.clock import Clock
from sandbox.emulator import Emulator

TOKEN = "1:SANDBOX"  # noqa: S105 - the emulator's own; it opens nothing


@dataclass(frozen=True, slots=True)
class Boxed:
    emulator: Emulator
    house: House
    app: App


@asynccontextmanager
async def boxed(
    settings: Settings, plans: Mapping[str, Programme], clock: Clock, port: int = 0
) -> AsyncIterator[Boxed]:
    """The bot is called by webhook, so that whoever sends or presses returns when it has answered;
    moving the clock makes it tick at every moment on the way."""
    async with (
        _emulator(clock, port) as emulator,
        open_house(settings, plans, clock.now()) as house,
    ):
        app = assemble(house, clock, TOKEN, emulator.url, send_rate=0)
        async with app.bot:
            await app.wake(clock)
            async with running.served(app, host="127.0.0.1", port=0):
                clock.register(app.clockwork)
                yield Boxed(emulator, house, app)
                clock.unregister(app.clockwork)


@asynccontextmanager
async def _emulator(clock: Clock, port: int) -> AsyncIterator[Emulator]:
    emulator = Emulator(TOKEN, clock)
    await emulator.start(port=port)
    try:
        yield emulator
    finally:
        await emulator.stop()
