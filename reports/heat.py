"""Schools down, activities or weeks across, a piece of colour and a sign in each cell."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from locales.catalogue import Words, words_of
from reports import pages, rows
from reports.axes import months
from reports.canvas import INNER, MARGIN, TEXT, WIDTH, Canvas
from reports.cells import fill, states
from reports.columns import Column, activities, weeks
from reports.lettering import width
from reports.rows import Row
from roadmap.lines import Cell
from roadmap.sheets import Sheet

ROW = 37
COLUMNS = 30
"""Of a picture: in narrower ones a number has no room."""

NAMES, NARROW, BROAD = 240, 25, 56
"""Least width of names; least and greatest width of a cell."""

LABELS, MONTHS = 160, 40
By = Literal["activities", "weeks"]


def heat(sheet: Sheet, language: str, theme: str, by: By = "activities") -> list[bytes]:
    """As many pictures as it takes. Without lines there are no weeks: then by activities."""
    words = words_of("pictures.ftl", language)
    known = weeks(sheet) if by == "weeks" and sheet.lines is not None else None
    columns, cells = known or activities(sheet)
    title = words("pic-weeks" if known else "pic-activities")
    if not columns:
        return [_empty(sheet, words, theme)]
    down = rows.parts(sheet.units, {unit for unit, _ in cells})
    split = [(some, few) for some in down for few in parts(columns, COLUMNS)]
    return [
        _page(sheet, some, few, cells, pages.paged(title, number, len(split), words), words, theme)
        for number, (some, few) in enumerate(split, 1)
    ]


def by_weeks(sheet: Sheet, language: str, theme: str) -> list[bytes]:
    return heat(sheet, language, theme, "weeks")


def parts(columns: Sequence[Column], most: int) -> list[Sequence[Column]]:
    """Of nearly the same length."""
    count = -(-len(columns) // most)
    each = -(-len(columns) // count)
    return [columns[at : at + each] for at in range(0, len(columns), each)]


def cell_width(names: float, columns: int) -> int:
    """As broad as the names leave room for."""
    room = min(max(names, NAMES), INNER * 0.5)
    return int(max(min((INNER - room) / columns, BROAD), NARROW))


def _page(
    sheet: Sheet,
    down: Sequence[Row],
    across: Sequence[Column],
    cells: Mapping[tuple[int, str], Cell],
    subtitle: str,
    words: Words,
    theme: str,
) -> bytes:
    head = pages.heading(pages.programme(sheet, words), pages.moment(sheet, words), subtitle)
    canvas = Canvas(head.height + LABELS + MONTHS + ROW * len(down) + 400, theme)
    names = max((width(row.place.name, TEXT, bold=row.heads) + row.indent for row in down), default=0) + 16
    each = cell_width(names, len(across))
    left = WIDTH - MARGIN - each * len(across)
    top = _labels(canvas, left, pages.titled(canvas, head), each, across, words)
    shown = Counter[str]()
    for at, row in enumerate(down):
        _name(canvas, top + ROW * at, row, left)
        for number, column in enumerate(across):
            cell = cells.get((row.place.id, column.key), Cell())
            fill(canvas, left + each * number + 1, top + ROW * at + 1, each - 2, ROW - 2, cell)
            shown.update(states(cell), mixed=len(states(cell)) > 1)
    bottom = _separate(canvas, left, top, each, across, len(down))
    return canvas.png(_legend(canvas, bottom + 24, shown, words))


def _legend(canvas: Canvas, y: float, shown: Mapping[str, int], words: Words) -> float:
    y = pages.explain(canvas, y, pages.entries({state for state in shown if shown[state]}, words))
    if shown["mixed"]:
        canvas.write(MARGIN, y + 14, words("pic-mixed"), colour=canvas.theme.faint)
        y += 44
    return y + 12


def _labels(
    canvas: Canvas, left: float, top: float, each: int, across: Sequence[Column], words: Words
) -> float:
    """Months above their weeks; numbers upright where they have no room to lie. Returns where cells begin."""
    labels = [column.label for column in across]
    if across[0].month is not None:
        for at in _months(canvas, left, top + MONTHS / 2, each, across, words):
            labels[at] = words.dates.short_day(date.fromisoformat(across[at].key))
        top += MONTHS
    high = max(width(label, TEXT) for label in labels) + 16
    upright = high > each + 12
    for at, label in enumerate(labels):
        x = left + each * (at + 0.5)
        if upright:
            canvas.upright(x, top + high - 6, label, canvas.theme.faint)
        else:
            canvas.write(x, top + 20, label, colour=canvas.theme.faint, anchor="m")
    return top + (high if upright else 40)


def _months(
    canvas: Canvas, left: float, y: float, each: int, across: Sequence[Column], words: Words
) -> list[int]:
    """Whole names or short ones, by the room there is. Returns the columns of those that have none."""
    unnamed = []
    starts = [at for at, one in enumerate(across) if at == 0 or one.month != across[at - 1].month]
    for start, stop in zip(starts, [*starts[1:], len(across)], strict=True):
        names = months(across[start].month or date.min, words)
        name = next((one for one in names if width(one, TEXT) <= each * (stop - start) - 6), None)
        if name is None:
            unnamed.append(start)
        else:
            canvas.write(left + each * start + 2, y, name)
    return unnamed


def _separate(
    canvas: Canvas, left: float, top: float, each: int, across: Sequence[Column], count: int
) -> float:
    bottom = top + ROW * count
    for at, column in enumerate(across):
        if at and column.month != across[at - 1].month:
            x = left + each * at
            canvas.line([(x, top), (x, bottom)], canvas.theme.lines)
    return bottom


def _name(canvas: Canvas, y: float, row: Row, left: float) -> None:
    if row.heads:
        canvas.line([(MARGIN, y), (WIDTH - MARGIN, y)], canvas.theme.lines)
    x = MARGIN + row.indent
    canvas.write(x, y + ROW / 2, row.shown(left - x - 12), bold=row.heads)


def _empty(sheet: Sheet, words: Words, theme: str) -> bytes:
    head = pages.heading(pages.programme(sheet, words), pages.moment(sheet, words))
    canvas = Canvas(head.height + 200, theme)
    y = pages.titled(canvas, head)
    canvas.write(MARGIN, y + 60, words("pic-nothing"), 32, limit=INNER)
    return canvas.png(y + 130)
