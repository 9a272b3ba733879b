"""One's own settings: language, zone, quiet hours; what is kept about one, and the way out."""

from collections.abc import Iterable
from datetime import datetime, time
from zoneinfo import ZoneInfo

from babel import Locale

from locales import zones
from locales.catalogue import Html, Words
from messages import leaves
from messages.leaves import HERE
from messages.names import WIDE, place, short
from messages.presses.menus import SettingPress
from messages.views import Button, Row, View
from roadmap.digests import WISHES
from roadmap.people import MyData, Person
from roadmap.programme import Programme

QUIET = ((20, 8), (21, 7), (22, 9), (18, 9))
NEVER = "0-0"
NONE = "none"
LISTED = 5


def menu(person: Person, programme: Programme, words: Words, now: datetime, *, reports: bool = False) -> View:
    """Where a person has chosen nothing, the programme's own holds. `reports`: they may get any."""
    text = words.html(
        "msg-settings",
        language=_called(words.language),
        zone=zones.label(_zone(person, programme), words, now),
        quiet=_told(_quiet(person, programme), words),
        daily=leaves.told_most(person, programme, words),
        away=leaves.told_leave(person, words, now.astimezone(ZoneInfo(_zone(person, programme))).date()),
    )
    own: tuple[str, ...] = ()
    if reports:
        own, wish = ("reports",), words(f"msg-reports-{person.reports or NONE}")
        text = Html(f"{text}\n{words.html('msg-settings-reports', wish=wish)}")
    names = ("language", "zone", "quiet", "daily", *own, "away", "seats", "data", "leave")
    return View(text, tuple((Button(words(f"btn-set-{name}"), SettingPress(what=name)),) for name in names))


def languages(known: Iterable[str], words: Words) -> View:
    """Each in its own name: who reads no Russian must find the way too."""
    choices = [(_called(each), each, each == words.language) for each in known]
    return View(words.html("msg-set-language"), (*_choices("language", choices), _back(words)))


def time_zones(person: Person, programme: Programme, words: Words, now: datetime) -> View:
    own = _zone(person, programme)
    offered = zones.offered(programme.calendar, programme.timezone)
    if own not in offered:
        offered = (own, *offered)
    choices = [(zones.label(zone, words, now), zone, zone == own) for zone in offered]
    typed = Button(words("btn-type-zone"), SettingPress(what="type"))
    return View(words.html("msg-set-zone"), (*_choices("zone", choices), (typed,), _back(words)))


def typing_zone(words: Words) -> View:
    return View(words.html("msg-type-zone"))


def quiet_hours(person: Person, programme: Programme, words: Words) -> View:
    own = _quiet(person, programme)
    spans = [(f"{first}-{last}", (time(first), time(last))) for first, last in QUIET]
    choices = [(_told(span, words), value, span == own) for value, span in spans]
    choices.append((words("btn-never-quiet"), NEVER, own[0] == own[1]))
    return View(words.html("msg-set-quiet"), (*_choices("quiet", choices), _back(words)))


def reports(person: Person, words: Words) -> View:
    present = person.reports or NONE
    choices = [(words(f"btn-reports-{wish}"), wish, wish == present) for wish in (*WISHES, NONE)]
    return View(words.html("msg-set-reports"), (*_choices("reports", choices), _back(words)))


def data(mine: MyData, words: Words, now: datetime) -> View:
    lines = [
        words.html(
            "msg-data",
            name=mine.name,
            account=f"@{mine.username}" if mine.username else str(mine.telegram_id),
            agreed=words.dates.day(mine.consented_at.date(), now.date()),
            answers=mine.answers,
        )
    ]
    for seat in mine.seats[:LISTED]:
        role = seat.role.title.to(words.language)
        lines.append(
            words.html("msg-seat-line", role=role, place=short(place(seat.place, words, seat.programme), 90))
        )
    if not mine.seats:
        lines.append(words.html("msg-data-no-roles"))
    if len(mine.seats) > LISTED:
        lines.append(words.html("msg-seats-more", count=len(mine.seats) - LISTED))
    file = Button(words("btn-data-file"), SettingPress(what="file"))
    return View("\n".join((*lines, words.html("msg-data-end"))), ((file,), _back(words)))


def leave(words: Words) -> View:
    yes = Button(words("btn-leave"), SettingPress(what="leave", value="yes"))
    erase = Button(words("btn-leave-erase"), SettingPress(what="erase"))
    stay = Button(words("btn-stay"), SettingPress(what="menu"))
    return View(words.html("msg-leave"), ((yes,), (erase,), (stay,)))


def left(words: Words) -> View:
    return View(words.html("msg-left"))


def erase(words: Words) -> View:
    """Asked once more: it cannot be taken back."""
    yes = Button(words("btn-erase"), SettingPress(what="erase", value="yes"))
    back = Button(words("btn-back"), SettingPress(what="leave"))
    return View(words.html("msg-erase"), ((yes,), (back,)))


def erased(words: Words) -> View:
    return View(words.html("msg-erased"))


def _choices(what: str, choices: Iterable[tuple[str, str, bool]]) -> tuple[Row, ...]:
    return tuple(
        (Button(short(HERE + label if present else label, WIDE), SettingPress(what=what, value=value)),)
        for label, value, present in choices
    )


def _back(words: Words) -> Row:
    return (Button(words("btn-back"), SettingPress(what="menu")),)


def _called(language: str) -> str:
    return (Locale.parse(language.replace("-", "_")).display_name or language).capitalize()


def _zone(person: Person, programme: Programme) -> str:
    return person.zone or programme.timezone


def _quiet(person: Person, programme: Programme) -> tuple[time, time]:
    return person.quiet or (programme.quiet.first, programme.quiet.last)


def _told(span: tuple[time, time], words: Words) -> str:
    first, last = map(words.dates.hour, span)
    return words("msg-quiet-never") if first == last else words("msg-quiet-span", first=first, last=last)
