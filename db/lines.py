"""Requests as a report sees them, with the answers that stand."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import aliased

from db import history
from db.models import Answer, Occurrence, OccurrenceState, Request, RequestState, Seat, Unit
from db.store import Tx
from roadmap.lines import Line
from roadmap.people import Place


async def now(
    tx: Tx, programme_id: int, units: Collection[int] | None, activity: str | None = None
) -> list[Line]:
    """About these units (None: all), as they stand. activity: None - of every one."""
    return _read(await tx.execute(_only(_NOW, programme_id, units, activity)))


async def at(
    tx: Tx,
    programme_id: int,
    units: Collection[int] | None,
    moment: datetime,
    activity: str | None = None,
) -> list[Line]:
    """As `now` would have found them at that moment."""
    query = _only(_THEN, programme_id, units, activity)
    return _read(await tx.execute(query, {"moment": moment}))


def _only(query: Select[Any], programme_id: int, units: Collection[int] | None, activity: str | None) -> Any:
    query = query.where(Occurrence.programme_id == programme_id)
    if units is not None:
        query = query.where(Request.subject_id.in_(units))
    return query if activity is None else query.where(Occurrence.activity == activity)


def _read(rows: Iterable[Sequence[Any]]) -> list[Line]:
    return [Line._make((*row[:6], Place(*row[6:10]), *row[10:])) for row in rows]


def _lines(occurrence: Any, request: Any, waiting: Any, due_at: Any) -> Select[Any]:
    """occurrence, request: where to look for how they stand."""
    above = aliased(Unit)
    return (
        select(
            *(Request.id, Request.occurrence_id, Occurrence.activity, Occurrence.slot, occurrence.end),
            *(Request.question, Unit.id, Unit.name, Unit.kind, above.name),
            *(Request.seat_id, Seat.role, Request.item, due_at, waiting),
            *(Answer.value, Answer.at, Answer.how, request.settled_at),
        )
        .select_from(Request)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Seat, Seat.id == Request.seat_id)
        .join(Unit, Unit.id == Request.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .where(occurrence.opened_at.is_not(None), occurrence.state != "cancelled")
        .order_by(Request.id)
    )


def _due_then() -> Any:
    """What lost its day since it was opened is still due when it was."""
    dated = aliased(OccurrenceState)
    mine = (dated.occurrence_id == Occurrence.id, dated.at <= history.MOMENT, dated.due_at.is_not(None))
    last = select(dated.due_at).where(*mine).order_by(dated.id.desc()).limit(1)
    return func.coalesce(OccurrenceState.due_at, last.scalar_subquery())


_NOW = _lines(Occurrence, Request, Request.waiting, Request.due_at).outerjoin(
    Answer, Answer.id == Request.answer_id
)
_THEN = (
    _lines(
        OccurrenceState,
        RequestState,
        case((RequestState.id.is_(None), Request.gated), else_=RequestState.waiting),
        _due_then(),
    )
    .join(OccurrenceState, OccurrenceState.id == history.latest(OccurrenceState, Occurrence.id))
    .outerjoin(RequestState, RequestState.id == history.latest(RequestState, Request.id))
    .outerjoin(Answer, Answer.id == RequestState.answer_id)
)
