"""Last year's programme in a new year: where each of its days goes."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from roadmap.calendars import Calendar
from roadmap.mistakes import Path
from roadmap.programme import Programme, Span

Keep = Literal["weekdays", "dates"]
WEEK = 7
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
DATED = frozenset({"span", "when", "events", "days_off"})
VERBATIM = frozenset({"source", "doubt", "unknown", "text", "title", "key"})
"""What a document says of itself, and what people read, is not ours to change."""
REACH = 31


@dataclass(frozen=True, slots=True)
class Renewal:
    """By so many `years`. keep: `dates` stay the same day of the same month (29 February becomes the 28th
    where there is none), or `weekdays` the same day of the week: all days move by the same number of whole
    weeks, so that their order and the time between them stay. `calendar`: of the new year, for single days
    that shall not fall on a day off."""

    span: Span
    years: int
    keep: Keep
    calendar: Calendar | None = None

    @classmethod
    def of(cls, programme: Programme, years: int, keep: Keep, *, worked: bool) -> "Renewal":
        span = Span.model_validate({"from": programme.span.first, "to": programme.span.last})
        plain = cls(span, years, keep)
        off, working = programme.days_off.off, programme.days_off.working
        days = frozenset(map(plain.day, off)), frozenset(map(plain.day, working))
        return replace(plain, calendar=Calendar(programme.calendar, *days)) if worked else plain

    @property
    def weeks(self) -> int:
        first = self.span.first
        return round((_in_year(first, first.year + self.years) - first).days / WEEK)

    def day(self, day: date) -> date:
        if self.keep == "weekdays":
            return day + timedelta(weeks=self.weeks)
        return _in_year(day, day.year + self.years)

    @property
    def bounds(self) -> tuple[date, date]:
        """Of the new programme: whole months stay whole, and every day that moved by weeks lies within."""
        first, last = self.span.first, self.span.last
        same = [_in_year(day, day.year + self.years) for day in (first, last)]
        return min(same[0], self.day(first)), max(same[1], self.day(last))

    def worked(self, day: date) -> date:
        """The nearest day of the new programme that is worked, the later of two; itself, if none is near."""
        if self.calendar is None:
            return day
        first, last = self.bounds
        for distance in range(REACH):
            for one in (day + timedelta(days=distance), day - timedelta(days=distance)):
                if first <= one <= last and not self.calendar.is_off(one):
                    return one
        return day

    def change(self, path: Path, value: str) -> str | None:
        """What shall stand at that place of the header or of an activity; None: what stood there."""
        if not DATED & set(path) or VERBATIM & set(path):
            return None
        if path[:1] == ("span",):
            return self.bounds[path[-1] == "to"].isoformat()
        if _DAY.fullmatch(value):
            day = self.day(date.fromisoformat(value))
            return (self.worked(day) if _is_single(path) else day).isoformat()
        if found := _MONTH.fullmatch(value):
            return f"{int(found[1]) + self.years}-{found[2]}"
        return str(int(value) + self.years) if path[-1] == "year" and value.isdigit() else None


def year_of(programme: Programme) -> int:
    """The one that its code names, where it lies in that one; of one that names none, its last day's."""
    first, last = programme.span.first.year, programme.span.last.year
    named = (year for year in range(last, first - 1, -1) if str(year) in _YEAR.findall(programme.code))
    return next(named, last)


def renamed(code: str, old: int, new: int) -> str:
    """«kaluga-500plus-2022» -> «kaluga-500plus-2023»; a code without its year gets one."""
    return code.replace(str(old), str(new)) if str(old) in code else f"{code}-{new}"


def _is_single(path: Path) -> bool:
    """A day by itself, whose meaning nobody doubts: no end of a span."""
    at = path[:-1] if path[-1] == "day" else path
    return "readings" not in path and at[-2:-1] == ("when",)


def _in_year(day: date, year: int) -> date:
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 2, 28)
