"""A nudge: whom, with which words, and what came of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from locales.catalogue import Html, Words
from messages.audiences import OFF, ON
from messages.names import WIDE, place, short
from messages.pager import pager
from messages.presses.chase import NudgePress
from messages.presses.reports import MissingPress
from messages.reader import Reader
from messages.reports import heading
from messages.values import spoken
from messages.views import Button, Row, View
from roadmap.duties import Item
from roadmap.listing import cut, natural
from roadmap.moments import Hours
from roadmap.nudges import LONGEST, Nudge, Nudged, Sent
from roadmap.programme import Programme

NAMED = 5
NAME = 40
IN_LIST = 100
"""Characters of the author's sentence where it stands among other things."""


def screen(nudge: Nudge, reader: Reader) -> View:
    chosen = _in_order(nudge.chosen)
    nobody = nudge.people and not chosen
    first = reader.words.html("msg-nudge-unmarked" if nobody else "msg-nudge", count=len(chosen))
    lines = [first, heading(nudge.activity, reader)]
    if chosen:
        lines.append(_names([one.name for one in chosen], len(chosen), reader.words))
    if nudge.resting:
        lines.append(reader.words.html("msg-nudge-resting", count=nudge.resting))
    if nudge.unreachable:
        lines.append(reader.words.html("msg-nudge-unreachable", count=nudge.unreachable))
    if nudge.words:
        lines.append(reader.words.html("msg-nudge-yours", words=nudge.words))
    if chosen and _waits(nudge.programme, reader.now):
        lines.append(reader.words.html("msg-nudge-waits"))
    return View("\n".join(lines), _ways(nudge, reader))


def people(nudge: Nudge, page: int, reader: Reader) -> View:
    """The list to pick from: a press takes one in or out."""
    shown, page, pages = cut(_in_order(nudge.people), page)
    rows: list[Row] = []
    for one in shown:
        label = short(
            f"{ON if one.chosen else OFF} {one.name} · {place(one.place, reader.words, nudge.programme)}",
            WIDE,
        )
        rows.append((Button(label, _press(nudge, "pick", person=one.person, page=page)),))
    every = reader.words("btn-news-none" if nudge.chosen else "btn-news-everyone")
    ends = (
        Button(every, _press(nudge, "pick", page=page)),
        Button(reader.words("btn-news-chosen"), _press(nudge, "look")),
    )
    turns = pager(page, pages, lambda to: _press(nudge, "people", page=to))
    return View(reader.words.html("msg-nudge-people", count=len(nudge.chosen)), (*rows, *turns, ends))


def prompt(nudge: Nudge, reader: Reader) -> View:
    """The author's own sentence will be typed."""
    rows: list[Row] = [(Button(reader.words("btn-back"), _press(nudge, "look")),)]
    if nudge.words:
        rows.insert(0, (Button(reader.words("btn-nudge-mute"), _press(nudge, "mute")),))
    return View(reader.words.html("msg-nudge-type", longest=LONGEST), tuple(rows))


def sent(done: Sent, reader: Reader) -> View:
    nudge = done.nudge
    key = "msg-nudge-sent-later" if _waits(nudge.programme, reader.now) else "msg-nudge-sent"
    at = reader.moment(done.at, nudge.programme)
    lines = [
        reader.words.html(key, count=len(nudge.chosen)),
        heading(nudge.activity, reader),
        reader.words.html("msg-nudge-result-at", at=at),
    ]
    return View("\n".join(lines), (_back(nudge, reader.words),))


def dropped(nudge: Nudge, reader: Reader) -> View:
    return View(reader.words.html("msg-nudge-dropped"), (_back(nudge, reader.words),))


def result(values: Mapping[str, Any], words: Words, now: datetime) -> View:
    """A day later, to its author."""
    said = spoken({name: values[name] for name in ("title", "total", "answered")}, words, now)
    left = int(values["total"]) - int(values["answered"])
    if not left:
        return View(words.html("notice-nudge-all", **said))
    lines = [words.html("notice-nudge-result", **said), _names(list(values["left"]), left, words)]
    who = MissingPress(code=str(values["code"]), no=str(values["activity"]))
    return View("\n".join(lines), ((Button(words("btn-nudge-left"), who),),))


def asked_by(item: Item, words: Words, *, whole: bool = True) -> list[Html]:
    """Who reminds, in their own words, if it is a person."""
    if not item.by:
        return []
    name = short(item.by, NAME)
    if not item.words:
        return [words.html("msg-nudge-by", name=name)]
    return [words.html("msg-nudge-words", name=name, words=short(item.words, LONGEST if whole else IN_LIST))]


def _ways(nudge: Nudge, reader: Reader) -> tuple[Row, ...]:
    if not nudge.people:
        return ((Button(reader.words("btn-back-to-list"), _press(nudge, "drop")),),)
    words = reader.words("btn-nudge-reword" if nudge.words else "btn-nudge-words")
    ways = (
        Button(reader.words("btn-nudge-pick"), _press(nudge, "people")),
        Button(words, _press(nudge, "words")),
    )
    drop = Button(reader.words("btn-news-drop"), _press(nudge, "drop"))
    if not nudge.chosen:
        return (ways, (drop,))
    return ((Button(reader.words("btn-news-send"), _press(nudge, "send")),), ways, (drop,))


def _in_order(people: Sequence[Nudged]) -> list[Nudged]:
    """By place, wherever they are named."""
    return sorted(people, key=lambda one: natural(f"{one.place.within} {one.place.name}"))


def _names(names: list[str], count: int, words: Words) -> Html:
    """The first of them; `count` of them in all."""
    shown = [short(name, NAME) for name in names[:NAMED]]
    listed = words.listed(shown)
    if count > len(shown):
        listed = f"{listed} {words('msg-more', count=count - len(shown))}"
    return words.html("msg-nudge-names", names=listed)


def _waits(programme: Programme, now: datetime) -> bool:
    return not Hours.of(programme).allow(now)


def _back(nudge: Nudge, words: Words) -> Row:
    press = MissingPress(code=nudge.programme.code, no=nudge.activity.code)
    return (Button(words("btn-back-to-list"), press),)


def _press(nudge: Nudge, step: str, person: int = 0, page: int = 0) -> NudgePress:
    return NudgePress(nudge=nudge.id, step=step, person=person, page=page)
