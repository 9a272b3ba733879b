"""Two days as a person types them: "14.03 - 25.03", «с 14 по 25 марта»."""

import re
from datetime import date

from roadmap import typed_days
from roadmap.refusals import Refused
from roadmap.typed_days import Names

EXAMPLE = "14.03–25.03"
BETWEEN = "–"
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?!\w)")
_DASH = re.compile(r"\s*[–—]\s*|\s+-\s*|\s*-\s+|(?<=\d)-(?=\d{1,2}(?:\.|\s+[^\W\d_]))")
_NUMBER = re.compile(r"([0-9]{1,2})(?:-?[^\W\d_]{1,2})?")


def read(text: str, first: date, last: date, names: Names, since: date | None = None) -> tuple[date, date]:
    """A day without a year is the next of its name from `first` on, not later than `last` if that can be
    helped. The month may be said once. One day alone is the end of what begins at `since`; None: it is
    refused. Raises Refused("term-unreadable")."""
    parts = _parts(names.plain(text), names)
    try:
        return _read(parts, first, last, names, since)
    except (Refused, ValueError):
        raise Refused("term-unreadable", example=EXAMPLE) from None


def _read(parts: list[str], first: date, last: date, names: Names, since: date | None) -> tuple[date, date]:
    *before, end = parts
    until, _ = typed_days.read(end, first, last, names)
    if since is not None and not before:
        return since, until
    (begin,) = before
    if alone := _NUMBER.fullmatch(begin):
        return until.replace(day=int(alone[1])), until
    return typed_days.read(begin, first, last, names)[0], until


def _parts(given: str, names: Names) -> list[str]:
    """Words that name no day stand between the days, or before them."""

    def mark(found: re.Match[str]) -> str:
        word = found[0]
        return word if names.month(word) or names.is_weekday(word) else BETWEEN

    marked = _WORD.sub(mark, given)
    return [part for part in _DASH.split(marked) if part.strip(" .,")]
