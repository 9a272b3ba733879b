"""Who has not answered: requests that still wait, for those who look after them."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, select
from sqlalchemy.orm import aliased

from db import batches
from db.models import Delivery, Holding, Occurrence, Person, Reminder, Request, Seat, Unit, Waiver
from db.store import Tx
from roadmap.people import Place


class Owing(NamedTuple):
    """`place`: what the request is about. `expected`: who the roster says should hold the seat."""

    request: int
    occurrence: int
    question: str
    seat: int
    shared: bool
    role: str
    expected: str | None
    place: Place


class Excuse(NamedTuple):
    """What was said why a request cannot be fulfilled. `reason`: a key of the programme's; `by`: a name."""

    reason: str
    comment: str | None
    by: str
    at: datetime


async def owing(tx: Tx, programme_id: int, activity: str, units: Collection[int] | None) -> list[Owing]:
    """The longest overdue first."""
    above = aliased(Unit)
    query = (
        select(
            *(Request.id, Request.occurrence_id, Request.question, Request.seat_id, Request.shared),
            *(Seat.role, Seat.expected),
            *(Unit.id, Unit.name, Unit.kind, above.name),
        )
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Seat, Seat.id == Request.seat_id)
        .join(Unit, Unit.id == Request.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .where(Occurrence.activity == activity, *_waiting(programme_id, units))
        .order_by(Request.due_at, Request.id)
    )
    rows: Iterable[Any] = await tx.execute(query)
    return [Owing._make((*row[:7], Place(*row[7:]))) for row in rows]


async def beside(tx: Tx, request: int, programme_id: int, activity: str) -> tuple[int, ...]:
    """What the seat of that request still owes about the same unit in this activity, in order."""
    this = aliased(Request)
    query = (
        select(Request.id)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(this, and_(this.seat_id == Request.seat_id, this.subject_id == Request.subject_id))
        .where(this.id == request, Occurrence.activity == activity, *_waiting(programme_id, None))
        .order_by(Request.due_at, Request.id)
    )
    return tuple((await tx.execute(query)).scalars())


async def gone(tx: Tx, seats: Collection[int]) -> dict[int, str]:
    """Seat -> who held it last, if that person has left; no name if they erased it."""
    query = (
        select(Holding.seat_id, Person.name, Person.left_at, Person.erased_at)
        .join(Person, Person.id == Holding.person_id)
        .where(Holding.seat_id.in_(bindparam("seats")), Holding.kind == "holder")
        .order_by(Holding.since, Holding.id)
    )
    last: dict[int, Any] = {row[0]: row for row in await batches.execute(tx, query, "seats", seats)}
    return {
        seat: name if erased_at is None else ""
        for seat, (_, name, left_at, erased_at) in last.items()
        if left_at is not None
    }


async def excuse(tx: Tx, request: int) -> Excuse | None:
    """The last that was not taken back."""
    query = (
        select(Waiver.reason, Waiver.comment, Person.name, Waiver.at)
        .join(Person, Person.id == Waiver.person_id)
        .where(Waiver.request_id == request, Waiver.state.in_(("said", "open", "declined")))
        .order_by(Waiver.id.desc())
        .limit(1)
    )
    row = (await tx.execute(query)).one_or_none()
    return row and Excuse._make(row)


async def reminded(tx: Tx, occurrence: int, people: Collection[int], last: int) -> list[tuple[datetime, str]]:
    """(when, step) of the last questions about it that reached any of these people, the newest first."""
    sent = (Reminder.occurrence_id == occurrence, Reminder.person_id.in_(people), Reminder.state == "sent")
    query = (
        select(Delivery.sent_at, Reminder.step)
        .join(Delivery, Delivery.id == Reminder.delivery_id)
        .where(*sent, Reminder.asks, Delivery.sent_at.is_not(None))
        .order_by(Delivery.sent_at.desc(), Reminder.id.desc())
        .limit(last)
    )
    return [(at, step) for at, step in await tx.execute(query) if at is not None]


def _waiting(programme_id: int, units: Collection[int] | None) -> list[ColumnElement[bool]]:
    found = [
        Occurrence.programme_id == programme_id,
        Occurrence.state != "cancelled",
        Occurrence.opened_at.is_not(None),
        Request.settled_at.is_(None),
        Request.waiting.is_(False),
    ]
    return found if units is None else [*found, Request.subject_id.in_(units)]
