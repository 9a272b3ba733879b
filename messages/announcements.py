"""/announce: what is asked for, and the list of those there are."""

from collections.abc import Sequence

from locales.catalogue import Html
from messages.grids import grid
from messages.leads import title
from messages.names import short
from messages.pager import pager
from messages.presses.news import NewsPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.announcements import Announcement

IN_ROW = 5
GIST = 60
LISTED = 40
NAME = 40
SIGNS = {
    "draft": "✏️",
    "approval": "⏳",
    "running": "📣",
    "paused": "⏸",
    "cancelled": "⛔",
    "done": "✅",
}


def ask(announcement: Announcement, reader: Reader, of: Announcement | None = None) -> View:
    """For the message itself. `of`: the announcement that it corrects."""
    if of is not None:
        text = reader.words.html("msg-news-ask-correction", gist=called(of, reader))
    elif announcement.activity is not None and not announcement.audience.answered:
        values = {"no": announcement.activity.code, "title": title(announcement.activity, reader)}
        text = reader.words.html("msg-news-ask-waiting", **values)
    else:
        text = reader.words.html("msg-news-ask")
    return View(text, ((earlier(reader),),))


def ask_again(announcement: Announcement, reader: Reader) -> View:
    back = Button(reader.words("btn-back"), NewsPress(announcement=announcement.id, step="look"))
    return View(reader.words.html("msg-news-ask-again"), ((back,),))


def lost(reader: Reader) -> View:
    """The message that was to be copied is gone, or of a kind that cannot be."""
    return View(reader.words.html("msg-news-lost"))


def dropped(announcement: Announcement, reader: Reader) -> View:
    back = Button(reader.words("btn-news-look"), NewsPress(announcement=announcement.id, step="look"))
    return View(reader.words.html("msg-news-dropped"), ((back, earlier(reader)),))


def decided(announcement: Announcement, reader: Reader, *, yes: bool) -> View:
    """What a second coordinator has said."""
    key = "msg-news-approved" if yes else "msg-news-disapproved"
    return View(reader.words.html(key, gist=called(announcement, reader)))


def listed(found: Sequence[Announcement], page: int, pages: int, reader: Reader) -> View:
    """Numbered lines, and the numbers as buttons."""
    lines = [reader.words.html("msg-news-list", total=len(found))]
    lines += [_line(number, one, reader) for number, one in enumerate(found, 1)]
    numbers = [
        Button(str(number), NewsPress(announcement=one.id, step="look"))
        for number, one in enumerate(found, 1)
    ]
    turns = pager(page, pages, lambda to: NewsPress(page=to))
    return View("\n".join(lines), (*grid(numbers, IN_ROW), *turns, (new(reader),)))


def called(announcement: Announcement, reader: Reader, limit: int = GIST) -> str:
    """«Коллеги, завтра семинар…», of what changes copies with its kind; plain."""
    if announcement.gist:
        gist = reader.words("msg-news-quote", gist=short(announcement.gist, limit))
    else:
        gist = reader.words("msg-news-plain")
    if announcement.kind == "copy":
        return gist
    return reader.words("msg-news-kind", kind=announcement.kind, gist=gist)


def earlier(reader: Reader) -> Button:
    return Button(reader.words("btn-news-list"), NewsPress())


def new(reader: Reader) -> Button:
    return Button(reader.words("btn-news-new"), NewsPress(step="new"))


def back(announcement: Announcement, reader: Reader, step: str = "audience") -> Row:
    return (Button(reader.words("btn-back"), NewsPress(announcement=announcement.id, step=step)),)


def _line(number: int, one: Announcement, reader: Reader) -> Html:
    at = one.ended_at or one.due_at or one.created_at
    values = {
        "number": number,
        "sign": SIGNS[one.state],
        "gist": called(one, reader, LISTED),
        "day": reader.day(at.astimezone(one.programme.zone).date(), one.programme),
    }
    if one.own:
        return reader.words.html("msg-news-line", **values)
    return reader.words.html("msg-news-line-by", author=short(one.author, NAME), **values)
