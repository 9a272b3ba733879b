"""Those who can be written to: how each wants to be reached."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime, time
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, select

from db import batches
from db.holdings import active
from db.models import Holding, Person, Seat
from db.store import Tx


class Recipient(NamedTuple):
    """zone, quiet hours, daily: own, or None - the programme's. away: see roadmap/people.py."""

    id: int
    zone: str | None
    quiet_from: time | None
    quiet_to: time | None
    reachable: bool
    away_from: date | None = None
    away_to: date | None = None
    daily: int | None = None

    @property
    def away(self) -> tuple[date, date] | None:
        if self.away_from is None or self.away_to is None:
            return None
        return self.away_from, self.away_to

    @property
    def quiet(self) -> tuple[time, time] | None:
        if self.quiet_from is None or self.quiet_to is None:
            return None
        return self.quiet_from, self.quiet_to


async def of_programme(tx: Tx, programme_id: int, now: datetime) -> dict[int, list[Recipient]]:
    """Seat -> its holders and deputies."""
    found: dict[int, list[Recipient]] = defaultdict(list)
    for seat, *person in await tx.execute(_OF_PROGRAMME, {"programme": programme_id, "now": now}):
        found[seat].append(Recipient._make(person))
    return found


async def by_seat(tx: Tx, seats: Collection[int], now: datetime) -> dict[int, list[Recipient]]:
    """As `of_programme`, of these."""
    found: dict[int, list[Recipient]] = defaultdict(list)
    for seat, *person in await batches.execute(tx, _OF_SEATS, "seats", seats, now=now):
        found[seat].append(Recipient._make(person))
    return found


async def of_seats(tx: Tx, seats: Collection[int], now: datetime) -> list[Recipient]:
    """Each person once."""
    found = (await by_seat(tx, seats, now)).values()
    return list({one.id: one for people in found for one in people}.values())


async def some(tx: Tx, people: Collection[int]) -> list[Recipient]:
    rows = await tx.execute(select(*_columns()).where(Person.id.in_(people)))
    return [Recipient._make(row) for row in rows]


def _holders() -> Select[*tuple[Any, ...]]:
    query = select(Holding.seat_id, *_columns()).join(Person, Person.id == Holding.person_id)
    now: Any = bindparam("now")
    return query.where(*active(now)).order_by(Holding.id)


def _columns() -> tuple[Any, ...]:
    reachable = Person.unreachable_at.is_(None)
    own = (Person.away_from, Person.away_to, Person.daily)
    return Person.id, Person.zone, Person.quiet_from, Person.quiet_to, reachable, *own


_OF_SEATS = _holders().where(Holding.seat_id.in_(bindparam("seats")))
_OF_PROGRAMME = (
    _holders().join(Seat, Seat.id == Holding.seat_id).where(Seat.programme_id == bindparam("programme"))
)
