"""For which seats a person answers."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple, Protocol

from sqlalchemy import ColumnElement, and_, bindparam, select
from sqlalchemy.orm import aliased

from db.holdings import active
from db.models import Holding, Person, Seat
from db.store import Tx


class Asked(Protocol):
    """What a seat was asked; `shared`: anybody of its team may answer."""

    @property
    def seat(self) -> int: ...

    @property
    def shared(self) -> bool: ...


class Mine(NamedTuple):
    """`seats`: those a person holds; `team`: these and the others of the same role at the same unit."""

    seats: frozenset[int]
    team: frozenset[int]
    name: str | None

    def has(self, asked: Asked) -> bool:
        return asked.seat in (self.team if asked.shared else self.seats)


async def of_person(tx: Tx, person_id: int, now: datetime) -> Mine:
    found = (await tx.execute(_MINE, {"person": person_id, "now": now})).all()
    return Mine(
        frozenset(row[0] for row in found), frozenset(row[1] for row in found), found[0][2] if found else None
    )


async def of_people(tx: Tx, people: Collection[int], now: datetime) -> dict[int, Mine]:
    """Person -> what they answer for; all at once."""
    own: dict[int, set[int]] = {number: set() for number in people}
    teams: dict[int, set[int]] = {number: set() for number in people}
    for person, seat, other in await tx.execute(_OF_PEOPLE, {"people": list(people), "now": now}):
        own[person].add(seat)
        teams[person].add(other)
    return {number: Mine(frozenset(own[number]), frozenset(teams[number]), None) for number in people}


def united(mine: Iterable[Mine]) -> Mine:
    """What any of them answers for: `has` of each tells whose it is."""
    all_of = list(mine)
    seats = frozenset[int]().union(*(one.seats for one in all_of))
    return Mine(seats, frozenset[int]().union(*(one.team for one in all_of)), None)


async def team(tx: Tx, seat: int) -> list[int]:
    """The seats of its role at its unit."""
    return list((await tx.execute(_TEAM, {"seat": seat})).scalars())


def _pairs() -> tuple[Any, Any, ColumnElement[bool]]:
    own, other = aliased(Seat), aliased(Seat)
    return own, other, and_(other.unit_id == own.unit_id, other.role == own.role)


_NOW: Any = bindparam("now")
_own, _other, _same = _pairs()
_MINE = (
    select(_own.id, _other.id, Person.name)
    .join(Holding, Holding.seat_id == _own.id)
    .join(Person, Person.id == Holding.person_id)
    .join(_other, _same)
    .where(Holding.person_id == bindparam("person"), *active(_NOW))
)
_OF_PEOPLE = (
    select(Holding.person_id, _own.id, _other.id)
    .join(_own, Holding.seat_id == _own.id)
    .join(Person, Person.id == Holding.person_id)
    .join(_other, _same)
    .where(Holding.person_id.in_(bindparam("people")), *active(_NOW))
)
_TEAM = select(_other.id).join(_own, _same).where(_own.id == bindparam("seat"))
