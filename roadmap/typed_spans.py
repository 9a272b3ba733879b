"""Days from the one to the other as a person types them: "04.07–17.07", "с 4 по 17 июля", "4 to 17 July"."""

import re
from collections.abc import Iterator
from datetime import date

from roadmap import typed_days
from roadmap.refusals import Refused
from roadmap.typed_days import Names

_WORD = r"[^\W\d_]{1,5}"
_BETWEEN = re.compile(rf"(?=(\s*[–—]\s*|\s+-\s+|\s+{_WORD}\s+|(?<=[0-9])-(?=[0-9])))")
"""Wherever it may be: the name of a month looks like such a word, too."""
_AHEAD = re.compile(rf"^{_WORD}\s+(?=[0-9])")
_ONLY_DAY = re.compile(rf"(?P<day>[0-9]{{1,2}})(?:-?{_WORD})?")


def read(text: str, first: date, last: date, names: Names) -> tuple[date, date]:
    """Years as typed_days.read; a day without a month has that of the other end. Raises
    Refused("away-unreadable")."""
    given = " ".join(text.lower().split())
    if ahead := _AHEAD.match(given):
        given = given[ahead.end() :]
    for begins, ends in _readings(given, first, last, names):
        return begins, ends
    raise Refused("away-unreadable")


def _readings(given: str, first: date, last: date, names: Names) -> Iterator[tuple[date, date]]:
    for between in _BETWEEN.finditer(given):
        left, right = given[: between.start(1)], given[between.end(1) :]
        if (ends := _day(right, first, last, names)) is None:
            continue
        if (begins := _day(left, first, last, names)) is None:
            begins = _same_month(left, ends)
        if begins is not None:
            yield begins, ends


def _day(text: str, first: date, last: date, names: Names) -> date | None:
    try:
        day, hour = typed_days.read(text, first, last, names)
    except Refused:
        return None
    return day if hour is None else None


def _same_month(text: str, other: date) -> date | None:
    found = _ONLY_DAY.fullmatch(text)
    try:
        return other.replace(day=int(found["day"])) if found else None
    except ValueError:
        return None
