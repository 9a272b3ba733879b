"""Rows of a picture: units under what they lie within, as many as a phone shows."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from reports.canvas import TEXT
from reports.lettering import fitted
from roadmap.people import Place

UNITS, ROWS = 40, 62
"""Of a picture, without and with the rows that stand above others. Telegram shrinks what is much higher."""

INDENT = 18
TAIL = 0.4


class Row(NamedTuple):
    """`heads`: rows within it follow."""

    place: Place
    heads: bool
    indent: int = 0

    def shown(self, limit: float) -> str:
        return fitted(self.place.name, TEXT, limit, bold=self.heads, tail=TAIL)


def parts(units: Sequence[Place], asked: Collection[int]) -> list[list[Row]]:
    """Each begins with what its first row lies within. asked: what stands above others and was itself asked
    nothing is only a heading, and goes where nothing below it is shown."""
    inside = {unit.within for unit in units}
    rows = [_row(unit, unit.name in inside) for unit in units]
    rows = [row for at, row in enumerate(rows) if not _bare(rows, at, asked)]
    whole = _split(rows, UNITS, ROWS)
    least = -(-sum(not row.heads for row in rows) // max(len(whole), 1))
    evenly = (_split(rows, most, ROWS) for most in range(max(least, 1), UNITS + 1))
    return next(some for some in evenly if len(some) == len(whole))


def _row(unit: Place, heads: bool) -> Row:
    return Row(unit, heads, 0 if heads or unit.within is None else INDENT)


def _bare(rows: Sequence[Row], at: int, asked: Collection[int]) -> bool:
    """The topmost unit says nothing as a heading of headings."""
    row, below = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    return row.heads and row.place.id not in asked and (below is None or below.heads)


def _split(rows: Sequence[Row], units: int, most: int) -> list[list[Row]]:
    found: list[list[Row]] = [[]]
    head: Row | None = None
    for row in rows:
        page = found[-1]
        if len(page) >= most or sum(not one.heads for one in page) >= units:
            if page[-1].heads and not row.heads:
                page.pop()  # it is said again where the rows below it are
            found.append([head] if head and not row.heads else [])
        if row.heads:
            head = row
        found[-1].append(row)
    return found
