"""What is handed to the process that draws: no more than the picture shows. Packing stops the taps."""

from collections.abc import Sequence
from dataclasses import replace

from roadmap.sheets import Sheet


def light(kind: str, values: Sequence[object]) -> tuple[object, ...]:
    """kind and values: as in reports/__main__.py. What they lack afterwards, that kind does not look at."""
    sheet, *rest = values or (None,)
    if not isinstance(sheet, Sheet):
        return tuple(values)
    if kind == "docx":
        sheet = replace(sheet, units=(), cells={}, lines=None, left_out=())
    elif kind in ("timeline", "heat"):
        sheet = replace(sheet, lines=None, rows=(), left_out=())
    elif kind == "weeks":
        sheet = replace(sheet, rows=(), left_out=())
    elif kind == "curve":
        sheet = _of_one(sheet, str(rest[-1]))
    return (sheet, *rest)


def _of_one(sheet: Sheet, no: str) -> Sheet:
    """Of one activity."""
    return replace(
        sheet,
        units=(),
        cells={key: cell for key, cell in sheet.cells.items() if key[1] == no},
        rows=(),
        lines=None if sheet.lines is None else [line for line in sheet.lines if line.activity == no],
        left_out=(),
        events=[event for event in sheet.events if event.activity.code == no],
    )
