"""Documents about a programme: which, and the one sentence that goes with each."""

from datetime import date

from messages.grids import grid
from messages.presses.reports import FilePress, ReportPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.sheets import Sheet

KINDS = ("heat", "dark", "xlsx", "csv")
PICTURES = {"heat": "light", "dark": "dark"}
"""Kind -> its ground."""

MOST = 10
"""Pictures of one press: more are no picture any more."""

LARGEST = 45_000_000
"""Bytes: Telegram takes no larger one from a bot."""


def ask(press: FilePress, reader: Reader) -> View:
    kinds = [
        Button(reader.words(f"btn-file-{kind}"), press.model_copy(update={"kind": kind})) for kind in KINDS
    ]
    rows = (*grid(kinds, 2), (Button(reader.words("btn-back"), ReportPress()),))
    return View(reader.words.html("rep-files"), rows)


def caption(kind: str, sheet: Sheet, reader: Reader) -> str:
    key = "picture" if kind in PICTURES else kind
    return reader.words(f"rep-file-{key}", day=reader.day(_day(sheet), sheet.programme))


def name(kind: str, sheet: Sheet) -> str:
    """Of letters that every system knows."""
    return f"{sheet.programme.code}-{_day(sheet):%Y-%m-%d}.{kind}"


def _day(sheet: Sheet) -> date:
    return sheet.day or sheet.at.astimezone(sheet.programme.zone).date()
