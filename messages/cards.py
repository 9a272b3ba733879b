"""A duty as a card: what is asked, and what became of it."""

from html import escape

from locales.catalogue import Html
from messages import details, proofs, reasons
from messages.attachments import add, attached, takes
from messages.choices import choices, positive, said
from messages.leads import asking, asks_afterwards, verifies
from messages.names import short
from messages.presses.answers import FixPress, SurePress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.answers import applies
from roadmap.ballots import is_cast
from roadmap.duties import Duty, Outcome, Told

WRITTEN = ("text", "link", "file")
QUOTED = ("text", "link")
BUTTON = 20


def card(duty: Duty, reader: Reader) -> View:
    """As it stands: what was answered, or else the question."""
    return answered(duty, duty.told, reader) if duty.settled and duty.told else opened(duty, reader)


def opened(duty: Duty, reader: Reader, step: str | None = None) -> View:
    """The question with its buttons, whatever was answered before."""
    shown = lines(duty, reader, step)
    if is_cast(duty) and duty.told:
        return answered(duty, duty.told, reader)
    if too_early(duty, reader):
        return _view([*shown, reader.words.html("msg-asked-later")])
    if duty.returned:
        return _view([*shown, reader.words.html("msg-back-to-do")], *ways(duty, reader))
    if duty.waiting and verifies(duty.question, duty.event):
        shown = [reader.words.html("msg-check-waits"), details.about(duty, reader)]
    return _view(shown, *ways(duty, reader))


def lines(duty: Duty, reader: Reader, step: str | None = None) -> list[Html]:
    """What is asked; of an answer that came back, first of all why."""
    why = details.returned(duty, reader) if duty.returned else []
    return [asking(duty, reader, step), *why, *details.body(duty, reader)]


def ways(duty: Duty, reader: Reader) -> tuple[Row, ...]:
    """To answer; if it came back, to prove it anew; to say why not."""
    attach = ((add(duty, reader),),) if duty.returned and duty.question.proof else ()
    return (*choices(duty, reader), *attach, *reasons.offer([duty], reader))


def answered(duty: Duty, told: Told, reader: Reader) -> View:
    if told.how == "waived":
        return _waived(duty, told, reader)
    lines = [_outcome(duty, told, reader), details.about(duty, reader)]
    if duty.question.answer in QUOTED:
        lines.append(reader.words.html("msg-quote", text=said(duty, told.value, reader)))
    lines += attached(duty, reader)
    if not told.own and told.by:
        lines.append(reader.words.html("msg-by", name=short(told.by, details.NAME)))
    lines += proofs.to_verify(duty, reader)
    if is_cast(duty):
        return _view([*lines, reader.words.html("msg-anonymous-kept")])
    fix = _fix(duty, reader)
    rows = proofs.answered_rows(duty, fix[0], reader) if with_proof(duty) else (fix,)
    return _view(lines, *rows)


def with_proof(duty: Duty) -> bool:
    """Is there something that a file can prove?"""
    return takes(duty) and duty.told is not None and positive(duty, duty.told.value)


def not_yet(duty: Duty, reader: Reader) -> View:
    """«Ещё нет»: the reminders go on, and the buttons stay where they are."""
    last = reader.answer_day(duty)
    if verifies(duty.question, duty.event):
        first = reader.words.html("msg-returned")
    elif last >= reader.today(duty.event.programme):
        first = reader.words.html("msg-not-yet", day=reader.day(last, duty.event.programme))
    else:
        first = reader.words.html("msg-not-yet-late")
    why = details.returned(duty, reader) if duty.returned else []
    lines = [first, *why, details.about(duty, reader), *details.question(duty, reader)]
    return _view(lines, *ways(duty, reader))


def stale(duty: Duty, reader: Reader) -> View:
    """An old button: what is true now."""
    if duty.told is None or duty.returned or is_cast(duty):
        return opened(duty, reader)
    lines = [Html(escape(already(duty, reader), quote=False)), details.about(duty, reader)]
    if duty.settled:
        return _view(lines, _fix(duty, reader))
    return _view([*lines, *details.question(duty, reader)], *ways(duty, reader))


def already(duty: Duty, reader: Reader) -> str:
    """«Это уже отвечено: …», plain."""
    if duty.told is None:
        return ""
    at = reader.moment(duty.told.at, duty.event.programme)
    return reader.words("msg-stale", answer=said(duty, duty.told.value, reader), at=at)


def doubted(duty: Duty, value: str, reader: Reader) -> View:
    """«Точно 90?»"""
    answer = said(duty, value, reader)
    first = reader.words.html("msg-sure", answer=answer)
    sure = SurePress(request=duty.request, value=value, seen=duty.seen)
    yes = Button(reader.words("btn-sure", answer=short(answer, BUTTON)), sure)
    lines = [first, *details.question(duty, reader), details.about(duty, reader)]
    return _view(lines, (yes, *_fix(duty, reader)))


def prompt(duty: Duty, reader: Reader) -> View:
    """The answer will be typed."""
    first = details.invitation(duty, reader)
    back = Button(reader.words("btn-back"), FixPress(request=duty.request))
    return _view([first, *details.question(duty, reader), details.about(duty, reader)], (back,))


def after(outcome: Outcome, reader: Reader) -> View:
    """What a press did."""
    duty = outcome.duty
    if outcome.result == "unusual" and outcome.value is not None:
        return doubted(duty, outcome.value, reader)
    if outcome.result == "stale" or (duty.returned and outcome.result != "stored"):
        return stale(duty, reader)
    return answered(duty, duty.told, reader) if duty.settled and duty.told else not_yet(duty, reader)


def too_early(duty: Duty, reader: Reader) -> bool:
    """Nobody can say today whether they took part tomorrow."""
    start = duty.event.start
    return asks_afterwards(duty.event) and start is not None and reader.today(duty.event.programme) < start


def _outcome(duty: Duty, told: Told, reader: Reader) -> Html:
    at = reader.moment(told.at, duty.event.programme)
    if duty.question.answer in WRITTEN and applies(told.value):
        return reader.words.html("msg-done-written", at=at)
    key = "msg-done" if positive(duty, told.value) else "msg-noted"
    return reader.words.html(key, answer=said(duty, told.value, reader), at=at)


def _waived(duty: Duty, told: Told, reader: Reader) -> View:
    """A coordinator has agreed that it does not apply."""
    at = reader.moment(told.at, duty.event.programme)
    lines = [reader.words.html("msg-waived", at=at), details.about(duty, reader)]
    if told.comment:
        lines.append(reader.words.html("msg-quote", text=short(told.comment, details.LONG_TEXT)))
    lines.append(reader.words.html("msg-waived-by", name=short(told.by or "", details.NAME)))
    return _view(lines, _fix(duty, reader))


def _fix(duty: Duty, reader: Reader) -> Row:
    return (Button(reader.words("btn-fix"), FixPress(request=duty.request)),)


def _view(lines: list[Html], *rows: Row) -> View:
    return View("\n".join(lines), rows)
