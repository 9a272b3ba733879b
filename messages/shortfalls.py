"""The daily summary opened: activities, people, dates and reasons behind its numbers, as they stand now."""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import Literal, TypeVar

from aiogram.filters.callback_data import CallbackData

from locales.catalogue import Words
from messages.details import dotted
from messages.grids import grid
from messages.leads import title
from messages.lines import event_line
from messages.names import place, short
from messages.pager import pager
from messages.people import line
from messages.presses.people import SeatPress
from messages.presses.plan import DoubtPress, EventPress
from messages.presses.reports import MissingPress, SummaryPress
from messages.presses.waivers import WaiverPress
from messages.reader import Reader
from messages.summaries import awaited
from messages.views import Button, Row, View
from roadmap.doubts import doubts
from roadmap.duties import Event
from roadmap.listing import cut
from roadmap.people import Seat
from roadmap.programme import Programme
from roadmap.summaries import Line, Said

PAGE = 6
NUMBERS_IN_ROW = 3
EVENTS_IN_ROW = 6
NAME = 60
WORDS = 200
DECIDED_AT_ONCE = 4

T = TypeVar("T")


def activities(
    found: Sequence[tuple[Programme, Line]],
    which: Literal["overdue", "unchecked"],
    page: int,
    reader: Reader,
) -> View:
    """A number shows who is awaited."""
    words, shown, turns = reader.words, *_cut(found, SummaryPress(what=which, page=page), PAGE)
    lines = [words.html(f"rep-sum-list-{which}", count=sum(one.count for _, one in found))]
    for programme, one in shown:
        lines.append(words.html("rep-heading", no=one.no, title=title(programme.activity(one.no), reader)))
        lines.append(awaited(asdict(one), words))
    numbers = [
        Button(words("btn-number", no=one.no), MissingPress(code=programme.code, no=one.no))
        for programme, one in shown
    ]
    return View("\n".join(lines), (*grid(numbers, NUMBERS_IN_ROW), *turns))


def unreachable(seats: Sequence[Seat], press: SummaryPress, words: Words) -> View:
    """A number opens the seat: to hand it over, or to send a link anew."""
    shown, turns = _cut(seats, press, PAGE)
    lines: list[str] = [words.html("rep-sum-list-unreachable", count=len(seats))]
    lines += [f"{number}. {line(seat, words)}" for number, seat in enumerate(shown, 1)]
    numbers = [Button(str(number), SeatPress(seat=seat.id)) for number, seat in enumerate(shown, 1)]
    return View("\n".join(lines), (*grid(numbers, EVENTS_IN_ROW), *turns))


def dateless(events: Sequence[Event], press: SummaryPress, reader: Reader) -> View:
    reader = reader.telling_apart(event.programme for event in events)
    shown, turns = _cut(events, press, PAGE)
    lines = [reader.words.html(f"rep-sum-list-{press.what}", count=len(events))]
    lines += [event_line(number, event, reader, dateless=True) for number, event in enumerate(shown, 1)]
    numbers = [Button(str(number), _to(event)) for number, event in enumerate(shown, 1)]
    return View("\n".join(lines), (*grid(numbers, EVENTS_IN_ROW), *turns))


def said(found: Sequence[Said], press: SummaryPress, reader: Reader) -> View:
    """Reasons. What has to be decided has two buttons a line."""
    words, shown, turns = reader.words, *_cut(found, press, DECIDED_AT_ONCE)
    lines = [words.html(f"rep-sum-list-{press.what}", count=len(found))]
    for number, one in enumerate(shown, 1):
        where = {
            "number": number,
            "no": one.activity.code,
            "place": short(place(one.place, words, one.programme), NAME),
        }
        lines.append(words.html("rep-sum-said-line", title=title(one.activity, reader), **where))
        lines.append(dotted(_why(one, words), short(one.who, NAME)))
    rows = [_decide(number, one, words) for number, one in enumerate(shown, 1)]
    return View("\n".join(lines), (*(rows if press.what == "waivers" else ()), *turns))


def _to(event: Event) -> CallbackData:
    """Where a day is set; of a date that can be read in several ways, where that is decided."""
    item = int(event.slot.split(".")[0])
    for doubt in doubts(event.programme):
        if doubt.leaves_undated and doubt.dates(event.activity, item):
            return DoubtPress(code=event.programme.code, no=doubt.no, item=doubt.item)
    return EventPress(occurrence=event.id)


def _decide(number: int, one: Said, words: Words) -> Row:
    yes, no = (WaiverPress(waiver=one.waiver, accept=accept) for accept in (True, False))
    return (
        Button(words("btn-sum-agree", number=number), yes),
        Button(words("btn-sum-disagree", number=number), no),
    )


def _why(one: Said, words: Words) -> str:
    reason = one.reason.text.to(words.language) if one.reason else ""
    own = words("msg-quote", text=short(one.comment, WORDS)) if one.comment else ""
    return words.headed(reason, own) or words("unknown-why")


def _cut(items: Sequence[T], press: SummaryPress, size: int) -> tuple[tuple[T, ...], tuple[Row, ...]]:
    """A page of them, and the way to the others."""
    shown, page, pages = cut(items, press.page, size)
    return shown, pager(page, pages, _turn(press.what))


def _turn(what: str) -> Callable[[int], SummaryPress]:
    return lambda to: SummaryPress(what=what, page=to)
