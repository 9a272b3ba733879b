"""How anonymous questions were answered, once enough answers have come together."""

from collections.abc import Iterable

from locales.catalogue import Html
from messages.choices import worded
from messages.details import dotted
from messages.names import short
from messages.reader import Reader
from roadmap.answers import allowed
from roadmap.ballots import FEWEST, Ballots

NAME = 60


def ballots(found: Iterable[Ballots], reader: Reader) -> list[Html]:
    lines = []
    for one in found:
        asked = short((one.question.short or one.question.text).to(reader.words.language), NAME)
        lines.append(reader.words.html("rep-ballots", question=asked, count=one.count, fewest=FEWEST))
        if one.count:
            lines.append(dotted(*_said(one, reader)))
    return lines


def _said(one: Ballots, reader: Reader) -> list[str]:
    """In the order of the buttons."""
    values = allowed(one.question)
    return [
        reader.words.headed(worded(one.question, value, reader), str(one.shown.get(value, 0)))
        for value in values
    ]
