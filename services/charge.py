"""The seats in somebody's charge, from the top of the tree down."""

from collections.abc import Sequence
from datetime import datetime

from db import holdings, units
from db.store import Tx
from roadmap.audience import SeatAt, Tree
from roadmap.listing import natural
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import rights
from services.rights import Held


async def in_charge(tx: Tx, held: Sequence[Held], now: datetime) -> dict[int, bool]:
    """Seat id -> does somebody hold it. Refused to those who manage nothing."""
    managed = [one for one in held if "manage" in one.role.may]
    if not managed:
        raise Refused("not-yours")
    charge: dict[int, bool] = {}
    for programme_id, programme in {one.programme_id: one.programme for one in managed}.items():
        tree = await rights.tree(tx, programme_id)
        mine = [tree.territory(one.seat) for one in managed if one.programme_id == programme_id]
        territory = frozenset[int]().union(*mine)
        taken = await taken_seats(tx, programme_id, now)
        seats = await in_order(tx, programme_id, programme, tree)
        charge |= {seat.id: seat.id in taken for seat in seats if seat.unit in territory}
    return charge


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
