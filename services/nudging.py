"""Who owes an answer to an activity, and what came of reminding them. Functions of an open transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from db import nudges, overviews, plan, recipients, reminders
from db.holdings import Holder
from db.nudges import NudgeRow
from db.store import Tx
from roadmap.nudges import REST, step
from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.refusals import Refused
from roadmap.reminders import Owed
from services import answerers, placing, territory
from services.owing import Due, written
from services.plans import Plans
from services.territory import CHASE, Territory

NAMED = 3


@dataclass(frozen=True, slots=True)
class Debtor:
    """`place`: the first of those they owe about; `requests`: what they owe; `occurrences`: where."""

    holder: Holder
    place: Place
    requests: set[int] = field(default_factory=set)
    occurrences: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Reach:
    """`able`: person -> what they owe, of those whom a nudge would reach. `resting`: reminded by somebody
    less than a day ago."""

    able: Mapping[int, Debtor]
    resting: int
    unreachable: int


async def debtors(
    tx: Tx, programme_id: int, units: frozenset[int] | None, activity: str, now: datetime
) -> dict[int, Debtor]:
    """Person -> what they owe there, the longest overdue first. Of a team every member does."""
    found: dict[int, Debtor] = {}
    owing = await overviews.owing(tx, programme_id, activity, units)
    for one, able in zip(owing, await answerers.of(tx, owing, now), strict=True):
        for holder in able:
            debtor = found.setdefault(holder.person_id, Debtor(holder, one.place))
            debtor.requests.add(one.request)
            debtor.occurrences.add(one.occurrence)
    return found


async def reach(tx: Tx, place: Territory, activity: Activity, author: int, now: datetime) -> Reach:
    owing = await debtors(tx, place.part.programme_id, place.units, activity.code, now)
    rested = await nudges.reached_since(tx, place.part.programme_id, activity.code, now - REST)
    others = {person: one for person, one in owing.items() if person != author}
    within = {person: one for person, one in others.items() if one.holder.reachable}
    able = {person: one for person, one in within.items() if person not in rested}
    return Reach(able, len(within) - len(able), len(others) - len(within))


async def remind(
    tx: Tx, programme: Programme, number: int, chosen: Mapping[int, Debtor], now: datetime
) -> None:
    """In every open occurrence in which they owe something: carried as reminders are, in their own hours."""
    people = {one.id: one for one in await recipients.some(tx, chosen)}
    owed = Owed(step(number), now, asks=True, until=None)
    occurrences = await plan.some(tx, {one for debtor in chosen.values() for one in debtor.occurrences})
    for row in occurrences.values():
        able = [people[person] for person, debtor in chosen.items() if row.id in debtor.occurrences]
        until = row.due_at if row.due_at and row.due_at > now else None
        carried = await placing.carry(tx, programme, able, now, until)
        await reminders.add(tx, [written(row, Due(owed, one, None), carried.get(one.id)) for one in able])


async def required(tx: Tx, plans: Plans, row: NudgeRow, now: datetime) -> tuple[Territory, Activity]:
    """Where its author may nudge. Refused: activity-unknown, not-yours."""
    return await territory.of_activity(tx, plans, row.author_id, row.code, row.activity, now, CHASE)


async def result(tx: Tx, plans: Plans, number: int, now: datetime) -> dict[str, Any]:
    """For its author, as it stands now: total, answered, left (some names). Of one who looks after nothing
    any more: over the whole programme."""
    row = await nudges.one(tx, number)
    if row is None:
        return {}
    reached = await nudges.reached(tx, row)
    try:
        units = (await required(tx, plans, row, now))[0].units
    except Refused:
        units = None
    owing = await debtors(tx, row.programme_id, units, row.activity, now)
    left = [debtor.holder.name for person, debtor in owing.items() if person in reached]
    return {"total": len(reached), "answered": len(reached) - len(left), "left": sorted(left)[:NAMED]}
