"""Those whom an announcement may mean: seats with those who hold them, read a slice at a time.

A hundred thousand rows at once would hold everybody else up.
"""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, bindparam, case, func, null, or_, select
from sqlalchemy.orm import aliased

from db.holdings import active
from db.models import Delivery, Holding, Occurrence, Person, Request, Seat
from db.store import Tx

SLICE = 1000


class Post(NamedTuple):
    """A seat with somebody who holds it and can be reached."""

    seat: int
    role: str
    unit: int
    ordinal: int
    person: int


class Asked(NamedTuple):
    """An activity that has asked seats of one unit. `waiting`: requests without their answer."""

    activity: str
    unit: int
    waiting: int
    opened_at: datetime


async def seated(tx: Tx, programme_id: int, now: datetime) -> AsyncIterator[Sequence[Sequence[Any]]]:
    """Rows as roadmap.addressees.Seated; seats in the order of their ids."""
    async for rows in _slices(tx, _SEATED, {"programme": programme_id, "now": now}):
        yield rows


async def taken(
    tx: Tx, programme_id: int, roles: Collection[str] | None, now: datetime
) -> AsyncIterator[Sequence[Sequence[Any]]]:
    """As `seated`, in half the time: without names, and without seats that are empty or of other roles."""
    query = _TAKEN if roles is None else _TAKEN.where(Seat.role.in_(roles))
    async for rows in _slices(tx, query, {"programme": programme_id, "now": now}):
        yield rows


async def with_copy(
    tx: Tx, programme_id: int, announcement: int, now: datetime, *, silent: bool = False
) -> AsyncIterator[Sequence[Sequence[Any]]]:
    """As `seated`, of those who have a copy of that announcement: under the seats they hold, or (those who
    hold none any more) have held. silent: only those who have not agreed. The first row of a person says
    which it is."""
    query = _WITH_COPY.where(Delivery.agreed_at.is_(None)) if silent else _WITH_COPY
    asked = {"programme": programme_id, "announcement": announcement, "now": now}
    async for rows in _slices(tx, query, asked):
        yield rows


async def asked(tx: Tx, programme_id: int, activity: str) -> dict[int, bool]:
    """Seat -> does a question of this activity wait for it, of all seats that were asked any. What was asked
    of a team was asked of each in it."""
    rows = await tx.execute(_ASKED, {"programme": programme_id, "activity": activity})
    return {seat: bool(is_open) for seat, is_open in rows}


async def activities(tx: Tx, programme_id: int) -> list[Asked]:
    return [Asked._make(row) for row in await tx.execute(_ACTIVITIES, {"programme": programme_id})]


async def homes(tx: Tx, programme_id: int) -> set[tuple[str, int]]:
    """(role, unit) of all seats."""
    query = select(Seat.role, Seat.unit_id).where(Seat.programme_id == programme_id).distinct()
    return {(role, unit) for role, unit in await tx.execute(query)}


async def posts(tx: Tx, programme_id: int, roles: Collection[str], now: datetime) -> list[Post]:
    rows = await tx.execute(_POSTS.where(Seat.role.in_(roles)), {"programme": programme_id, "now": now})
    return [Post._make(row) for row in rows]


async def _slices(
    tx: Tx, query: Select[*tuple[Any, ...]], values: Mapping[str, object]
) -> AsyncIterator[Sequence[Sequence[Any]]]:
    async with tx.stream(query, values) as rows:
        async for some in rows.partitions(SLICE):
            yield some


_NOW: Any = bindparam("now")
_HELD = Holding.__table__.join(Person.__table__, and_(Person.id == Holding.person_id, *active(_NOW)))
_REACHABLE = Person.unreachable_at.is_(None)
_SEATED = (
    select(Seat.id, Seat.role, Seat.unit_id, Person.id, Person.name, _REACHABLE)
    .select_from(Seat)
    .outerjoin(_HELD, Holding.seat_id == Seat.id)
    .where(Seat.programme_id == bindparam("programme"))
    .order_by(Seat.id)
)
_TAKEN = (
    select(Seat.id, Seat.role, Seat.unit_id, Person.id, null(), _REACHABLE)
    .join(Holding, Holding.seat_id == Seat.id)
    .join(Person, Person.id == Holding.person_id)
    .where(Seat.programme_id == bindparam("programme"), *active(_NOW))
    .order_by(Seat.id)
)
_POSTS = (
    select(Seat.id, Seat.role, Seat.unit_id, Seat.ordinal, Person.id)
    .join(Holding, Holding.seat_id == Seat.id)
    .join(Person, Person.id == Holding.person_id)
    .where(Seat.programme_id == bindparam("programme"), *active(_NOW), _REACHABLE)
    .order_by(Seat.id, Person.id)
)
_HOLDS = case((and_(*active(_NOW)), 1), else_=0)
_WITH_COPY = (
    select(
        *(Seat.id, Seat.role, Seat.unit_id, Person.id, Person.name),
        and_(_REACHABLE, Person.left_at.is_(None)),
        _HOLDS,
    )
    .select_from(Delivery)
    .join(Person, Person.id == Delivery.person_id)
    .join(Holding, Holding.person_id == Person.id)
    .join(Seat, Seat.id == Holding.seat_id)
    .where(Delivery.announcement_id == bindparam("announcement"), Delivery.state == "sent")
    .where(Seat.programme_id == bindparam("programme"))
    .order_by(Person.id, _HOLDS.desc(), Seat.id)
)

_IN_FORCE = and_(
    Occurrence.programme_id == bindparam("programme"),
    Occurrence.opened_at.is_not(None),
    Occurrence.state != "cancelled",
    Request.waiting.is_(False),
)
_OPEN = Request.settled_at.is_(None)
_own, _mate = aliased(Seat), aliased(Seat)
_ASKED = (
    select(_mate.id, func.max(case((_OPEN, 1), else_=0)))
    .select_from(Request)
    .join(Occurrence, Occurrence.id == Request.occurrence_id)
    .join(_own, _own.id == Request.seat_id)
    .join(_mate, and_(_mate.unit_id == _own.unit_id, _mate.role == _own.role))
    .where(_IN_FORCE, Occurrence.activity == bindparam("activity"), or_(_mate.id == _own.id, Request.shared))
    .group_by(_mate.id)
)
_ACTIVITIES = (
    select(
        *(Occurrence.activity, Seat.unit_id, func.sum(case((_OPEN, 1), else_=0))),
        func.max(Occurrence.opened_at),
    )
    .select_from(Request)
    .join(Occurrence, Occurrence.id == Request.occurrence_id)
    .join(Seat, Seat.id == Request.seat_id)
    .where(_IN_FORCE)
    .group_by(Occurrence.activity, Seat.unit_id)
)
