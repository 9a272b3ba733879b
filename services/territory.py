"""What a person who may report looks after, and what is counted there."""

from dataclasses import dataclass
from datetime import datetime

from db import answers, plan, tallies
from db.store import Tx
from roadmap.programme import Activity, Programme, Right
from roadmap.refusals import Refused
from roadmap.tallies import Counts, of_role
from services import agenda, counting
from services.agenda import Part
from services.plans import Plans

REPORT: frozenset[Right] = frozenset({"report"})
CHASE: frozenset[Right] = frozenset({"report", "manage"})
"""Of those who see who is awaited, and may do something about it."""

Sums = dict[tuple[str, str], Counts]
"""(activity, indicator) -> its sum over a territory."""


@dataclass(frozen=True, slots=True)
class Territory:
    """`units`: None - the whole programme. `tops`: units whose tallies add up to it; none - no tallies do
    (those at the bottom keep none: a curator's schools, say), and its requests must be counted."""

    part: Part
    units: frozenset[int] | None
    tops: frozenset[int]

    def holds(self, unit: int) -> bool:
        return self.units is None or unit in self.units


async def territories(
    tx: Tx, plans: Plans, person_id: int, now: datetime, rights: frozenset[Right] = REPORT
) -> list[Territory]:
    """One a programme where this person has these rights: reporting, if nothing else is said."""
    parts = await agenda.parts(tx, plans, person_id, now)
    return [found for part in parts if (found := looked_after(part, rights)) is not None]


async def of_activity(
    tx: Tx,
    plans: Plans,
    person_id: int,
    code: str,
    no: str,
    now: datetime,
    rights: frozenset[Right] = REPORT,
) -> tuple[Territory, Activity]:
    """Refused: activity-unknown, not-yours."""
    for place in await territories(tx, plans, person_id, now, rights):
        for activity in place.part.programme.activities:
            if (place.part.programme.code, activity.code) == (code, no):
                return place, activity
    known = code in plans and any(one.code == no for one in plans[code].activities)
    raise Refused("not-yours" if known else "activity-unknown")


async def reported(
    tx: Tx, plans: Plans, person_id: int, code: str, no: str, now: datetime
) -> tuple[Territory, Activity]:
    """As `of_activity`; those who may report nothing at all learn nothing of what there is."""
    if not await territories(tx, plans, person_id, now):
        raise Refused("not-yours")
    return await of_activity(tx, plans, person_id, code, no, now)


async def of_programme(
    tx: Tx, plans: Plans, person_id: int, code: str, no: str | None, now: datetime
) -> tuple[Territory, Activity | None]:
    """no: None - not of one activity. Refused as `of_activity`."""
    if no is not None:
        return await reported(tx, plans, person_id, code, no, now)
    for place in await territories(tx, plans, person_id, now):
        if place.part.programme.code == code:
            return place, None
    raise Refused("not-yours")


def looked_after(part: Part, rights: frozenset[Right]) -> Territory | None:
    """None: these seats have none of these rights together."""
    seats = [held for held in part.seats if rights <= held.role.may]
    if not seats:
        return None
    if any(held.seat.unit == part.root and not held.seat.named for held in seats):
        return Territory(part, None, frozenset({part.root}))
    roots = frozenset[int]().union(*(part.tree.roots(held.seat) for held in seats))
    units = frozenset[int]().union(*map(part.tree.subtree, roots))
    bottom = counting.leaf(part.programme)
    if any(part.tree.unit(root).kind == bottom for root in roots):
        return Territory(part, units, frozenset())
    return Territory(
        part, units, frozenset(one for one in roots if roots.isdisjoint(part.tree.path(one)[1:]))
    )


async def sums(tx: Tx, territory: Territory) -> Sums:
    if territory.tops:
        return await tallies.of_units(tx, territory.part.programme_id, territory.tops)
    rows = await tallies.about(tx, territory.units or ())
    facts = await answers.facts(tx, territory.units or ())
    occurrences = await plan.some(tx, {row.occurrence for row in rows})
    return counting.over(rows, occurrences, territory.part.programme, facts)


def total(activity: str, programme: Programme, sums: Sums) -> Counts:
    """All that is asked in it, of whatever role."""
    keys = ((activity, of_role(role.code)) for role in programme.roles)
    return sum((sums[key] for key in keys if key in sums), Counts())
