"""News that is no reminder: an application and its outcome, a role handed over, somebody lost, a new day."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any

import structlog

from locales.catalogue import Words
from messages import (
    alarms,
    deputies,
    digests,
    doubts,
    exclusions,
    letters,
    nudges,
    proofs,
    proxies,
    summaries,
    waivers,
)
from messages import announcement_news as news
from messages.presses.menus import HelpPress
from messages.presses.people import BrowsePress, DecidePress, PeoplePress
from messages.presses.plan import CalendarPress, EventPress, PlanPress
from messages.values import spoken
from messages.views import Button, Row, View
from roadmap.duties import Event, Notice
from roadmap.texts import Text

LISTED = 5
Values = Mapping[str, Any]
log = structlog.get_logger(__name__)


def view(notice: Notice, words: Words, now: datetime) -> View:
    """A notice that lacks a value (another version of the bot planned it) still says that there is news."""
    try:
        return KINDS.get(notice.key, _other)(notice.values, words, now)
    except (KeyError, TypeError, ValueError) as error:
        log.warning("notice not understood", key=notice.key, reason=type(error).__name__)
        return _other(notice.values, words, now)


def _application(values: Values, words: Words, now: datetime) -> View:
    number = int(values["application"])
    yes = Button(words("btn-accept"), DecidePress(application=number, accept=True))
    no = Button(words("btn-decline"), DecidePress(application=number, accept=False))
    return View(words.html("notice-application", **spoken(values, words, now)), ((yes, no),))


def _accepted(values: Values, words: Words, now: datetime) -> View:
    """The button also shows the new role's commands (handlers/help.py)."""
    return View(words.html("notice-accepted", **spoken(values, words, now)), _first_screen(words))


def _declined(values: Values, words: Words, now: datetime) -> View:
    again = Button(words("btn-find-self"), BrowsePress())
    return View(words.html("notice-declined", **spoken(values, words, now)), ((again,),))


def _handed_over(values: Values, words: Words, now: datetime) -> View:
    """As in `_accepted`: the commands of a role go with it."""
    return View(words.html("notice-handed-over", **spoken(values, words, now)), _first_screen(words))


def _left(values: Values, words: Words, now: datetime) -> View:
    people = Button(words("btn-empty-seats"), PeoplePress(empty=True))
    return View(_about_seats(("notice-left-who", "notice-left"), values, words, now), ((people,),))


def _unreachable(values: Values, words: Words, now: datetime) -> View:
    return View(_about_seats(("notice-unreachable-who", "notice-unreachable"), values, words, now))


def _about_seats(keys: tuple[str, str], values: Values, words: Words, now: datetime) -> str:
    """What happened to whom, and the seats of that person, a line each."""
    seats = list(values.get("seats", ()))
    lines = [words.html(keys[0], **spoken({"who": values["who"]}, words, now))]
    lines += [words.html("msg-seat-line", **spoken(seat, words, now)) for seat in seats[:LISTED]]
    if len(seats) > LISTED:
        lines.append(words.html("msg-seats-more", count=len(seats) - LISTED))
    return "\n".join((*lines, words.html(keys[1])))


def _moved(values: Values, words: Words, now: datetime) -> View:
    """Hours are those of the programme, as in the plan."""
    event: Event | None = values.get("event")
    title = event.activity.title.to(words.language) if event else words("unknown-event")
    days = {name: _day(values, name, words, now) for name in ("old", "new")}
    show = Button(words("btn-show-event"), EventPress(occurrence=int(values["occurrence"])))
    lines = [words.html("notice-moved", title=title, **days)]
    if values.get("anew"):
        lines.append(words.html("notice-moved-anew"))
    return View("\n".join(lines), ((show,),))


def _move_asked(values: Values, words: Words, now: datetime) -> View:
    """A unit asks for another day; the event may have got one meanwhile."""
    event: Event | None = values.get("event")
    title = event.activity.title.to(words.language) if event else words("unknown-event")
    day = words.dates.day(event.start, now.date()) if event and event.start else words("msg-when-unknown")
    known = spoken({name: values[name] for name in ("place", "who")}, words, now)
    press = CalendarPress(occurrence=int(values["occurrence"]), month="")
    text = words.html("notice-move-asked", title=title, day=day, **known)
    return View(text, ((Button(words("btn-move-day"), press),),))


def _cancelled(values: Values, words: Words, now: datetime) -> View:
    title = Text.model_validate(values["title"]).to(words.language)
    lines = [words.html("notice-cancelled", title=title)]
    if values["day"] is not None:
        lines.append(words.html("notice-cancelled-day", day=_day(values, "day", words, now, "hour")))
    ahead = Button(words("btn-open-plan"), PlanPress(fresh=True))
    return View("\n".join(lines), ((ahead,),))


def _doubts(values: Values, words: Words, now: datetime) -> View:
    text = words.html("notice-doubts", **spoken(values, words, now))
    return View(text, ((Button(words("btn-decide"), doubts.LIST),),))


def _day(values: Values, name: str, words: Words, now: datetime, its_hour: str = "") -> str:
    """«чт, 3 марта, 15:00», from a date or its ISO text."""
    day, hour = values[name], values.get(its_hour or f"{name}_hour")
    day = day if isinstance(day, date) else date.fromisoformat(day)
    told = words.dates.day(day, now.date())
    return words.dates.at(told, words.dates.hour(time.fromisoformat(hour))) if hour else told


def _other(_: Values, words: Words, __: datetime) -> View:
    return View(words.html("notice-other"), _first_screen(words))


def _first_screen(words: Words) -> tuple[Row, ...]:
    return ((Button(words("btn-my-duties"), HelpPress(to="start")),),)


KINDS: Mapping[str, Callable[[Values, Words, datetime], View]] = MappingProxyType(
    {
        "application": _application,
        "accepted": _accepted,
        "declined": _declined,
        "handed-over": _handed_over,
        "left": _left,
        "unreachable": _unreachable,
        "moved": _moved,
        "move-asked": _move_asked,
        "cancelled": _cancelled,
        "doubts": _doubts,
        "announcement-approval": news.approval,
        "announcement-approved": news.approved,
        "announcement-refused": news.refused,
        "announcement-late": news.late,
        "announcement-stopped": news.stopped,
        "agree": news.agree,
        "agree-missing": news.agree_missing,
        "letter": letters.notice,
        "proxy": proxies.told,
        "proxy-corrected": proxies.corrected,
        "nudge-result": nudges.result,
        "summary": summaries.notice,
        "waiver": waivers.asked,
        "waiver-approved": waivers.approved,
        "waiver-declined": waivers.declined,
        "opinions": exclusions.opinions,
        "deputy": deputies.notice,
        "deputy-came": deputies.came,
        "deputy-ended": deputies.ended,
        "proof": proofs.notice,
        "weekly": digests.weekly,
        "monthly": digests.monthly,
        "unsent": alarms.unsent,
        "unanswered": alarms.unanswered,
    }
)
