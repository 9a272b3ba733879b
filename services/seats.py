"""Seats as people say them: rows turned into values."""

from collections.abc import Sequence
from datetime import datetime

from db import holdings, units
from db import seats as rows
from db.store import Tx
from roadmap.people import Seat
from services.plans import Plans
from services.rights import role_of


async def one(tx: Tx, plans: Plans, seat_id: int, now: datetime) -> Seat | None:
    """None: there is no such seat, or its programme or role is no longer in the files."""
    found = await some(tx, plans, [seat_id], now)
    return found[0] if found else None


async def some(tx: Tx, plans: Plans, seat_ids: Sequence[int], now: datetime) -> tuple[Seat, ...]:
    """In the order of the ids given."""
    stored = {row.id: row for row in await rows.some(tx, seat_ids)}
    places = await units.places_of(tx, {row.unit_id for row in stored.values()})
    people = await holdings.holders_of(tx, seat_ids, now)
    codes = await units.programme_codes(tx)
    found = []
    for row in (stored[seat_id] for seat_id in seat_ids if seat_id in stored):
        programme = plans.get(codes[row.programme_id])
        role = role_of(programme).get(row.role) if programme else None
        if programme is not None and role is not None:
            names = tuple(holder.name for holder in people.get(row.id, ()))
            place = places[row.unit_id]
            found.append(Seat(row.id, programme, role, place, row.ordinal, names, row.expected))
    return tuple(found)
