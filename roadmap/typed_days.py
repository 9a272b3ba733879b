"""A day as a person types it: "17.03", "17.03.2022 10:00", "2022-03-17", or with the name of the month."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from roadmap import typed_chinese
from roadmap.refusals import Refused

EXAMPLE = "17.03"
_ABBREVIATED = 3
_WORD = r"[^\W\d_]"
_WEEKDAY = re.compile(rf"^(?P<name>{_WORD}+)[.,]*\s+(?=\S)")
_HOUR = re.compile(rf"[\s,]+(?:{_WORD}{{1,2}}\s+)?(?P<hour>[0-9]{{1,2}})[:.-](?P<minute>[0-9]{{2}})$")
_NTH = rf"(?P<day>[0-9]{{1,2}})(?:-?{_WORD}{{1,2}}(?![^\W\d_]))?"
_YEAR = rf"(?:[\s./,]+(?P<year>[0-9]{{4}})(?:\s?{_WORD}{{1,4}}\.?)?)?"
_SHAPES = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})[./](?P<month>[0-9]{1,2})[./](?P<year>[0-9]{2})"),
    re.compile(rf"(?P<day>[0-9]{{1,2}})[./](?P<month>[0-9]{{1,2}})\.?{_YEAR}"),
    re.compile(rf"{_NTH}\s?(?P<name>{_WORD}{{3,}})\.?{_YEAR}"),
    re.compile(rf"(?P<name>{_WORD}{{3,}})\.?\s?{_NTH}{_YEAR}"),
)


@dataclass(frozen=True, slots=True)
class Names:
    """What months and weekdays are called in a language, in small letters: all forms of each month, from
    January; weekdays in any order. chinese: with figures and signs of their own (typed_chinese.py)."""

    months: tuple[frozenset[str], ...]
    weekdays: frozenset[str]
    chinese: bool = False

    def plain(self, text: str) -> str:
        """In small letters, words one space apart."""
        return " ".join((typed_chinese.plain(text) if self.chinese else text).lower().split())

    def month(self, word: str) -> int | None:
        """By its name or at least three letters of it."""
        for number, forms in enumerate(self.months, 1):
            if len(word) >= _ABBREVIATED and any(form.startswith(word) for form in forms):
                return number
        return None

    def is_weekday(self, word: str) -> bool:
        return word in self.weekdays or any(
            len(word) >= _ABBREVIATED and name[:_ABBREVIATED] == word[:_ABBREVIATED] for name in self.weekdays
        )


def read(text: str, first: date, last: date, names: Names) -> tuple[date, time | None]:
    """Without a year: the one that brings it into `first`..`last`, else one of their years.
    Raises Refused("day-unreadable"); whether the day will do is for others to say."""
    given = _without_weekday(names.plain(text), names)
    for reading in _readings(given, first, last, names):
        return reading
    raise Refused("day-unreadable", example=EXAMPLE)


def _without_weekday(given: str, names: Names) -> str:
    found = _WEEKDAY.match(given)
    if found and names.is_weekday(found["name"]) and not names.month(found["name"]):
        return given[found.end() :]
    return given


def _readings(given: str, first: date, last: date, names: Names) -> Iterator[tuple[date, time | None]]:
    """The whole text as a day, then as a day followed by an hour."""
    if day := _day(given, first, last, names):
        yield day, None
    hour = _HOUR.search(given)
    if hour and (at := _time(hour)) and (day := _day(given[: hour.start()], first, last, names)):
        yield day, at


def _time(found: re.Match[str]) -> time | None:
    try:
        return time(int(found["hour"]), int(found["minute"]))
    except ValueError:
        return None


def _day(given: str, first: date, last: date, names: Names) -> date | None:
    for shape in _SHAPES:
        if found := shape.fullmatch(given):
            parts = found.groupdict()
            month = names.month(parts["name"]) if "name" in parts else int(parts["month"])
            return _dated(int(parts["day"]), month, parts["year"], first, last) if month else None
    return None


def _dated(day: int, month: int, year: str | None, first: date, last: date) -> date | None:
    if year is not None:
        return _exists(int(year) if len(year) > 2 else 2000 + int(year), month, day)
    known = [found for at in range(first.year, last.year + 1) if (found := _exists(at, month, day))]
    return next((found for found in known if first <= found <= last), known[0] if known else None)


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
