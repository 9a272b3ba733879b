"""Answers that are missing and confirmations that nobody gives, of one programme."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta

from db import batches, summaries
from db.plan import OccurrenceRow
from db.store import Tx
from db.summaries import Check, Given, Units
from roadmap import asked
from roadmap.answers import opens_gate
from roadmap.moments import instant, last_day
from roadmap.programme import Programme
from roadmap.questions import Question
from roadmap.summaries import CHECKED_WITHIN, Stuck
from services.lookout import Lookout

Bases = Mapping[tuple[str, str], Question]
"""(activity, its confirmation) -> the question whose answers it confirms."""


async def overdue(
    tx: Tx, lookout: Lookout, occurrences: Mapping[int, OccurrenceRow], day: date
) -> list[Stuck]:
    programme = lookout.programme
    until = _end(day - timedelta(days=lookout.patience()[0]), programme)
    rows = await summaries.overdue(tx, lookout.programme_id, until, _units(lookout))
    ends = _ends(occurrences, programme)
    found = []
    for row in rows:
        if row.occurrence in ends:
            activity, last = ends[row.occurrence]
            owners = lookout.owners(row.seat, shared=row.shared)
            found.append(Stuck(activity, row.unit, owners, row.number, last))
    return found


async def unchecked(
    tx: Tx, lookout: Lookout, occurrences: Mapping[int, OccurrenceRow], day: date
) -> list[Stuck]:
    """Only what is not overdue for everybody already."""
    programme, bases = lookout.programme, _bases(lookout.programme)
    after = _end(day - timedelta(days=lookout.patience()[1]), programme)
    units, number = _units(lookout), lookout.programme_id
    checks = await summaries.checks(tx, number, {key for _, key in bases}, after, units)
    keys = {question.key for question in bases.values()}
    answers = await summaries.given(tx, number, keys, after, units) if checks else []
    since = _latest(answers, bases, occurrences)
    ends = _ends(occurrences, programme)
    found = []
    for check in checks:
        given_at = since.get(_matter(check))
        if given_at is not None and check.occurrence in ends:
            activity, last = ends[check.occurrence]
            owners = lookout.owners(check.seat, shared=check.shared)
            ready = given_at.astimezone(programme.zone).date() + CHECKED_WITHIN
            found.append(Stuck(activity, check.unit, owners, 1, ready, last))
    return found


Matter = tuple[int, str, int, int]
"""(occurrence, confirmation, unit, item)"""


def _latest(
    answers: Iterable[Given], bases: Bases, occurrences: Mapping[int, OccurrenceRow]
) -> dict[Matter, datetime]:
    """Since when each confirmation could be given."""
    confirming = {(activity, base.key): (key, base) for (activity, key), base in bases.items()}
    found: dict[Matter, datetime] = {}
    for one in answers:
        occurrence = occurrences.get(one.occurrence)
        known = confirming.get((occurrence.activity, one.question)) if occurrence else None
        if known is not None and opens_gate(known[1], one.value):
            matter = (one.occurrence, known[0], one.unit, one.item)
            found[matter] = max(one.at, found.get(matter, one.at))
    return found


def _ends(occurrences: Mapping[int, OccurrenceRow], programme: Programme) -> dict[int, tuple[str, date]]:
    """Each with its activity and its last day."""
    return {
        number: (row.activity, last_day(row.due_at, programme.zone))
        for number, row in occurrences.items()
        if row.due_at is not None
    }


def _matter(check: Check) -> Matter:
    return check.occurrence, check.question, check.unit, check.item


def _bases(programme: Programme) -> Bases:
    return {
        (activity.code, question.key): base
        for activity in programme.activities
        for question in asked.questions(activity, programme)
        if (base := asked.confirms(question, activity)) is not None
    }


def _units(lookout: Lookout) -> Units:
    return lookout.units if len(lookout.units) <= batches.NAMED else None


def _end(day: date, programme: Programme) -> datetime:
    return instant(day + timedelta(days=1), time(), programme.zone)
