"""Who holds which seat, now."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, bindparam, case, insert, or_, select, update

from db import batches
from db.models import Coverage, Holding, Person, Programme, Seat
from db.store import Tx


class HeldRow(NamedTuple):
    seat_id: int
    since: datetime
    programme_id: int
    programme: str
    role: str
    unit_id: int
    ordinal: int
    kind: str
    covers: frozenset[int] = frozenset()


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


class DeputyRow(NamedTuple):
    """Somebody who stands in for a seat's holder, or is going to."""

    id: int
    seat_id: int
    person_id: int
    name: str
    since: datetime
    until: datetime


class Past(NamedTuple):
    """Who held a seat, and whether anything personal is left of them."""

    person_id: int
    name: str | None


def active(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """For statements over Holding joined with Person: held now, by somebody who is here and consents."""
    return (
        Holding.since <= now,
        _open(now),
        Person.consented_at.is_not(None),
        Person.left_at.is_(None),
    )


async def of_person(tx: Tx, person_id: int, now: datetime) -> tuple[HeldRow, ...]:
    """One row a seat, even if the person is both its holder and a deputy: then that of the holder."""
    found: dict[int, HeldRow] = {}
    care: dict[int, set[int]] = defaultdict(set)
    rows: Iterable[Any] = await tx.execute(_OF_PERSON, {"person": person_id, "now": now})
    for row in rows:
        found.setdefault(row[0], HeldRow(*row[:-1]))
        if row[-1] is not None:
            care[row[0]].add(row[-1])
    return tuple(one._replace(covers=frozenset(care[one.seat_id])) for one in found.values())


async def holders_of(tx: Tx, seat_ids: Collection[int], now: datetime) -> dict[int, tuple[Holder, ...]]:
    """Seat id -> its holders; empty seats are absent."""
    return _by_seat(await batches.execute(tx, _HOLDERS_OF, "seats", seat_ids, now=now))


async def deputies_of(tx: Tx, seat_ids: Collection[int], now: datetime) -> dict[int, tuple[DeputyRow, ...]]:
    """Seat id -> its deputies, now and later, in the order of their dates."""
    found: dict[int, list[DeputyRow]] = defaultdict(list)
    for row in await batches.execute(tx, _DEPUTIES_OF, "seats", seat_ids, now=now):
        found[row[1]].append(DeputyRow._make(row))
    return {seat_id: tuple(rows) for seat_id, rows in found.items()}


async def deputy(tx: Tx, holding_id: int) -> DeputyRow | None:
    """Also one whose days are over."""
    mine = (Holding.id == holding_id, Holding.kind == "deputy")
    row = (await tx.execute(_deputies().where(*mine))).one_or_none()
    return DeputyRow._make(row) if row else None


async def last_holder(tx: Tx, seat_id: int, but: int) -> Past | None:
    """Who held it last, before or beside that person."""
    query = (
        select(Person.id, case((Person.erased_at.is_(None), Person.name)))
        .join(Holding, Holding.person_id == Person.id)
        .where(Holding.seat_id == seat_id, Holding.kind == "holder", Person.id != but)
        .order_by(Holding.until.desc().nulls_first(), Holding.id.desc())
        .limit(1)
    )
    row = (await tx.execute(query)).one_or_none()
    return Past._make(row) if row else None


async def programmes_of(tx: Tx, person_id: int) -> list[int]:
    """Those in which this person ever held a seat."""
    mine = select(Seat.programme_id).join(Holding, Holding.seat_id == Seat.id)
    rows = await tx.execute(mine.where(Holding.person_id == person_id).distinct())
    return sorted(rows.scalars())


async def is_bound(tx: Tx, person_id: int, now: datetime) -> bool:
    """Holds a seat, or is going to."""
    mine = select(Holding.id).where(Holding.person_id == person_id, _open(now)).limit(1)
    return (await tx.execute(mine)).one_or_none() is not None


async def hold(
    tx: Tx,
    seat_id: int,
    person_id: int,
    since: datetime,
    kind: str = "holder",
    until: datetime | None = None,
) -> int:
    new = {"seat_id": seat_id, "person_id": person_id, "since": since, "kind": kind, "until": until}
    return (await tx.execute(insert(Holding).values(**new).returning(Holding.id))).scalar_one()


async def end(tx: Tx, holding_id: int, now: datetime) -> bool:
    """False: it is over already."""
    mine = update(Holding).where(Holding.id == holding_id, _open(now))
    return (await tx.execute(mine.values(until=now))).rowcount == 1


async def end_deputy(tx: Tx, seat_id: int, person_id: int, now: datetime) -> None:
    """Whoever becomes the holder is no longer a deputy there."""
    mine = (Holding.seat_id == seat_id, Holding.person_id == person_id, Holding.kind == "deputy")
    await tx.execute(update(Holding).where(*mine, _open(now)).values(until=now))


async def release(tx: Tx, seat_id: int, now: datetime) -> None:
    """Ends what its holders (not its deputies) hold."""
    await tx.execute(
        update(Holding)
        .where(Holding.seat_id == seat_id, Holding.kind == "holder", _open(now))
        .values(until=now)
    )


async def release_all(tx: Tx, person_id: int, now: datetime) -> None:
    await tx.execute(update(Holding).where(Holding.person_id == person_id, _open(now)).values(until=now))


def _by_seat(rows: Iterable[Sequence[Any]]) -> dict[int, tuple[Holder, ...]]:
    found: dict[int, dict[int, Holder]] = defaultdict(dict)
    for seat_id, person_id, name, lost, kind, *away in rows:
        found[seat_id].setdefault(person_id, Holder(person_id, name, lost is None, kind, *away))
    return {seat_id: tuple(people.values()) for seat_id, people in found.items()}


def _deputies() -> Select[*tuple[Any, ...]]:
    columns = (Holding.id, Holding.seat_id, Person.id, Person.name, Holding.since, Holding.until)
    return select(*columns).join(Person, Person.id == Holding.person_id)


def _open(now: datetime) -> ColumnElement[bool]:
    return or_(Holding.until.is_(None), Holding.until > now)


_NOW: Any = bindparam("now")
_OF_PERSON = (
    select(
        *(Holding.seat_id, Holding.since, Seat.programme_id, Programme.code),
        *(Seat.role, Seat.unit_id, Seat.ordinal, Holding.kind, Coverage.unit_id),
    )
    .join(Person, Person.id == Holding.person_id)
    .join(Seat, Seat.id == Holding.seat_id)
    .join(Programme, Programme.id == Seat.programme_id)
    .outerjoin(Coverage, Coverage.seat_id == Seat.id)
    .where(Holding.person_id == bindparam("person"), *active(_NOW))
    .order_by(Seat.programme_id, Seat.id, Holding.kind.desc(), Holding.since)
)
"""Built once, as the next: every right that is looked up begins with it."""
_HOLDERS = (
    select(
        *(Holding.seat_id, Person.id, Person.name, Person.unreachable_at, Holding.kind),
        *(Person.away_from, Person.away_to),
    )
    .join(Person, Person.id == Holding.person_id)
    .where(*active(_NOW))
    .order_by(Holding.seat_id, Holding.kind.desc(), Holding.id)
)
_HOLDERS_OF = _HOLDERS.where(Holding.seat_id.in_(bindparam("seats")))
_DEPUTIES_OF = (
    _deputies()
    .where(Holding.seat_id.in_(bindparam("seats")), Holding.kind == "deputy", _open(_NOW))
    .where(Person.left_at.is_(None))
    .order_by(Holding.since, Holding.id)
)
