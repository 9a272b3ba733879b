"""How each activity of a programme stands, for its bar."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from roadmap.duties import Event
from roadmap.lines import Cell
from roadmap.programme import Activity
from roadmap.sheets import Sheet

Standing = Literal["done", "open", "overdue", "ahead", "window"]


class Bar(NamedTuple):
    """An activity. `share`: of what is asked, what is fulfilled, or None: nothing is."""

    activity: Activity
    events: Sequence[Event]
    standing: Standing
    share: int | None


def bars(sheet: Sheet) -> list[Bar]:
    """In the plan's order."""
    events: dict[str, list[Event]] = {}
    for event in sheet.events:
        events.setdefault(event.activity.code, []).append(event)
    cells = _cells(sheet)
    return [
        _bar(one, events[one.code], cells.get(one.code, Cell()))
        for one in sheet.programme.activities
        if one.code in events
    ]


def _cells(sheet: Sheet) -> Mapping[str, Cell]:
    found: dict[str, Cell] = {}
    for (_, no), cell in sheet.cells.items():
        found[no] = found.get(no, Cell()).joined(cell)
    return found


def _bar(activity: Activity, events: Sequence[Event], cell: Cell) -> Bar:
    """Whole percents; 100 and 0 only when they are so."""
    done = cell.on_time + cell.late
    share = None
    if cell.asked:
        share = min(max(round(done * 100 / cell.asked), 1), 99) if 0 < done < cell.asked else 100 * (done > 0)
    standing: Standing = "ahead"
    if cell.overdue:
        standing = "overdue"
    elif cell.open:
        standing = "open"
    elif cell.asked:
        standing = "done"
    elif all(event.start is None for event in events):
        standing = "window"
    return Bar(activity, events, standing, share)
