"""A small programme that runs: three schools in two municipalities, and everyone at their post."""

import shutil
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select, update

from db import ledger
from db.ledger import Line
from db.models import Answer, Delivery, Holding, Occurrence, Person, Reminder, Request, Seat, Step, Unit
from db.store import Store
from roadmap.duties import Delivery as Message
from roadmap.duties import Duty, Outcome
from roadmap.outcomes import Settled
from roadmap.programme import Programme
from services.confirmations import Confirmations
from services.deliveries import Deliveries
from services.doubts import Doubts
from services.plan import Plan
from services.progress import Progress
from services.reminders import Reminders
from services.rosters import Rosters
from services.timetable import OPEN
from tests.services.horizons import due
from tests.services.small_programme import ALL, CODE, programme

ZONE = ZoneInfo("Europe/Moscow")
START = datetime(2022, 2, 1, 9, tzinfo=UTC)
ROSTER = """\
role;municipality;school;name;covers;code
coordinator;;;Рита;;
coordinator;;;Борис;;
municipal;Бабынинский район;;Мария;;
municipal;Дзержинский район;;Игорь;;
curator;;;Нина;Школа № 1|Школа № 2;
curator;;;Лев;Школа № 3;
director;Бабынинский район;Школа № 1;Анна;;s1
director;Бабынинский район;Школа № 2;Иван;;s2
director;Дзержинский район;Школа № 3;Вера;;s3
"""


def local(day: str, hour: int = 0, minute: int = 0) -> datetime:
    """«2022-03-03» at that hour of Moscow, as an aware moment in UTC."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), ZONE).astimezone(UTC) + timedelta(
        hours=hour, minutes=minute
    )


@dataclass(repr=False)
class Running:
    """People by their names in the roster; `said`: every message sent by `live`."""

    store: Store
    plans: dict[str, Programme]
    people: dict[str, int] = field(default_factory=dict)
    said: list[tuple[datetime, str, Message]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.plan = Plan(self.store, self.plans)
        self.doubts = Doubts(self.store, self.plans)
        self.reminders = Reminders(self.store, self.plans)
        self.deliveries = Deliveries(self.store, self.plans)
        self.confirmations = Confirmations(self.store, self.plans)
        self.progress = Progress(self.store, self.plans)

    async def populate(self) -> None:
        """Everyone of the roster holds their seat."""
        result = await Rosters(self.store, self.plans).load(CODE, ROSTER, START)
        assert not result.mistakes
        async with self.store.write() as tx:
            for seat, name in (await tx.execute(select(Seat.id, Seat.expected).order_by(Seat.id))).all():
                self.people[name or ""] = await _settle(tx, seat, name or "", 1000 + seat)

    async def replace(self, *activities: Mapping[str, Any], now: datetime, **more: object) -> None:
        """Another version of the programme's files, and a restart."""
        self.plans[CODE] = programme(*activities, **more)
        await self.plan.start(CODE, now)

    async def live(self, until: datetime, since: datetime = START) -> None:
        """From moment to moment, everything that comes due is sent."""
        now = since
        while (moment := await due(self.reminders, now)) is not None and moment <= until:
            now = max(moment, now)
            await self.reminders.plan_once(now)
            await self.deliver(now)

    async def deliver(self, now: datetime) -> int:
        settled: list[Settled] = []
        count, more = 0, True
        while more:
            messages, more = await self.deliveries.exchange(settled, now, 30)
            settled = []
            for message in messages:
                count += 1
                self.said.append((now, message.person.name, message))
                settled.append(Settled(message, "sent", now, copies=(1000 + len(self.said),)))
        return count

    async def claim(self, now: datetime, room: int = 30) -> list[Message]:
        found: list[Message] = []
        while room > len(found):
            messages, more = await self.deliveries.exchange((), now, room - len(found))
            found += messages
            if not more:
                break
        return found

    async def settle(self, *settled: Settled, now: datetime) -> None:
        await self.deliveries.exchange(settled, now, 0)

    async def duty(self, name: str, key: str, now: datetime) -> Duty:
        """The open duty of that person with that question."""
        duties = await self.confirmations.duties(self.people[name], now)
        return next(duty for duty in duties if duty.question.key == key)

    async def answer(self, name: str, key: str, value: str, now: datetime) -> Outcome:
        duty = await self.duty(name, key, now)
        return await self.again(name, duty, value, now)

    async def again(self, name: str, duty: Duty, value: str, now: datetime) -> Outcome:
        """As if the button were fresh."""
        fresh = await self.confirmations.duty(self.people[name], duty.request, now)
        return await self.confirmations.answer(
            self.people[name], duty.request, value, fresh.seen, now, sure=True
        )

    async def occurrence(self, activity: str, slot: str = "1.1") -> int:
        async with self.store.read() as tx:
            mine = (Occurrence.activity == activity, Occurrence.slot == slot)
            return (await tx.execute(select(Occurrence.id).where(*mine))).scalar_one()

    async def steps(self, activity: str, *, done: bool | None = None) -> list[tuple[str, datetime]]:
        """Of the ladder."""
        async with self.store.read() as tx:
            rows = await tx.execute(
                select(Step.step, Step.moment, Step.done_at)
                .join(Occurrence, Occurrence.id == Step.occurrence_id)
                .where(Occurrence.activity == activity)
                .order_by(Step.moment)
            )
            return [
                (step, moment)
                for step, moment, at in rows
                if step != OPEN and (done is None or (at is not None) == done)
            ]

    async def ledger(self) -> list[Line]:
        async with self.store.read() as tx:
            return await ledger.ledger(tx, CODE)

    async def fates(self, activity: str) -> set[tuple[str, str, str, str | None]]:
        """(person, step, state, reason) of every reminder of an activity."""
        async with self.store.read() as tx:
            rows = await tx.execute(
                select(Person.name, Reminder.step, Reminder.state, Reminder.reason)
                .join(Person, Person.id == Reminder.person_id)
                .join(Occurrence, Occurrence.id == Reminder.occurrence_id)
                .where(Occurrence.activity == activity)
            )
            return {(name, step, state, reason) for name, step, state, reason in rows}

    async def states(self) -> list[tuple[str, str | None]]:
        """(state, reason) of all deliveries."""
        async with self.store.read() as tx:
            rows = await tx.execute(select(Delivery.state, Delivery.reason).order_by(Delivery.id))
            return [(state, reason) for state, reason in rows]

    async def notices(self) -> list[tuple[int, dict[str, Any]]]:
        async with self.store.read() as tx:
            mine = select(Delivery.person_id, Delivery.payload).where(Delivery.kind == "notice")
            return [(person, payload or {}) for person, payload in await tx.execute(mine)]

    async def answers(self, request: int) -> list[tuple[int, str]]:
        async with self.store.read() as tx:
            mine = select(Answer.number, Answer.value).where(Answer.request_id == request)
            return [(number, value) for number, value in await tx.execute(mine.order_by(Answer.number))]

    async def requests(self) -> list[int]:
        async with self.store.read() as tx:
            return list((await tx.execute(select(Request.id).order_by(Request.id))).scalars())

    async def request(self, key: str, school: str) -> int:
        async with self.store.read() as tx:
            about = select(Request.id).join(Unit, Unit.id == Request.subject_id)
            return (await tx.execute(about.where(Request.question == key, Unit.name == school))).scalar_one()

    async def give(self, name: str, role: str, school: str) -> None:
        """That seat, too, beside whoever holds it."""
        async with self.store.write() as tx:
            there = select(Seat.id).join(Unit, Unit.id == Seat.unit_id)
            seat = (await tx.execute(there.where(Seat.role == role, Unit.name == school))).scalar_one()
            await tx.execute(insert(Holding).values(seat_id=seat, person_id=self.people[name], since=START))

    async def change(self, name: str, **values: object) -> None:
        """Of the person's row: a zone, quiet hours, out of reach."""
        async with self.store.write() as tx:
            await tx.execute(update(Person).where(Person.id == self.people[name]).values(**values))

    async def stand_down(self, name: str, now: datetime) -> None:
        async with self.store.write() as tx:
            mine = update(Holding).where(Holding.person_id == self.people[name])
            await tx.execute(mine.values(until=now))

    async def join(self, name: str, of: str) -> None:
        """Another person takes the seats that `of` held or holds."""
        async with self.store.write() as tx:
            seats = await tx.execute(select(Holding.seat_id).where(Holding.person_id == self.people[of]))
            for seat in seats.scalars().all():
                self.people[name] = await _settle(tx, seat, name, 5000 + len(self.people))


async def _settle(tx: Any, seat: int, name: str, telegram: int) -> int:
    person = insert(Person).values(
        telegram_id=telegram, name=name, language="ru", created_at=START, consented_at=START
    )
    number: int = (await tx.execute(person.returning(Person.id))).scalar_one()
    await tx.execute(insert(Holding).values(seat_id=seat, person_id=number, since=START - timedelta(days=30)))
    return number


@pytest.fixture(scope="session")
def empty(migrated: Path) -> Path:
    return migrated


async def reopen(built: Path, path: Path, people: dict[str, int], *activities: Mapping[str, Any]) -> Running:
    """Another copy of a database in which much has happened already."""
    shutil.copy(built, path)
    return Running(Store.open(f"sqlite+aiosqlite:///{path}"), {CODE: programme(*activities)}, people)


async def open_running(empty: Path, path: Path, *activities: Mapping[str, Any], **more: object) -> Running:
    shutil.copy(empty, path)
    running = Running(Store.open(f"sqlite+aiosqlite:///{path}"), {CODE: programme(*activities, **more)})
    await running.plan.start(CODE, START)
    await running.populate()
    return running


@pytest.fixture
async def running(empty: Path, tmp_path: Path) -> AsyncIterator[Running]:
    """All activities, started on 1 February 2022."""
    opened = await open_running(empty, tmp_path / "bot.db", *ALL)
    yield opened
    await opened.store.close()
