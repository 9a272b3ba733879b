"""What a verifier says of an answer: it stands, or it comes back with a comment.

A verdict is the answer to a question of its own (docs/decisions/0003), and holds for one answer only."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from db import plan, requests, steps
from db.requests import RequestRow
from db.store import Tx
from roadmap import asked, request_steps
from roadmap.answers import opens_gate
from roadmap.duties import Duty
from roadmap.moments import Hours
from roadmap.questions import Question
from roadmap.tallies import Given
from services import gates, pleas, tallying


async def follow(tx: Tx, duty: Duty, value: str, now: datetime) -> None:
    """Called when `value` has just become the answer to a verifier's duty (any other is passed over).
    "No": what it is about is open again, with a ladder of its own. "Yes" after that: as if never returned."""
    base = asked.confirms(duty.question, duty.event.activity)
    if base is None or value not in ("yes", "no"):
        return
    for row in await _judged(tx, duty, base):
        returned = value == "no"
        if (row.settled_at is not None) == returned:
            since = row.told.at if row.told and not returned else None
            await _settle(tx, replace(duty, question=base), row, since, now)
            if returned:
                await _call_back(tx, duty, row, now)
            else:
                await pleas.withdraw(tx, row.id)
            await gates.follow(tx, replace(duty, request=row.id, question=base), now)


async def void(tx: Tx, duty: Duty, now: datetime) -> tuple[int, ...]:
    """A new answer to this duty has been written: what was confirmed was another one. The requests of the
    verdicts that no longer hold."""
    held = [row for row in await of(tx, duty) if row.settled_at]
    for row in held:
        await _settle(tx, replace(duty, question=_confirming(duty)), row, None, now)
    return tuple(row.id for row in held)


async def of(tx: Tx, duty: Duty) -> list[RequestRow]:
    """The requests of those who verify this duty."""
    if duty.question.verified_by is None:
        return []
    confirming = _confirming(duty)
    rows = await requests.about(tx, [duty.event.id], [duty.subject.id], [confirming.key])
    return [row for row in rows if gates.same_object(duty, row, confirming)]


async def _judged(tx: Tx, duty: Duty, base: Question) -> Iterable[RequestRow]:
    rows = await requests.about(tx, [duty.event.id], [duty.subject.id], [base.key])
    return [
        row
        for row in rows
        if gates.same_object(duty, row, base) and row.told and opens_gate(base, row.told.value)
    ]


async def _settle(tx: Tx, duty: Duty, row: RequestRow, since: datetime | None, now: datetime) -> None:
    """The answer that stands counts since then, or not any more."""
    await requests.settle(tx, [row.id], since, now)
    if row.told is not None:
        its = replace(duty, request=row.id, due_at=row.due_at)
        value = row.told.value
        await tallying.follow(tx, its, row, Given(value, row.settled_at), Given(value, since), now)


async def _call_back(tx: Tx, duty: Duty, row: RequestRow, now: datetime) -> None:
    occurrence = await plan.one(tx, row.occurrence)
    assert occurrence is not None
    owed = request_steps.owed("returned", row.id, row.seen, now, Hours.of(duty.event.programme))
    await steps.add(tx, {(occurrence.id, occurrence.revision): list(owed)})


def _confirming(duty: Duty) -> Question:
    questions = asked.questions(duty.event.activity, duty.event.programme)
    return next(one for one in questions if asked.confirms(one, duty.event.activity) == duty.question)
