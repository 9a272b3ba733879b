"""The daily summary: what is missing, and what a superior can do about it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from locales.catalogue import Html, Words
from messages.grids import grid
from messages.names import short
from messages.presses.chase import ChasePress
from messages.presses.reports import MissingPress, SummaryPress
from messages.views import Button, Row, View
from roadmap.texts import Text

NUMBERS_IN_ROW = 3
WAYS_IN_ROW = 2
NAME = 40

Values = Mapping[str, Any]

OPENED = {
    "unchecked": "btn-sum-unchecked",
    "unreachable": "btn-sum-unreachable",
    "empty": "btn-empty-seats",
    "undated": "btn-set-days",
    "doubts": "btn-sum-doubts",
    "waivers": "btn-sum-waivers",
    "said": "btn-sum-said",
}
"""What stands below the activities, in this order, and the button that shows whom or what it means."""


def notice(values: Values, words: Words, now: datetime) -> View:  # noqa: ARG001 - as all notices
    """Names come at the press of a button; the summary itself stays."""
    lead, shown = _lead(values), _shown(values)
    lines = [words.html(f"notice-summary-{lead}", **_counts(values))]
    if values["title"]:
        lines.append(words.html("rep-sum-of", programme=_title(values, words)))
    for line in shown:
        lines += [words.html("rep-heading", no=line["no"], title=_title(line, words)), awaited(line, words)]
    lines += _rest(values, shown, words)
    lines += [
        words.html(f"rep-sum-{what}", count=values[what]) for what in OPENED if values[what] and what != lead
    ]
    return View("\n".join(lines), (*_activities(values, shown, words), *_ways(values, words)))


def awaited(line: Values, words: Words) -> Html:
    """«ждём 5: Школа № 1, Школа № 2 и ещё 3»; where some owe several, with how many owe them."""
    places = words.listed(short(name, NAME) for name in line["places"])
    if not places:
        return words.html("rep-sum-awaited-all", count=line["count"])
    told = {"count": line["count"], "places": places, "more": line["more"]}
    sources = len(line["places"]) + line["more"]
    if line["count"] == sources:
        return words.html("rep-sum-awaited", **told)
    return words.html("rep-sum-awaited-several", sources=sources, **told)


def _shown(values: Values) -> list[Values]:
    """On other than whole days only where something is new."""
    return [line for line in values["lines"] if values["whole"] or line["fresh"]]


def _rest(values: Values, shown: Sequence[Values], words: Words) -> list[Html]:
    count = values["overdue"] - sum(line["count"] for line in shown)
    if not count:
        return []
    if not shown:
        return [words.html("rep-sum-overdue", count=count)]
    return [words.html("rep-sum-rest", count=count, activities=_all(values) - len(shown))]


def _all(values: Values) -> int:
    """Activities with something overdue."""
    return len(values["lines"]) + int(values["more"])


def _lead(values: Values) -> str:
    """On other than whole days, what is new."""
    if values["whole"]:
        return "whole" if values["overdue"] else "calm"
    return "fresh" if values["fresh"] else "unchecked" if values["news"] else "unreachable"


def _counts(values: Values) -> dict[str, object]:
    overdue, fresh = values["overdue"], values["fresh"]
    told = {"overdue": overdue, "fresh": fresh, "old": overdue - fresh}
    return told | {"unchecked": values["unchecked"], "unreachable": values["unreachable"]}


def _activities(values: Values, shown: Sequence[Values], words: Words) -> tuple[Row, ...]:
    """Of one: who is awaited, and a word to them; of several: each by its number. The list counts more than
    what is late, so the button promises no number."""
    code, rows = values["programme"], tuple[Row, ...]()
    if len(shown) == 1:
        no = shown[0]["no"]
        who = Button(words("btn-nudge-left"), MissingPress(code=code, no=no))
        chase = Button(words("btn-sum-remind"), ChasePress(code=code, no=no))
        rows = ((who, chase),) if values["chase"] else ((who,),)
    else:
        numbers = [
            Button(words("btn-number", no=line["no"]), MissingPress(code=code, no=line["no"]))
            for line in shown
        ]
        rows = grid(numbers, NUMBERS_IN_ROW)
    if _all(values) == len(shown):
        return rows
    every = words("btn-sum-all", count=_all(values))
    return (*rows, (Button(every, SummaryPress(what="overdue", fresh=True)),))


def _ways(values: Values, words: Words) -> tuple[Row, ...]:
    shown = [
        Button(words(key, count=values[what]), SummaryPress(what=what, fresh=True))
        for what, key in OPENED.items()
        if values[what]
    ]
    return grid(shown, WAYS_IN_ROW)


def _title(values: Values, words: Words) -> str:
    return Text.model_validate(values["title"]).to(words.language)
