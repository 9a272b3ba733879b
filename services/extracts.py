"""Every request and its answer, in the order in which they were asked: for programs that count themselves.

Not for chats: nothing here asks who. No names of people are in it, and no words of comments.
"""

from collections.abc import AsyncIterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import InvalidOperation
from functools import partial
from typing import NamedTuple

from db import extracts, units
from db.extracts import Bound, Extract, Window
from db.store import Store
from roadmap import asked
from roadmap.lines import state
from roadmap.moments import instant
from roadmap.programme import Programme
from roadmap.questions import Question

PAGE = 4_000
"""Requests in memory at a time."""


class Record(NamedTuple):
    """A request with the answer that stands. `unit`, `within`: codes of what it is about and of what that
    lies in, with their names. `value`: as it is stored. Moments are local to the programme. `state`: one of
    roadmap/lines.py; cancelled, if what asked it was; unknown, if its question is not in the files any more,
    or asks for numbers now, and there is none."""

    request: int
    activity: str
    slot: str
    start: date | None
    end: date | None
    unit: str
    unit_name: str
    within: str | None
    within_name: str | None
    role: str
    question: str
    item: int
    value: str | None
    answered_at: datetime | None
    how: str | None
    due_at: datetime
    state: str


async def programme_id(store: Store, code: str) -> int | None:
    """None: it was never started here."""
    async with store.read() as tx:
        return await units.programme_id(tx, code)


async def records(
    store: Store, programme: Programme, number: int, window: Window, now: datetime, size: int = PAGE
) -> AsyncIterator[list[Record]]:
    """Page after page, some of them empty. What is asked after the beginning is left for the next time; an
    answer given meanwhile may be in it or not."""
    questions = asked.everywhere(programme)
    until, after = await store.glance(extracts.last), 0
    while True:
        look = partial(extracts.page, number, window, after, until, size)
        rows, reached = await store.glance(look)
        if reached is None:
            return
        yield [_record(row, questions, programme, now) for row in rows]
        after = reached


def window(programme: Programme, first: date | None, final: date | None) -> Window:
    """Both days belong to it."""
    beyond = None if final is None or final == date.max else final + timedelta(days=1)
    return Window(_bound(programme, first), _bound(programme, beyond))


def _bound(programme: Programme, day: date | None) -> Bound | None:
    return None if day in (None, date.min) else Bound(day, instant(day, time(), programme.zone))


def _record(
    row: Extract, questions: Mapping[tuple[str, str], Question], programme: Programme, now: datetime
) -> Record:
    line, zone = row.line, programme.zone
    return Record(
        *(line.request, line.activity, line.slot, row.start, line.day),
        *(row.unit, line.place.name, row.above, line.place.within),
        *(line.role, line.question, line.item, line.value),
        None if line.at is None else line.at.astimezone(zone),
        line.how,
        line.due_at.astimezone(zone),
        _state(row, questions.get((line.activity, line.question)), now),
    )


def _state(row: Extract, question: Question | None, now: datetime) -> str:
    if row.cancelled:
        return "cancelled"
    try:
        return "unknown" if question is None else state(row.line, question, now)
    except InvalidOperation:
        return "unknown"
