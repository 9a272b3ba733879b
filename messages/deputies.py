"""Deputies: for how long, the link for one, and the news that one's days have come."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from html import escape
from typing import Any

from locales.catalogue import Html, Words
from messages.names import place, short
from messages.presses.menus import HelpPress
from messages.presses.people import DeputyPress, SeatPress
from messages.values import spoken
from messages.views import Button, Row, View
from roadmap.people import Deputation, Deputy, Seat
from roadmap.programme import Programme
from roadmap.terms import last_day

TERMS = {"week": 7, "fortnight": 14, "month": 30}
NAME = 22
"""What a button has room for beside its verb."""


def ask(seat: Seat, words: Words, now: datetime) -> View:
    """For how long, from today on."""
    today = now.astimezone(seat.programme.zone).date()
    rows: list[Row] = []
    for name, days in TERMS.items():
        until = words.dates.day(today + timedelta(days=days - 1), today)
        press = DeputyPress(seat=seat.id, step="days", number=days)
        rows.append((Button(words(f"btn-deputy-{name}", day=until), press),))
    rows.append((Button(words("btn-deputy-dates"), DeputyPress(seat=seat.id, step="type")),))
    return View(words.html("msg-deputy-ask", **_called(seat, words)), (*rows, _back(seat, words)))


def prompt(seat: Seat, words: Words) -> View:
    return View(words.html("msg-deputy-type", **_called(seat, words)), (_back(seat, words),))


def forwarding(made: Deputation, words: Words, now: datetime) -> View:
    """Over the message that is to be forwarded."""
    days = span(made.since, made.until, made.seat.programme, words, now)
    text = words.html("msg-deputy-forward", span=days, **_called(made.seat, words))
    return View(text, (_back(made.seat, words),))


def letter(made: Deputation, link: str, words: Words, now: datetime) -> View:
    """To be forwarded as it is."""
    programme = made.seat.programme
    values = {
        "programme": programme.title.to(words.language),
        "span": span(made.since, made.until, programme, words, now),
        "until": _day(last_day(made.expires_at, programme.zone), programme, words, now),
    }
    return View(f"{words.html('msg-deputy-letter', **values, **_called(made.seat, words))}\n{escape(link)}")


def line(deputy: Deputy, programme: Programme, words: Words, now: datetime) -> Html:
    """«Заместитель: Пётр, до пт, 25 марта»."""
    if deputy.since <= now:
        until = _day(last_day(deputy.until, programme.zone), programme, words, now)
        return words.html("msg-deputy-now", name=deputy.name, until=until)
    days = span(deputy.since, deputy.until, programme, words, now)
    return words.html("msg-deputy-later", name=deputy.name, span=days)


def endings(seat: Seat, words: Words) -> tuple[Row, ...]:
    """A button a deputy."""
    return tuple(
        (
            Button(
                words("btn-deputy-end", name=short(one.name, NAME)),
                DeputyPress(seat=seat.id, step="end", number=one.id),
            ),
        )
        for one in seat.deputies
    )


def welcome(seat: Seat, deputy: Deputy, first: View, words: Words, now: datetime) -> View:
    """Before the first day there is nothing to do yet."""
    programme = seat.programme
    until = _day(last_day(deputy.until, programme.zone), programme, words, now)
    if deputy.since > now:
        since = _day(deputy.since.astimezone(programme.zone).date(), programme, words, now)
        return View(words.html("msg-welcome-deputy", since=since, until=until, **_called(seat, words)))
    text = words.html("msg-welcome-deputy-now", until=until, **_called(seat, words))
    return View(f"{text}\n\n{first.text}", first.rows)


def notice(values: Mapping[str, Any], words: Words, now: datetime) -> View:
    """The first day has come."""
    last = date.fromisoformat(values["until"])
    said = spoken({name: values[name] for name in ("place", "role", "who")}, words, now)
    key = "notice-deputy" if values["who"] else "notice-deputy-alone"
    said["until"] = words.dates.day(last, now.date())
    return View(words.html(key, **said), ((Button(words("btn-my-duties"), HelpPress(to="start")),),))


def came(values: Mapping[str, Any], words: Words, now: datetime) -> View:
    """To the holder."""
    said = spoken({name: values[name] for name in ("place", "role", "who")}, words, now)
    first, last = (date.fromisoformat(values[name]) for name in ("since", "until"))
    return View(words.html("notice-deputy-came", span=words.dates.span(first, last, now.date()), **said))


def ended(values: Mapping[str, Any], words: Words, now: datetime) -> View:
    said = spoken({name: values[name] for name in ("place", "role")}, words, now)
    return View(words.html("notice-deputy-ended", **said))


def span(since: datetime, until: datetime, programme: Programme, words: Words, now: datetime) -> str:
    zone = programme.zone
    today = now.astimezone(zone).date()
    return words.dates.span(since.astimezone(zone).date(), last_day(until, zone), today)


def _day(day: date, programme: Programme, words: Words, now: datetime) -> str:
    return words.dates.day(day, now.astimezone(programme.zone).date())


def _called(seat: Seat, words: Words) -> dict[str, object]:
    return {"role": seat.role.title.to(words.language), "place": place(seat.place, words, seat.programme)}


def _back(seat: Seat, words: Words) -> Row:
    return (Button(words("btn-back"), SeatPress(seat=seat.id)),)
