"""The days and steps an occurrence has by the plan, or by the day somebody set for it."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from db.plan import OccurrenceRow
from roadmap.ladders import KINDS, LADDERS
from roadmap.moments import Hours, instant
from roadmap.occurrences import Slot, slots
from roadmap.programme import Activity, Programme
from roadmap.reminders import Dated, Owed, day_asks, due, opens, owed

OPEN = "(open)"
"""A step nobody is told of (and no ladder can have): what is asked is frozen before its first reminder; a
schedule gives every unit a window of its own."""


@dataclass(frozen=True, slots=True)
class Days:
    """What the plan says of one slot, as the table keeps it."""

    state: str
    first: date | None
    last: date | None
    start: date | None = None
    end: date | None = None
    time: dt.time | None = None
    minutes: int = 60

    @classmethod
    def by_plan(cls, slot: Slot) -> "Days":
        if slot.kind == "dated":
            return cls("dated", slot.start, slot.end, slot.start, slot.end, slot.time, slot.minutes)
        return cls(slot.kind, slot.start, slot.end, minutes=slot.minutes)

    @classmethod
    def stored(cls, row: OccurrenceRow) -> "Days":
        return cls(row.state, row.first, row.last, row.start, row.end, row.time, row.minutes)


def due_at(days: Days, activity: Activity, programme: Programme) -> datetime | None:
    dated = _dated(days)
    return due(dated, programme.ladder(activity), programme.zone) if dated else None


def steps(days: Days, activity: Activity, programme: Programme, since: datetime) -> tuple[Owed, ...]:
    """Those at or after `since`; none of what was over by then, and of what is going on then it opens."""
    hours = Hours.of(programme)
    over = ends(days, hours)
    if over is None or over <= since:
        return ()
    ahead = tuple(step for step in _steps(days, activity, programme, hours) if step.moment >= since)
    opening = _opening(days, activity, programme, hours)
    if opening is None or (ahead and ahead[0].moment <= max(opening, since)):
        return ahead
    return Owed(OPEN, max(opening, since), asks=False, until=None), *ahead


def ends(days: Days, hours: Hours) -> datetime | None:
    if dated := _dated(days):
        return dated.ends(hours.zone)
    return None if days.last is None else instant(days.last + timedelta(days=1), time(), hours.zone)


def digest(programme: Programme) -> str:
    """Of everything that dates depend on, default ladders included. Roles hold sets, whose order varies."""
    ladders = {name: ladder.model_dump(mode="json") for name, ladder in LADDERS.items()}
    words = [programme.model_dump(mode="json", exclude={"roles"}), ladders, KINDS]
    return hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()


def by_plan(programme: Programme) -> dict[tuple[str, str], Days]:
    """(activity, slot) -> its days."""
    return {
        (activity.code, slot.key): Days.by_plan(slot)
        for activity in programme.activities
        for slot in slots(programme, activity)
    }


def _dated(days: Days) -> Dated | None:
    if days.state != "dated" or days.start is None or days.end is None:
        return None
    return Dated(days.start, days.end, days.time, days.minutes)


def _steps(days: Days, activity: Activity, programme: Programme, hours: Hours) -> Iterator[Owed]:
    if dated := _dated(days):
        yield from owed(dated, programme.ladder(activity), hours)
    elif days.state == "window" and days.first and days.last:
        yield from day_asks(days.first, days.last, hours)


def _opening(days: Days, activity: Activity, programme: Programme, hours: Hours) -> datetime | None:
    if dated := _dated(days):
        return opens(dated, programme.ladder(activity), hours)
    if days.state == "schedule" and days.first:
        return instant(days.first, time(), hours.zone)
    return None
