"""One's plan for a calendar: a file, and a secret address that a calendar asks again and again."""

from datetime import datetime

from locales.catalogue import Words
from messages.presses.plan import FeedPress
from messages.views import Button, Row, View


def file(words: Words, count: int, *, served: bool) -> View:
    """Below the file. `served`: there may be an address."""
    rows = ((_button(words, "link"),),) if served else ()
    return View(words.html("msg-cal-file", count=count), rows)


def fresh(address: str, words: Words) -> View:
    """It is shown this once."""
    return View(words.html("msg-cal-fresh", address=address), _ways(words))


def standing(since: datetime, now: datetime, words: Words) -> View:
    """An address made before cannot be shown again."""
    day = words.dates.day(since.date(), now.date())
    return View(words.html("msg-cal-standing", day=day), _ways(words))


def off(words: Words) -> View:
    return View(words.html("msg-cal-off"), ((_button(words, "link"),),))


def _ways(words: Words) -> tuple[Row, ...]:
    return ((_button(words, "new"),), (_button(words, "off"),))


def _button(words: Words, step: str) -> Button:
    return Button(words(f"btn-cal-{step}"), FeedPress(step=step))
