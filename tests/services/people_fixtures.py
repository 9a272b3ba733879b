"""Two small regions, each with its own programme, and the people who live there."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from db.models import Delivery, Holding, Invite, Person
from db.models import Programme as ProgrammeTable
from db.store import Store
from db.units import ensure_root
from roadmap.people import Application, Invitation, Seat
from roadmap.programme import Programme
from services.deputies import Deputies
from services.journal import Journal
from services.people import People
from services.plans import Plans
from services.preferences import Preferences
from services.registration import Registration
from services.rosters import RosterResult, Rosters

NOW = datetime(2022, 2, 1, 9, tzinfo=UTC)
ALL_RIGHTS = ["answer", "verify", "announce", "report", "manage"]
ROSTER = """\
role;municipality;school;name;covers;code
coordinator;;;Ольга Смирнова;;
coordinator;;;Павел Орлов;;
municipal;Бабынинский район;;Мария Белова;;
municipal;Дзержинский район;;Игорь Жуков;;
curator;;;Нина Кузина;Школа № 1|Дзержинский район / Школа № 2;
curator;;;Лев Громов;;
director;Бабынинский район;Школа № 1;Анна Петрова;;vorotynsk-1
director;Бабынинский район;Школа № 2;Иван Седов;;
director;Дзержинский район;Школа № 2;Вера Лис;;
"""


SCHOOL_1 = ("director", "Бабынинский район / Школа № 1", 1)
SCHOOL_2 = ("director", "Бабынинский район / Школа № 2", 1)
SCHOOL_3 = ("director", "Дзержинский район / Школа № 2", 1)
MUNICIPAL = ("municipal", "Регион north / Бабынинский район", 1)
COORDINATOR = ("coordinator", "Регион north", 1)
CURATOR = ("curator", "Регион north", 1)
STRANGER = 7
"""A Telegram id."""


def programme(code: str) -> Programme:
    def word(text: str) -> dict[str, str]:
        return {"ru": text, "en": f"en {text}"}

    def role(code: str, title: str, unit: str, may: list[str], **more: str) -> dict[str, Any]:
        return {"code": code, "title": word(title), "unit": unit, "may": may, **more}

    return Programme.model_validate(
        {
            "code": code,
            "title": word(code),
            "languages": ["ru", "en"],
            "timezone": "Europe/Moscow",
            "span": {"from": "2021-11-26", "to": "2022-12-31"},
            "units": [
                {"kind": "region", "title": word("регион")},
                {"kind": "municipality", "title": word("муниципалитет"), "within": "region"},
                {"kind": "school", "title": word("школа"), "within": "municipality"},
            ],
            "roles": [
                role("coordinator", "региональный координатор", "region", ALL_RIGHTS),
                role("head", "руководитель", "municipality", ["answer"]),
                role("municipal", "муниципальный координатор", "municipality", ALL_RIGHTS),
                role("curator", "куратор", "region", ["answer", "verify", "report"], covers="school"),
                role("director", "директор", "school", ["answer"]),
            ],
            "organiser": "coordinator",
            "activities": [
                {
                    "no": 1,
                    "title": word("вебинар"),
                    "kind": "webinar",
                    "when": ["2022-03-03"],
                    "source": {"dates": "03.03.2022"},
                    "questions": [{"key": "q", "asks": "director", "text": word("были?")}],
                    "indicators": [{"key": "i", "kind": "share", "of": "q"}],
                }
            ],
        }
    )


@dataclass(repr=False)
class Region:
    """`telegram` ids are made up as people come: 1001, 1002, ..."""

    store: Store
    plans: Plans
    last_telegram: int = 1000

    @property
    def people(self) -> People:
        return People(self.store, self.plans)

    @property
    def registration(self) -> Registration:
        return Registration(self.store, self.plans)

    @property
    def deputies(self) -> Deputies:
        return Deputies(self.store, self.plans)

    @property
    def journal(self) -> Journal:
        return Journal(self.store, self.plans)

    @property
    def preferences(self) -> Preferences:
        return Preferences(self.store, self.plans)

    async def load(self, code: str = "north", text: str = ROSTER) -> RosterResult:
        return await Rosters(self.store, self.plans).load(code, text, NOW)

    async def tokens(self, code: str = "north") -> dict[tuple[str, str, int], tuple[Seat, str]]:
        """(role, unit's name within ..., ordinal) -> its empty seat and an invite for it."""
        found = await self.people.invite_all(code, NOW)
        return {(seat.role.code, where(seat), seat.ordinal): (seat, token) for seat, token in found}

    async def join(self, token: str, name: str = "Анна", now: datetime = NOW) -> int:
        """Person id of a newcomer."""
        self.last_telegram += 1
        shown = await self.registration.look_at(token, self.last_telegram, now)
        await self.accept(shown, self.last_telegram, name, now)
        person = await self.people.person(self.last_telegram, now)
        assert person is not None
        return person.id

    async def accept(self, shown: Invitation, telegram: int, name: str = "Анна", now: datetime = NOW) -> Seat:
        return await self.registration.join(shown.id, telegram, name, None, "ru", now)

    async def find(self, unit: str) -> int:
        """Walks the tree as an applicant does: "Бабынинский район / Школа № 1"."""
        choice = await self.registration.browse("north", None, 0)
        for name in unit.split(" / "):
            (place,) = [place for place in choice.below if place.name == name]
            choice = await self.registration.browse("north", place.id, 0)
        return choice.here.id

    async def apply(self, unit: str, role: str = "director", telegram: int = STRANGER) -> Application:
        here = await self.find(unit)
        return await self.registration.apply(telegram, "Зоя", None, "ru", "north", role, here, NOW)

    async def person_id(self, telegram: int = STRANGER) -> int:
        person = await self.people.person(telegram, NOW)
        assert person is not None
        return person.id

    async def notices(self) -> list[tuple[int, str, dict[str, Any]]]:
        """(person id, key, the rest of the payload), in the order they were planned."""
        async with self.store.read() as tx:
            rows = await tx.execute(select(Delivery.person_id, Delivery.payload).order_by(Delivery.id))
            return [(who, (said or {})["key"], {**(said or {})}) for who, said in rows]

    async def holdings(self, seat_id: int) -> list[tuple[int, bool]]:
        """(person id, still held)."""
        async with self.store.read() as tx:
            rows = await tx.execute(
                select(Holding.person_id, Holding.until)
                .where(Holding.seat_id == seat_id)
                .order_by(Holding.id)
            )
            return [(who, until is None) for who, until in rows]

    async def count(self, table: type[Person] | type[Holding] | type[Invite]) -> int:
        async with self.store.read() as tx:
            return len((await tx.execute(select(table.id))).all())


def where(seat: Seat) -> str:
    return f"{seat.place.within} / {seat.place.name}" if seat.place.within else seat.place.name


def later(days: float) -> datetime:
    return NOW + timedelta(days=days)


async def started(store: Store, code: str) -> None:
    async with store.write() as tx:
        made = insert(ProgrammeTable).values(code=code, started_at=NOW, digest="")
        number = (await tx.execute(made.returning(ProgrammeTable.id))).scalar_one()
        await ensure_root(tx, number, "region", f"Регион {code}")


async def build(path: Path) -> None:
    store = Store.open(f"sqlite+aiosqlite:///{path}")
    for code in ("north", "south"):
        await started(store, code)
    await store.close()


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Path:
    path = Path(shutil.copy(migrated, tmp_path_factory.mktemp("regions") / "bot.db"))
    asyncio.run(build(path))
    return path


@pytest.fixture
async def region(tmp_path: Path, built: Path) -> AsyncIterator[Region]:
    """Programmes north and south are started; nobody is there yet."""
    shutil.copy(built, tmp_path / "bot.db")
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    yield Region(store, {code: programme(code) for code in ("north", "south")})
    await store.close()
