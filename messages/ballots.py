"""How anonymous questions were answered, once enough answers have come together."""

from locales.catalogue import Html
from messages.choices import worded
from messages.details import dotted
from messages.names import short
from messages.reader import Reader
from roadmap.answers import allowed
from roadmap.ballots import FEWEST, Ballots
from roadmap.progress import ActivityProgress
from roadmap.questions import Question

NAME = 60


def ballots(row: ActivityProgress, reader: Reader) -> list[Html]:
    """Of a past day they are not known."""
    if row.day is not None:
        secret = (question for question in row.activity.questions if question.anonymous)
        return [reader.words.html("rep-ballots-then", question=_asked(one, reader)) for one in secret]
    lines = []
    for one in row.ballots:
        asked = _asked(one.question, reader)
        lines.append(reader.words.html("rep-ballots", question=asked, count=one.count, fewest=FEWEST))
        if one.count:
            lines.append(dotted(*_said(one, reader)))
    return lines


def _asked(question: Question, reader: Reader) -> str:
    return short((question.short or question.text).to(reader.words.language), NAME)


def _said(one: Ballots, reader: Reader) -> list[str]:
    """In the order of the buttons."""
    values = allowed(one.question)
    return [
        reader.words.headed(worded(one.question, value, reader), str(one.shown.get(value, 0)))
        for value in values
    ]
