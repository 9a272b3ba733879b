"""What reports showed at the close of a past day, recomputed from the history alone.

Who asks, what they look after, what indicators mean and how units are called is as it is today."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import NamedTuple

from db import answers, lines, plan
from db.plan import OccurrenceRow
from db.store import Tx
from db.tallies import Counted
from roadmap.lines import Line
from roadmap.moments import close
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import counting
from services.agenda import Part
from services.territory import Sums, Territory


class Look(NamedTuple):
    """A territory at a moment. `earlier`: a week before; `lines`: what was asked, where that had to
    be read."""

    moment: datetime
    occurrences: Sequence[OccurrenceRow]
    sums: Sums
    earlier: Sums | None = None
    lines: Sequence[Line] = ()


async def moment(tx: Tx, part: Part, day: date, now: datetime) -> datetime:
    """The close of that day. Refused: day-ahead (it is not over: the present tells more),
    day-before-start(first)."""
    if day >= part.today(now):
        raise Refused("day-ahead")
    first = (await plan.started(tx, part.programme_id)).astimezone(part.programme.zone).date()
    if day < first:
        raise Refused("day-before-start", first=first)
    return close(day, part.programme.zone)


async def look(tx: Tx, place: Territory, at: datetime, activity: str | None = None) -> Look:
    """activity: None - all of them."""
    number, programme = place.part.programme_id, place.part.programme
    occurrences = await plan.all_then(tx, number, at)
    asked = await lines.at(tx, number, place.units, at, activity)
    counted = await sums(tx, programme, number, asked, occurrences, at)
    return Look(at, occurrences, counted, lines=asked)


async def sums(
    tx: Tx,
    programme: Programme,
    programme_id: int,
    asked: Sequence[Line],
    occurrences: Sequence[OccurrenceRow],
    at: datetime,
) -> Sums:
    facts = await answers.facts_then(tx, programme_id, at)
    rows = map(Counted.of, asked)
    return counting.over(rows, {row.id: row for row in occurrences}, programme, facts)
