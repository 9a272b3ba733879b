"""Reports that come by themselves, to those who have asked for them: of a week, of a month.

They are told on the first working day of a week (from Monday) or of a month, at nine o'clock in the
programme's zone; if the bot was down then, as soon as it is up. Each tells of what has ended since the one
before: of the weeks (months) from that of the last working day before it. A week without any working day gets
none and is told of with the next one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from roadmap.calendars import Calendar
from roadmap.moments import Hours, instant, permitted

Kind = Literal["weekly", "monthly"]
Wish = Literal["weekly", "monthly", "both"]
KINDS: tuple[Kind, ...] = ("weekly", "monthly")
WISHES: tuple[Wish, ...] = ("weekly", "monthly", "both")
AT = time(9)
AFTERWARDS = timedelta(days=62)
"""After the last day of a programme: until then something may still have changed."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Told on `day` of the days `first`..`last`; `until`: the last day of the week (month) that has begun."""

    day: date
    first: date
    last: date
    until: date

    @property
    def before(self) -> date:
        """The first of as many days before it: what it is compared with."""
        return self.first - (self.last - self.first) - _DAY


def wishes(kind: Kind) -> Collection[Wish]:
    """What people have chosen who want that one."""
    return (kind, "both")


def next_moment(kind: Kind, now: datetime, done: date, hours: Hours, last: date) -> datetime | None:
    """`done`: the day of the last one that was told; `last`: of the programme. A moment that has passed: it
    is to be told now."""
    period = _next(kind, now.astimezone(hours.zone).date(), done, hours.calendar)
    return _moment(period, hours) if period.day <= last + AFTERWARDS else None


def due(kind: Kind, now: datetime, done: date, hours: Hours, last: date) -> Period | None:
    period = _next(kind, now.astimezone(hours.zone).date(), done, hours.calendar)
    return period if period.day <= last + AFTERWARDS and _moment(period, hours) <= now else None


def _next(kind: Kind, today: date, done: date, calendar: Calendar) -> Period:
    """The latest that was to be told by today, unless it has been; then the next one."""
    begins = _begins(kind, today)
    while (period := _at(kind, begins, calendar)) is None or period.day > today:
        begins = _begins(kind, begins - _DAY)
    if done < period.day:
        return period
    while period is None or period.day <= done:
        begins = _after(kind, begins)
        period = _at(kind, begins, calendar)
    return period


def _at(kind: Kind, begins: date, calendar: Calendar) -> Period | None:
    day, after = calendar.next_working(begins), _after(kind, begins)
    if day >= after:
        return None
    first = _begins(kind, calendar.previous_working(begins - _DAY))
    return Period(day, first, begins - _DAY, after - _DAY)


def _begins(kind: Kind, day: date) -> date:
    return day.replace(day=1) if kind == "monthly" else day - timedelta(days=day.weekday())


def _after(kind: Kind, begins: date) -> date:
    return _begins(kind, begins + timedelta(days=31)) if kind == "monthly" else begins + timedelta(weeks=1)


def _moment(period: Period, hours: Hours) -> datetime:
    return permitted(instant(period.day, AT, hours.zone), hours, None)
