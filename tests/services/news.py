"""The small region with something to announce: people by their names, time by seconds after one morning."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, update

from db.models import Announcement as Table
from db.models import Delivery, Holding, Person
from roadmap.announcements import UNDO, Announcement, Audience, Standing
from roadmap.refusals import Refused
from services.announcements import Announcements
from services.broadcasts import Broadcasts
from tests.services.running import Running, empty, local, open_running, reopen
from tests.services.small_programme import ALL as ACTIVITIES

__all__ = ["empty"]
MORNING = local("2022-03-02", 9)
ALL = frozenset({"coordinator", "municipal", "curator", "director"})


@dataclass(repr=False)
class News:
    running: Running
    service: Announcements = field(init=False)
    clock: Broadcasts = field(init=False)

    def __post_init__(self) -> None:
        self.service = Announcements(self.running.store, self.running.plans)
        self.clock = Broadcasts(self.running.store, self.running.plans)

    def who(self, name: str) -> int:
        return self.running.people[name]

    async def draft(self, author: str = "Рита", *roles: str, **audience: Any) -> int:
        """With content, for these roles."""
        made = await self.service.begin(self.who(author), 77, MORNING)
        await self.service.add_part(self.who(author), made.id, 500 + made.id, None, "Совещание", MORNING)
        wanted = Audience(frozenset(roles or {"director"}), **audience)
        await self.service.set_audience(self.who(author), made.id, wanted, MORNING)
        return made.id

    async def sent(self, author: str = "Рита", *roles: str, agree: bool = False, **audience: Any) -> int:
        """Composed, sent, and every copy delivered."""
        number = await self.draft(author, *roles, **audience)
        await self.service.set_agree(self.who(author), number, agree=agree, now=MORNING)
        await self.service.send(self.who(author), number, MORNING)
        await self.pass_on(MORNING + UNDO)
        return number

    async def fill(self, now: datetime) -> None:
        while await self.clock.fill(now):
            pass

    async def pass_on(self, now: datetime) -> None:
        """All that is due leaves, and what is done ends."""
        await self.fill(now)
        await self.running.deliver(now)
        await self.clock.finish(now)

    async def look(self, number: int, name: str = "Рита", now: datetime = MORNING) -> Announcement:
        return await self.service.look(self.who(name), number, now)

    async def standing(self, number: int, name: str = "Рита", now: datetime = MORNING) -> Standing:
        return await self.service.standing(self.who(name), number, now)

    async def copies(self, number: int, *states: str) -> list[str]:
        """Names of those with a delivery (in these states), in the order of their ids."""
        async with self.running.store.read() as tx:
            query = select(Person.name).join(Delivery).where(Delivery.announcement_id == number)
            if states:
                query = query.where(Delivery.state.in_(states))
            return list((await tx.execute(query.order_by(Delivery.person_id))).scalars())

    async def copy(self, number: int, name: str) -> Any:
        """That person's delivery: all columns."""
        async with self.running.store.read() as tx:
            mine = (Delivery.announcement_id == number, Delivery.person_id == self.who(name))
            return (await tx.execute(select(Delivery.__table__).where(*mine))).one()

    async def become(self, number: int, name: str, **values: object) -> None:
        """What the courier or time made of a copy."""
        mine = (Delivery.announcement_id == number, Delivery.person_id == self.who(name))
        async with self.running.store.write() as tx:
            await tx.execute(update(Delivery).where(*mine).values(**values))

    async def row(self, number: int) -> Any:
        async with self.running.store.read() as tx:
            return (await tx.execute(select(Table.__table__).where(Table.id == number))).one()

    async def also_holds(self, name: str, of: str, until: datetime | None = None) -> None:
        """The seat of another, too (until some day)."""
        async with self.running.store.write() as tx:
            mine = select(Holding.seat_id, Holding.since).where(Holding.person_id == self.who(of))
            seat, since = (await tx.execute(mine)).one()
            held = {"seat_id": seat, "person_id": self.who(name), "since": since, "until": until}
            await tx.execute(insert(Holding), held)

    async def told(self, key: str) -> list[tuple[str, dict[str, Any]]]:
        """(name, the rest) of all notices of that kind."""
        names = {number: name for name, number in self.running.people.items()}
        return [
            (names[person], {part: said for part, said in payload.items() if part != "key"})
            for person, payload in await self.running.notices()
            if payload["key"] == key
        ]

    async def notice_times(self) -> set[datetime]:
        async with self.running.store.read() as tx:
            return set((await tx.execute(select(Delivery.due_at).where(Delivery.kind == "notice"))).scalars())


def after(**spans: float) -> datetime:
    return MORNING + timedelta(**spans)


async def refusal(what: Any) -> str | None:
    try:
        await what
    except Refused as refused:
        return refused.key
    return None


@pytest.fixture(scope="session")
def settled(empty: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, int]]:
    """The region made once: unrolling its plan for every test would take most of their time."""
    path = tmp_path_factory.mktemp("settled") / "bot.db"

    async def build() -> dict[str, int]:
        opened = await open_running(empty, path, *ACTIVITIES)
        await opened.store.close()
        return opened.people

    return path, asyncio.run(build())


@pytest.fixture
async def news(settled: tuple[Path, dict[str, int]], tmp_path: Path) -> AsyncIterator[News]:
    built, people = settled
    opened = await reopen(built, tmp_path / "bot.db", {**people}, *ACTIVITIES)
    yield News(opened)
    await opened.store.close()
