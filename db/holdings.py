"""Who holds which seat, now."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, insert, or_, select, update

from db.models import Holding, Person, Programme, Seat
from db.store import Tx


class HeldRow(NamedTuple):
    seat_id: int
    since: datetime
    programme_id: int
    programme: str
    role: str
    unit_id: int
    ordinal: int


class Holder(NamedTuple):
    person_id: int
    name: str
    reachable: bool
    kind: str
    away_from: date | None = None
    away_to: date | None = None

    def away_on(self, day: date) -> date | None:
        """The last day of their leave, if they are on leave then."""
        if self.away_from is None or self.away_to is None or not self.away_from <= day <= self.away_to:
            return None
        return self.away_to


def active(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """For statements over Holding joined with Person: held now, by somebody who is here and consents."""
    return (
        Holding.since <= now,
        _open(now),
        Person.consented_at.is_not(None),
        Person.left_at.is_(None),
    )


async def of_person(tx: Tx, person_id: int, now: datetime) -> tuple[HeldRow, ...]:
    """One row a seat, even if the person is both its holder and a deputy."""
    query = (
        select(
            Holding.seat_id,
            Holding.since,
            Seat.programme_id,
            Programme.code,
            Seat.role,
            Seat.unit_id,
            Seat.ordinal,
        )
        .join(Person, Person.id == Holding.person_id)
        .join(Seat, Seat.id == Holding.seat_id)
        .join(Programme, Programme.id == Seat.programme_id)
        .where(Holding.person_id == person_id, *active(now))
        .order_by(Seat.programme_id, Seat.id, Holding.since)
    )
    found: dict[int, HeldRow] = {}
    for row in await tx.execute(query):
        found.setdefault(row[0], HeldRow(*row))
    return tuple(found.values())


async def holders(tx: Tx, programme_id: int, now: datetime) -> dict[int, tuple[Holder, ...]]:
    """Seat id -> its holders; empty seats are absent."""
    mine = select(Seat.id).where(Seat.programme_id == programme_id)
    return await _holders(tx, Holding.seat_id.in_(mine), now)


async def holders_of(tx: Tx, seat_ids: Collection[int], now: datetime) -> dict[int, tuple[Holder, ...]]:
    return await _holders(tx, Holding.seat_id.in_(seat_ids), now)


async def hold(tx: Tx, seat_id: int, person_id: int, now: datetime) -> None:
    await tx.execute(insert(Holding).values(seat_id=seat_id, person_id=person_id, since=now))


async def release(tx: Tx, seat_id: int, now: datetime) -> None:
    """Ends what its holders (not its deputies) hold."""
    await tx.execute(
        update(Holding)
        .where(Holding.seat_id == seat_id, Holding.kind == "holder", _open(now))
        .values(until=now)
    )


async def release_all(tx: Tx, person_id: int, now: datetime) -> None:
    await tx.execute(update(Holding).where(Holding.person_id == person_id, _open(now)).values(until=now))


async def _holders(tx: Tx, where: ColumnElement[bool], now: datetime) -> dict[int, tuple[Holder, ...]]:
    query = (
        select(
            *(Holding.seat_id, Person.id, Person.name, Person.unreachable_at, Holding.kind),
            *(Person.away_from, Person.away_to),
        )
        .join(Person, Person.id == Holding.person_id)
        .where(where, *active(now))
        .order_by(Holding.seat_id, Holding.kind.desc(), Holding.id)
    )
    found: dict[int, dict[int, Holder]] = defaultdict(dict)
    for seat_id, person_id, name, lost, kind, *away in await tx.execute(query):
        found[seat_id].setdefault(person_id, Holder(person_id, name, lost is None, kind, *away))
    return {seat_id: tuple(people.values()) for seat_id, people in found.items()}


def _open(now: datetime) -> ColumnElement[bool]:
    return or_(Holding.until.is_(None), Holding.until > now)
