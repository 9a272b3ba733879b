"""Seats and who sits in them: the list, one seat, the message that invites."""

from collections.abc import Sequence
from datetime import date, datetime
from html import escape

from locales.catalogue import Html, Words
from messages import deputies
from messages.grids import grid
from messages.names import is_topmost, place, short
from messages.pager import pager
from messages.presses.menus import SettingPress
from messages.presses.people import DeputyPress, FindPress, PeoplePress, SeatPress
from messages.presses.reports import JournalPress
from messages.views import Button, Row, View
from roadmap.people import Found, RosterPage, Seat, SeatCard

IN_ROW = 4
LISTED = 20
NAME = 60


def roster(page: RosterPage, words: Words) -> View:
    """Numbered lines, and the numbers as buttons; who is not on the only page can be searched for."""
    empty = page.only == "empty"
    lead = "msg-people" if page.managed else "msg-people-cared"
    lines = [words.html(lead, total=page.total, empty=page.empty), *_lines(page.seats, page.apart, words)]
    if not page.seats:
        lines.append(words.html("msg-people-none-empty" if empty else "msg-people-none"))
    rows = (
        *_numbers(page.seats, page.page, empty=empty),
        *pager(page.page, page.pages, lambda to: PeoplePress(page=to, empty=empty)),
        *(((Button(words("btn-find"), FindPress()),),) if page.pages > 1 else ()),
    )
    return View("\n".join(lines), (*rows, *_filter(page, words), *_journal(page, words)))


def sought(words: Words) -> View:
    """Whom to find."""
    return View(words.html("msg-find"), ((Button(words("btn-back-to-list"), PeoplePress()),),))


def found(those: Found, words: Words) -> View:
    if those.seats:
        lines = [words.html("msg-found", count=those.total), *_lines(those.seats, those.apart, words)]
    else:
        lines = [words.html("msg-found-nobody", sought=short(those.sought, NAME))]
    if those.total > len(those.seats):
        lines.append(words.html("msg-found-more", count=len(those.seats)))
    again = (Button(words("btn-find-again"), FindPress()),)
    back = (Button(words("btn-back-to-list"), PeoplePress()),)
    return View("\n".join(lines), (*_numbers(those.seats), again, back))


def line(seat: Seat, words: Words) -> str:
    """«директор, школа № 1, Воротынск — Анна Петрова»."""
    called = short(_role(seat, words), NAME)
    if not is_topmost(seat.place, seat.programme):
        called = words.beside(called, short(place(seat.place, words, seat.programme), NAME))
    if seat.holders:
        return words.html("msg-seat-held", seat=called, name=short(words.listed(seat.holders), NAME))
    if seat.expected:
        return words.html("msg-seat-expected", seat=called, name=short(seat.expected, NAME))
    return words.html("msg-seat-empty", seat=called)


def card(shown: SeatCard, press: SeatPress, words: Words, now: datetime) -> View:
    """A seat in the hands of whoever manages it, holds it, or stands in for its holder."""
    seat = shown.seat
    lines = [_who_is_there(shown, words)]
    if seat.expected and shown.managed and not seat.holders:
        lines.append(words.html("msg-seat-card-expected", name=seat.expected))
    if shown.managed or shown.own:
        lines += [deputies.line(one, seat.programme, words, now) for one in seat.deputies]
    rows: list[Row] = []
    if shown.managed:
        label = words("btn-hand-over" if seat.holders else "btn-invite")
        rows.append((Button(label, press.model_copy(update={"step": "invite"})),))
    if shown.appoints and seat.holders:
        rows.append((Button(words("btn-deputy"), DeputyPress(seat=seat.id)),))
    if shown.earns:
        rows.append((Button(words("btn-transcript"), press.model_copy(update={"step": "hours"})),))
    if shown.appoints:
        rows += deputies.endings(seat, words)
    return View("\n".join(lines), (*rows, _way_back(shown, press, words)))


def own(seats: Sequence[Seat], words: Words) -> View:
    """The seats that somebody holds, a button each."""
    lines: list[str] = [words.html("msg-own-seats" if seats else "msg-no-own-seats")]
    lines += [f"{number}. {line(seat, words)}" for number, seat in enumerate(seats[:LISTED], 1)]
    numbers = [Button(str(number), SeatPress(seat=seat.id)) for number, seat in enumerate(seats[:LISTED], 1)]
    back = Button(words("btn-back"), SettingPress(what="menu"))
    return View("\n".join(lines), (*grid(numbers, IN_ROW), (back,)))


def forwarding(seat: Seat, press: SeatPress, words: Words) -> View:
    """Over the message that is to be forwarded."""
    text = words.html("msg-forward", role=_role(seat, words), place=place(seat.place, words, seat.programme))
    back = Button(words("btn-back-to-seat"), press.model_copy(update={"step": "show"}))
    return View(text, ((back,),))


def letter(seat: Seat, link: str, until: date, today: date, words: Words) -> View:
    """To be forwarded as it is: without buttons, because those would not be forwarded."""
    text = words.html(
        "msg-invite-letter",
        programme=seat.programme.title.to(words.language),
        role=_role(seat, words),
        place=place(seat.place, words, seat.programme),
        until=words.dates.day(until, today),
    )
    return View(f"{text}\n{escape(link)}")


def _who_is_there(shown: SeatCard, words: Words) -> Html:
    seat = shown.seat
    values = {"role": _role(seat, words), "place": place(seat.place, words, seat.programme)}
    if shown.managed or not shown.own:
        held = "msg-seat-card-held" if shown.managed else "msg-seat-card-cared"
        key = held if seat.holders else "msg-seat-card-empty"
        return words.html(key, name=words.listed(seat.holders), **values)
    return words.html("msg-seat-card-own" if shown.appoints else "msg-seat-card-deputy", **values)


def _way_back(shown: SeatCard, press: SeatPress, words: Words) -> Row:
    if shown.managed or not shown.own:
        return (Button(words("btn-back-to-list"), PeoplePress(page=press.page, empty=press.empty)),)
    return (Button(words("btn-back"), SettingPress(what="menu")),)


def _role(seat: Seat, words: Words) -> str:
    return seat.role.title.to(words.language)


def _lines(seats: Sequence[Seat], apart: bool, words: Words) -> list[str]:
    """apart: it is said of which programme each is."""
    lines: list[str] = []
    of = ""
    for number, seat in enumerate(seats, 1):
        if apart and seat.programme.code != of:
            of = seat.programme.code
            lines.append(words.html("msg-people-of", programme=seat.programme.title.to(words.language)))
        lines.append(f"{number}. {line(seat, words)}")
    return lines


def _numbers(seats: Sequence[Seat], page: int = 0, *, empty: bool = False) -> tuple[Row, ...]:
    """page, empty: where their cards lead back to."""
    buttons = [
        Button(str(number), SeatPress(seat=seat.id, page=page, empty=empty))
        for number, seat in enumerate(seats, 1)
    ]
    return grid(buttons, IN_ROW)


def _journal(page: RosterPage, words: Words) -> tuple[Row, ...]:
    return ((Button(words("btn-journal"), JournalPress()),),) if page.journal else ()


def _filter(page: RosterPage, words: Words) -> tuple[Row, ...]:
    if page.only == "empty":
        return ((Button(words("btn-all-seats"), PeoplePress()),),)
    return (
        ((Button(words("btn-only-empty", count=page.empty), PeoplePress(empty=True)),),) if page.empty else ()
    )
