"""The seats in somebody's charge, from the top of the tree down."""

from collections.abc import Sequence
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
        taken = await taken_seats(tx, programme_id, now)
        for seat in await in_order(tx, programme_id, programme, await rights.tree(tx, programme_id)):
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


async def taken_seats(tx: Tx, programme_id: int, now: datetime) -> frozenset[int]:
    """A deputy alone does not fill a seat."""
    people = await holdings.holders(tx, programme_id, now)
    return frozenset(seat for seat, found in people.items() if any(one.kind == "holder" for one in found))


async def in_order(tx: Tx, programme_id: int, programme: Programme, tree: Tree) -> list[SeatAt]:
    """Each unit before those below it, units by name, roles as the programme lists them."""
    places = await units.places(tx, programme_id)
    rank = {role.code: index for index, role in enumerate(programme.roles)}
    path = {
        unit: tuple((natural(places[step].name), step) for step in reversed(tree.path(unit)))
        for unit in places
    }
    seats = await rights.seats(tx, programme_id, programme)
    return sorted(seats, key=lambda seat: (path[seat.unit], rank[seat.role], seat.ordinal))
