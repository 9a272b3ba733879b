"""Messages that wait until their reader is back."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import bindparam, literal_column, select, update

from db.models import Delivery, Person, Reminder
from db.store import Tx

AWAY = "away"
"""Why a copy of an announcement that could leave is still planned."""


class Planned(NamedTuple):
    """`ripe`: when it may be told at the earliest, whoever is back by then."""

    id: int
    due_at: datetime
    ripe: datetime | None


async def planned(tx: Tx, person_id: int) -> list[Planned]:
    """All that is planned for a person."""
    rows = await tx.execute(_PLANNED, {"person": person_id})
    return [
        Planned(number, due, datetime.fromisoformat(ripe) if ripe else None) for number, due, ripe in rows
    ]


async def postpone(tx: Tx, numbers: Collection[int], due_at: datetime) -> None:
    mine = update(Delivery).where(Delivery.id.in_(numbers), Delivery.state == "planned")
    await tx.execute(mine.values(due_at=due_at))


async def absent(tx: Tx, people: Collection[int], today: date) -> list[int]:
    """Of these people, those who are away, or may be by their own clocks."""
    day = timedelta(days=1)
    asked = {"people": list(people), "since": today + day, "until": today - day}
    return list((await tx.execute(_ABSENT, asked)).scalars())


async def hold_copy(tx: Tx, announcement: int, person_id: int, due_at: datetime) -> None:
    mine = (Delivery.announcement_id == announcement, Delivery.person_id == person_id)
    planned = update(Delivery).where(*mine, Delivery.state == "planned")
    await tx.execute(planned.values(due_at=due_at, reason=AWAY))


async def join(tx: Tx, person_id: int, at: datetime) -> None:
    """Of several messages with reminders for one moment the first takes all along."""
    rows = await tx.execute(_TOGETHER, {"person": person_id, "at": at})
    first, *others = [*rows.scalars()] or [0]
    if others:
        theirs = (Reminder.delivery_id.in_(others), Reminder.state == "planned")
        await tx.execute(update(Reminder).where(*theirs).values(delivery_id=first))
        empty = update(Delivery).where(Delivery.id.in_(others))
        await tx.execute(empty.values(state="skipped", reason="merged"))


_WAITING: Any = (Delivery.person_id == bindparam("person"), Delivery.state == literal_column("'planned'"))
_PLANNED = (
    select(Delivery.id, Delivery.due_at, Delivery.payload["ripe"].as_string())
    .where(*_WAITING)
    .order_by(Delivery.id)
)
_ABSENT = (
    select(Person.id)
    .where(Person.id.in_(bindparam("people", expanding=True)))
    .where(Person.away_from <= bindparam("since"), Person.away_to >= bindparam("until"))
)
_TOGETHER = (
    select(Delivery.id)
    .where(*_WAITING, Delivery.kind == "reminder", Delivery.due_at == bindparam("at"))
    .order_by(Delivery.id)
)
