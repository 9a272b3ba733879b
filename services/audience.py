"""Who is to be reminded of an occurrence now."""

from collections.abc import Iterable
from datetime import datetime

from db import recipients, requests
from db.plan import OccurrenceRow
from db.recipients import Recipient
from db.store import Tx
from roadmap.programme import Programme
from services import rights

People = list[Recipient]


async def of(tx: Tx, programme: Programme, row: OccurrenceRow, now: datetime) -> tuple[People, People]:
    """(who still owes an answer, all who are asked anything). Of a window: both are its organisers, who owe
    a day. Each person once."""
    if row.state == "schedule":
        return [], []
    holders = await recipients.of_programme(tx, row.programme_id, now)
    if row.state != "dated":
        organisers = _people(await _organisers(tx, programme, row), holders)
        return organisers, organisers
    asked = await requests.seats(tx, row.id)
    teams = await _teams(tx, programme, row) if any(shared for _, shared, _ in asked) else {}
    seats = [(teams.get(seat, [seat]) if shared else [seat], is_open) for seat, shared, is_open in asked]
    owing = _people((seat for team, is_open in seats if is_open for seat in team), holders)
    return owing, _people((seat for team, _ in seats for seat in team), holders)


async def _organisers(tx: Tx, programme: Programme, row: OccurrenceRow) -> list[int]:
    """Of a unit's own day: those in whose territory it lies."""
    role = programme.activity(row.activity).organiser or programme.organiser
    tree = await rights.tree(tx, row.programme_id)
    return [
        seat.id
        for seat in await rights.seats(tx, row.programme_id, programme)
        if seat.role == role and (row.place is None or row.place.id in tree.territory(seat))
    ]


async def _teams(tx: Tx, programme: Programme, row: OccurrenceRow) -> dict[int, list[int]]:
    """Seat -> the seats of its role at its unit."""
    teams: dict[tuple[str, int], list[int]] = {}
    seats = await rights.seats(tx, row.programme_id, programme)
    for seat in seats:
        teams.setdefault((seat.role, seat.unit), []).append(seat.id)
    return {seat.id: teams[seat.role, seat.unit] for seat in seats}


def _people(seats: Iterable[int], holders: dict[int, People]) -> People:
    found = {person.id: person for seat in seats for person in holders.get(seat, ())}
    return list(found.values())
