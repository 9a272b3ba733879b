"""Letters: the question whether to send, what became of it, and the letter itself."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any

from locales.catalogue import Words
from messages.names import WIDE, place, short
from messages.presses.answers import MyPress
from messages.presses.news import LetterPress
from messages.reader import Reader
from messages.values import spoken
from messages.views import Button, View
from roadmap.letters import Correspondent, Letter, Posted

FIRST_WORDS = 80
NAME = 60
PLACE = 90


def offer(written: str | None, above: Sequence[Correspondent], words: Words, *, due: int = 0) -> View:
    """Send it, and to whom? `written`: the text or caption, of which the first words are quoted. `due`: of
    so many questions it may be the answer to one."""
    lines = [words.html("msg-letter-offer", count=len(above))]
    if said := " ".join((written or "").split()):
        lines.append(words.html("msg-quote", text=short(said, FIRST_WORDS)))
    lines += [words.html("msg-letter-to", **_called(one, words)) for one in above]
    rows = [(Button(_to(one.name, words), LetterPress(step="to", who=one.person)),) for one in above]
    if due:
        lines.append(words.html("msg-letter-or-answer", count=due))
        rows.append((Button(words("btn-open-my"), MyPress(fresh=True)),))
    return View("\n".join(lines), (*rows, (Button(words("btn-letter-drop"), LetterPress(step="drop")),)))


def album(letter: Letter, words: Words) -> View:
    """An album comes in parts: it is sent when they are all here, by a press."""
    text = words.html("msg-letter-album", name=short(letter.sender.name, NAME))
    send = Button(_to(letter.sender.name, words), LetterPress(step="send", letter=letter.id))
    return View(text, ((send,), (Button(words("btn-letter-drop"), LetterPress(step="drop")),)))


def prompt(letter: Letter, words: Words) -> View:
    text = words.html("msg-letter-prompt", **_called(letter.sender, words))
    stop = Button(words("btn-letter-stop"), LetterPress(step="drop", letter=letter.id))
    return View(text, ((stop,),))


def sent(posted: Posted, reader: Reader) -> View:
    name = short(posted.to, NAME)
    if posted.again:
        at = reader.moment(posted.at, posted.programme)
        return View(reader.words.html("msg-letter-sent-before", name=name, at=at))
    return View(reader.words.html("msg-letter-sent", name=name))


def dropped(words: Words) -> View:
    return View(words.html("msg-letter-dropped"), ((Button(words("btn-open-my"), MyPress()),),))


def notice(values: Mapping[str, Any], words: Words, now: datetime) -> View:
    """What is no text comes as a copy below it."""
    said = spoken({name: values[name] for name in ("who", "role", "place")}, words, now)
    key = "notice-letter-answer" if values.get("answers") else "notice-letter"
    text = values.get("text")
    below = words.html("notice-letter-below") if text is None else escape(text, quote=False)
    reply = Button(words("btn-letter-reply"), LetterPress(step="reply", letter=int(values["letter"])))
    return View(f"{words.html(key, **said)}\n{below}", ((reply,),))


def _called(one: Correspondent, words: Words) -> dict[str, object]:
    role = short(one.role.title.to(words.language), NAME)
    return {
        "name": short(one.name, NAME),
        "role": role,
        "place": short(place(one.place, words, one.programme), PLACE),
    }


def _to(name: str, words: Words) -> str:
    return short(words("btn-letter-to", name=name), WIDE)
