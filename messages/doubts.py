"""Dates that can be read in several ways: the organiser is asked how."""

from collections.abc import Sequence

from locales.catalogue import Html
from messages.details import dotted
from messages.grids import grid
from messages.leads import title
from messages.names import WIDE, short
from messages.presses.plan import DoubtPress, PlanPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.doubts import Doubt

LISTED = 12
IN_ROW = 3
QUOTE = 100
LIST = DoubtPress(code="", no="", item=0)


def listed(found: Sequence[Doubt], reader: Reader) -> View:
    words = reader.words
    if not found:
        return View(words.html("msg-doubts-none"), (_to_plan(reader),))
    lines = [words.html("msg-doubts", count=len(found))]
    lines += [_line(doubt, reader) for doubt in found[:LISTED]]
    numbers = [Button(_number(doubt, reader), _to(doubt)) for doubt in found[:LISTED]]
    return View("\n".join(lines), (*grid(numbers, IN_ROW), _to_plan(reader)))


def ask(doubt: Doubt, reader: Reader) -> View:
    """The document's words, and a button for each way to read them."""
    words = reader.words
    lines = [words.html("msg-doubt", words=short(doubt.when.doubt, QUOTE)), _what(doubt, reader)]
    if doubt.chosen:
        lines.append(words.html("msg-doubt-now", reading=doubt.chosen.text.to(words.language)))
    else:
        lines.append(words.html("msg-doubt-why"))
    ways: list[Row] = [
        (Button(short(one.text.to(words.language), WIDE), _to(doubt, one.key)),)
        for one in doubt.when.readings
    ]
    back = Button(words("btn-back" if doubt.chosen else "btn-decide-later"), LIST)
    return View("\n".join(lines), (*ways, (back,)))


def decided(doubt: Doubt, left: Sequence[Doubt], reader: Reader) -> View:
    """`left`: what is still undecided."""
    words = reader.words
    reading = doubt.chosen.text.to(words.language) if doubt.chosen else doubt.when.doubt
    lines = [words.html("msg-doubt-decided", reading=reading), _what(doubt, reader)]
    lines.append(words.html("msg-doubts-left", count=len(left)))
    rows: list[Row] = [(Button(words("btn-next-doubt"), _to(left[0])),)] if left else []
    rows.append((Button(words("btn-decide-again"), _to(doubt)), *_to_plan(reader)))
    return View("\n".join(lines), tuple(rows))


def _line(doubt: Doubt, reader: Reader) -> Html:
    quote, hanging = short(doubt.when.doubt, QUOTE), doubt.activities
    if doubt.phase:
        name = doubt.phase.title.to(reader.words.language)
        return reader.words.html("msg-doubt-phase-line", title=name, words=quote, count=len(hanging))
    values = {"no": doubt.no, "title": title(hanging[0], reader)}
    return reader.words.html("msg-doubt-line", words=quote, **values)


def _number(doubt: Doubt, reader: Reader) -> str:
    if doubt.phase:
        return short(doubt.phase.title.to(reader.words.language), WIDE)
    return reader.words("btn-number", no=doubt.no)


def _what(doubt: Doubt, reader: Reader) -> Html:
    if doubt.phase:
        name = doubt.phase.title.to(reader.words.language)
        return dotted(name, reader.words("msg-doubt-phase", count=len(doubt.activities)))
    return dotted(_number(doubt, reader), title(doubt.activities[0], reader))


def _to(doubt: Doubt, reading: str = "") -> DoubtPress:
    return DoubtPress(code=doubt.programme.code, no=doubt.no, item=doubt.item, reading=reading)


def _to_plan(reader: Reader) -> Row:
    return (Button(reader.words("btn-to-plan"), PlanPress()),)
