"""Seats and who sits in them: the list, one seat, the message that invites."""

from datetime import date
from html import escape

from locales.catalogue import Words
from messages.names import place, short
from messages.pager import pager
from messages.presses import PeoplePress, SeatPress
from messages.views import Button, Row, View
from roadmap.people import RosterPage, Seat

IN_ROW = 4
NAME = 60


def roster(page: RosterPage, words: Words) -> View:
    """Numbered lines, and the numbers as buttons."""
    empty = page.only == "empty"
    lines: list[str] = [words.html("msg-people", total=page.total, empty=page.empty)]
    lines += [f"{number}. {line(seat, words)}" for number, seat in enumerate(page.seats, 1)]
    if not page.seats:
        lines.append(words.html("msg-people-none-empty" if empty else "msg-people-none"))
    rows = (*_numbers(page), *pager(page.page, page.pages, lambda to: PeoplePress(page=to, empty=empty)))
    return View("\n".join(lines), (*rows, *_filter(page, words)))


def line(seat: Seat, words: Words) -> str:
    """«директор, школа № 1, Воротынск — Анна Петрова»."""
    where = {"role": short(_role(seat, words), NAME), "place": short(place(seat.place, seat.programme), NAME)}
    if seat.holders:
        return words.html("msg-seat-held", name=short(", ".join(seat.holders), NAME), **where)
    if seat.expected:
        return words.html("msg-seat-expected", name=short(seat.expected, NAME), **where)
    return words.html("msg-seat-empty", **where)


def card(seat: Seat, press: SeatPress, words: Words) -> View:
    key = "msg-seat-card-held" if seat.holders else "msg-seat-card-empty"
    lines = [
        words.html(
            key,
            role=_role(seat, words),
            place=place(seat.place, seat.programme),
            name=", ".join(seat.holders),
        )
    ]
    if seat.expected and not seat.holders:
        lines.append(words.html("msg-seat-card-expected", name=seat.expected))
    label = words("btn-hand-over" if seat.holders else "btn-invite")
    invite = Button(label, press.model_copy(update={"step": "invite"}))
    back = Button(words("btn-back-to-list"), PeoplePress(page=press.page, empty=press.empty))
    return View("\n".join(lines), ((invite,), (back,)))


def forwarding(seat: Seat, press: SeatPress, words: Words) -> View:
    """Over the message that is to be forwarded."""
    text = words.html("msg-forward", role=_role(seat, words), place=place(seat.place, seat.programme))
    back = Button(words("btn-back-to-seat"), press.model_copy(update={"step": "show"}))
    return View(text, ((back,),))


def letter(seat: Seat, link: str, until: date, today: date, words: Words) -> View:
    """To be forwarded as it is: without buttons, because those would not be forwarded."""
    text = words.html(
        "msg-invite-letter",
        programme=seat.programme.title.to(words.language),
        role=_role(seat, words),
        place=place(seat.place, seat.programme),
        until=words.dates.day(until, today),
    )
    return View(f"{text}\n{escape(link)}")


def _role(seat: Seat, words: Words) -> str:
    return seat.role.title.to(words.language)


def _numbers(page: RosterPage) -> tuple[Row, ...]:
    back = {"page": page.page, "empty": page.only == "empty"}
    buttons = [Button(str(n), SeatPress(seat=seat.id, **back)) for n, seat in enumerate(page.seats, 1)]
    return tuple(tuple(buttons[at : at + IN_ROW]) for at in range(0, len(buttons), IN_ROW))


def _filter(page: RosterPage, words: Words) -> tuple[Row, ...]:
    if page.only == "empty":
        return ((Button(words("btn-all-seats"), PeoplePress()),),)
    return (
        ((Button(words("btn-only-empty", count=page.empty), PeoplePress(empty=True)),),) if page.empty else ()
    )
