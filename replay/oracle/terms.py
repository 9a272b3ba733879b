"""Of which weeks and months a report comes by itself, and on which day; and on which days summaries do.

It comes at nine on the first working day of a week (of a month), and tells of the days since the first one of
the week (the month) in which the working day before it lies.
"""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from replay.oracle.days import DAY, Days
from replay.oracle.sheet import Raw

NINE = time(9)
AFTERWARDS = timedelta(days=14)


class Report(NamedTuple):
    """Of the days `first`..`last`, told on `day`; `until`: the last of the week or month that has begun."""

    kind: str
    day: date
    first: date
    last: date
    until: date


def reports(days: Days, began: datetime, last: date) -> list[Report]:
    """From that moment until that day, in the order in which they come."""
    found: list[Report] = []
    before = day = days.local(began).date()
    while day <= last:
        if not days.rest(day):
            if days.moment(day, NINE) >= began:
                found += [one for one in (_weekly(before, day), _monthly(before, day)) if one]
            before = day
        day += DAY
    return found


def rounds(sheet: Raw, days: Days, began: datetime) -> list[date]:
    """Of summaries: every working day until two weeks after the programme's last."""
    if not any(one.get("told_after") is not None for one in sheet["roles"]):
        return []
    day, found = days.local(began).date(), []
    while day <= sheet["span"]["to"] + AFTERWARDS:
        if not days.rest(day):
            found.append(day)
        day += DAY
    return found


def _weekly(before: date, day: date) -> Report | None:
    monday, then = (one - timedelta(days=one.isoweekday() - 1) for one in (day, before))
    return Report("weekly", day, then, monday - DAY, monday + 6 * DAY) if then < monday else None


def _monthly(before: date, day: date) -> Report | None:
    first, then = day.replace(day=1), before.replace(day=1)
    until = (first + timedelta(days=40)).replace(day=1) - DAY
    return Report("monthly", day, then, first - DAY, until) if then < first else None
