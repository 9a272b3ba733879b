"""A day as a person types it: «17 марта», "17.03", "17.03.2022 10:00", "Thu, March 17", "2022-03-17"."""

import re
from collections.abc import Iterator
from datetime import date, time

from roadmap.refusals import Refused

EXAMPLE = "17.03"
_MONTHS = (
    ("январь", "января", "январе", "january"),
    ("февраль", "февраля", "феврале", "february"),
    ("март", "марта", "марте", "march"),
    ("апрель", "апреля", "апреле", "april"),
    ("май", "мая", "мае", "may"),
    ("июнь", "июня", "июне", "june"),
    ("июль", "июля", "июле", "july"),
    ("август", "августа", "августе", "august"),
    ("сентябрь", "сентября", "сентябре", "september"),
    ("октябрь", "октября", "октябре", "october"),
    ("ноябрь", "ноября", "ноябре", "november"),
    ("декабрь", "декабря", "декабре", "december"),
)
_ABBREVIATED = 3
_WEEKDAY = re.compile(
    r"^(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|пн|вт|ср|чт|пт|сб|вс"
    r"|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)[.,]*\s+"
)
_HOUR = re.compile(r"[\s,]+(?:в\s+|at\s+)?(?P<hour>[0-9]{1,2})[:.-](?P<minute>[0-9]{2})$")
_YEAR = r"(?:[\s./,]+(?P<year>[0-9]{4})(?:\s?г(?:\.|ода)?)?)?"
_SHAPES = (
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})[./](?P<month>[0-9]{1,2})[./](?P<year>[0-9]{2})"),
    re.compile(rf"(?P<day>[0-9]{{1,2}})[./](?P<month>[0-9]{{1,2}})\.?{_YEAR}"),
    re.compile(rf"(?P<day>[0-9]{{1,2}})(?:-?(?:го|е|st|nd|rd|th))?\s?(?P<name>[^\W\d_]+)\.?{_YEAR}"),
    re.compile(rf"(?P<name>[^\W\d_]+)\.?\s?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?{_YEAR}"),
)


def read(text: str, first: date, last: date) -> tuple[date, time | None]:
    """Without a year: the one that brings it into `first`..`last`, else one of their years.
    Raises Refused("day-unreadable"); whether the day will do is for others to say."""
    given = _WEEKDAY.sub("", " ".join(text.lower().split()))
    for reading in _readings(given, first, last):
        return reading
    raise Refused("day-unreadable", example=EXAMPLE)


def _readings(given: str, first: date, last: date) -> Iterator[tuple[date, time | None]]:
    """The whole text as a day, then as a day followed by an hour."""
    if day := _day(given, first, last):
        yield day, None
    hour = _HOUR.search(given)
    if hour and (at := _time(hour)) and (day := _day(given[: hour.start()], first, last)):
        yield day, at


def _time(found: re.Match[str]) -> time | None:
    try:
        return time(int(found["hour"]), int(found["minute"]))
    except ValueError:
        return None


def _day(given: str, first: date, last: date) -> date | None:
    for shape in _SHAPES:
        if found := shape.fullmatch(given):
            parts = found.groupdict()
            month = _month(parts["name"]) if "name" in parts else int(parts["month"])
            return _dated(int(parts["day"]), month, parts["year"], first, last) if month else None
    return None


def _month(name: str) -> int | None:
    """By its name or at least three letters of it."""
    for number, names in enumerate(_MONTHS, 1):
        if len(name) >= _ABBREVIATED and any(known.startswith(name) for known in names):
            return number
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
