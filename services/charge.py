"""The seats in somebody's charge, from the top of the tree down."""

from collections.abc import Collection, Sequence
from datetime import datetime

from db import holdings, units
from db.store import Tx
from roadmap.audience import SeatAt, Tree
from roadmap.earnings import cares, is_asked
from roadmap.listing import natural
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import rights
from services.rights import Held


async def in_charge(tx: Tx, held: Sequence[Held], now: datetime) -> dict[int, bool]:
    """Seat id -> does somebody hold it: of those they manage all, of those whose answers they confirm the
    other trainees that are there. Refused to those who have no such people."""
    looks = [one for one in held if manages(one) or cares(one.role, one.programme)]
    if not looks:
        raise Refused("not-yours")
    own, charge = {one.seat.id for one in held}, dict[int, bool]()
    for programme_id, programme in {one.programme_id: one.programme for one in looks}.items():
        here = [one for one in looks if one.programme_id == programme_id]
        managed = await reach(tx, [one for one in here if manages(one)])
        cared = await reach(tx, here)
        trained = {role.code for role in programme.roles if is_asked(programme, role.code)}
        tree = await rights.tree(tx, programme_id)
        seats = await in_order(tx, programme_id, programme, tree, managed | cared)
        taken = await taken_seats(tx, [seat.id for seat in seats], now)
        for seat in seats:
            there = seat.id in taken
            trainee = seat.role in trained and there and seat.id not in own
            if seat.unit in managed or (trainee and seat.unit in cared):
                charge[seat.id] = there
    return charge


def manages(one: Held) -> bool:
    return "manage" in one.role.may


async def reach(tx: Tx, held: Sequence[Held]) -> frozenset[int]:
    """Units that these seats manage, or in which they confirm answers."""
    looks = [one for one in held if {"manage", "verify"} & one.role.may]
    found = [(await rights.tree(tx, one.programme_id)).territory(one.seat) for one in looks]
    return frozenset[int]().union(*found)


async def taken_seats(tx: Tx, seats: Collection[int], now: datetime) -> frozenset[int]:
    """A deputy alone does not fill a seat."""
    people = await holdings.holders_of(tx, seats, now)
    return frozenset(seat for seat, found in people.items() if any(one.kind == "holder" for one in found))


async def in_order(
    tx: Tx, programme_id: int, programme: Programme, tree: Tree, within: Collection[int] | None = None
) -> list[SeatAt]:
    """Each unit before those below it, units by name, roles as the programme lists them. within: only at
    these units."""
    seats = await rights.seats(tx, programme_id, programme, within)
    paths = {unit: tree.path(unit) for unit in {seat.unit for seat in seats}}
    places = await units.places_of(tx, {step for path in paths.values() for step in path})
    named = {step: (natural(place.name), step) for step, place in places.items()}
    ranked = {unit: [named[step] for step in reversed(path)] for unit, path in paths.items()}
    rank = {role.code: index for index, role in enumerate(programme.roles)}
    return sorted(seats, key=lambda seat: (ranked[seat.unit], rank[seat.role], seat.ordinal))
