"""From an invitation to the first screen: who you are, what is kept about you, what happens next."""

from datetime import datetime

from locales.catalogue import Html, Words
from messages.deputies import span
from messages.names import place, short
from messages.presses.people import BrowsePress, InvitePress
from messages.views import Button, View
from roadmap.people import Invitation, Legacy, Seat

NAME = 60


def invited(invitation: Invitation, words: Words, now: datetime) -> View:
    return View(_card(invitation, words, now), _choices(invitation, words, who=True))


def inviter(invitation: Invitation, words: Words, now: datetime) -> View:
    """The same card, with who sent it and until when it holds."""
    zone = invitation.seat.programme.zone
    until = words.dates.day(invitation.expires_at.astimezone(zone).date(), now.astimezone(zone).date())
    if invitation.invited_by:
        line = words.html("msg-invited-by", name=invitation.invited_by, until=until)
    else:
        line = words.html("msg-invited-by-organiser", until=until)
    return View(f"{_card(invitation, words, now)}\n{line}", _choices(invitation, words, who=False))


def consent(invite: int, words: Words) -> View:
    """What is kept, why, who sees it, how to leave: before anything is stored."""
    agree = Button(words("btn-agree"), InvitePress(invite=invite, step="agree"))
    later = Button(words("btn-not-now"), InvitePress(invite=invite, step="later"))
    return View(words.html("msg-consent"), ((agree,), (later,)))


def later(invite: int, words: Words) -> View:
    again = Button(words("btn-back-to-invitation"), InvitePress(invite=invite, step="look"))
    return View(words.html("msg-not-now"), ((again,),))


def welcome(seat: Seat, first: View, words: Words, legacy: Legacy | None = None) -> View:
    """What the bot will do, what comes with the seat, and at once the nearest two things due."""
    quiet = seat.programme.quiet
    hours = {"first": words.dates.hour(quiet.last), "last": words.dates.hour(quiet.first)}
    who = {"role": seat.role.title.to(words.language), "place": place(seat.place, words, seat.programme)}
    if legacy is not None and (left := _left_behind(legacy, words)):
        lines = [words.html("msg-welcome-taken", **who), *left, words.html("msg-welcome-brief", **hours)]
    else:
        lines = [words.html("msg-welcome", **who, **hours)]
    if "manage" in seat.role.may:
        lines.append(words.html("msg-welcome-manager"))
    return View("\n".join(lines) + f"\n\n{first.text}", first.rows)


def _left_behind(legacy: Legacy, words: Words) -> list[Html]:
    """Of a seat that is new and was asked nothing there is nothing to say."""
    lines = []
    if legacy.before:
        lines.append(words.html("msg-welcome-before", name=short(legacy.before, NAME)))
    if legacy.open or legacy.done:
        counts = {"open": legacy.open, "overdue": legacy.overdue, "done": legacy.done}
        lines.append(words.html("msg-welcome-legacy", **counts))
    return lines


def _card(invitation: Invitation, words: Words, now: datetime) -> str:
    seat = invitation.seat
    values = {
        "programme": seat.programme.title.to(words.language),
        "role": seat.role.title.to(words.language),
        "place": place(seat.place, words, seat.programme),
    }
    if invitation.since is None or invitation.until is None:
        return words.html("msg-invited", **values)
    days = span(max(invitation.since, now), invitation.until, seat.programme, words, now)
    return words.html("msg-invited-deputy", span=days, **values)


def _choices(invitation: Invitation, words: Words, *, who: bool) -> tuple[tuple[Button, ...], ...]:
    def step(key: str, name: str) -> Button:
        return Button(words(key), InvitePress(invite=invitation.id, step=name))

    if invitation.until is not None:
        rows = ((step("btn-deputy-yes", "yes"),), (step("btn-not-now", "later"),))
    else:
        programme, here = invitation.seat.programme, invitation.seat.place.kind
        above = any(level.within == here for level in programme.units)
        label = words("btn-not-me-at-all" if above else "btn-not-me")
        other = Button(label, BrowsePress(code=programme.code))
        rows = ((step("btn-yes-me", "yes"),), (other,))
    return (*rows, (step("btn-who-invited", "who"),)) if who else rows
