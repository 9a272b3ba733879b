"""What a document lays out, before anybody draws it: rows of cells."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

Value = str | int | Decimal | date | datetime | None


@dataclass(frozen=True, slots=True)
class Cell:
    """`look`: what colours it: a state of roadmap/lines.py, or title, head, total; None: nothing does."""

    value: Value = None
    look: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """`title`: of its sheet. `head`: so many of the first rows, `side`: so many of the first columns, stay in
    sight. `widths`: of columns, in characters; the last holds for all that follow. `filtered`: the last row
    of the head filters what is below. `wrapped`: long texts take several lines;
    `wide`: printed on as many pages side by side as it needs;
    `heights`: of the first rows, in points."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]
    head: int
    side: int
    widths: tuple[int, ...]
    filtered: bool = True
    wrapped: bool = True
    wide: bool = False
    heights: tuple[int, ...] = ()


def row(*values: Value, look: str | None = None) -> tuple[Cell, ...]:
    return tuple(Cell(value, look) for value in values)
