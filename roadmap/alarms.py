"""What tells that something is wrong, and cannot be seen by looking at any one message.

Both are looked for on working days at six in the evening, in the programme's zone.

Nothing was sent: messages to people of the programme were due today, and not one has left.

Answers stopped coming: in the last three working days (today is one of them) not one came, though in the ten
before some did, and though people were reminded: as many requests are still open in occurrences of which
somebody was reminded in these three days, as MANY, or a tenth of the seats if that is more. It is said once:
again only if answers have come meanwhile.
"""

from datetime import date, time, timedelta
from typing import NamedTuple

from roadmap.calendars import Calendar

AT = time(18)
SILENT, BEFORE = 3, 10
"""Working days."""
MANY = 10
_DAY = timedelta(days=1)


class Window(NamedTuple):
    """From the morning of `since` on nothing came; from `before` until then something did."""

    before: date
    since: date


def window(today: date, calendar: Calendar) -> Window:
    since = _back(today, SILENT - 1, calendar)
    return Window(_back(since, BEFORE, calendar), since)


def enough(seats: int) -> int:
    """So many requests must be open."""
    return max(MANY, seats // 10)


def _back(day: date, count: int, calendar: Calendar) -> date:
    for _ in range(count):
        day = calendar.previous_working(day - _DAY)
    return day
