"""Columns of the heat map: the activities that somebody was asked about, or the weeks of their terms."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from roadmap import asked
from roadmap.lines import Cell, Line, cells
from roadmap.moments import last_day
from roadmap.questions import Question
from roadmap.sheets import Sheet

LONG = 6


class Column(NamedTuple):
    """`month`: its first day, of a week's Monday."""

    key: str
    label: str
    month: date | None = None


Table = tuple[list[Column], Mapping[tuple[int, str], Cell]]


def activities(sheet: Sheet) -> Table:
    """In the plan's order."""
    said = {no for _, no in sheet.cells}
    codes = (one.code for one in sheet.programme.activities if one.code in said)
    return [Column(code, code[:LONG]) for code in codes], sheet.cells


def weeks(sheet: Sheet) -> Table:
    """Each request stands in the week of its last day."""
    known = questions(sheet)
    together: dict[date, list[Line]] = {}
    for line in sheet.lines or ():
        together.setdefault(_monday(line, sheet), []).append(line)
    found: dict[tuple[int, str], Cell] = {}
    for week, some in together.items():
        for (unit, _), cell in cells(some, known, sheet.at).items():
            key = (unit, week.isoformat())
            found[key] = found.get(key, Cell()).joined(cell)
    days = sorted({date.fromisoformat(week) for _, week in found})
    return [Column(day.isoformat(), str(day.day), day.replace(day=1)) for day in days], found


def questions(sheet: Sheet) -> dict[tuple[str, str], Question]:
    """(activity, key) -> question, those of verifiers too."""
    return {
        (activity.code, one.key): one
        for activity in sheet.programme.activities
        for one in asked.questions(activity, sheet.programme)
    }


def _monday(line: Line, sheet: Sheet) -> date:
    day = last_day(line.due_at, sheet.programme.zone)
    return day - timedelta(days=day.weekday())
