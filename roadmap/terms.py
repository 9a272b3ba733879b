"""For how long somebody stands in for another: days as people say them, both of them included."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from roadmap.refusals import Refused

LONGEST = 366
"""Days: whoever is away for longer hands the seat over."""


def term(first: date, last: date, now: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """(since, until): until is exclusive. A term that begins today begins at once."""
    today = now.astimezone(zone).date()
    if last < first:
        raise Refused("term-backwards")
    if first < today:
        raise Refused("term-past")
    if (last - first).days >= LONGEST:
        raise Refused("term-long", days=LONGEST)
    since = now if first == today else _midnight(first, zone)
    return since, _midnight(last + timedelta(days=1), zone)


def last_day(until: datetime, zone: ZoneInfo) -> date:
    """Of an exclusive moment: the day it leaves behind."""
    return (until - timedelta(microseconds=1)).astimezone(zone).date()


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
