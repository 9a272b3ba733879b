"""[Ознакомлен]: the button, what becomes of it, and who has not pressed it."""

from collections.abc import Sequence
from datetime import datetime

from locales.catalogue import Html, Words
from messages.announcements import back
from messages.names import WIDE, place, short
from messages.pager import pager
from messages.presses.news import AgreePress, NewsPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.announcements import Announcement, Candidate
from roadmap.programme import Programme

NAME = 60


def ask(delivery: int, words: Words) -> View:
    """The row belongs below the copy itself; an album bears no buttons and gets this message instead."""
    button = Button(words("btn-read"), AgreePress(delivery=delivery))
    return View(words.html("msg-agree-below"), ((button,),))


def done(press: AgreePress, at: datetime, programme: Programme, reader: Reader) -> View:
    """The text takes the place of a reminder; below a copy only the button changes."""
    local = at.astimezone(reader.zone or programme.zone)
    today = local.date() == reader.now.astimezone(local.tzinfo).date()
    told = reader.words.dates.hour(local) if today else reader.day(local.date(), programme)
    button = Button(short(reader.words("btn-read-done", at=told), WIDE), press)
    text = reader.words.html("msg-agreed", at=reader.moment(at, programme))
    return View(text, () if press.notice else ((button,),))


def note(at: datetime, programme: Programme, reader: Reader) -> str:
    return reader.words("note-agreed", at=reader.moment(at, programme))


def absent(
    announcement: Announcement,
    found: Sequence[Candidate],
    page: int,
    pages: int,
    total: int,
    reader: Reader,
) -> View:
    lines: list[Html] = [reader.words.html("msg-absent", total=total)]
    for one in found:
        who = reader.words.beside(one.role.title.to(reader.words.language), short(one.name, NAME))
        where = short(place(one.place, reader.words, announcement.programme), NAME)
        lines.append(reader.words.html("rep-absent", place=where, who=who))
    turns = pager(page, pages, lambda to: NewsPress(announcement=announcement.id, step="absent", page=to))
    return View("\n".join(lines), (*turns, back(announcement, reader, "look")))
