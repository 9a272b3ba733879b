"""Sums follow an answer: by the difference it makes, in the transaction that writes it."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal

from db import answers, places, plan, tallies
from db.store import Tx
from db.tallies import Counted
from roadmap import asked
from roadmap.answers import amount, applies
from roadmap.audience import Tree, tallied
from roadmap.duties import Duty
from roadmap.indicators import Indicator
from roadmap.programme import Programme
from roadmap.questions import Question
from roadmap.tallies import Given
from services.counting import added_by, leaf


async def follow(tx: Tx, duty: Duty, before: Given | None, after: Given, now: datetime) -> None:
    """Called when `after` has just become the answer that stands."""
    programme, unit = duty.event.programme, duty.subject.id
    units = tallied(unit, Tree(await places.way_up(tx, unit)), leaf(programme))
    facts = {unit: duty.facts}
    old = Counted(duty.event.id, duty.question.key, unit, 0, "", duty.item, duty.due_at, duty.waiting, before)
    for indicator in duty.event.activity.indicators:
        if duty.question.key in indicator.of:
            was = added_by(old, indicator, duty.question, facts)
            becomes = added_by(old._replace(given=after), indicator, duty.question, facts)
            await tallies.shift(tx, duty.event.id, indicator.key, units, becomes - was)
    teaches = applies(after.value) or (before is not None and applies(before.value))
    if duty.question.fact is not None and teaches:  # what never applied taught nothing that could be lost
        value = amount(duty.question, after.value) if applies(after.value) else None
        await _learn(tx, programme, unit, units, duty.question.fact, duty.facts, value, now)


async def _learn(
    tx: Tx,
    programme: Programme,
    unit: int,
    units: tuple[int, ...],
    fact: str,
    known: Mapping[str, Decimal],
    value: Decimal | None,
    now: datetime,
) -> None:
    """A fact of a unit is what ratios are divided by, in all that was ever asked about it."""
    if known.get(fact) == value:
        return
    await answers.know(tx, unit, fact, value, now)
    learnt = {key: number for key, number in {**known, fact: value}.items() if number is not None}
    rows = await tallies.about(tx, [unit])
    occurrences = await plan.some(tx, {row.occurrence for row in rows})
    for row in rows:
        for indicator, question in _resting_on(fact, programme, occurrences[row.occurrence].activity, row):
            was = added_by(row, indicator, question, {unit: known})
            becomes = added_by(row, indicator, question, {unit: learnt})
            await tallies.shift(tx, row.occurrence, indicator.key, units, becomes - was)


def _resting_on(
    fact: str, programme: Programme, activity: str, row: Counted
) -> Iterator[tuple[Indicator, Question]]:
    for one in programme.activities:
        if one.code == activity and any(indicator.to == fact for indicator in one.indicators):
            questions = {question.key: question for question in asked.questions(one, programme)}
            for indicator in one.indicators:
                if indicator.to == fact and row.question in indicator.of and row.question in questions:
                    yield indicator, questions[row.question]
