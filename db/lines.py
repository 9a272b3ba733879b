"""Requests as a report sees them, with the answers that stand."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from db.models import Answer, Occurrence, Request, Seat, Unit
from db.store import Tx
from roadmap.lines import Line
from roadmap.people import Place


async def now(
    tx: Tx, programme_id: int, units: Collection[int] | None, activity: str | None = None
) -> list[Line]:
    """About these units (None: all), as they stand. activity: None - of every one."""
    query = _LINES.where(Occurrence.programme_id == programme_id, Occurrence.state != "cancelled")
    if units is not None:
        query = query.where(Request.subject_id.in_(units))
    if activity is not None:
        query = query.where(Occurrence.activity == activity)
    return _read(await tx.execute(query))


def _read(rows: Iterable[Sequence[Any]]) -> list[Line]:
    return [Line._make((*row[:6], Place(*row[6:10]), *row[10:])) for row in rows]


_ABOVE = aliased(Unit)
_LINES = (
    select(
        *(Request.id, Request.occurrence_id, Occurrence.activity, Occurrence.slot, Occurrence.end),
        *(Request.question, Unit.id, Unit.name, Unit.kind, _ABOVE.name),
        *(Request.seat_id, Seat.role, Request.item, Request.due_at, Request.waiting),
        *(Answer.value, Answer.at, Answer.how, Request.settled_at),
    )
    .join(Occurrence, Occurrence.id == Request.occurrence_id)
    .join(Seat, Seat.id == Request.seat_id)
    .join(Unit, Unit.id == Request.subject_id)
    .outerjoin(_ABOVE, _ABOVE.id == Unit.parent_id)
    .outerjoin(Answer, Answer.id == Request.answer_id)
    .where(Occurrence.opened_at.is_not(None))
    .order_by(Request.id)
)
