"""A number cut into parts: by units of a kind, or by role."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial

from db import answers, plan, tallies, units
from db.store import Store, Tx
from roadmap.breakdowns import ROLE, Breakdown, By, Part
from roadmap.listing import cut, natural
from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.tallies import Counts, of_role
from services import counting, territory
from services.plans import Plans
from services.progress import measures
from services.territory import Sums, Territory

PAGE = 8
MOST = 400
"""More units than so many are no list for a phone: they are reached through those above them."""

Cuts = Mapping[By, tuple[int, ...]]
"""By kind, from the root down: the units that a territory may be cut into."""


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
        possible = (*cuts, ROLE)
        by = by if by in possible else possible[0]
        if by == ROLE:
            found, page, pages = cut(await _by_role(tx, place, activity), page, PAGE)
        else:
            places = (await units.places_of(tx, cuts[by])).values()
            named, page, pages = cut(sorted(places, key=_order), page, PAGE)
            found = tuple(await _parts(tx, place, activity, named, by))
        return Breakdown(place.part.programme, activity, by, found, page, pages, possible)


def _cuts(place: Territory) -> Cuts:
    """Into one unit nothing is cut. Those right below the only one that is reported on are always a list, as
    long as anything lies below them."""
    tree, programme = place.part.tree, place.part.programme
    bottom = counting.leaf(programme)
    first = tree.below(next(iter(place.tops))) if len(place.tops) == 1 else ()
    found: dict[By, tuple[int, ...]] = {}
    for kind in (level.kind for level in programme.units):
        those = tree.all_of_kind(kind) if place.units is None else tree.of_kind(kind, place.units)
        most = len(first) if kind != bottom and set(those) == set(first) else MOST
        if 1 < len(those) <= most:
            found[kind] = those
    return found


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
    roles = [of_role(role.code) for role in programme.roles]
    if by == counting.leaf(programme):
        sums = {number: await _counted(tx, place, number) for number in numbers}
    elif activity is not None:
        sums = await tallies.of_each(tx, place.part.programme_id, numbers, activity.code)
    else:
        sums = await tallies.each_over_all(tx, numbers, roles)
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
    """Units at the bottom have no tallies of their own."""
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
