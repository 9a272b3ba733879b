"""The plan's dates unrolled: each `when` of an activity becomes slots."""

import calendar as months
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from roadmap import when
from roadmap.calendars import Calendar
from roadmap.programme import Activity, Programme

SlotKind = Literal["dated", "window", "request", "schedule", "unscheduled"]
Window = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Slot:
    """One dated instance of an activity, or a place for one that has no day yet.

    key: "<number of its `when`>.<ordinal in it>", both from 1. Ordinals of a series count calendar
    weeks, months or quarters, so that a session left out or moved renames no other. Of a doubt that is
    decided: "<number of its `when`>.<number of the reading's `when`>-<ordinal in it>".
    end: belongs to it. each: the kind of unit that gets a day of its own (kind `schedule`).
    windows: where its day must lie (window, request, schedule).
    """

    activity: str
    key: str
    kind: SlotKind
    start: date | None
    end: date | None
    time: dt.time | None = None
    minutes: int = 60
    each: str | None = None
    windows: tuple[Window, ...] = ()


def slots(programme: Programme, activity: Activity) -> tuple[Slot, ...]:
    """In order of time; those without any date come last."""
    days = Calendar.of(programme)
    found = [
        replace(slot, activity=activity.code, key=f"{index}.{slot.key}")
        for index, item in enumerate(activity.when, 1)
        for slot in _unroll(item, programme, days)
    ]
    return tuple(sorted(found, key=lambda slot: slot.start or date.max))


def item_of(key: str) -> int:
    """The number of the `when` that a slot comes from, counted from 1."""
    return int(key.partition(".")[0])


def series(key: str) -> str:
    """What a slot has in common with the other sessions of its series."""
    return key.rpartition("-")[0] or key.partition(".")[0]


def _unroll(item: when.When, programme: Programme, days: Calendar) -> Iterator[Slot]:
    match item:
        case date():
            yield _dated(item, item)
        case when.Day():
            yield _dated(item.day, item.day, hour=item)
        case when.WeeklyWhen():
            yield from _sessions(item.weekly, days)
        case when.Span():
            yield _dated(item.first, item.last, hour=item)
        case when.MonthWhen():
            yield _open("window", _month(item.month))
        case when.MonthsWhen():
            yield _open("window", (_month(item.months.first)[0], _month(item.months.last)[1]))
        case when.YearWhen():
            yield _open("request", (date(item.year, 1, 1), date(item.year, 12, 31)))
        case when.ScheduleWhen():
            schedule = item.by_schedule
            yield _open("schedule", *sorted(map(_month, schedule.months)), each=schedule.each)
        case when.RecurringWhen():
            yield from deadlines(item.deadline)
        case when.AfterWhen():
            yield _relative(item.after, programme, days)
        case when.UnknownWhen():
            yield Slot("", "1", "unscheduled", item.first, None)
        case when.DoubtWhen():
            yield from _read(item, programme, days)
        case when.PhaseWhen():
            if (own := programme.phase(item.phase).when) is not None:
                yield from _unroll(own, programme, days)


def _read(doubt: when.DoubtWhen, programme: Programme, days: Calendar) -> Iterator[Slot]:
    if doubt.read is None:
        yield Slot("", "1", "unscheduled", None, None)
        return
    for number, item in enumerate(doubt.read.when, 1):
        for slot in _unroll(item, programme, days):
            yield replace(slot, key=f"{number}-{slot.key}")


def _dated(first: date, last: date, ordinal: int = 1, hour: when.Hour | None = None) -> Slot:
    hour = hour or when.Hour()
    return Slot("", str(ordinal), "dated", first, last, hour.time, hour.minutes)


def _open(kind: SlotKind, *windows: Window, each: str | None = None) -> Slot:
    return Slot("", "1", kind, windows[0][0], windows[-1][1], each=each, windows=windows)


def _sessions(weekly: when.Weekly, days: Calendar) -> Iterator[Slot]:
    """A moved session never reaches the next one or leaves the series: then it is left out."""
    for week in range((weekly.last - weekly.first).days // 7 + 1):
        day = weekly.first + timedelta(weeks=week)
        bound = min(day + timedelta(days=6), weekly.last)
        if weekly.days_off == "skipped" and days.is_off(day):
            continue
        if weekly.days_off == "moved":
            day = days.next_working(day)
        if day <= bound:
            yield _dated(day, day, week + 1, weekly)


def deadlines(deadline: when.Recurring) -> Iterator[Slot]:
    """Those that lie between its first and its last day."""
    first, last = (day.year * 12 + day.month - 1 for day in (deadline.first, deadline.last))
    step = 1 if deadline.every == "month" else 3
    coming = (number for number in range(first, last + 1) if number % step == 0)
    for ordinal, number in enumerate(coming, 1):
        year, month = number // 12, number % 12 + 1
        day = date(year, month, min(deadline.day, months.monthrange(year, month)[1]))
        if deadline.first <= day <= deadline.last:
            yield _dated(day, day, ordinal)


def _relative(after: when.Event, programme: Programme, days: Calendar) -> Slot:
    event = programme.events.get(after.event)
    if event is None:
        return Slot("", "1", "unscheduled", None, None)
    day = days.add(event, after.days, after.count)
    return _dated(day, day)


def _month(written: str) -> Window:
    """`2022-03` is 1 to 31 March."""
    first = date.fromisoformat(f"{written}-01")
    return first, first.replace(day=months.monthrange(first.year, first.month)[1])
