"""Which rows of the plan have gone where in the new year, and what in each of them a person looks at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from roadmap import doubts
from roadmap.calendars import Calendar
from roadmap.occurrences import slots
from roadmap.programme import Activity, Programme
from roadmap.renewal import Renewal
from roadmap.texts import Text, texts
from roadmap.when import Day

Days = tuple[date, date]
Look = Literal["day-off", "last-off", "moved", "weekday", "sessions", "doubt", "year"]
"""day-off: an event falls on one now; moved: it would have, and stands on the nearest working day;
last-off: what lasts longer ends on a day off, and did not last year; weekday: it is another one;
sessions: days off leave more or fewer of them; doubt: a person decides how to read its days, and the words
of the readings name the old ones; year: something that people read names the old one."""

SHORTEST = 3
"""Days: what lasts longer has days off within it in every year."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """`old` and `new`: first and last days of all occurrences and windows that have any. `off`: those of
    short events that nobody works on. `ends`: last days of longer ones that nobody works on any more."""

    activity: Activity
    old: tuple[Days, ...]
    new: tuple[Days, ...]
    look: tuple[Look, ...]
    off: tuple[date, ...]
    ends: tuple[date, ...]


def shifted(before: Programme, after: Programme, renewal: Renewal) -> Iterator[Shifted]:
    """In the order of the plan, every row that has days, decided or not."""
    was_off, off = Calendar.of(before), Calendar.of(after)
    for old, new in zip(before.activities, after.activities, strict=True):
        spans = _spans(before, old), _spans(after, new)
        free = tuple(_off(after, new, off))
        known = {renewal.day(day) for day in _ends(before, old, was_off)}
        ends = tuple(day for day in _ends(after, new, off) if day not in known)
        moved = any(day != renewal.worked(day) for day in map(renewal.day, _singles(old)))
        look = tuple(_looks(before, after, new, spans, moved=moved, off=free, ends=ends))
        if any(spans) or look:
            yield Shifted(new, *spans, look, free, ends)


def _spans(programme: Programme, activity: Activity) -> tuple[Days, ...]:
    found = []
    for slot in slots(programme, activity):
        if slot.kind == "dated" and slot.start and slot.end:
            found.append((slot.start, slot.end))
        elif slot.windows:
            found += [(first, last) for first, last in slot.windows]
        elif slot.start and slot.end:
            found.append((slot.start, slot.end))
    return tuple(found)


def _off(programme: Programme, activity: Activity, calendar: Calendar) -> Iterator[date]:
    for slot in slots(programme, activity):
        if slot.kind == "dated" and slot.start and slot.end and (slot.end - slot.start).days < SHORTEST:
            yield from (day for day in {slot.start, slot.end} if calendar.is_off(day))


def _ends(programme: Programme, activity: Activity, calendar: Calendar) -> Iterator[date]:
    for slot in slots(programme, activity):
        if slot.kind == "dated" and slot.start and slot.end and (slot.end - slot.start).days >= SHORTEST:
            yield from (slot.end,) if calendar.is_off(slot.end) else ()


def _looks(
    before: Programme,
    after: Programme,
    activity: Activity,
    spans: Sequence[Sequence[Days]],
    *,
    moved: bool,
    off: Sequence[date],
    ends: Sequence[date],
) -> Iterator[Look]:
    old, new = spans
    if off:
        yield "day-off"
    if ends:
        yield "last-off"
    if moved:
        yield "moved"
    if len(old) != len(new):
        yield "sessions"
    if any(slot.kind == "dated" for slot in slots(after, activity)) and _weekdays(spans):
        yield "weekday"
    if any(activity in one.activities for one in doubts.doubts(after)):
        yield "doubt"
    if any(names_year(text, before) for _, text in texts(activity)):
        yield "year"


def _weekdays(spans: Sequence[Sequence[Days]]) -> bool:
    """Other ones than last year? Sessions that were left out or came back change none by themselves."""
    old, new = ([first.weekday() for first, _ in days] for days in spans)
    return old != new if len(old) == len(new) else not set(new) <= set(old)


def names_year(text: Text, programme: Programme) -> bool:
    """One of those that the programme lies in."""
    years = range(programme.span.first.year, programme.span.last.year + 1)
    return any(str(year) in words for year in years for words in text.root.values())


def has_windows(programme: Programme) -> bool:
    """Does it leave some days to be set within a month or a year?"""
    return any(slot.windows for one in programme.activities for slot in slots(programme, one))


def _singles(activity: Activity) -> Iterator[date]:
    for when in activity.when:
        if isinstance(when, Day):
            yield when.day
        elif isinstance(when, date):
            yield when
