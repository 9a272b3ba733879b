"""Why not, and what to do instead."""

from datetime import datetime
from html import escape

import structlog

from locales.catalogue import MissingWords, Words
from messages.presses.menus import HelpPress
from messages.presses.people import BrowsePress
from messages.values import spoken
from messages.views import Button, Row, View
from roadmap.refusals import Refused

log = structlog.get_logger(__name__)
STRANGERS = frozenset({"not-joined"})


def text(refused: Refused, words: Words, now: datetime) -> str:
    """Plain: an alert over the chat knows no markup. Words that are missing are no reason to be silent."""
    try:
        return words(f"err-{refused.key}", **spoken(refused.values, words, now))
    except MissingWords as missing:
        log.warning("no words for a refusal", key=refused.key, missing=str(missing))
        return words("err-other")


def view(refused: Refused, words: Words, now: datetime) -> View:
    return View(escape(text(refused, words, now), quote=False), _ways_out(refused.key, words))


def failure(number: str, words: Words) -> View:
    """`number` is the same in the log."""
    return View(words.html("err-failure", number=number))


def _ways_out(key: str, words: Words) -> tuple[Row, ...]:
    if key in STRANGERS or (key.startswith("invite-") and key != "invite-yours"):
        return ((Button(words("btn-find-self"), BrowsePress()),),)
    if key == "invite-yours":
        return ((Button(words("btn-my-duties"), HelpPress(to="start")),),)
    return ()
