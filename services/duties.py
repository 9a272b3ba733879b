"""What people owe: rows of requests turned into values."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from db import answers, plan, requests
from db.plan import OccurrenceRow
from db.requests import RequestRow
from db.store import Tx
from roadmap import asked
from roadmap.answers import opens_gate
from roadmap.duties import Duty, Event, Told
from roadmap.proofs import Proof, wanted
from roadmap.questions import Question
from services import attached, pleas
from services.events import Events

Beside = Mapping[tuple[int, int, str], Sequence[RequestRow]]
"""(occurrence, subject, question) -> what is asked there: who checks hundreds looks at each of them once."""


async def read(
    tx: Tx,
    events: Events,
    rows: Sequence[RequestRow],
    stored: Mapping[int, OccurrenceRow] | None = None,
) -> tuple[Duty, ...]:
    """In the same order; without those whose occurrence or question is no longer in the files.
    `stored`: their occurrences, if somebody has read them already."""
    if stored is None:
        stored = await plan.some(tx, {row.occurrence for row in rows})
    shown = {number: events.of(row) for number, row in stored.items() if events.known(row)}
    questions = {number: _questions(event) for number, event in shown.items()}
    known = [row for row in rows if row.question in questions.get(row.occurrence, {})]
    counts = {number for number, event in shown.items() if _rests_on_facts(event)}
    facts = await answers.facts(tx, {row.subject.id for row in known if row.occurrence in counts})
    beside = await _beside(tx, known, questions)
    said = await pleas.standing(tx, known, shown)
    proofs = await _attached(tx, known, shown, questions, beside)
    return tuple(
        Duty(
            request=row.id,
            event=shown[row.occurrence],
            question=questions[row.occurrence][row.question],
            subject=row.subject,
            item=row.item,
            due_at=row.due_at,
            seen=row.seen,
            settled=row.settled_at is not None,
            waiting=row.waiting,
            told=row.told,
            facts=facts.get(row.subject.id, {}),
            before=_before(row, questions[row.occurrence], beside),
            verdict=_verdict(row, questions[row.occurrence], beside),
            proofs=proofs.get(row.id, ()),
            others=_others(row, shown[row.occurrence], questions[row.occurrence], beside),
            waiver=said.get(row.id),
        )
        for row in known
    )


def gates(row: RequestRow, question: Question, later: RequestRow, asks: Question) -> bool:
    """Does the answer to `row` decide whether `later` may be asked? Both about one unit, and about one of
    its objects where both are asked for each."""
    same = (row.occurrence, row.subject.id) == (later.occurrence, later.subject.id)
    one_object = row.item == later.item or question.items == 1 or asks.items == 1
    return same and row.question == question.key == asks.after and one_object


async def _beside(tx: Tx, rows: Sequence[RequestRow], questions: dict[int, dict[str, Question]]) -> Beside:
    """What these come after, and what is said of them by those who verify."""
    tied = [(row, keys) for row in rows if (keys := _tied_to(questions[row.occurrence][row.question]))]
    if not tied:
        return {}
    occurrences, subjects = {row.occurrence for row, _ in tied}, {row.subject.id for row, _ in tied}
    found = defaultdict[tuple[int, int, str], list[RequestRow]](list)
    for row in await requests.about(tx, occurrences, subjects, {key for _, keys in tied for key in keys}):
        found[row.occurrence, row.subject.id, row.question].append(row)
    return found


def _tied_to(question: Question) -> list[str]:
    keys = [question.after] if question.after else []
    return [*keys, f"{question.key}_confirmed"] if question.verified_by else keys


def _verdict(row: RequestRow, questions: dict[str, Question], known: Beside) -> Told | None:
    """Of several verifiers the last who spoke."""
    confirming = questions.get(f"{row.question}_confirmed")
    if confirming is None or not questions[row.question].verified_by:
        return None
    said = [
        one.told
        for one in _there(row, confirming, known)
        if one.told and gates(row, questions[row.question], one, confirming)
    ]
    return max(said, key=lambda told: told.at, default=None)


async def _attached(
    tx: Tx,
    rows: Sequence[RequestRow],
    events: Mapping[int, Event],
    questions: dict[int, dict[str, Question]],
    known: Beside,
) -> dict[int, tuple[Proof, ...]]:
    """Most questions want no proof: then nothing is looked up."""
    own, checked = set[int](), dict[int, list[int]]()
    for row in rows:
        question = questions[row.occurrence][row.question]
        base = asked.confirms(question, events[row.occurrence].activity)
        if base is not None and wanted(base):
            checked[row.id] = [one.id for one in _there(row, base, known) if gates(one, base, row, question)]
        elif wanted(question):
            own.add(row.id)
    return await attached.read(tx, own, checked)


def _others(row: RequestRow, event: Event, questions: dict[str, Question], known: Beside) -> frozenset[int]:
    base = asked.confirms(questions[row.question], event.activity)
    if base is None:
        return frozenset()
    asks = questions[row.question]
    return frozenset(one.seat for one in _there(row, base, known) if gates(one, base, row, asks))


def _before(row: RequestRow, questions: dict[str, Question], known: Beside) -> Told | None:
    """Several may have been asked the same: what opened the gate goes first."""
    later = questions[row.question]
    question = questions.get(later.after or "")
    if question is None:
        return None
    told = [one.told for one in _there(row, question, known) if one.told and gates(one, question, row, later)]
    return next((one for one in told if opens_gate(question, one.value)), told[0] if told else None)


def _there(row: RequestRow, question: Question, known: Beside) -> Sequence[RequestRow]:
    """Where `row` is asked, what `question` asks."""
    return known.get((row.occurrence, row.subject.id, question.key), ())


def _rests_on_facts(event: Event) -> bool:
    activity = event.activity
    return any(one.to for one in activity.indicators) or any(
        one.fact or one.range.max_fact for one in activity.questions
    )


def _questions(event: Event) -> dict[str, Question]:
    return {question.key: question for question in asked.questions(event.activity, event.programme)}
