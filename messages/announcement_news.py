"""What the bot brings about announcements: to who must approve, to the author, to who has not agreed."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from locales.catalogue import Words
from messages.controls import approvals
from messages.names import short
from messages.presses.news import AgreePress, NewsPress
from messages.views import Button, View

Values = Mapping[str, Any]
GIST = 60


def approval(values: Values, words: Words, _: datetime) -> View:
    number = int(values["announcement"])
    text = words.html(
        "notice-announcement-approval",
        count=int(values["count"]),
        author=values.get("author") or words("unknown-author"),
        gist=_gist(values, words),
    )
    return View(text, approvals(number, words))


def approved(values: Values, words: Words, _: datetime) -> View:
    return _outcome("notice-announcement-approved", values, words)


def refused(values: Values, words: Words, _: datetime) -> View:
    return _outcome("notice-announcement-refused", values, words)


def late(values: Values, words: Words, _: datetime) -> View:
    number = int(values["announcement"])
    resume = _button("btn-news-resume-late", number, "resume", words)
    stop = _button("btn-news-stop", number, "stop", words)
    return View(words.html("notice-announcement-late", gist=_gist(values, words)), ((resume, stop),))


def stopped(values: Values, words: Words, _: datetime) -> View:
    show = _button("btn-news-look", int(values["announcement"]), "look", words)
    new = Button(words("btn-news-new"), NewsPress(step="new"))
    return View(words.html("notice-announcement-stopped", gist=_gist(values, words)), ((show, new),))


def agree(values: Values, words: Words, _: datetime) -> View:
    button = Button(words("btn-read"), AgreePress(delivery=int(values["delivery"]), notice=True))
    return View(words.html("notice-agree", gist=_gist(values, words)), ((button,),))


def agree_missing(values: Values, words: Words, _: datetime) -> View:
    who = _button("btn-news-absent-who", int(values["announcement"]), "absent", words)
    text = words.html("notice-agree-missing", count=int(values["count"]), gist=_gist(values, words))
    return View(text, ((who,),))


def _outcome(key: str, values: Values, words: Words) -> View:
    who = values.get("who") or words("unknown-who")
    show = _button("btn-news-look", int(values["announcement"]), "look", words)
    return View(words.html(key, who=who, gist=_gist(values, words)), ((show,),))


def _gist(values: Values, words: Words) -> str:
    gist = values.get("gist")
    return words("msg-news-quote", gist=short(gist, GIST)) if gist else words("unknown-gist")


def _button(key: str, number: int, step: str, words: Words) -> Button:
    return Button(words(key), NewsPress(announcement=number, step=step))
