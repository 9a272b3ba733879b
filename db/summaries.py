"""What a daily summary counts: a whole programme in a few questions, however many are told of it."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, func, or_, select

from db.holdings import active
from db.models import Answer, Holding, Occurrence, Person, Request, Seat, Waiver
from db.store import Tx

Units = Collection[int] | None
"""Only about these; None: all."""


class Open(NamedTuple):
    """`number` requests without their answer: of one occurrence, about one unit, to one seat (`shared`: or to
    any other of its team)."""

    occurrence: int
    unit: int
    seat: int
    shared: bool
    number: int


class Check(NamedTuple):
    """An open confirmation."""

    occurrence: int
    question: str
    unit: int
    item: int
    seat: int
    shared: bool


class Given(NamedTuple):
    """An answer that stands and is settled."""

    occurrence: int
    question: str
    unit: int
    item: int
    value: str
    at: datetime


class Lost(NamedTuple):
    """Somebody in a seat whom the bot cannot reach."""

    seat: int
    person: int
    name: str
    at: datetime


class Plea(NamedTuple):
    """Why a request is not fulfilled, as `person` said for `seat`. `state`: open (to be decided), said."""

    id: int
    state: str
    reason: str
    comment: str | None
    unit: int
    person: int
    seat: int
    who: str
    activity: str
    at: datetime


async def overdue(tx: Tx, programme_id: int, until: datetime, units: Units = None) -> list[Open]:
    """Due at `until` or before."""
    columns = (Request.occurrence_id, Request.subject_id, Request.seat_id, Request.shared)
    query = (
        select(*columns, func.count())
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .where(*_of(programme_id, units), *_OPEN, Request.due_at <= until)
        .group_by(*columns)
    )
    return [Open._make(row) for row in await tx.execute(query)]


async def checks(
    tx: Tx, programme_id: int, questions: Collection[str], after: datetime, units: Units = None
) -> list[Check]:
    """Of these questions, due after that moment."""
    query = (
        select(
            *(Request.occurrence_id, Request.question, Request.subject_id, Request.item),
            *(Request.seat_id, Request.shared),
        )
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .where(*_of(programme_id, units), *_OPEN)
        .where(Request.question.in_(questions), Request.due_at > after)
    )
    return [Check._make(row) for row in await tx.execute(query)]


async def given(
    tx: Tx, programme_id: int, questions: Collection[str], after: datetime, units: Units = None
) -> list[Given]:
    """Of these questions, due after that moment."""
    query = (
        select(
            *(Request.occurrence_id, Request.question, Request.subject_id, Request.item),
            *(Answer.value, Answer.at),
        )
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Answer, Answer.id == Request.answer_id)
        .where(*_of(programme_id, units), Request.settled_at.is_not(None))
        .where(Request.question.in_(questions), Request.due_at > after)
    )
    return [Given._make(row) for row in await tx.execute(query)]


async def lost(tx: Tx, programme_id: int, now: datetime) -> list[Lost]:
    query = (
        select(Holding.seat_id, Person.id, Person.name, Person.unreachable_at)
        .join(Person, Person.id == Holding.person_id)
        .join(Seat, Seat.id == Holding.seat_id)
        .where(Seat.programme_id == programme_id, Person.unreachable_at.is_not(None), *active(now))
        .order_by(Seat.id, Person.id)
    )
    return [Lost._make(row) for row in await tx.execute(query)]


async def pleas(tx: Tx, programme_id: int, since: datetime) -> list[Plea]:
    """What is to be decided, whenever it was asked for, and what was said since then."""
    asked = and_(Waiver.kind == "na", Waiver.state == "open")
    said = and_(Waiver.kind == "cannot", Waiver.state == "said", Waiver.at >= since)
    query = (
        select(
            *(Waiver.id, Waiver.state, Waiver.reason, Waiver.comment, Request.subject_id),
            *(Waiver.person_id, Waiver.seat_id, Person.name, Occurrence.activity, Waiver.at),
        )
        .join(Request, Request.id == Waiver.request_id)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Person, Person.id == Waiver.person_id)
        .where(Occurrence.programme_id == programme_id, Occurrence.state != "cancelled")
        .where(or_(asked, said))
        .order_by(Waiver.id)
    )
    return [Plea._make(row) for row in await tx.execute(query)]


def _of(programme_id: int, units: Units) -> list[ColumnElement[bool]]:
    found: list[Any] = [
        Occurrence.programme_id == programme_id,
        Occurrence.state == "dated",
        Occurrence.opened_at.is_not(None),
    ]
    return found if units is None else [*found, Request.subject_id.in_(units)]


_OPEN = (Request.settled_at.is_(None), Request.waiting.is_(False))
