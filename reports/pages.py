"""What all pictures have in common: a title, the day they show, a page's number, a legend."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from locales.catalogue import Words
from reports.canvas import INNER, MARGIN, TEXT, WIDTH, Canvas
from reports.lettering import width, wrapped
from roadmap.lines import STATES
from roadmap.sheets import Sheet

TITLE = 38
LINE = 48
TOP = 44
FAR = date(1, 1, 1)
"""A day seen from afar is told with its year: pictures are kept."""

MARK = 40
"""Of the legend: a piece, and the height of its row's contents."""


class Heading(NamedTuple):
    """Lines of the title, then fainter ones."""

    title: list[str]
    below: list[str]

    @property
    def height(self) -> int:
        return TOP + LINE * len(self.title) + 40 * len(self.below)


def heading(title: str, *below: str) -> Heading:
    lines = [line for text in below for line in wrapped(text, TEXT, INNER, 2) if line]
    return Heading(wrapped(title, TITLE, INNER, 3, bold=True), lines)


def titled(canvas: Canvas, what: Heading) -> float:
    """Returns where the rest may begin."""
    y = TOP
    for line in what.title:
        canvas.write(MARGIN, y, line, TITLE, bold=True)
        y += LINE
    for line in what.below:
        canvas.write(MARGIN, y - 2, line, colour=canvas.theme.faint)
        y += 40
    return y


def programme(sheet: Sheet, words: Words) -> str:
    """«500+ · Калужская область», with the unit it is about, unless that is the topmost one."""
    name = sheet.programme.title.to(words.language)
    where = sheet.place.name if sheet.place and sheet.place.within else ""
    return f"{name} · {where}" if where and where not in name else name


def moment(sheet: Sheet, words: Words) -> str:
    """«на чт, 31 марта 2022»."""
    shown = words.dates.day(today(sheet), FAR)
    return words("pic-then", day=shown) if sheet.day else words("pic-now", day=shown)


def today(sheet: Sheet) -> date:
    return sheet.day or sheet.at.astimezone(sheet.programme.zone).date()


def paged(text: str, page: int, pages: int, words: Words) -> str:
    return text if pages == 1 else f"{text} · {words('pic-page', page=page, pages=pages)}"


class Entry(NamedTuple):
    """Of a legend. `piece`: a state (roadmap/lines.py), or a bar of the timeline."""

    piece: str
    text: str


def entries(shown: set[str], words: Words) -> list[Entry]:
    """Of the states on a picture, the good ones first."""
    return [Entry(one, words(f"pic-state-{one.replace('_', '-')}")) for one in _LEGEND if one in shown]


def rows(legend: Sequence[Entry]) -> list[list[Entry]]:
    """As many to a row as there is room for."""
    found: list[list[Entry]] = [[]]
    used = 0.0
    for entry in legend:
        needed = MARK + 12 + width(entry.text, TEXT) + 36
        if used + needed - 36 > INNER and found[-1]:
            found.append([])
            used = 0.0
        found[-1].append(entry)
        used += needed
    return found


def explain(canvas: Canvas, y: float, legend: Sequence[Entry]) -> float:
    """Returns where it ends."""
    for row in rows(legend):
        x = float(MARGIN)
        for entry in row:
            canvas.state(x, y, MARK, MARK - 4, entry.piece)
            x += MARK + 12
            x += canvas.write(x, y + MARK / 2 - 2, entry.text, limit=WIDTH - MARGIN - x) + 36
        y += MARK + 12
    return y


_LEGEND = ("on_time", "late", "no", "open", "overdue", "left_out", "waiting")
assert set(_LEGEND) == set(STATES)
