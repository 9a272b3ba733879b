"""A request in the hands of somebody who may answer it."""

from datetime import datetime
from typing import NamedTuple

from db import own_seats, places, requests
from db.requests import RequestRow
from db.store import Tx
from roadmap.duties import Duty
from roadmap.refusals import Refused
from services import duties
from services.events import Events


class Own(NamedTuple):
    """A request in the hands of the person who presses, and the seat they answer for."""

    row: RequestRow
    duty: Duty
    seat: int
    verifies_self: bool


async def own(tx: Tx, events: Events, person_id: int, request_id: int, now: datetime) -> Own:
    """Refused: request-unknown; other-seat(mine, theirs: places), to those who hold another in the same
    programme; not-yours."""
    row = await requests.one(tx, request_id)
    found = await duties.read(tx, events, [row] if row else [])
    if row is None or not found:
        raise Refused("request-unknown")
    mine = await own_seats.of_person(tx, person_id, now)
    if mine.has(row):
        team = [row.seat] if row.seat in mine.seats else await own_seats.team(tx, row.seat)
        seat = next(seat for seat in team if seat in mine.seats)
        return Own(row, found[0], seat, found[0].is_own(person_id, mine.team))
    homes = await places.of_seats(tx, mine.seats, row.seat)
    if not homes or row.subject in homes:
        raise Refused("not-yours")
    raise Refused("other-seat", mine=homes[0], theirs=row.subject)
