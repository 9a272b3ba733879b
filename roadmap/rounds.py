"""On which days superiors get their summary, and since when something is new in it.

A round is made on every working day of the programme at ten o'clock in its zone, until two weeks after its
last day. If the bot was down at ten it is made later on that day, but not once the evening's quiet hours have
begun; a day that passes without its round gets none. The first working day of an ISO week is whole: all that
stands is told, whether new or not. If that day passes without its round, the next one of that week is whole.
Who is on leave gets none, and a whole one on the first working day after it.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from roadmap.calendars import Calendar
from roadmap.moments import DIGEST, Hours, Quiet, instant

AFTERWARDS = timedelta(days=14)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Round:
    """`since`: the working day before it, or the day of the last round that was made if that lies further
    back. New is what became so after that day."""

    day: date
    since: date
    whole: bool


def next_moment(
    now: datetime, done: date | None, hours: Hours, last: date, at: time = DIGEST
) -> datetime | None:
    """`done`: the day of the last round that was made; `last`: of the programme. A moment that has passed: it
    is to be made now. `at`: of another round than that of the summaries."""
    local = now.astimezone(hours.zone)
    day = local.date()
    is_done = done is not None and day <= done
    if is_done or hours.calendar.is_off(day) or _is_evening(local.time(), hours.quiet, at):
        day = hours.calendar.next_working(day + _DAY)
    return instant(day, at, hours.zone) if day <= last + AFTERWARDS else None


def due(now: datetime, done: date | None, hours: Hours, last: date) -> Round | None:
    moment = next_moment(now, done, hours, last)
    if moment is None or moment > now:
        return None
    return of(moment.astimezone(hours.zone).date(), done, hours.calendar)


def of(day: date, done: date | None, calendar: Calendar) -> Round:
    before = calendar.previous_working(day - _DAY)
    monday = day - timedelta(days=day.weekday())
    was_missed = done is not None and done < monday
    whole = was_missed or calendar.next_working(monday) == day
    return Round(day, min(before, done or before), whole)


def _is_evening(now: time, quiet: Quiet, at: time) -> bool:
    return at < quiet.first <= now and quiet.first != quiet.last
