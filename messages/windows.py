"""The days that may be chosen: those of the months that the plan names, or of the whole programme where the
plan says the day itself, and where one more is added."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from messages.reader import Reader
from roadmap import changes
from roadmap.duties import Event


def bounds(event: Event, reader: Reader, *, add: bool = False) -> tuple[date, date]:
    """The first and the last of them; the first is later than the last where none is left."""
    windows = _windows(event, add=add)
    return max(windows[0][0], reader.today(event.programme)), windows[-1][1]


def may_be(event: Event, day: date, reader: Reader, *, add: bool = False) -> bool:
    return day >= reader.today(event.programme) and any(a <= day <= z for a, z in _windows(event, add=add))


def months(event: Event, reader: Reader, *, add: bool = False) -> Iterator[date]:
    """First days of the months that have a day to choose; of a window that is over, its last. Never none."""
    first, last = bounds(event, reader, add=add)
    windows = _windows(event, add=add)
    month = min(first, last).replace(day=1)
    while month <= last:
        if any(a.replace(day=1) <= month <= z for a, z in windows):
            yield month
        month = (month + timedelta(days=31)).replace(day=1)


def is_period(event: Event) -> bool:
    return changes.is_period(changes.planned(event.programme, event.activity, event.slot))


def _windows(event: Event, *, add: bool) -> Sequence[tuple[date, date]]:
    """There may be gaps between the months that the plan names."""
    if add:
        return (changes.whole(event.programme),)
    return changes.windows(event.programme, event.activity, event.slot)
