"""Sums follow what changes of a request: by the difference it makes, in the transaction that writes it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal

from db import answers, cycles, places, plan, tallies
from db.answers import Facts
from db.requests import RequestRow
from db.store import Tx
from db.tallies import Counted
from roadmap import asked
from roadmap.answers import amount, applies
from roadmap.audience import Tree, tallied
from roadmap.duties import Duty, Event
from roadmap.programme import Programme
from roadmap.tallies import Counts, Given
from services import counting


async def follow(
    tx: Tx, duty: Duty, row: RequestRow, before: Given | None, after: Given, now: datetime
) -> None:
    """Called when `after` has just become the answer that stands."""
    unit, was = duty.subject.id, _counted(row, before)
    units = await _above(tx, duty.event.programme, unit)
    await _shift(tx, duty.event, row, units, was, was._replace(given=after), {unit: duty.facts})
    teaches = applies(after.value) or (before is not None and applies(before.value))
    if duty.question.fact is not None and teaches:  # what never applied taught nothing that could be lost
        value = amount(duty.question, after.value) if applies(after.value) else None
        await _learn(tx, duty, units, duty.question.fact, value, now)


async def gated(tx: Tx, event: Event, rows: Sequence[RequestRow], *, waiting: bool) -> None:
    """Called when these requests have just begun or ceased to wait for the answer to another."""
    for row in rows:
        was = _counted(row, Given(row.told.value, row.settled_at) if row.told else None)
        units = await _above(tx, event.programme, row.subject.id)
        await _shift(tx, event, row, units, was, was._replace(waiting=waiting), {})


async def _shift(
    tx: Tx,
    event: Event,
    row: RequestRow,
    units: Collection[int],
    was: Counted,
    becomes: Counted,
    facts: Facts,
) -> None:
    activity, programme = event.activity, event.programme
    questions = asked.by_key(activity, programme)
    before = counting.contributions(was, activity, questions, facts)
    after = counting.contributions(becomes, activity, questions, facts)
    await tallies.shift(tx, row.occurrence, units, _difference(before, after))
    if any(row.question in one.of and one.over != "each" for one in activity.indicators):
        sessions = await tallies.siblings(tx, row.occurrence, becomes)
        then = [was if one.occurrence == row.occurrence else one for one in sessions]
        deltas = _difference(
            counting.together_by(then, activity, questions),
            counting.together_by(sessions, activity, questions),
        )
        number = await plan.programme_of(tx, row.occurrence)
        await cycles.shift(tx, number, activity.code, units, deltas)


async def _learn(
    tx: Tx, duty: Duty, units: Collection[int], fact: str, value: Decimal | None, now: datetime
) -> None:
    """A fact of a unit is what ratios are divided by, in all that was ever asked about it."""
    unit, known, programme = duty.subject.id, duty.facts, duty.event.programme
    if known.get(fact) == value:
        return
    await answers.know(tx, unit, fact, value, now)
    learnt = {key: number for key, number in {**known, fact: value}.items() if number is not None}
    rows = await tallies.about(tx, [unit])
    occurrences = await plan.some(tx, {row.occurrence for row in rows})
    for row in rows:
        code = occurrences[row.occurrence].activity
        if programme.knows(code):
            deltas = _resting_on(fact, programme, code, row, {unit: known}, {unit: learnt})
            await tallies.shift(tx, row.occurrence, units, deltas)


def _resting_on(
    fact: str, programme: Programme, code: str, row: Counted, known: Facts, learnt: Facts
) -> Mapping[str, Counts]:
    activity = programme.activity(code)
    mine = {one.key for one in activity.indicators if one.to == fact}
    if not mine:
        return {}
    questions = asked.by_key(activity, programme)
    before = counting.contributions(row, activity, questions, known)
    after = counting.contributions(row, activity, questions, learnt)
    return {key: by for key, by in _difference(before, after).items() if key in mine}


def _difference(
    before: Iterable[tuple[str, Counts]], after: Iterable[tuple[str, Counts]]
) -> Mapping[str, Counts]:
    found: dict[str, Counts] = defaultdict(Counts)
    for key, counts in before:
        found[key] -= counts
    for key, counts in after:
        found[key] += counts
    return found


async def _above(tx: Tx, programme: Programme, unit: int) -> Collection[int]:
    return tallied(unit, Tree(await places.way_up(tx, unit)), counting.leaf(programme))


def _counted(row: RequestRow, given: Given | None) -> Counted:
    about = (row.occurrence, row.question, row.subject.id, row.seat, row.role, row.item)
    return Counted(*about, row.due_at, row.waiting, given)
