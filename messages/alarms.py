"""Something is wrong that no single message shows: the numbers, and what to look at."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from locales.catalogue import Words
from messages.presses.reports import ReportPress, SummaryPress
from messages.views import Button, View

Values = Mapping[str, Any]


def unsent(values: Values, words: Words, now: datetime) -> View:  # noqa: ARG001 - as all notices
    return View(words.html("notice-unsent", count=values["count"]))


def unanswered(values: Values, words: Words, now: datetime) -> View:
    since = words.dates.day(date.fromisoformat(values["since"]), now.date())
    text = words.html("notice-unanswered", since=since, awaited=values["awaited"], came=values["came"])
    awaited = Button(words("btn-nudge-left"), ReportPress(only="awaited", fresh=True))
    lost = Button(words("btn-sum-unreachable"), SummaryPress(what="unreachable", fresh=True))
    return View(text, ((awaited, lost),))
