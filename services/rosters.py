"""Who is expected where: a roster becomes units and seats."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from db import seats as seat_rows
from db import units
from db.seats import NewSeat
from db.store import Store, Tx
from db.units import NewUnit
from roadmap.audience import Tree
from roadmap.people import Seat
from roadmap.programme import Programme
from roadmap.refusals import Refused
from roadmap.roster_checking import Gazetteer, check
from roadmap.roster_matching import match
from roadmap.roster_reading import Reading
from roadmap.rosters import RosterLine, RosterMistake, StoredSeat, StoredUnit, UnitKey, key_of
from services import rights, seats
from services.plans import Plans


@dataclass(frozen=True, slots=True)
class RosterResult:
    """With mistakes nothing was stored. `units`, `seats`: how many were added; `updated`: seats whose
    expected name or care changed; `absent`: seats of which this roster says nothing (they stay)."""

    mistakes: tuple[RosterMistake, ...] = ()
    units: int = 0
    seats: int = 0
    updated: int = 0
    absent: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What is stored before the roster comes; `ids` grow with it."""

    programme_id: int
    units: Mapping[UnitKey, StoredUnit]
    ids: dict[UnitKey, int]


class Rosters:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def load(self, code: str, text: str, now: datetime) -> RosterResult:
        """Imported again, the same roster changes nothing."""
        programme = self.plans.get(code)
        if programme is None:
            raise Refused("programme-unknown")
        reading = Reading(programme, text)
        async with self.store.write() as tx:
            standing = await _standing(tx, programme)
            found = check(reading.lines, standing.units)
            mistakes = sorted((*reading.mistakes, *found), key=lambda mistake: mistake.line)
            if mistakes:
                return RosterResult(tuple(mistakes))
            return await self._store(tx, programme, standing, reading.lines, now)

    async def _store(
        self, tx: Tx, programme: Programme, standing: Standing, lines: Sequence[RosterLine], now: datetime
    ) -> RosterResult:
        before = len(standing.ids)
        await _grow(tx, standing, lines)
        stored = await _stored(tx, programme, standing)
        found = match(lines, list(stored.values()))
        numbers = {seat.id: line for seat, line in found.known}
        added = await _seat(tx, standing, found.new, stored)
        renamed = {n: line.name for n, line in numbers.items() if line.name not in (None, stored[n].expected)}
        await seat_rows.expect(tx, {n: name for n, name in renamed.items() if name})
        moved = await _cover(tx, standing, lines, numbers | added)
        absent = await seats.some(tx, self.plans, [seat.id for seat in found.absent], now)
        updated = len((set(renamed) | moved) - set(added))
        return RosterResult((), len(standing.ids) - before, len(added), updated, absent)


async def _standing(tx: Tx, programme: Programme) -> Standing:
    programme_id = await units.programme_id(tx, programme.code)
    if programme_id is None:
        raise Refused("programme-unknown")
    nodes = await units.nodes(tx, programme_id)
    places = await units.places(tx, programme_id)
    tree = Tree(nodes)
    found: dict[UnitKey, StoredUnit] = {}
    for node in nodes:
        path = [places[number] for number in reversed(tree.path(node.id)[:-1])]
        names = tuple(place.name for place in path)
        way = key_of(tuple(place.kind for place in path), names)
        found[way] = StoredUnit(node.id, node.code, " / ".join(names))
    return Standing(programme_id, found, {way: unit.id for way, unit in found.items()})


async def _grow(tx: Tx, standing: Standing, lines: Sequence[RosterLine]) -> None:
    """Adds the units that are missing, level by level."""
    codes = {line.unit: line.code for line in lines if line.code}
    deepest = max(len(line.kinds) for line in lines)
    for depth in range(1, deepest + 1):
        new: dict[UnitKey, NewUnit] = {}
        for line in lines:
            unit = line.unit[:depth]
            if len(unit) == depth and unit not in standing.ids and unit not in new:
                code = codes.get(unit) or _code(unit)
                new[unit] = NewUnit(standing.ids[unit[:-1]], unit[-1][0], code, line.names[depth - 1])
        made = await units.add(tx, standing.programme_id, list(new.values()))
        standing.ids.update({unit: made[row.code] for unit, row in new.items()})


async def _stored(tx: Tx, programme: Programme, standing: Standing) -> dict[int, StoredSeat]:
    ways = {number: way for way, number in standing.ids.items()}
    rows = sorted(await seat_rows.of_programme(tx, standing.programme_id), key=lambda row: row.ordinal)
    roles = rights.role_of(programme)
    return {
        row.id: StoredSeat(row.id, row.role, ways[row.unit_id], row.expected)
        for row in rows
        if row.role in roles
    }


async def _seat(
    tx: Tx, standing: Standing, lines: Sequence[RosterLine], stored: Mapping[int, StoredSeat]
) -> dict[int, RosterLine]:
    """New seat id -> its line."""
    count = Counter((seat.unit, seat.role) for seat in stored.values())
    new = []
    for line in lines:
        count[line.unit, line.role.code] += 1
        ordinal = count[line.unit, line.role.code]
        new.append(NewSeat(line.role.code, standing.ids[line.unit], ordinal, line.name))
    return dict(zip(await seat_rows.add(tx, standing.programme_id, new), lines, strict=True))


async def _cover(
    tx: Tx, standing: Standing, lines: Sequence[RosterLine], at: Mapping[int, RosterLine]
) -> set[int]:
    """Seats whose care changed. A line that names no units leaves it as it is."""
    known = Gazetteer(lines, standing.units)
    before = await seat_rows.covers(tx, standing.programme_id)
    care = {}
    for seat_id, line in at.items():
        named = [known.find(called, line.role.covers or "", line.unit) for called in line.covers]
        units_named = frozenset(standing.ids[found[0]] for found in named)
        if units_named and units_named != before.get(seat_id):
            care[seat_id] = units_named
    await seat_rows.cover(tx, care)
    return set(care)


def _code(unit: UnitKey) -> str:
    """The same unit gets the same code in every database."""
    way = "\n".join(f"{kind}\t{name}" for kind, name in unit)
    return f"{unit[-1][0]}-{sha256(way.encode()).hexdigest()[:10]}"
