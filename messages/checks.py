"""The queue of checks: one school's answer at a time, and a word about it."""

from collections.abc import Sequence
from html import escape

from locales.catalogue import Html
from messages import cards
from messages.attachments import look
from messages.details import about
from messages.leads import title
from messages.names import place, short
from messages.presses.answers import AnswerPress, FixPress, MyPress
from messages.presses.proofs import CheckPress, ReturnPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.answers import REMARK
from roadmap.duties import Duty

NAME = 60


def at(checks: Sequence[Duty], request: int) -> int:
    """Where in the queue that one stands; the first, if it does not."""
    return next((number for number, duty in enumerate(checks) if duty.request == request), 0)


def queue(checks: Sequence[Duty], number: int, reader: Reader, above: Html | None = None) -> View:
    """The check with that number, round and round. above: what has just been done."""
    to_list = (Button(reader.words("btn-back-to-list"), MyPress()),)
    first = [above, Html("")] if above else []
    if not checks:
        return View("\n".join([*first, reader.words.html("msg-checks-done")]), (to_list,))
    duty = checks[number % len(checks)]
    lines = [*first, *cards.lines(duty, reader), reader.words.html("msg-checks-left", count=len(checks))]
    return View("\n".join(lines), (*_rows(duty, len(checks), reader), to_list))


def ask_why(duty: Duty, reader: Reader, *, queued: bool) -> View:
    lines = [reader.words.html("msg-return-why", length=REMARK), about(duty, reader)]
    shown = CheckPress(request=duty.request) if queued else FixPress(request=duty.request)
    return View("\n".join(lines), ((Button(reader.words("btn-back"), shown),),))


def returned(duty: Duty, reader: Reader) -> View:
    """The school is told at once; whoever returned it may still think better of it."""
    comment = duty.told.comment if duty.told else None
    lines = [_returned(duty, reader), Html(escape(title(duty.event.activity, reader), quote=False))]
    if comment:
        lines.append(reader.words.html("msg-quote", text=comment))
    lines.append(reader.words.html("msg-return-told"))
    anyway = AnswerPress(request=duty.request, value="yes", seen=duty.seen)
    return View("\n".join(lines), ((Button(reader.words("btn-confirm-after-all"), anyway),),))


def returned_line(duty: Duty, reader: Reader) -> Html:
    """Above the next one in the queue."""
    return _returned(duty, reader)


def confirmed(duty: Duty, reader: Reader) -> str:
    """The small word over the chat, plain."""
    return reader.words(
        "note-confirmed", place=short(place(duty.subject, reader.words, duty.event.programme), NAME)
    )


def _returned(duty: Duty, reader: Reader) -> Html:
    return reader.words.html(
        "msg-return-done", place=short(place(duty.subject, reader.words, duty.event.programme), NAME)
    )


def _rows(duty: Duty, left: int, reader: Reader) -> tuple[Row, ...]:
    words, request, seen = reader.words, duty.request, duty.seen
    rows: list[Row] = [
        (Button(words("btn-confirm"), CheckPress(request=request, step="yes", seen=seen)),),
        (Button(words("btn-return-why"), ReturnPress(request=request, seen=seen, queue=True)),),
    ]
    further = Button(words("btn-check-next"), CheckPress(request=request, step="next"))
    last = (*look(duty, reader), *((further,) if left > 1 else ()))
    return (*rows, last) if last else tuple(rows)
