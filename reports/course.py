"""One indicator day by day: what was fulfilled by then, in time below and late above, up to all asked."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from locales.catalogue import Words
from reports import pages
from reports.aims import Aim, fulfilled
from reports.axes import Days, midnight, spread
from reports.canvas import MARGIN, TEXT, WIDTH, Canvas
from reports.lettering import width
from roadmap.moments import last_day
from roadmap.sheets import Sheet

HIGH = 360
ABOVE, BELOW = 84, 44
SIGN = 34
HEIGHT = ABOVE + HIGH + BELOW
FEW = 3
"""Deadlines that are each told with their day; of more the first and the last."""

GRIDS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000)


class Frame(NamedTuple):
    days: Days
    top: float
    most: int

    def y(self, count: float) -> float:
        return self.top + HIGH * (1 - count / self.most)


def draw(canvas: Canvas, y: float, aim: Aim, sheet: Sheet, words: Words) -> None:
    most = len(aim.points)
    left = MARGIN + width(str(most), TEXT) + 14
    first, last = _ends(aim, sheet)
    frame = Frame(Days(first, last, left, WIDTH - MARGIN, sheet.programme.zone), y + ABOVE, most)
    _grid(canvas, frame, words)
    _areas(canvas, frame, aim, sheet)
    _marks(canvas, frame, aim, sheet, words)


def _ends(aim: Aim, sheet: Sheet) -> tuple[date, date]:
    """From the first day of what is asked, or the first answer, to the moment shown or the last term."""
    zone = sheet.programme.zone
    asked = {point.line.occurrence for point in aim.points}
    begun = [event.start for event in sheet.events if event.id in asked and event.start]
    given = [p.line.settled_at.astimezone(zone).date() for p in aim.points if p.line.settled_at]
    terms = [last_day(point.line.due_at, zone) for point in aim.points]
    first = min([*begun, *given, min(terms)])
    last = max(pages.today(sheet), *terms)
    return min(first, last - timedelta(days=6)), last


def _grid(canvas: Canvas, frame: Frame, words: Words) -> None:
    days = frame.days
    step = next((one for one in GRIDS if frame.most / one <= 5), frame.most)
    counts = [count for count in range(0, frame.most, step) if frame.y(count) - frame.top > TEXT]
    for count in (*counts, frame.most):
        y = frame.y(count)
        whole = count == frame.most
        colour = canvas.theme.faint if whole else canvas.theme.lines
        canvas.line([(days.left, y), (days.right, y)], colour, 3 if whole else 2)
        canvas.write(days.left - 12, y, str(count), colour=canvas.theme.faint, anchor="r")
    ticks = [
        (days.at(day) + days.pixels / 2, words.dates.short_day(day), canvas.theme.faint)
        for day in days.ticks(words)
    ]
    spread(canvas, frame.top + HIGH + 26, ticks, MARGIN, WIDTH - MARGIN)


def _areas(canvas: Canvas, frame: Frame, aim: Aim, sheet: Sheet) -> None:
    """Each with the sign of its state at its end, where there is room for it."""
    timely, late = fulfilled(aim.points, "on_time"), fulfilled(aim.points, "late")
    both = sorted([*timely, *late])
    end = min(sheet.at, midnight(frame.days.last + timedelta(days=1), frame.days.zone))
    floor = frame.y(0)
    for moments, state, below in ((both, "late", len(timely)), (timely, "on_time", 0)):
        steps = _steps(frame, moments, end)
        fill, ink = canvas.theme.states[state]
        canvas.shape([(steps[0][0], floor), *steps, (steps[-1][0], floor)], fill)
        middle = (frame.y(below) + frame.y(len(moments))) / 2
        broad = bool(moments) and steps[-1][0] - frame.days.at(moments[-1]) >= 2 * SIGN
        if broad and frame.y(below) - frame.y(len(moments)) >= SIGN:
            canvas.sign(steps[-1][0] - SIGN, middle, SIGN - 6, state, ink)
        canvas.line(steps, canvas.theme.words, 3)


def _steps(frame: Frame, moments: Sequence[datetime], end: datetime) -> list[tuple[float, float]]:
    points = [(frame.days.left, frame.y(0))]
    for count, moment in enumerate(moments, 1):
        x = frame.days.at(moment)
        points += [(x, points[-1][1]), (x, frame.y(count))]
    return [*points, (frame.days.at(end), points[-1][1])]


def _marks(canvas: Canvas, frame: Frame, aim: Aim, sheet: Sheet, words: Words) -> None:
    """Terms by a dashed line, the day shown by a whole one."""
    days, bottom = frame.days, frame.top + HIGH
    terms = sorted({point.line.due_at for point in aim.points})
    for due in terms if len(terms) <= 12 else (terms[0], terms[-1]):
        canvas.dashes(days.at(due), frame.top - 12, bottom, canvas.theme.words)
    spread(canvas, frame.top - 64, _terms(frame, terms, words, canvas.theme.words), MARGIN, WIDTH - MARGIN)
    today = pages.today(sheet)
    if days.first <= today <= days.last:
        x = days.at(sheet.at)
        canvas.line([(x, frame.top - 12), (x, bottom)], canvas.theme.now, 3)
        shown = [(x, words("pic-now", day=words.dates.day(today)), canvas.theme.now)]
        spread(canvas, frame.top - 30, shown, MARGIN, WIDTH - MARGIN)


def _terms(
    frame: Frame, terms: Sequence[datetime], words: Words, colour: str
) -> list[tuple[float, str, str]]:
    zone = frame.days.zone
    said = [words.dates.day(last_day(due, zone)) for due in terms]
    if len(terms) <= FEW:
        labels = [words("pic-deadline", day=day) for day in said]
        return [(frame.days.at(due), label, colour) for due, label in zip(terms, labels, strict=True)]
    middle = (frame.days.at(terms[0]) + frame.days.at(terms[-1])) / 2
    return [(middle, words("pic-deadlines", **{"from": said[0], "to": said[-1]}), colour)]
