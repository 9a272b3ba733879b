"""One cell of a picture: a single request in one colour, several as bands, the worst on top."""

from reports.canvas import Canvas
from roadmap.lines import STATES, Cell

THIN = 5
"""Pixels: one overdue answer among forty is still seen."""


def states(cell: Cell) -> dict[str, int]:
    """What is drawn of it: state -> how many. What does not apply only where nothing else is there."""
    counts: dict[str, int] = {state: getattr(cell, state) for state in STATES if getattr(cell, state)}
    asked = {state: many for state, many in counts.items() if state not in ("left_out", "waiting")}
    return asked or dict([*counts.items()][:1])


def fill(canvas: Canvas, x: float, y: float, wide: float, high: float, cell: Cell) -> None:
    counts = states(cell)
    for state, size in zip(counts, shares(list(counts.values()), round(high)), strict=True):
        canvas.state(x, y, wide, size, state)
        y += size


def shares(counts: list[int], whole: int) -> list[int]:
    """Pixels for each, none thinner than THIN; together the whole."""
    if not counts:
        return []
    room = whole - THIN * len(counts)
    sizes = [THIN + room * count // sum(counts) for count in counts]
    sizes[counts.index(max(counts))] += whole - sum(sizes)
    return sizes
