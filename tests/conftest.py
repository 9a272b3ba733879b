"""The real app on a webhook against the emulator, and a small region to live in it.

The app is imported where it is used: tests of pure rules do not wait for aiogram.
"""

from __future__ import annotations

import asyncio
import gc
import os
import shutil
from collections.abc import AsyncIterator, Generator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings as hypothesis_settings

if TYPE_CHECKING:
    from bot.app import App
    from bot.boxed import Boxed
    from bot.house import House
    from bot.settings import Settings
    from roadmap.programme import Programme
    from sandbox.clock import Clock
    from sandbox.driver import Person, Sandbox

SHARED_MEMORY, ROOM = Path("/dev/shm"), 2 * 1024**3
if SHARED_MEMORY.is_dir() and shutil.disk_usage(SHARED_MEMORY).free > ROOM:
    # A commit waits for the disk, a thousand times a minute; what a test writes nobody keeps.
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(SHARED_MEMORY))

hypothesis_settings.register_profile("house", deadline=None)
hypothesis_settings.load_profile("house")

ROOT = Path(__file__).parents[1]
KALUGA = "kaluga-500plus-2022"
ROSTER = """\
role;municipality;school;name;covers;code
coordinator;;;Ольга Смирнова;;
coordinator;;;Павел Орлов;;
municipal;Бабынинский район;;Мария Белова;;
municipal;Дзержинский район;;Игорь Жуков;;
curator;;;Нина Кузина;Школа № 1|Школа № 2;
curator;;;Лев Громов;Школа <№ 3> & Ко;
director;Бабынинский район;Школа № 1;Анна Петрова;;vorotynsk-1
director;Бабынинский район;Школа № 2;Иван Седов;;
director;Дзержинский район;Школа <№ 3> & Ко;Вера Лис;;
"""


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is read now stays: the collector need not look through a million objects of aiogram and of pytest
    again and again."""
    gc.disable()
    found = yield
    gc.freeze()
    gc.set_threshold(50_000, 50, 50)
    gc.enable()
    return found


@dataclass(repr=False)
class World:
    """`box` ticks as the clock moves. `join` walks the conversation of a newcomer and returns the phone.
    `code`: of its programme. Without a repr, as all that fixtures give: asyncio looks at the result of a task
    that has ended, and the repr of a house takes 60 ms."""

    sandbox: Sandbox
    house: House
    app: App
    clock: Clock
    box: Boxed
    tokens: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    code: str = KALUGA

    async def invite(self, role: str, unit: str) -> str:
        """A token for a seat of that role at the unit of that name (the next ordinal each time)."""
        if not self.tokens:
            for seat, token in await self.house.people.invite_all(self.code, self.clock.now()):
                self.tokens.setdefault((seat.role.code, seat.place.name), []).append(token)
        return self.tokens[role, unit].pop(0)

    async def join(self, role: str, unit: str, name: str = "Анна") -> Person:
        token = await self.invite(role, unit)
        person = await self.sandbox.person(name, language_code="ru")
        await person.says(f"/start {token}")
        await person.taps("Да, это я")
        await person.taps("Согласен")
        return person

    @property
    def region(self) -> str:
        """The name of the root unit: seats of coordinators and curators are there."""
        programme = self.house.plans[self.code]
        return programme.title.to(programme.languages[0])


@pytest.fixture
def start() -> datetime:
    """When the programme starts and the clock stands; tests override it."""
    return datetime(2021, 11, 26, 5, tzinfo=UTC)


@pytest.fixture(scope="session")
def plans() -> dict[str, Programme]:
    """The real programmes, read once: every line of YAML is looked at, which takes its time."""
    from roadmap.loading import load

    return {KALUGA: load(ROOT / "programmes" / KALUGA)}


def settings_for(database: Path | str, code: str = KALUGA) -> Settings:
    from bot.settings import Settings

    return Settings(_env_file=None, database_url=f"sqlite+aiosqlite:///{database}", programmes=code)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All tables and nothing in them, made once: to be copied."""
    path = tmp_path_factory.mktemp("migrated") / "bot.db"
    asyncio.run(_build(path))
    return path


async def _build(path: Path) -> None:
    from db.schema import migrate
    from db.store import Store

    store = Store.open(f"sqlite+aiosqlite:///{path}")
    await migrate(store)
    await store.close()


@pytest.fixture
async def database(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    migrated: Path,
    start: datetime,
    plans: dict[str, Programme],
) -> Path:
    """Migrated, started, with its roster: made once for each start, and copied."""
    from bot.house import open_house

    made = tmp_path_factory.getbasetemp() / f"{start:%Y%m%d%H%M}.db"
    if not made.exists():
        shutil.copy(migrated, made)
        async with open_house(settings_for(made), plans, start) as house:
            result = await house.rosters.load(KALUGA, ROSTER, start)
            assert not result.mistakes
    return Path(shutil.copy(made, tmp_path / "bot.db"))


@pytest.fixture
async def world(database: Path, start: datetime, plans: dict[str, Programme]) -> AsyncIterator[World]:
    from bot.boxed import boxed
    from sandbox.clock import Clock
    from sandbox.driver import Sandbox

    clock = Clock(start)
    async with (
        boxed(settings_for(database), plans, clock) as box,
        Sandbox(box.emulator.url) as sandbox,
    ):
        yield World(sandbox, box.house, box.app, clock, box)
