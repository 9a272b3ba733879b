"""Before it is sent: who will get it, when, and whether it is too late in the evening."""

from datetime import datetime, time, timedelta

from locales.catalogue import Html
from messages.announcements import back, called
from messages.audiences import chosen_by, left_out
from messages.grids import grid
from messages.names import short
from messages.presses.news import NewsPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.announcements import Announcement, Reach
from roadmap.moments import Quiet, instant
from roadmap.programme import Programme

HOURS = (9, 10, 12, 15, 18)
IN_ROW = 3
MOMENT = "%Y%m%d%H%M"
NAME = 40
SAMPLE = 3


def as_seen(reader: Reader) -> View:
    """Over the very message."""
    return View(reader.words.html("msg-news-as-seen"))


def card(announcement: Announcement, reach: Reach, reader: Reader) -> View:
    """Below the very message."""
    lines = [
        _total(reach, reader),
        *_sample(reach, reader),
        *left_out(reach, reader),
        *chosen_by(announcement, (), reader),
        *_agree(announcement, reader),
    ]
    return _view(announcement, lines, reader, sendable=reach.total > 0)


def correction(announcement: Announcement, of: Announcement, reach: Reach, reader: Reader) -> View:
    lines = [
        _total(reach, reader),
        *left_out(reach, reader),
        reader.words.html("msg-news-whom-correction", gist=called(of, reader)),
        *_agree(announcement, reader),
    ]
    return _view(announcement, lines, reader, sendable=reach.total > 0)


def moments(announcement: Announcement, reader: Reader) -> View:
    """Today and tomorrow, as long as they lie ahead; anything else is typed."""
    zone = announcement.programme.zone
    today = reader.today(announcement.programme)
    buttons = []
    for away in (0, 1):
        for hour in HOURS:
            at = instant(today + timedelta(days=away), time(hour), zone)
            if at > reader.now:
                label = reader.words(f"btn-news-hour-{away}", hour=reader.words.dates.hour(time(hour)))
                buttons.append(Button(label, _at(announcement, at)))
    typed = Button(reader.words("btn-news-type-moment"), NewsPress(announcement=announcement.id, step="type"))
    rows = (*grid(buttons, IN_ROW), (typed,), back(announcement, reader, "ready"))
    return View(reader.words.html("msg-news-moment"), rows)


def type_moment(announcement: Announcement, reader: Reader) -> View:
    return View(reader.words.html("msg-news-type-moment"), (back(announcement, reader, "later"),))


def night(announcement: Announcement, reader: Reader) -> View:
    programme = announcement.programme
    hour = reader.words.dates.hour(reader.now.astimezone(programme.zone))
    anyway = NewsPress(announcement=announcement.id, step="send", value="now")
    at = morning(programme, reader.now)
    label = reader.words("btn-news-morning", hour=reader.words.dates.hour(at.astimezone(programme.zone)))
    rows = (
        (Button(reader.words("btn-news-send-anyway"), anyway), Button(label, _at(announcement, at))),
        back(announcement, reader, "ready"),
    )
    return View(reader.words.html("msg-news-night", hour=hour), rows)


def is_night(programme: Programme, now: datetime) -> bool:
    quiet = Quiet(programme.quiet.first, programme.quiet.last)
    return quiet.holds(now.astimezone(programme.zone).time())


def morning(programme: Programme, now: datetime) -> datetime:
    """The next end of the quiet hours."""
    today = now.astimezone(programme.zone).date()
    at = instant(today, programme.quiet.last, programme.zone)
    return at if at > now else instant(today + timedelta(days=1), programme.quiet.last, programme.zone)


def _view(announcement: Announcement, lines: list[Html], reader: Reader, *, sendable: bool) -> View:
    def button(key: str, step: str) -> Button:
        return Button(reader.words(key), NewsPress(announcement=announcement.id, step=step))

    send = (button("btn-news-send", "send"), button("btn-news-later", "later"))
    whom = (button("btn-news-whom", "audience"),) if announcement.of is None else ()
    others = (*whom, button("btn-news-change", "change"), button("btn-news-drop", "drop"))
    return View("\n".join(lines), (send, others) if sendable else (others,))


def _total(reach: Reach, reader: Reader) -> Html:
    language = reader.words.language
    roles = [
        reader.words("msg-news-role", role=role.title.to(language), count=count)
        for role, count in reach.by_role
        if count
    ]
    if not roles:
        return reader.words.html("msg-news-total", total=0)
    return reader.words.html("msg-news-total-roles", total=reach.total, roles=reader.words.listed(roles))


def _sample(reach: Reach, reader: Reader) -> list[Html]:
    names = [short(name, NAME) for name in reach.sample[:SAMPLE]]
    return [reader.words.html("msg-news-sample", names=reader.words.listed(names))] if names else []


def _agree(announcement: Announcement, reader: Reader) -> list[Html]:
    return [reader.words.html("msg-news-agree")] if announcement.agree else []


def _at(announcement: Announcement, at: datetime) -> NewsPress:
    value = f"{at.astimezone(announcement.programme.zone):{MOMENT}}"
    return NewsPress(announcement=announcement.id, step="at", value=value)
