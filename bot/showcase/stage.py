"""A box with everything around it: people with phones, what is shown beside them, levers to begin anew."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pydantic import SecretStr

from bot.boxed import Boxed, boxed
from bot.settings import Settings
from bot.showcase import plan, stories
from bot.showcase.cast import Star, company, filled, gathered
from bot.showcase.company import Company
from bot.showcase.seats import Seats
from roadmap.moments import instant
from roadmap.programme import Programme
from sandbox.clock import Clock
from sandbox.exhibits import Exhibits


class Stage:
    """Looks and pulls wait until the first people are there."""

    def __init__(self, programme: Programme) -> None:
        self.programme = programme
        self.over = asyncio.Event()
        self._open = asyncio.Event()
        self._seats = Seats(programme.code)
        self._cast: tuple[Star, ...] = ()
        self.box: Boxed

    def furnish(self, exhibits: Exhibits) -> None:
        exhibits.show("plan", self._plan)
        exhibits.show("seats", self._shown_seats)
        exhibits.show("cast", self._shown_cast)
        exhibits.show("stories", self._stories)
        exhibits.lever("restart", self._restart)
        exhibits.lever("reset", self._reset)
        exhibits.lever("everyone", self._everyone)

    async def open(self, box: Boxed, invited: Company) -> None:
        self.box = box
        self._cast = await gathered(box, self.programme, self._seats, invited)
        self._open.set()

    async def _plan(self, language: str) -> Any:
        await self._open.wait()
        return await plan.told(self.box.house, self.programme.code, language, self.box.emulator.clock.now())

    async def _shown_seats(self, language: str) -> Any:
        await self._open.wait()
        return await self._seats.told(self.box, language)

    async def _shown_cast(self, language: str) -> Any:
        await self._open.wait()
        return [star.told(language) for star in self._cast]

    async def _stories(self, language: str) -> Any:
        own = (story for story in stories.read() if story.programme == self.programme.code)
        return [story.told(language) for story in own]

    async def _restart(self) -> None:
        """The bot is killed and started anew; what it knows is kept."""
        await self._open.wait()
        async with self.box.between_ticks():
            await self.box.restart()

    async def _everyone(self) -> None:
        """All other schools come in at once."""
        await self._open.wait()
        async with self.box.between_ticks():
            await filled(self.box, self.programme, self._seats, self._cast)

    async def _reset(self) -> None:
        """Whoever runs the stage puts up another one, when this has been answered."""
        await self._open.wait()
        self.over.set()


@asynccontextmanager
async def staged(
    settings: Settings,
    plans: Mapping[str, Programme],
    code: str,
    port: int,
    schools: int,
    host: str = "127.0.0.1",
) -> AsyncIterator[Stage]:
    """A database and a Telegram of its own, and the clock at the start of the programme."""
    programme = plans[code]
    stage = Stage(programme)
    clock = Clock(instant(programme.span.first, programme.quiet.last, programme.zone))
    with TemporaryDirectory() as folder:
        url = SecretStr(f"sqlite+aiosqlite:///{Path(folder) / 'sandbox.db'}")
        own = settings.model_copy(update={"programmes": code, "database_url": url})
        async with boxed(own, {code: programme}, clock, port, stage.furnish, host) as box:
            await stage.open(box, company(programme, own.programmes_dir / code, schools))
            yield stage
            await box.between_ticks().acquire()  # for good: nothing ticks while the bot is taken down


async def perform(
    settings: Settings,
    plans: Mapping[str, Programme],
    code: str,
    host: str,
    port: int,
    schools: int,
    ready: Callable[[str], None],
) -> None:
    """Stage after stage on one port, until it is cancelled. ready: told the address, once."""
    known = False
    while True:
        async with staged(settings, plans, code, port, schools, host) as stage:
            url, port = stage.box.emulator.url, stage.box.emulator.port
            if not known:
                ready(url)
            known = True
            await stage.over.wait()
