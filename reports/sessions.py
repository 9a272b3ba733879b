"""One indicator over a series: a bar for each session, up to all that were asked in it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from zoneinfo import ZoneInfo

from locales.catalogue import Words
from reports.aims import Aim, Point
from reports.axes import spread
from reports.canvas import MARGIN, TEXT, WIDTH, Canvas
from reports.lettering import width
from roadmap.lines import State
from roadmap.moments import last_day
from roadmap.sheets import Sheet

HIGH = 330
ABOVE, BELOW = 24, 44
HEIGHT = ABOVE + HIGH + BELOW
MOST = 120
"""Bars: of a longer series the last ones."""

UP: tuple[State, ...] = ("on_time", "late", "no", "open", "overdue", "waiting")


class Session(NamedTuple):
    day: date
    points: Sequence[Point]


def sessions(aim: Aim, sheet: Sheet) -> list[Session]:
    """In order of time."""
    found: dict[int, list[Point]] = {}
    for point in aim.points:
        found.setdefault(point.line.occurrence, []).append(point)
    zone = sheet.programme.zone
    each = [Session(min(_day(p, zone) for p in points), points) for points in found.values()]
    return sorted(each, key=lambda one: one.day)


def _day(point: Point, zone: ZoneInfo) -> date:
    return point.line.day or last_day(point.line.due_at, zone)


def draw(canvas: Canvas, y: float, aim: Aim, sheet: Sheet, words: Words) -> None:
    bars = sessions(aim, sheet)[-MOST:]
    most = max(len(one.points) for one in bars)
    left, top = MARGIN + width(str(most), TEXT) + 14, y + ABOVE
    each = min((WIDTH - MARGIN - left) / len(bars), 90)
    for count in (0, most):
        at = top + HIGH * (1 - count / most)
        canvas.line([(left, at), (WIDTH - MARGIN, at)], canvas.theme.lines)
        canvas.write(left - 12, at, str(count), colour=canvas.theme.faint, anchor="r")
    labels = []
    for number, bar in enumerate(bars):
        x = left + each * number
        _bar(canvas, x, top, each, bar, most)
        labels.append((x + each / 2, words.dates.short_day(bar.day), canvas.theme.faint))
    spread(canvas, top + HIGH + 26, labels, MARGIN, WIDTH - MARGIN)


def _bar(canvas: Canvas, x: float, top: float, each: float, bar: Session, most: int) -> None:
    """The good ones below."""
    gap = 1 if each < 14 else each * 0.08
    foot = top + HIGH
    for state in UP:
        size = HIGH * sum(point.state == state for point in bar.points) / most
        if size:
            canvas.state(x + gap, foot - size, each - 2 * gap, size, state)
            foot -= size
