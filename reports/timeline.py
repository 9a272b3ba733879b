"""The programme on a page: each activity by its title over its bar, month by month, today marked."""

from collections.abc import Sequence
from datetime import timedelta

from locales.catalogue import Words, words_of
from reports import pages
from reports.axes import Days, months
from reports.bars import Bar, Standing, bars
from reports.canvas import INNER, MARGIN, TEXT, WIDTH, Canvas
from reports.lettering import width
from roadmap.duties import Event
from roadmap.sheets import Sheet

ROW, BAR = 44, 11
ROWS = 60
NUMBER, LONGEST, SHARE = 62, 200, 104
MONTHS = 44
LEAST = 8
"""Pixels of a bar of one day."""

COLOURS = {"done": "on_time", "open": "open", "overdue": "overdue"}
LEGEND: tuple[Standing, ...] = ("done", "open", "overdue", "ahead", "window")


def timeline(sheet: Sheet, language: str, theme: str) -> list[bytes]:
    """At most 60 activities a picture; those without any occurrence that stands are left out."""
    words = words_of("pictures.ftl", language)
    shown = bars(sheet)
    if not shown:
        return [_empty(sheet, words, theme)]
    count = -(-len(shown) // ROWS)
    each = -(-len(shown) // count)
    split = [shown[at : at + each] for at in range(0, len(shown), each)]
    days = _days(sheet, shown)
    return [
        _page(sheet, some, days, pages.paged(words("pic-timeline"), number, len(split), words), words, theme)
        for number, some in enumerate(split, 1)
    ]


def _days(sheet: Sheet, shown: Sequence[Bar]) -> Days:
    """Whole months, from the programme's first to its last."""
    found = [sheet.programme.span.first, sheet.programme.span.last, pages.today(sheet)]
    for bar in shown:
        found += [day for event in bar.events for day in (event.start or event.first, event.end) if day]
    first, last = min(found).replace(day=1), max(found)
    last = (last.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return Days(first, last, MARGIN, WIDTH - MARGIN, sheet.programme.zone)


def _page(sheet: Sheet, shown: Sequence[Bar], days: Days, subtitle: str, words: Words, theme: str) -> bytes:
    head = pages.heading(pages.programme(sheet, words), pages.moment(sheet, words), subtitle)
    canvas = Canvas(head.height + 2 * MONTHS + ROW * len(shown) + 300, theme)
    top = pages.titled(canvas, head) + MONTHS
    bottom = top + ROW * len(shown)
    for at in range(1, len(shown), 2):
        canvas.box(0, top + ROW * at, WIDTH, ROW, canvas.theme.row)
    _months(canvas, top, bottom, days, words)
    x = days.at(sheet.at)
    canvas.line([(x, top), (x, bottom)], canvas.theme.now, 3)
    number = room(shown)
    for at, bar in enumerate(shown):
        _row(canvas, top + ROW * at, bar, days, number, words)
    pieces = {piece for bar in shown for piece in _pieces(bar)}
    seen = [one for one in LEGEND if one in pieces]
    return canvas.png(_legend(canvas, bottom + MONTHS + 20, seen, words) + 12)


def room(shown: Sequence[Bar]) -> float:
    """For what the plan numbers its activities by: mostly numbers."""
    return min(max(NUMBER, *(width(bar.activity.code, TEXT, bold=True) + 16 for bar in shown)), LONGEST)


def _months(canvas: Canvas, top: float, bottom: float, days: Days, words: Words) -> None:
    """Their names above and below: the page is longer than the screen."""
    month = days.first
    while month <= days.last:
        after = (month + timedelta(days=31)).replace(day=1)
        left, right = days.at(month), min(days.at(after), days.right)
        canvas.line([(left, top), (left, bottom)], canvas.theme.lines)
        name = next((one for one in months(month, words) if width(one, TEXT) <= right - left - 6), "")
        for y in (top - MONTHS / 2, bottom + MONTHS / 2):
            canvas.write((left + right) / 2, y, name, colour=canvas.theme.faint, anchor="m")
        month = after


def _row(canvas: Canvas, y: float, bar: Bar, days: Days, number: float, words: Words) -> None:
    """number: the room for what the plan numbers it by."""
    middle = y + (ROW - BAR) / 2 - 2
    canvas.write(MARGIN, middle, bar.activity.code, bold=True, limit=number - 6)
    limit = INNER - number - (0 if bar.share is None else SHARE) - _unknown(bar, words)
    canvas.write(MARGIN + number, middle, bar.activity.title.to(words.language), limit=limit)
    if bar.share is not None:
        share = words("pic-share", percent=bar.share)
        canvas.write(WIDTH - MARGIN, middle, share, anchor="r", bold=bar.standing == "overdue")
    for event in bar.events:
        _event(canvas, y + ROW - BAR - 2, event, bar.standing, days)
    if _unknown(bar, words):
        canvas.write(WIDTH - MARGIN, middle, words("pic-unscheduled"), colour=canvas.theme.faint, anchor="r")


def _unknown(bar: Bar, words: Words) -> float:
    """The room it takes to say that the plan gives no date."""
    dated = any(event.first or event.start for event in bar.events)
    return 0 if dated or bar.share is not None else width(words("pic-unscheduled"), TEXT) + 16


def _event(canvas: Canvas, y: float, event: Event, standing: Standing, days: Days) -> None:
    first, last = event.start or event.first, event.end if event.start else event.last
    if first is None:
        return
    x = days.at(first)
    wide = max(days.at((last or first) + timedelta(days=1)) - x, LEAST)
    x = min(x, days.right - wide)
    _piece(canvas, x, y, wide, "window" if event.start is None else standing)


def _piece(canvas: Canvas, x: float, y: float, wide: float, standing: Standing) -> None:
    """Full, framed, striped or hollow: not by colour alone."""
    if standing == "window":
        canvas.hatch(x, y, wide, BAR, canvas.theme.faint)
    elif standing == "ahead":
        canvas.frame(x, y, wide, BAR, canvas.theme.faint)
    else:
        fill, ink = canvas.theme.states[COLOURS[standing]]
        canvas.box(x, y, wide, BAR, fill)
        if standing == "open":
            canvas.frame(x, y, wide, BAR, ink)


def _pieces(bar: Bar) -> set[Standing]:
    """What is drawn of it."""
    dated = {bar.standing for event in bar.events if event.start is not None}
    undated: set[Standing] = {"window" for event in bar.events if event.start is None and event.first}
    return dated | undated


def _legend(canvas: Canvas, y: float, seen: Sequence[Standing], words: Words) -> float:
    x = float(MARGIN)
    for one in seen:
        text = words(f"pic-bar-{one}")
        if x + 56 + width(text, TEXT) > WIDTH - MARGIN:
            x, y = MARGIN, y + 46
        _piece(canvas, x, y + 9, 44, one)
        x += 56 + canvas.write(x + 56, y + 14, text) + 36
    return y + 46


def _empty(sheet: Sheet, words: Words, theme: str) -> bytes:
    head = pages.heading(pages.programme(sheet, words), pages.moment(sheet, words))
    canvas = Canvas(head.height + 200, theme)
    y = pages.titled(canvas, head)
    canvas.write(MARGIN, y + 60, words("pic-no-dates"), 32)
    return canvas.png(y + 130)
