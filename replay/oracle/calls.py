"""Steps of one request, beside the ladder of its occasion: it may be asked now, or it came back."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from replay.oracle.asking import AskKey
from replay.oracle.days import DIGEST, Days

AFTER = {"asked": (0, 2), "returned": (0, 1, 3, 7)}
"""On which days after what happened it is said: at once, then at ten of a day that works."""


class Call(NamedTuple):
    """round: how many answers had been given to it by then."""

    cause: str
    of: AskKey
    round: int
    days: int


def calls(cause: str, of: AskKey, seen: int, now: datetime, days: Days) -> Iterator[tuple[Call, datetime]]:
    today = days.local(now).date()
    for after in AFTER[cause]:
        at = days.later(days.moment(today + timedelta(days=after), DIGEST)) if after else now
        yield Call(cause, of, seen, after), at
