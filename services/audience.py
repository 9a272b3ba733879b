"""Who is to be reminded of an occurrence now."""

from collections.abc import Iterable

from db import requests
from db.plan import OccurrenceRow
from db.recipients import Recipient
from db.store import Tx
from roadmap.programme import Programme
from services.census import Census

People = list[Recipient]


async def of(tx: Tx, programme: Programme, row: OccurrenceRow, census: Census) -> tuple[People, People]:
    """(who still owes an answer, all who are asked anything). Of a window: both are its organisers, who owe
    a day. Each person once."""
    if row.state == "schedule":
        return [], []
    if row.state != "dated":
        organisers = _people(_organisers(programme, row, census), census)
        return organisers, organisers
    asked = await requests.seats(tx, row.id)
    seats = [
        (census.teams.get(seat, [seat]) if shared else [seat], is_open) for seat, shared, is_open in asked
    ]
    owing = _people((seat for team, is_open in seats if is_open for seat in team), census)
    return owing, _people((seat for team, _ in seats for seat in team), census)


def _organisers(programme: Programme, row: OccurrenceRow, census: Census) -> list[int]:
    """Of a unit's own day: those in whose territory it lies."""
    role = programme.activity(row.activity).organiser or programme.organiser
    return [
        seat.id
        for seat in census.seats
        if seat.role == role and (row.place is None or row.place.id in census.tree.territory(seat))
    ]


def _people(seats: Iterable[int], census: Census) -> People:
    found = {person.id: person for seat in seats for person in census.holders.get(seat, ())}
    return list(found.values())
