"""A number cut into parts: by branch, by unit, by role."""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from db import answers, plan, tallies, units
from db.store import Store, Tx
from roadmap.audience import Tree
from roadmap.breakdowns import Breakdown, By, Part
from roadmap.listing import cut, natural
from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.tallies import Counts, of_role
from services import counting, territory
from services.plans import Plans
from services.progress import measures
from services.territory import Sums, Territory

PAGE = 8
UNITS = 400
"""More than so many are no list for a phone: they are reached through their branches."""


class Cuts(NamedTuple):
    """The units that a territory may be cut into."""

    branches: tuple[int, ...]
    leaves: tuple[int, ...]
    tree: Tree

    @property
    def ways(self) -> dict[By, str | None]:
        found: dict[By, str | None] = {}
        if len(self.branches) > 1:
            found["branch"] = self.tree.unit(self.branches[0]).kind
        if 1 < len(self.leaves) <= UNITS:
            found["unit"] = self.tree.unit(self.leaves[0]).kind
        return found | {"role": None}


class Breakdowns:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def of(
        self, person_id: int, code: str, no: str | None, by: By, page: int, now: datetime
    ) -> Breakdown:
        """no: None - all activities together. What cannot be cut by `by` is cut by what it can. Refused:
        activity-unknown, not-yours."""
        return await self.store.glance(partial(self._of, person_id, code, no, by, page, now))

    async def _of(
        self, person_id: int, code: str, no: str | None, by: By, page: int, now: datetime, tx: Tx
    ) -> Breakdown:
        place, activity = await territory.of_programme(tx, self.plans, person_id, code, no, now)
        cuts = _cuts(place)
        by = by if by in cuts.ways else next(iter(cuts.ways))
        if by == "role":
            found, page, pages = cut(await _by_role(tx, place, activity), page, PAGE)
        else:
            numbers = cuts.branches if by == "branch" else cuts.leaves
            places = (await units.places_of(tx, numbers)).values()
            named, page, pages = cut(sorted(places, key=_order), page, PAGE)
            found = tuple(await _parts(tx, place, activity, named, by))
        return Breakdown(place.part.programme, activity, by, found, page, pages, cuts.ways)


def _cuts(place: Territory) -> Cuts:
    """Branches: the units right below the only one that is reported on, as long as they are no leaves."""
    tree, bottom = place.part.tree, counting.leaf(place.part.programme)
    leaves = tree.all_of_kind(bottom) if place.units is None else tree.of_kind(bottom, place.units)
    below = tree.below(next(iter(place.tops))) if len(place.tops) == 1 else ()
    branches = tuple(unit for unit in below if tree.unit(unit).kind != bottom)
    return Cuts(branches, leaves, tree)


async def _by_role(tx: Tx, place: Territory, activity: Activity | None) -> list[Part]:
    sums, programme = await territory.sums(tx, place), place.part.programme
    found = []
    for role in programme.roles:
        total = _total(sums, programme, activity, [of_role(role.code)])
        if any(total):
            found.append(Part(None, role, total))
    return found


async def _parts(
    tx: Tx, place: Territory, activity: Activity | None, named: Sequence[Place], by: By
) -> list[Part]:
    programme, numbers = place.part.programme, [unit.id for unit in named]
    if by == "branch":
        sums = await tallies.of_each(tx, place.part.programme_id, numbers)
    else:
        sums = {number: await _counted(tx, place, number) for number in numbers}
    roles = [of_role(role.code) for role in programme.roles]
    return [
        Part(
            unit,
            None,
            _total(sums[unit.id], programme, activity, roles),
            measures(activity, sums[unit.id]) if activity else (),
        )
        for unit in named
    ]


async def _counted(tx: Tx, place: Territory, unit: int) -> Sums:
    """Those at the bottom have no tallies of their own."""
    rows = await tallies.about(tx, [unit])
    facts = await answers.facts(tx, [unit])
    occurrences = await plan.some(tx, {row.occurrence for row in rows})
    opened = [row for row in rows if occurrences[row.occurrence].opened_at is not None]
    return counting.over(opened, occurrences, place.part.programme, facts)


def _total(sums: Sums, programme: Programme, activity: Activity | None, roles: Collection[str]) -> Counts:
    codes: Sequence[str] = [activity.code] if activity else [one.code for one in programme.activities]
    return sum((sums.get((code, role), Counts()) for code in codes for role in roles), Counts())


def _order(place: Place) -> tuple[object, ...]:
    return natural(place.within or ""), natural(place.name)
