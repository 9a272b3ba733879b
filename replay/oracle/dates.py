"""The days of the plan, one `when` after another."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Any

from replay.oracle.days import DAY, Days
from replay.oracle.sheet import Raw, clock

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Slot:
    """kind: dated, window, request, schedule, unscheduled. key: "<which when>.<which in it>", from 1."""

    key: str
    kind: str
    first: date | None = None
    last: date | None = None
    hour: time | None = None
    minutes: int = 60
    each: str | None = None


Where = tuple[str, int]
"""(activity, which `when` from 1), or (phase, 0): where its days are said."""

Readings = Mapping[Where, str]
"""How people have decided to read what is said there."""


def slots(sheet: Raw, row: Raw, readings: Readings = MappingProxyType({})) -> list[Slot]:
    days = Days.of(sheet)
    found: list[Slot] = []
    for item in range(1, len(row["when"]) + 1):
        when = said(sheet, row, item)
        if is_doubt(when):
            found += _doubtful(when, item, where(row, item), sheet, days, readings)
        else:
            found += _read(when, item, sheet, days)
    return found


def where(row: Raw, item: int) -> Where:
    when = row["when"][item - 1]
    return (when["phase"], 0) if isinstance(when, dict) and "phase" in when else (str(row["no"]), item)


def said(sheet: Raw, row: Raw, item: int) -> Any:
    """The `when` itself, of a phase that of the phase."""
    code, own = where(row, item)
    if own:
        return row["when"][item - 1]
    return next(phase["when"] for phase in sheet["phases"] if phase["code"] == code)


def is_doubt(when: Any) -> bool:
    return isinstance(when, dict) and "doubt" in when


def reading(when: Raw, at: Where, readings: Readings) -> Raw | None:
    """What people have decided goes before what the file says; None: nobody has."""
    key = readings.get(at, when.get("chosen"))
    return next((one for one in when["readings"] if one["key"] == key), None)


def _doubtful(when: Raw, item: int, at: Where, sheet: Raw, days: Days, readings: Readings) -> Iterator[Slot]:
    """Of a doubt that is decided the slots of its reading, one `when` after another."""
    read = reading(when, at, readings)
    if read is None:
        yield Slot(f"{item}.1", "unscheduled")
        return
    for number, inner in enumerate(read["when"], 1):
        for slot in _read(inner, item, sheet, days):
            yield replace(slot, key=f"{item}.{number}-{slot.key.partition('.')[2]}")


def _read(when: Any, place: int, sheet: Raw, days: Days) -> Iterator[Slot]:
    one = f"{place}.1"
    if isinstance(when, date):
        yield Slot(one, "dated", when, when)
    elif "day" in when:
        yield _timed(one, when["day"], when["day"], when)
    elif "weekly" in when:
        yield from _weekly(place, when["weekly"], days)
    elif "month" in when:
        yield Slot(one, "window", *_month(when["month"]))
    elif "months" in when:
        yield Slot(one, "window", _month(when["months"]["from"])[0], _month(when["months"]["to"])[1])
    elif "year" in when:
        yield Slot(one, "request", date(when["year"], 1, 1), date(when["year"], 12, 31))
    elif "by_schedule" in when:
        months = sorted(when["by_schedule"]["months"])
        first, last = _month(months[0])[0], _month(months[-1])[1]
        yield Slot(one, "schedule", first, last, each=when["by_schedule"]["each"])
    elif "deadline" in when:
        yield from _returning(place, when["deadline"])
    elif "after" in when:
        yield _after(one, when["after"], sheet, days)
    elif "unknown" in when:
        yield Slot(one, "unscheduled", when.get("from"))
    else:
        yield _timed(one, when["from"], when["to"], when)


def _timed(key: str, first: date, last: date, when: Raw) -> Slot:
    at = clock(when["time"]) if when.get("time") else None
    return Slot(key, "dated", first, last, at, when.get("minutes", 60))


def _month(text: str) -> tuple[date, date]:
    year, month = (int(part) for part in text.split("-"))
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _weekly(place: int, series: Raw, days: Days) -> Iterator[Slot]:
    """A session on a day off: kept; skipped; or moved to the next working day, unless the next session
    is held then already or the series is over."""
    choice, week, day = series.get("days_off", "kept"), 1, series["from"]
    while day <= series["to"]:
        held = days.next_working(day) if choice == "moved" else day
        left_out = choice == "skipped" and days.rest(day)
        if not left_out and held < day + WEEK and held <= series["to"]:
            yield _timed(f"{place}.{week}", held, held, series)
        week, day = week + 1, day + WEEK


def _returning(place: int, deadline: Raw) -> Iterator[Slot]:
    """Months are gone through one by one; a quarter's deadline lies in the month after it."""
    ordinal, year, month = 0, deadline["from"].year, deadline["from"].month
    while (year, month) <= (deadline["to"].year, deadline["to"].month):
        if deadline["every"] == "month" or month in (1, 4, 7, 10):
            ordinal += 1
            day = date(year, month, min(deadline["day"], calendar.monthrange(year, month)[1]))
            if deadline["from"] <= day <= deadline["to"]:
                yield Slot(f"{place}.{ordinal}", "dated", day, day)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def _after(key: str, after: Raw, sheet: Raw, days: Days) -> Slot:
    day: date | None = (sheet.get("events") or {}).get(after["event"])
    if day is None:
        return Slot(key, "unscheduled")
    if after.get("count", "calendar") == "calendar":
        day += timedelta(days=after["days"])
    else:
        step = DAY if after["days"] > 0 else -DAY
        for _ in range(abs(after["days"])):
            day += step
            while days.rest(day):
                day += step
        day = days.next_working(day)
    return Slot(key, "dated", day, day)
