"""What requests add up to: kept in tallies and cycles, and counted anew to prove them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from db import answers, cycles, plan, tallies
from db.answers import Facts
from db.plan import OccurrenceRow
from db.store import Tx
from db.tallies import Counted
from roadmap import asked
from roadmap.audience import Tree, tallied
from roadmap.cycles import together
from roadmap.programme import Activity, Programme
from roadmap.questions import Question
from roadmap.tallies import Asked, Counts, contribution, of_role, total
from services import rights

Sums = dict[tuple[str, int], Counts]
"""(indicator, unit) -> its sum; an indicator, or all requests to a role."""

Questions = Mapping[str, Question]
Difference = tuple[str, str, int, Counts, Counts]
"""activity, indicator, unit, what is kept, what it should be"""


async def rebuild(tx: Tx, programme: Programme, occurrence: int) -> None:
    """Writes an occurrence's sums anew: when what they rest on is changed."""
    row = await plan.one(tx, occurrence)
    if row is not None:
        await tallies.replace(tx, occurrence, await counted(tx, programme, row))
        await recycle(tx, programme, row)


async def recycle(tx: Tx, programme: Programme, row: OccurrenceRow) -> None:
    """An occurrence opens, ends or is seen otherwise: what looks at all sessions is counted anew."""
    if programme.knows(row.activity) and looks_at_all(programme.activity(row.activity)):
        activity = programme.activity(row.activity)
        rows = await tallies.sessions(tx, row.programme_id, activity.code)
        sums = cycled(rows, activity, programme, await rights.tree(tx, row.programme_id))
        await cycles.replace(tx, row.programme_id, activity.code, sums)


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
    was: dict[int, Sums] = defaultdict(dict)
    for (of, indicator, unit), sums in kept.items():
        was[of][indicator, unit] = sums
    found: list[Difference] = []
    for row in occurrences:  # one after the other: all requests at once may be more than fits into memory
        true = count(await tallies.in_occurrence(tx, row.id), row, programme, tree, facts)
        found += _differing(row.activity, was[row.id], true)
    cycle = await cycles.kept(tx, programme_id)
    for activity in filter(looks_at_all, programme.activities):
        rows = await tallies.sessions(tx, programme_id, activity.code)
        mine = {
            (indicator, unit): sums for (of, indicator, unit), sums in cycle.items() if of == activity.code
        }
        found += _differing(activity.code, mine, cycled(rows, activity, programme, tree))
    return tuple(found)


def _differing(activity: str, was: Sums, true: Sums) -> Iterator[Difference]:
    for indicator, unit in sorted(was.keys() | true.keys()):
        before, after = was.get((indicator, unit), Counts()), true.get((indicator, unit), Counts())
        if before != after:
            yield activity, indicator, unit, before, after


def count(
    rows: Iterable[Counted], occurrence: OccurrenceRow, programme: Programme, tree: Tree, facts: Facts
) -> Sums:
    """Of one occurrence's requests, session by session."""
    bottom, activity = leaf(programme), programme.activity(occurrence.activity)
    questions = asked.by_key(activity, programme)
    sums: Sums = defaultdict(Counts)
    for row in rows:
        for indicator, added in contributions(row, activity, questions, facts):
            for unit in tallied(row.subject, tree, bottom):
                sums[indicator, unit] += added
    return sums


def cycled(rows: Iterable[Counted], activity: Activity, programme: Programme, tree: Tree) -> Sums:
    """Of all its sessions' requests, seat by seat. rows: of occurrences that are in force."""
    bottom, questions = leaf(programme), asked.by_key(activity, programme)
    sums: Sums = defaultdict(Counts)
    for sessions in _members(rows).values():
        for indicator, added in together_by(sessions, activity, questions):
            for unit in tallied(sessions[0].subject, tree, bottom):
                sums[indicator, unit] += added
    return sums


def over(
    rows: Iterable[Counted], occurrences: Mapping[int, OccurrenceRow], programme: Programme, facts: Facts
) -> dict[tuple[str, str], Counts]:
    """(activity, indicator) -> the sum over these requests; what was cancelled, or is no longer in the files,
    counts for nothing."""
    found: dict[tuple[str, str], Counts] = defaultdict(Counts)
    of: dict[str, list[Counted]] = defaultdict(list)
    for row in rows:
        occurrence = occurrences[row.occurrence]
        if occurrence.state != "cancelled" and programme.knows(occurrence.activity):
            of[occurrence.activity].append(row)
    for code, asked_here in of.items():
        activity = programme.activity(code)
        questions = asked.by_key(activity, programme)
        for row in asked_here:
            for indicator, added in contributions(row, activity, questions, facts):
                found[code, indicator] += added
        for sessions in _members(asked_here).values() if looks_at_all(activity) else ():
            for indicator, added in together_by(sessions, activity, questions):
                found[code, indicator] += added
    return found


def contributions(
    row: Counted, activity: Activity, questions: Questions, facts: Facts
) -> Iterator[tuple[str, Counts]]:
    """Indicator or role -> what one request adds to it by itself; nothing where its question is no longer in
    the files."""
    question = questions.get(row.question)
    if question is not None:
        request = _asked(row, facts)
        yield of_role(row.role), total(question, request, row.given)
        for indicator in activity.indicators:
            if row.question in indicator.of and indicator.over == "each":
                yield indicator.key, contribution(indicator, question, request, row.given)


def together_by(
    sessions: Sequence[Counted], activity: Activity, questions: Questions
) -> Iterator[tuple[str, Counts]]:
    """Indicator -> what one seat's sessions add to it together."""
    question = questions.get(sessions[0].question)
    for indicator in activity.indicators:
        if question is not None and question.key in indicator.of and indicator.over != "each":
            each = [contribution(indicator, question, _asked(row, {}), row.given) for row in sessions]
            yield indicator.key, together(indicator.over, each)


def looks_at_all(activity: Activity) -> bool:
    return any(indicator.over != "each" for indicator in activity.indicators)


def leaf(programme: Programme) -> str:
    """The unit kind at the bottom: it has no tallies of its own."""
    above = {unit.within for unit in programme.units}
    return next(unit.kind for unit in programme.units if unit.kind not in above)


def _asked(row: Counted, facts: Facts) -> Asked:
    return Asked(row.question, row.due_at, facts.get(row.subject, {}), row.waiting)


def _members(rows: Iterable[Counted]) -> dict[tuple[str, int, int, int], list[Counted]]:
    found: dict[tuple[str, int, int, int], list[Counted]] = defaultdict(list)
    for row in rows:
        found[row.question, row.seat, row.subject, row.item].append(row)
    return found
