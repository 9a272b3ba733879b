"""The days that may be chosen for an activity to which the plan gave only its months."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from messages.reader import Reader
from roadmap.duties import Event
from roadmap.occurrences import slots


def bounds(event: Event, reader: Reader) -> tuple[date, date]:
    """The first and the last of them; the first is later than the last where none is left."""
    windows = _windows(event)
    return max(windows[0][0], reader.today(event.programme)), windows[-1][1]


def may_be(event: Event, day: date, reader: Reader) -> bool:
    return day >= reader.today(event.programme) and any(a <= day <= z for a, z in _windows(event))


def months(event: Event, reader: Reader) -> Iterator[date]:
    """First days of the months that have a day to choose; of a window that is over, its last. Never none."""
    first, last = bounds(event, reader)
    month = min(first, last).replace(day=1)
    while month <= last:
        if any(a.replace(day=1) <= month <= z for a, z in _windows(event)):
            yield month
        month = (month + timedelta(days=31)).replace(day=1)


def _windows(event: Event) -> Sequence[tuple[date, date]]:
    """The months that the plan names; there may be gaps between them."""
    key = event.slot.partition("/")[0]
    for slot in slots(event.programme, event.activity):
        if slot.key == key and slot.windows:
            return slot.windows
    span = event.programme.span
    return ((event.first or span.first, event.last or span.last),)
