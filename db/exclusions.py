"""What is not counted, and whose answers contradict each other: of one activity, for its report."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import aliased

from db.models import Answer, Occurrence, Person, Request, Unit, Waiver
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
    tx: Tx, programme_id: int, activity: str, units: Collection[int] | None
) -> list[LeftOutRow]:
    """`units`: only those about them (None: all)."""
    above = aliased(Unit)
    agreed = and_(Waiver.request_id == Request.id, Waiver.state == "approved", Waiver.decided_at == Answer.at)
    query = (
        select(
            *(Request.occurrence_id, Request.question, Request.item, Answer.how, Person.name),
            *(Answer.at, Waiver.reason, Waiver.comment, Answer.comment),
            *(Unit.id, Unit.name, Unit.kind, above.name),
        )
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Answer, Answer.id == Request.answer_id)
        .join(Unit, Unit.id == Request.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .outerjoin(Person, Person.id == Answer.person_id)
        .outerjoin(Waiver, agreed)
        .where(*_mine(programme_id, activity, units), Answer.value == NA)
        .order_by(Request.id)
    )
    rows: Iterable[Any] = await tx.execute(query)
    found = []
    for row in rows:
        occurrence, question, item, how, by, at, reason, said, comment = row[:9]
        about = (occurrence, question, item, Place(*row[9:]), how, by, at)
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
