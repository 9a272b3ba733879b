"""Seats as people say them: rows turned into values."""

from collections.abc import Sequence
from datetime import datetime

from db import holdings, units
from db import seats as rows
from db.holdings import DeputyRow
from db.store import Tx
from roadmap.people import Deputy, Seat
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
    deputies = await holdings.deputies_of(tx, seat_ids, now)
    codes = await units.programme_codes(tx)
    found = []
    for row in (stored[seat_id] for seat_id in seat_ids if seat_id in stored):
        programme = plans.get(codes[row.programme_id])
        role = role_of(programme).get(row.role) if programme else None
        if programme is not None and role is not None:
            names = tuple(one.name for one in people.get(row.id, ()) if one.kind == "holder")
            place = places[row.unit_id]
            beside = tuple(map(_deputy, deputies.get(row.id, ())))
            found.append(Seat(row.id, programme, role, place, row.ordinal, names, row.expected, beside))
    return tuple(found)


def _deputy(row: DeputyRow) -> Deputy:
    return Deputy(row.id, row.person_id, row.name, row.since, row.until)
