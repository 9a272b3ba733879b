"""All that one occurrence asks of a person: a curator's three schools, a director's three papers."""

from collections.abc import Collection, Sequence

from locales.catalogue import Html
from messages import reasons
from messages.cards import with_proof
from messages.choices import HALF, choices, said, verdict
from messages.details import dotted, hints, when, written
from messages.grids import grid
from messages.leads import asking, sign, title, verifies
from messages.names import place, short
from messages.presses.answers import CardPress, FixPress, MyPress
from messages.presses.proofs import CheckPress, ProofPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.ballots import is_cast
from roadmap.duties import Duty

NAME = 40
ALONE = 90
ANSWER = 32
QUESTION = 200
COMMENT = 120
ROWS = 10
"""Rows of answers that a phone shows together with what they answer."""
LISTED = 12
AT_A_GLANCE = 5
NUMBERS_IN_ROW = 5
FIXES_IN_ROW = 3


def group(
    duties: Sequence[Duty],
    reader: Reader,
    step: str | None = None,
    reopened: Collection[int] = (),
    page: int | None = None,
) -> View:
    """Yes or no: a row of buttons each, numbered as the lines are. Anything else opens a card of its own.

    reopened: requests to be answered again. page: of the list the group was opened from. The keyboard names
    every request of the group: a press on one finds the others there.
    """
    duties = sorted(duties, key=lambda duty: duty.request)  # a number stays with its line, press after press
    shown = duties[:LISTED]
    closed = [duty.settled and duty.request not in reopened for duty in shown]
    lines = [_lead(duties, reader, step), *_common(duties, reader)]
    for number, (duty, done) in enumerate(zip(shown, closed, strict=True), 1):
        lines.append(_line(number, duty, _name(duty, duties, reader), reader, done=done))
    lines += hints(duties[0], reader) if _one_place(duties) else []
    if _is_queue(duties):
        check = CheckPress(request=duties[0].request)
        rows: tuple[Row, ...] = ((Button(reader.words("btn-check-one-by-one"), check),),)
    else:
        rows = _rows(shown, reader, closed) if _in_place(duties, reader) else _numbered(shown, page)
    if len(duties) > LISTED:
        lines.append(reader.words.html("msg-more", count=len(duties) - LISTED))
        rows = (*rows, (Button(reader.words("btn-all"), MyPress(fresh=True)),))
    return View("\n".join(lines), rows)


def _is_queue(duties: Sequence[Duty]) -> bool:
    """Checks with something to look at, or many of them, are done one by one."""
    checks = all(verifies(duty.question, duty.event) and not duty.settled for duty in duties)
    looked_at = any(duty.proofs or written(duty) for duty in duties)
    return checks and (len(duties) > AT_A_GLANCE or looked_at)


def _in_place(duties: Sequence[Duty], reader: Reader) -> bool:
    """Few, and every one of them a row of two short labels."""
    return len(duties) <= ROWS and all(
        duty.question.answer == "yes_no"
        and not duty.question.condition
        and all(len(said(duty, value, reader)) <= HALF for value in ("yes", "no"))
        for duty in duties
    )


def _lead(duties: Sequence[Duty], reader: Reader, step: str | None) -> Html:
    first, still = duties[0], [duty for duty in duties if not duty.settled]
    called = title(first.event.activity, reader)
    if not still:
        return reader.words.html("msg-lead-all-done", title=called)
    if len(still) > 1 and all(verifies(duty.question, duty.event) for duty in still):
        values = {"sign": sign(first.event), "count": len(still), "title": called}
        return reader.words.html("msg-lead-check-many", **values)
    return asking(still[0], reader, step)


def _common(duties: Sequence[Duty], reader: Reader) -> list[Html]:
    """What is the same for all of them: the days, and either the school or the question."""
    first = duties[0]
    if _one_place(duties):
        where = short(place(first.subject, reader.words, first.event.programme), ALONE)
        return [dotted(when(first, reader), *([where] if first.subject.within else []))]
    if not _one_question(duties):
        return [dotted(when(first, reader))]
    asked = short(first.question.text.to(reader.words.language), QUESTION)
    return [dotted(when(first, reader)), reader.words.html("msg-question", text=asked)]


def _line(number: int, duty: Duty, name: str, reader: Reader, *, done: bool) -> Html:
    if duty.told is None:
        return reader.words.html("msg-group-line", number=number, name=name)
    if duty.returned and duty.verdict is not None:
        why = short(duty.verdict.comment or reader.words("msg-back-no-comment"), COMMENT)
        return reader.words.html("msg-group-returned", number=number, name=name, why=why)
    answer = short(said(duty, duty.told.value, reader), ANSWER)
    key = "msg-group-done" if done else "msg-group-said"
    return reader.words.html(key, number=number, name=name, answer=answer)


def _name(duty: Duty, duties: Sequence[Duty], reader: Reader) -> str:
    """Only what tells it from the others."""
    asked = (duty.question.short or duty.question.text).to(reader.words.language)
    if duty.question.items > 1:
        asked = reader.words.bracketed(asked, str(duty.item))
    where = place(duty.subject, reader.words, duty.event.programme)
    if _one_place(duties):
        return short(asked, ALONE)
    if not _one_question(duties):
        return reader.words.headed(short(where, NAME), short(asked, NAME))
    if duty.question.items > 1:
        return reader.words.bracketed(short(where, NAME), str(duty.item))
    return short(where, ALONE)


def _rows(duties: Sequence[Duty], reader: Reader, closed: Sequence[bool]) -> tuple[Row, ...]:
    rows: list[Row] = []
    fixes: list[Button] = []
    files: list[Row] = []
    for number, (duty, done) in enumerate(zip(duties, closed, strict=True), 1):
        if done and is_cast(duty):
            continue
        if done:
            fixes.append(Button(reader.words("btn-fix-of", number=number), FixPress(request=duty.request)))
            if with_proof(duty):
                label = reader.words("btn-attach-of", number=number)
                files.append((Button(label, ProofPress(request=duty.request)),))
        else:
            buttons = _choices(duty, reader)
            rows.append(tuple(Button(f"{number}. {button.label}", button.does) for button in buttons))
    still = [duty for duty, done in zip(duties, closed, strict=True) if not done]
    return (*filter(None, rows), *files, *grid(fixes, FIXES_IN_ROW), *reasons.offer(still, reader))


def _choices(duty: Duty, reader: Reader) -> Row:
    if verifies(duty.question, duty.event) and not duty.waiting:
        return verdict(duty, reader)
    return tuple(button for row in choices(duty, reader) for button in row)


def _numbered(duties: Sequence[Duty], page: int | None) -> tuple[Row, ...]:
    buttons = [
        Button(str(number), CardPress(request=duty.request, page=page))
        for number, duty in enumerate(duties, 1)
    ]
    return grid(buttons, NUMBERS_IN_ROW)


def _one_place(duties: Sequence[Duty]) -> bool:
    return len({duty.subject.id for duty in duties}) == 1


def _one_question(duties: Sequence[Duty]) -> bool:
    return len({duty.question.key for duty in duties}) == 1
