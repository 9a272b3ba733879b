"""What an occurrence's requests add up to: kept in tallies, and counted anew to prove them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db import answers, plan, tallies
from db.answers import Facts
from db.plan import OccurrenceRow
from db.store import Tx
from db.tallies import Counted
from roadmap import asked
from roadmap.audience import Tree, tallied
from roadmap.indicators import Indicator
from roadmap.programme import Programme
from roadmap.questions import Question
from roadmap.tallies import Asked, Counts, contribution
from services import rights

Sums = dict[tuple[str, int], Counts]
Difference = tuple[str, str, int, Counts, Counts]
"""activity, indicator, unit, what is kept, what it should be"""


async def rebuild(tx: Tx, programme: Programme, occurrence: int) -> None:
    """Writes an occurrence's tallies anew: when it opens, and when what they rest on is changed."""
    row = await plan.one(tx, occurrence)
    if row is not None:
        await tallies.replace(tx, occurrence, await counted(tx, programme, row))


async def counted(tx: Tx, programme: Programme, row: OccurrenceRow) -> Sums:
    tree = await rights.tree(tx, row.programme_id)
    facts = await answers.facts_of_programme(tx, row.programme_id)
    return count(await tallies.in_occurrence(tx, row.id), row, programme, tree, facts)


async def differences(
    tx: Tx, programme: Programme, programme_id: int, occurrences: Sequence[OccurrenceRow]
) -> tuple[Difference, ...]:
    kept = await tallies.kept(tx, programme_id)
    facts = await answers.facts_of_programme(tx, programme_id)
    tree = await rights.tree(tx, programme_id)
    asked_in: dict[int, list[Counted]] = defaultdict(list)
    for one in await tallies.in_programme(tx, programme_id):
        asked_in[one.occurrence].append(one)
    found = []
    for row in occurrences:
        true = count(asked_in[row.id], row, programme, tree, facts)
        was = {(indicator, unit): sums for (of, indicator, unit), sums in kept.items() if of == row.id}
        for indicator, unit in sorted(was.keys() | true.keys()):
            before, after = was.get((indicator, unit), Counts()), true.get((indicator, unit), Counts())
            if before != after:
                found.append((row.activity, indicator, unit, before, after))
    return tuple(found)


def count(
    rows: Iterable[Counted], occurrence: OccurrenceRow, programme: Programme, tree: Tree, facts: Facts
) -> Sums:
    """(indicator, unit) -> its sum."""
    bottom = leaf(programme)
    sums: Sums = defaultdict(Counts)
    for row in rows:
        for indicator, added in contributions(row, occurrence, programme, facts):
            for unit in tallied(row.subject, tree, bottom):
                sums[indicator, unit] += added
    return sums


def over(
    rows: Iterable[Counted], occurrences: Mapping[int, OccurrenceRow], programme: Programme, facts: Facts
) -> dict[tuple[str, str], Counts]:
    """(activity, indicator) -> the sum over these requests; what was cancelled, or is no longer in the files,
    counts for nothing."""
    found: dict[tuple[str, str], Counts] = defaultdict(Counts)
    questions: dict[str, Mapping[str, Question]] = {}
    for row in rows:
        occurrence = occurrences[row.occurrence]
        if occurrence.state == "cancelled" or not programme.knows(occurrence.activity):
            continue
        activity = programme.activity(occurrence.activity)
        if activity.code not in questions:
            questions[activity.code] = {one.key: one for one in asked.questions(activity, programme)}
        question = questions[activity.code].get(row.question)
        for indicator in activity.indicators if question else ():
            if question and row.question in indicator.of:
                found[activity.code, indicator.key] += added_by(row, indicator, question, facts)
    return found


def contributions(
    row: Counted, occurrence: OccurrenceRow, programme: Programme, facts: Facts
) -> Iterator[tuple[str, Counts]]:
    """Indicator -> what one request adds to it; nothing where its question is no longer in the files."""
    activity = programme.activity(occurrence.activity)
    questions = asked.questions(activity, programme)
    question = next((one for one in questions if one.key == row.question), None)
    for indicator in activity.indicators:
        if question is not None and row.question in indicator.of:
            yield indicator.key, added_by(row, indicator, question, facts)


def added_by(row: Counted, indicator: Indicator, question: Question, facts: Facts) -> Counts:
    request = Asked(row.question, row.due_at, facts.get(row.subject, {}))
    return contribution(indicator, question, request, row.given)


def leaf(programme: Programme) -> str:
    """The unit kind at the bottom: it has no tallies of its own."""
    above = {unit.within for unit in programme.units}
    return next(unit.kind for unit in programme.units if unit.kind not in above)
