"""Requests with the answers that stand, page after page in the order of their ids: never all of them at once.

Each page is a short look of its own, so that whoever writes meanwhile does not wait for the last one.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from db.models import Answer, Occurrence, Request, Seat, Unit
from db.store import Tx
from roadmap.lines import Line
from roadmap.people import Place


class Bound(NamedTuple):
    """A midnight where the programme is: the day that begins then, and the moment."""

    day: date
    moment: datetime


class Window(NamedTuple):
    """From one bound to before the other; None: without end. What lost its day lies where it is due."""

    since: Bound | None = None
    before: Bound | None = None


class Extract(NamedTuple):
    """A request. `start`: the first day of what asks it (the last is the line's); `unit`: code of what it is
    about; `above`: of the unit that lies in. `cancelled`: what asked it was."""

    line: Line
    start: date | None
    unit: str
    above: str | None
    cancelled: bool


async def last(tx: Tx) -> int:
    """The highest id of a request; 0: there is none."""
    return await tx.scalar(select(func.max(Request.id))) or 0


async def page(
    programme_id: int, window: Window, after: int, until: int, size: int, tx: Tx
) -> tuple[list[Extract], int | None]:
    """Of the next `size` requests with ids above `after`, up to `until`, those of the programme in that
    window; and the last id that was looked at (None: there are no more)."""
    mine = (Request.id > after, Request.id <= until)
    ids = select(Request.id).where(*mine).order_by(Request.id).limit(size).subquery()
    reached = await tx.scalar(select(func.max(ids.c.id)))
    if reached is None:
        return [], None
    # Limited inside, so that SQLite begins here, and not with all that occurrences ever asked.
    some = select(Request).where(*mine).order_by(Request.id).limit(size).subquery()
    request = aliased(Request, some)
    own = Occurrence.programme_id + 0 == programme_id  # its index would lead to all occurrences, page by page
    query = _extracts(request).where(own, *_within(request, window))
    return _read(await tx.execute(query)), reached


def _extracts(request: Any) -> Select[Any]:
    above = aliased(Unit)
    return (
        select(
            *(request.id, request.occurrence_id, Occurrence.activity, Occurrence.slot, Occurrence.end),
            *(request.question, Unit.id, Unit.name, Unit.kind, above.name),
            *(request.seat_id, Seat.role, request.item, request.due_at, request.waiting),
            *(Answer.value, Answer.at, Answer.how, request.settled_at),
            *(Occurrence.start, Unit.code, above.code.label("above_code"), Occurrence.state == "cancelled"),
        )
        .select_from(request)
        .join(Occurrence, Occurrence.id == request.occurrence_id)
        .join(Seat, Seat.id == request.seat_id)
        .join(Unit, Unit.id == request.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .outerjoin(Answer, Answer.id == request.answer_id)
        .where(Occurrence.opened_at.is_not(None))
        .order_by(request.id)
    )


def _within(request: Any, window: Window) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    day, dayless = Occurrence.end, Occurrence.end.is_(None)
    if window.since is not None:
        bound, moment = window.since
        found.append(or_(day >= bound, and_(dayless, request.due_at >= moment)))
    if window.before is not None:
        bound, moment = window.before
        found.append(or_(day < bound, and_(dayless, request.due_at < moment)))
    return found


def _read(rows: Iterable[Sequence[Any]]) -> list[Extract]:
    return [
        Extract._make((Line._make((*row[:6], Place(*row[6:10]), *row[10:19])), *row[19:])) for row in rows
    ]
