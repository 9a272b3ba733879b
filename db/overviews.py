"""Who has not answered: requests that still wait, for those who look after them."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import aliased

from db.models import Holding, Occurrence, Person, Request, Seat, Unit
from db.store import Tx
from roadmap.people import Place


class Owing(NamedTuple):
    """`place`: what the request is about. `expected`: who the roster says should hold the seat."""

    question: str
    seat: int
    shared: bool
    role: str
    expected: str | None
    place: Place


async def count(tx: Tx, programme_id: int, units: Collection[int] | None) -> dict[str, int]:
    """Activity -> how many requests wait; `units`: only those about them (None: all)."""
    query = (
        select(Occurrence.activity, func.count())
        .join(Request, Request.occurrence_id == Occurrence.id)
        .where(*_waiting(programme_id, units))
        .group_by(Occurrence.activity)
    )
    return {row[0]: row[1] for row in await tx.execute(query)}


async def owing(tx: Tx, programme_id: int, activity: str, units: Collection[int] | None) -> list[Owing]:
    """The longest overdue first."""
    above = aliased(Unit)
    query = (
        select(
            *(Request.question, Request.seat_id, Request.shared, Seat.role, Seat.expected),
            *(Unit.id, Unit.name, Unit.kind, above.name),
        )
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Seat, Seat.id == Request.seat_id)
        .join(Unit, Unit.id == Request.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .where(Occurrence.activity == activity, *_waiting(programme_id, units))
        .order_by(Request.due_at, Request.id)
    )
    return [Owing._make((*row[:5], Place(*row[5:]))) for row in await tx.execute(query)]


async def gone(tx: Tx, seats: Iterable[int]) -> dict[int, str]:
    """Seat -> who held it last, if that person has left; no name if they erased it."""
    query = (
        select(Holding.seat_id, Person.name, Person.left_at, Person.erased_at)
        .join(Person, Person.id == Holding.person_id)
        .where(Holding.seat_id.in_(list(seats)), Holding.kind == "holder")
        .order_by(Holding.since, Holding.id)
    )
    last: dict[int, Any] = {row[0]: row for row in await tx.execute(query)}
    return {
        seat: name if erased_at is None else ""
        for seat, (_, name, left_at, erased_at) in last.items()
        if left_at is not None
    }


def _waiting(programme_id: int, units: Collection[int] | None) -> list[ColumnElement[bool]]:
    found = [
        Occurrence.programme_id == programme_id,
        Occurrence.state != "cancelled",
        Request.settled_at.is_(None),
        Request.waiting.is_(False),
    ]
    return found if units is None else [*found, Request.subject_id.in_(units)]
