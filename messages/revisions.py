"""What is changed afterwards: corrected in every copy, taken back, corrected by a message below it."""

from datetime import datetime

from messages.announcements import called
from messages.details import dotted
from messages.presses.news import NewsPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.announcements import DELETABLE, Announcement


def how(announcement: Announcement, reader: Reader) -> View:
    """Below one's own message. Telegram lets people, too, change theirs for so long only."""
    late = reader.now - announcement.created_at > DELETABLE
    key = "msg-news-too-old" if late else "msg-news-how-revise"
    return View(reader.words.html(key), ((_correct(announcement, reader),),))


def offer(announcement: Announcement, count: int, reader: Reader) -> View:
    """One's own message has changed: and the copies?"""
    yes = _button("btn-news-edit-all", announcement, "edit", reader)
    no = _button("btn-news-keep", announcement, "keep", reader)
    lines = [reader.words.html("msg-news-edit", count=count), dotted(called(announcement, reader))]
    return View("\n".join(lines), ((yes, no),))


def kept(reader: Reader) -> View:
    return View(reader.words.html("msg-news-edit-kept"))


def recall(announcement: Announcement, count: int, reader: Reader) -> View:
    if too_late(announcement, reader.now):
        return recall_late(announcement, reader)
    yes = _button("btn-news-recall-all", announcement, "recall", reader, "yes")
    no = _button("btn-news-keep", announcement, "look", reader)
    lines = [
        reader.words.html("msg-news-recall", count=count),
        dotted(called(announcement, reader)),
        reader.words.html("msg-news-recall-how"),
    ]
    return View("\n".join(lines), ((yes, no),))


def recall_late(announcement: Announcement, reader: Reader) -> View:
    back = _button("btn-back", announcement, "look", reader)
    return View(reader.words.html("msg-news-recall-late"), ((_correct(announcement, reader),), (back,)))


def too_late(announcement: Announcement, now: datetime) -> bool:
    """Even the last copy is too old to be deleted."""
    last = announcement.ended_at or announcement.due_at or announcement.created_at
    return announcement.state in ("done", "cancelled") and now - last > DELETABLE


def _correct(announcement: Announcement, reader: Reader) -> Button:
    return _button("btn-news-correct", announcement, "correct", reader)


def _button(key: str, announcement: Announcement, step: str, reader: Reader, value: str = "") -> Button:
    return Button(reader.words(key), NewsPress(announcement=announcement.id, step=step, value=value))
