"""What is not counted, and whose answers contradict each other: of one activity, for its report."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, select
from sqlalchemy.orm import aliased

from db import history
from db.models import Answer, Occurrence, OccurrenceState, Person, Request, RequestState, Unit, Waiver
from db.store import Tx
from roadmap.answers import NA
from roadmap.opinions import Opinion
from roadmap.people import Place


class LeftOutRow(NamedTuple):
    """`how`: waived, or own - the question allows "does not apply". `reason` of a waiver that was approved;
    `words`: those of the person, or of an exemption. `by` gave the answer that stands: a name."""

    occurrence: int
    question: str
    item: int
    place: Place
    how: str
    by: str | None
    at: datetime
    reason: str | None
    words: str | None


async def left_out(
    tx: Tx, programme_id: int, activity: str, units: Collection[int] | None, at: datetime | None = None
) -> list[LeftOutRow]:
    """`units`: only those about them (None: all). at: as they stood at that moment; None: as they stand."""
    query = _NOW if at is None else _THEN
    query = query.where(Occurrence.programme_id == programme_id, Occurrence.activity == activity)
    if units is not None:
        query = query.where(Request.subject_id.in_(units))
    rows: Iterable[Any] = await tx.execute(query, {} if at is None else {"moment": at})
    found = []
    for row in rows:
        occurrence, question, item, how, by, given, reason, said, comment = row[:9]
        about = (occurrence, question, item, Place(*row[9:]), how, by, given)
        found.append(LeftOutRow(*about, reason, said or comment))
    return found


async def opinions(
    tx: Tx, programme_id: int, activity: str, keys: Collection[str], units: Collection[int] | None
) -> list[Opinion]:
    """Settled answers to these questions."""
    above = aliased(Unit)
    query = (
        select(
            *(Request.id, Request.occurrence_id, Request.question, Request.item, Request.seen),
            *(Answer.value, Person.name, Answer.at, Unit.id, Unit.name, Unit.kind, above.name),
        )
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Answer, Answer.id == Request.answer_id)
        .join(Unit, Unit.id == Request.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .outerjoin(Person, Person.id == Answer.person_id)
        .where(*_mine(programme_id, activity, units), Request.question.in_(keys))
        .where(Request.settled_at.is_not(None))
        .order_by(Request.id)
    )
    return [_opinion(row) for row in await tx.execute(query)]


def _opinion(row: Any) -> Opinion:
    request, occurrence, question, item, seen, value, by, at = row[:8]
    return Opinion(request, occurrence, question, Place(*row[8:]), item, value, seen, by, at)


def _mine(programme_id: int, activity: str, units: Collection[int] | None) -> list[ColumnElement[bool]]:
    found = [
        Occurrence.programme_id == programme_id,
        Occurrence.activity == activity,
        Occurrence.state != "cancelled",
        Occurrence.opened_at.is_not(None),
    ]
    return found if units is None else [*found, Request.subject_id.in_(units)]


def _left_out(occurrence: Any, request: Any, *states: tuple[Any, Any]) -> Select[Any]:
    """occurrence, request: where to look for how they stand; states: joined for that, with their terms."""
    above = aliased(Unit)
    agreed = and_(Waiver.request_id == Request.id, Waiver.state == "approved", Waiver.decided_at == Answer.at)
    query: Any = (
        select(
            *(Request.occurrence_id, Request.question, Request.item, Answer.how, Person.name),
            *(Answer.at, Waiver.reason, Waiver.comment, Answer.comment),
            *(Unit.id, Unit.name, Unit.kind, above.name),
        )
        .select_from(Request)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
    )
    for state, holds in states:
        query = query.join(state, holds)
    found: Select[Any] = (
        query.join(Answer, Answer.id == request.answer_id)
        .join(Unit, Unit.id == Request.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .outerjoin(Person, Person.id == Answer.person_id)
        .outerjoin(Waiver, agreed)
        .where(occurrence.state != "cancelled", occurrence.opened_at.is_not(None), Answer.value == NA)
        .order_by(Request.id)
    )
    return found


_NOW = _left_out(Occurrence, Request)
_THEN = _left_out(
    OccurrenceState,
    RequestState,
    (OccurrenceState, OccurrenceState.id == history.latest(OccurrenceState, Occurrence.id)),
    (RequestState, RequestState.id == history.latest(RequestState, Request.id)),
)
