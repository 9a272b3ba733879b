"""The buttons under a question, and what the answers on them are called."""

from decimal import Decimal

from messages.attachments import add, called, look
from messages.leads import verifies
from messages.names import short
from messages.presses.answers import AnswerPress, TypePress
from messages.presses.proofs import ReturnPress
from messages.reader import Reader
from messages.views import Button, Row
from reports import answers
from roadmap.answers import NA, applies, opens_gate
from roadmap.duties import Duty
from roadmap.proofs import current
from roadmap.questions import NUMERIC, Question

HALF = 15
"""Characters that a button of half the width shows whole."""
DIGITS = 10
IN_ROW = 5
QUOTE = 200


def choices(duty: Duty, reader: Reader) -> tuple[Row, ...]:
    """By the kind of answer; the first of them is one tap away from a stored answer."""
    if verifies(duty.question, duty.event):
        return _verdict(duty, reader)
    if duty.question.answer in NUMERIC:
        rows = _numbers(duty, reader)
    elif duty.question.answer == "choice":
        keys = [option.key for option in duty.question.options]
        rows = tuple((_answer(duty, key, reader),) for key in keys)
    elif duty.question.answer == "yes_no":
        rows = _paired(_answer(duty, "yes", reader), _answer(duty, "no", reader))
    elif duty.question.answer == "file":
        rows = ((add(duty, reader),),)
    else:
        rows = ((_typed(duty, reader.words("btn-write")),),)
    return (*rows, (_answer(duty, NA, reader),)) if duty.question.condition else rows


def verdict(duty: Duty, reader: Reader) -> Row:
    """The two words of a verifier, short enough to stand side by side."""
    back = ReturnPress(request=duty.request, seen=duty.seen)
    return _answer(duty, "yes", reader), Button(reader.words("btn-return"), back)


def bounds(duty: Duty) -> tuple[Decimal, Decimal]:
    """What a number may be: a known fact of the unit (its teachers) is a tighter bound."""
    given = duty.question.range
    known = duty.facts.get(given.max_fact or "")
    return given.min, given.max if known is None else min(given.max, known)


def plain(number: Decimal) -> str:
    return f"{(number + 0).normalize():f}"


def positive(duty: Duty, value: str) -> bool:
    """Is this answer the good news?"""
    return opens_gate(duty.question, value)


def said(duty: Duty, value: str, reader: Reader) -> str:
    """The answer in words: that of its button, a number with its unit, a text in short."""
    labels = {"yes": duty.question.yes, "no": duty.question.no}
    if value in labels and labels[value] is None and verifies(duty.question, duty.event):
        return reader.words("btn-confirm" if value == "yes" else "msg-said-returned")
    if duty.question.answer == "file" and applies(value) and duty.proofs:
        return called(current(duty.proofs), reader)
    return worded(duty.question, value, reader)


def worded(question: Question, value: str, reader: Reader) -> str:
    """Of any question but a verifier's; a text in short."""
    said = answers.worded(question, value, reader.words)
    return short(said, QUOTE) if question.answer in ("text", "link") else said


def _answer(duty: Duty, value: str, reader: Reader) -> Button:
    return Button(said(duty, value, reader), AnswerPress(request=duty.request, value=value, seen=duty.seen))


def _typed(duty: Duty, label: str) -> Button:
    return Button(label, TypePress(request=duty.request, seen=duty.seen))


def _verdict(duty: Duty, reader: Reader) -> tuple[Row, ...]:
    """What was returned waits for the school: until then it can only be confirmed after all."""
    yes = AnswerPress(request=duty.request, value="yes", seen=duty.seen)
    if duty.waiting:
        can = duty.told is not None and duty.told.value == "no" and duty.before is not None
        return ((Button(reader.words("btn-confirm-after-all"), yes),),) if can else ()
    why = Button(reader.words("btn-return-why"), ReturnPress(request=duty.request, seen=duty.seen))
    rows: tuple[Row, ...] = ((_answer(duty, "yes", reader),), (why,))
    opening = look(duty, reader)
    return (*rows, opening) if opening else rows


def _paired(first: Button, second: Button) -> tuple[Row, ...]:
    if max(len(first.label), len(second.label)) <= HALF:
        return ((first, second),)
    return ((first,), (second,))


def _numbers(duty: Duty, reader: Reader) -> tuple[Row, ...]:
    """The first ten numbers that may be; the others are typed."""
    low, high = bounds(duty)
    first = int(low.to_integral_value(rounding="ROUND_CEILING"))
    if first >= DIGITS:
        return ((_typed(duty, reader.words("btn-write-number")),),)
    shown = [str(number) for number in range(first, DIGITS) if number <= high]
    buttons = [
        Button(value, AnswerPress(request=duty.request, value=value, seen=duty.seen)) for value in shown
    ]
    rows = tuple(tuple(buttons[at : at + IN_ROW]) for at in range(0, len(buttons), IN_ROW))
    whole = duty.question.answer == "number"
    if high < DIGITS and whole:
        return rows
    return (*rows, (_typed(duty, reader.words("btn-more")),))
