"""The monitoring table as pictures for a phone: schools down, activities across, a sign in each cell."""

from collections.abc import Sequence
from typing import TypeVar

from locales.catalogue import Catalogue, Words
from reports.canvas import MARGIN, THEMES, WIDTH, Canvas
from reports.monitoring import heading
from roadmap.lines import STATES
from roadmap.people import Place
from roadmap.programme import Activity
from roadmap.sheets import Sheet

T = TypeVar("T")

NAMES = 270
ROW = 36
TITLE, TEXT, SMALL = 34, 26, 24
TOP = 170
BELOW = 150
COLUMNS = 20
ROWS = 48
SHOWN = tuple(state for state in STATES if state != "waiting")


def heat(sheet: Sheet, language: str, theme: str) -> list[bytes]:
    """As many pictures as it takes: at most 48 rows and 20 columns each, those next to each other first."""
    words = Catalogue().words(language)
    asked = [one for one in sheet.programme.activities if any(no == one.code for _, no in sheet.cells)]
    across = _parts(asked, COLUMNS) or [[]]
    down = _parts(sheet.units, ROWS) or [[]]
    pages = [(units, activities) for units in down for activities in across]
    return [
        _page(sheet, units, activities, (number, len(pages)), words, theme)
        for number, (units, activities) in enumerate(pages, 1)
    ]


def _parts(items: Sequence[T], size: int) -> list[Sequence[T]]:
    """Of nearly the same length."""
    count = -(-len(items) // size)
    each = -(-len(items) // count) if count else 0
    return [items[at : at + each] for at in range(0, len(items), each)] if each else []


def _page(
    sheet: Sheet,
    units: Sequence[Place],
    activities: Sequence[Activity],
    page: tuple[int, int],
    words: Words,
    theme: str,
) -> bytes:
    canvas = Canvas(TOP + ROW * max(len(units), 1) + BELOW, THEMES[theme])
    canvas.write(MARGIN, 45, heading(sheet, words), TITLE, WIDTH - 2 * MARGIN)
    shown = words("pic-heat") if activities else words("pic-nothing")
    where = words("pic-page", page=page[0], pages=page[1]) if page[1] > 1 else ""
    canvas.write(MARGIN, 92, f"{shown} {where}".strip(), TEXT, WIDTH - 2 * MARGIN, canvas.theme.faint)
    width = (WIDTH - 2 * MARGIN - NAMES) / max(len(activities), 1)
    for at, activity in enumerate(activities):
        canvas.label(MARGIN + NAMES + width * (at + 0.5), TOP - 22, activity.code, SMALL, canvas.theme.faint)
    for at, place in enumerate(units):
        _row(canvas, TOP + ROW * at, place, sheet, activities, width)
    _legend(canvas, TOP + ROW * max(len(units), 1) + 36, words)
    return canvas.png()


def _row(
    canvas: Canvas, y: float, place: Place, sheet: Sheet, activities: Sequence[Activity], width: float
) -> None:
    """What is not a school stands for those below it: its name is faint, and a line above it."""
    above = any(one.within == place.name for one in sheet.units)
    if above:
        canvas.rule(y)
    ink = canvas.theme.faint if above else None
    canvas.write(MARGIN, y + ROW / 2, place.name, SMALL, NAMES - 12, ink)
    for at, activity in enumerate(activities):
        cell = sheet.cells.get((place.id, activity.code))
        if cell is not None and cell.state is not None:
            canvas.state(MARGIN + NAMES + width * at, y, width, ROW, cell.state)


def _legend(canvas: Canvas, y: float, words: Words) -> None:
    each = (WIDTH - 2 * MARGIN) / 3
    for at, state in enumerate(SHOWN):
        x, row = MARGIN + each * (at % 3), y + 48 * (at // 3)
        canvas.state(x, row - 18, 44, 36, state)
        canvas.write(x + 56, row, words(f"doc-state-{state.replace('_', '-')}"), TEXT, each - 64)
