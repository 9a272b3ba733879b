"""Documents about a programme: which, and the one sentence that goes with each."""

from datetime import date

from messages import days_past
from messages.grids import grid
from messages.presses.reports import FilePress, ReportPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.sheets import Sheet

PICTURES = ("heat", "weeks", "timeline")
COURSE = "curve"
"""A picture too, of one activity: asked for on its card."""

SIGNED = "docx"
PAPERS = (SIGNED, "xlsx", "csv", "json")
KINDS = frozenset({*PICTURES, COURSE, *PAPERS})
THEMES = {False: "light", True: "dark"}
ALBUM = 10
"""Pictures that Telegram sends as one message."""

LARGEST = 45_000_000
"""Bytes: Telegram takes no larger one from a bot."""


def ask(press: FilePress, reader: Reader) -> View:
    pictures, papers = (
        [Button(reader.words(f"btn-file-{kind}"), press.model_copy(update={"kind": kind})) for kind in kinds]
        for kinds in (PICTURES, PAPERS)
    )
    back = Button(reader.words("btn-back"), ReportPress(day=press.day, code=press.code))
    rows = (*grid(pictures, 2), *grid(papers, 2), (_other_ground(press, reader),), (back,))
    lines = [reader.words.html("rep-files")]
    if day := days_past.read(press.day):
        lines.append(reader.words.html("rep-as-of", day=reader.words.dates.day(day, day)))
    return View("\n\n".join(lines), rows)


def caption(press: FilePress, sheet: Sheet, reader: Reader) -> View:
    """Under a single picture it can be had on the other ground."""
    day = reader.day(_day(sheet), sheet.programme)
    text = reader.words(f"rep-paper-{press.kind}", day=day, no=press.no)
    return View(text, () if press.kind in PAPERS else ((_other_ground(press, reader),),))


def name(kind: str, sheet: Sheet) -> str:
    """Of letters that every system knows."""
    return f"{sheet.programme.code}-{_day(sheet):%Y-%m-%d}.{kind}"


def _other_ground(press: FilePress, reader: Reader) -> Button:
    label = "btn-on-light" if press.dark else "btn-on-dark"
    return Button(reader.words(label), press.model_copy(update={"dark": not press.dark}))


def _day(sheet: Sheet) -> date:
    return sheet.day or sheet.at.astimezone(sheet.programme.zone).date()
