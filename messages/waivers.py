"""What was said instead of an answer, to who said it and to the coordinator who decides."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from locales.catalogue import Html, Words
from messages import cards, details
from messages.details import dotted
from messages.leads import title
from messages.names import place, short
from messages.presses.answers import CardPress
from messages.presses.reports import SummaryPress
from messages.presses.waivers import WaiverPress
from messages.reader import Reader
from messages.values import spoken
from messages.views import Button, Row, View
from roadmap.duties import Duty, Event
from roadmap.waivers import Waiver

Values = Mapping[str, Any]
QUOTE = 300


def said(duty: Duty, reader: Reader) -> View:
    """After a reason was chosen: it is kept, and the question stays open. Answered meanwhile: the answer."""
    if duty.waiver is None or duty.settled:
        return cards.card(duty, reader)
    reason = short(duty.waiver.comment or _reason(duty.waiver, reader), QUOTE)
    first = reader.words.html(f"msg-said-{duty.waiver.kind}", reason=reason)
    lines = [first, details.about(duty, reader)]
    lines.append(reader.words.html(f"msg-said-{duty.waiver.kind}-then"))
    return View("\n".join(lines), cards.ways(duty, reader))


def decision(duty: Duty, reader: Reader, *, others: bool = False) -> View:
    """The waiver as it stands, in a coordinator's hands. `others`: its list holds more."""
    waiver = duty.waiver
    assert waiver is not None
    where = short(place(duty.subject, reader.words, duty.event.programme), details.NAME)
    values = {"place": where, "reason": _reason(waiver, reader)}
    lines = [
        reader.words.html(f"msg-waiver-{waiver.state}", **values),
        dotted(title(duty.event.activity, reader), details.when(duty, reader)),
        *(details.question(duty, reader) if len(duty.event.activity.questions) > 1 else ()),
        *_quote(waiver.comment, reader),
    ]
    if waiver.decided_at is not None:
        at = reader.moment(waiver.decided_at, duty.event.programme)
        by = short(waiver.by or reader.words("unknown-by"), details.NAME)
        lines.append(reader.words.html(f"msg-waiver-{waiver.state}-then", by=by, at=at))
    rows = _choice(waiver.id, reader.words) if waiver.state == "open" else ()
    if others:
        rows = (*rows, (Button(reader.words("btn-sum-others"), SummaryPress(what="waivers")),))
    return View("\n".join(lines), rows)


def asked(values: Values, words: Words, now: datetime) -> View:
    """The notice `waiver`: a coordinator is asked to agree."""
    told = spoken({name: values[name] for name in ("place", "who", "role", "reason")}, words, now)
    where = [values["place"], values["within"]] if values.get("within") else []
    lines = [words.html("notice-waiver", **told), *_event(values, words, now)]
    if values.get("comment"):
        lines.append(words.html("msg-quote", text=short(values["comment"], QUOTE)))
    who = words("notice-waiver-who", **told)
    lines += [dotted(who, short(words.listed(where), details.NAME)) if where else dotted(who)]
    lines.append(words.html("notice-waiver-then"))
    return View("\n".join(lines), _choice(int(values["waiver"]), words))


def approved(values: Values, words: Words, now: datetime) -> View:
    return _decided("approved", "btn-show-event", values, words, now)


def declined(values: Values, words: Words, now: datetime) -> View:
    return _decided("declined", "btn-answer-now", values, words, now)


def _decided(how: str, label: str, values: Values, words: Words, now: datetime) -> View:
    told = spoken({name: values[name] for name in ("place", "by")}, words, now)
    event: Event | None = values.get("event")
    called = title(event.activity, Reader(words, now)) if event else words("unknown-event")
    lines = [words.html(f"notice-waiver-{how}", title=called), words.html("notice-waiver-by", **told)]
    lines.append(words.html(f"notice-waiver-{how}-then"))
    show = Button(words(label), CardPress(request=int(values["request"])))
    return View("\n".join(lines), ((show,),))


def _event(values: Values, words: Words, now: datetime) -> list[Html]:
    """What it is about; of several questions, which."""
    event: Event | None = values.get("event")
    if event is None:
        return []
    reader, questions = Reader(words, now), event.activity.questions
    asked = [one for one in questions if one.key == values.get("question") and len(questions) > 1]
    texts = [short(one.text.to(words.language), details.LONG_TEXT) for one in asked]
    lines = [words.html("msg-question", text=text) for text in texts]
    return [dotted(title(event.activity, reader), reader.when(event)), *lines]


def _choice(waiver: int, words: Words) -> tuple[Row, ...]:
    yes = Button(words("btn-waiver-agree"), WaiverPress(waiver=waiver, accept=True))
    no = Button(words("btn-waiver-disagree"), WaiverPress(waiver=waiver, accept=False))
    return ((yes, no),)


def _reason(waiver: Waiver, reader: Reader) -> str:
    if waiver.reason is None:
        return reader.words("unknown-reason")
    return waiver.reason.to(reader.words.language)


def _quote(text: str | None, reader: Reader) -> list[Html]:
    return [reader.words.html("msg-quote", text=short(text, QUOTE))] if text else []
