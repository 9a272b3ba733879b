"""To attach a file, and what became of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from locales.catalogue import Html, Words
from messages.attachments import add, called, look
from messages.choices import choices, positive, said
from messages.details import about, dotted, question, where
from messages.leads import title
from messages.names import short
from messages.presses.answers import FixPress
from messages.presses.proofs import CheckPress, ProofPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.duties import Duty, Event
from roadmap.proofs import LARGEST, Proof, current

NAME = 60
PLACE = 60
MB = 1024 * 1024


def prompt(duty: Duty, reader: Reader) -> View:
    lines = [reader.words.html("msg-attach", limit=LARGEST // MB), about(duty, reader)]
    if duty.returned and duty.verdict is not None and duty.verdict.comment:
        lines.append(reader.words.html("msg-quote", text=duty.verdict.comment))
    if duty.proofs:
        lines.append(reader.words.html("msg-attach-now", what=called(current(duty.proofs), reader)))
    back = Button(reader.words("btn-back"), ProofPress(request=duty.request, step="back"))
    return View("\n".join(lines), ((back,),))


def taken(duty: Duty, reader: Reader) -> View:
    """Attached; if the answer itself is still missing or came back, it is asked for at once."""
    lines = [
        reader.words.html("msg-attach-taken", what=called(current(duty.proofs), reader)),
        about(duty, reader),
    ]
    if not duty.settled or duty.told is None:
        lines += [*question(duty, reader), reader.words.html("msg-attach-answer")]
        return View("\n".join(lines), choices(duty, reader))
    if duty.question.answer != "file":
        lines.append(reader.words.html("msg-attach-answered", answer=said(duty, duty.told.value, reader)))
    lines += to_verify(duty, reader)
    fix = Button(reader.words("btn-fix"), FixPress(request=duty.request))
    return View("\n".join(lines), answered_rows(duty, fix, reader))


def to_verify(duty: Duty, reader: Reader) -> list[Html]:
    told = duty.told
    if duty.question.verified_by is None or told is None or not positive(duty, told.value):
        return []
    role = duty.event.programme.role(duty.question.verified_by).title.to(reader.words.language)
    return [reader.words.html("msg-to-verify", role=role)]


def answered_rows(duty: Duty, fix: Button, reader: Reader) -> tuple[Row, ...]:
    """Below an answer that takes a file: a file is its own correction."""
    if duty.question.answer == "file":
        return tuple(row for row in ((add(duty, reader),), look(duty, reader)) if row)
    if duty.proofs:
        return ((fix, *look(duty, reader)), (add(duty, reader),))
    return ((fix, add(duty, reader)),)


def caption(duty: Duty, proof: Proof, reader: Reader) -> Html:
    """Below the file itself, which comes alone: whose it is, of what, which version, when. A link is its own
    last line."""
    first = dotted(*where(duty, reader), title(duty.event.activity, reader))
    at = reader.moment(proof.at, duty.event.programme)
    values = {"number": proof.number, "at": at}
    if proof.by:
        second = reader.words.html("msg-attached-caption-by", name=short(proof.by, NAME), **values)
    else:
        second = reader.words.html("msg-attached-caption", **values)
    lines = [first, second, *([dotted(proof.link)] if proof.link else [])]
    return Html("\n".join(lines))


def notice(values: Mapping[str, Any], words: Words, _: datetime) -> View:
    """A school has attached something to what its curator is still to check."""
    event: Event | None = values.get("event")
    called_ = event.activity.title.to(words.language) if event else words("unknown-event")
    key = "notice-proof-link" if values.get("kind") == "link" else "notice-proof"
    text = words.html(key, place=short(values["place"], PLACE), title=called_)
    request = int(values["request"])
    check = Button(words("btn-check"), CheckPress(request=request, fresh=True))
    opening = Button(words("btn-open-file"), ProofPress(request=request, step="open"))
    return View(text, ((check, opening),))
