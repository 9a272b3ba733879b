"""The report of a week or of a month that comes by itself: twelve lines at most."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from locales.catalogue import Html, Words
from messages.bars import percent
from messages.details import dotted
from messages.names import short
from messages.presses.reports import ReportPress
from messages.views import Button, Row, View
from roadmap.digests import Kind
from roadmap.texts import Text

TITLE = 48
Values = Mapping[str, Any]


def weekly(values: Values, words: Words, now: datetime) -> View:
    first, last = _days(values)
    days = words.dates.span(first, last, now.date())
    lead = words.html("notice-weekly", days=days, answered=values["answered"])
    return View("\n".join((lead, *_lines("weekly", values, words, now))), _ways(words))


def monthly(values: Values, words: Words, now: datetime) -> View:
    month = words.dates.months(*_days(values)).capitalize()
    lead = words.html("notice-monthly", month=month, answered=values["answered"])
    return View("\n".join((lead, *_lines("monthly", values, words, now))), _ways(words))


def _lines(kind: Kind, values: Values, words: Words, now: datetime) -> Iterator[Html]:
    about = [_text(values["title"], words)] if values["title"] else []
    if values["before"] is not None:
        about.append(words("rep-dig-before", before=values["before"]))
    if about:
        yield dotted(*about)
    yield words.html("rep-dig-awaited", awaited=values["awaited"], overdue=values["overdue"])
    yield words.html("rep-dig-ended" if values["ended"] else "rep-dig-ended-none")
    yield from (_ended(one, words) for one in values["ended"])
    yield from _more(values["ended_more"], words)
    if values["coming"]:
        yield words.html(f"rep-dig-coming-{kind}")
        yield from (_coming(one, words, now) for one in values["coming"])
        yield from _more(values["coming_more"], words)


def _ended(one: Values, words: Words) -> Html:
    about = {"no": one["no"], "title": _text(one["title"], words)}
    if not one["expected"]:
        return words.html("rep-dig-unasked", **about)
    share = percent(Decimal(one["done"]) / one["expected"])
    return words.html("rep-dig-line", done=one["done"], expected=one["expected"], percent=share, **about)


def _coming(one: Values, words: Words, now: datetime) -> Html:
    day = words.dates.day(date.fromisoformat(one["day"]), now.date())
    return words.html("rep-dig-coming-line", day=day, no=one["no"], title=_text(one["title"], words))


def _more(count: int, words: Words) -> Iterator[Html]:
    if count:
        yield words.html("rep-dig-more", count=count)


def _ways(words: Words) -> tuple[Row, ...]:
    """Below it; a picture and a spreadsheet of the same days belong into this row."""
    return ((Button(words("btn-open-report"), ReportPress(fresh=True)),),)


def _days(values: Values) -> tuple[date, date]:
    return date.fromisoformat(values["first"]), date.fromisoformat(values["last"])


def _text(title: Any, words: Words) -> str:
    return short(Text.model_validate(title).to(words.language), TITLE)
