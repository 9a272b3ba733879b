"""Seats and the units in their care."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import and_, bindparam, delete, insert, or_, select, update
from sqlalchemy.orm import aliased

from db import batches
from db.models import Coverage, Seat
from db.store import Tx


class SeatRow(NamedTuple):
    id: int
    programme_id: int
    role: str
    unit_id: int
    ordinal: int
    expected: str | None


class NewSeat(NamedTuple):
    role: str
    unit_id: int
    ordinal: int
    expected: str | None = None


async def of_programme(tx: Tx, programme_id: int) -> tuple[SeatRow, ...]:
    rows = await tx.execute(_SEATS.where(Seat.programme_id == programme_id))
    return tuple(SeatRow(*row) for row in rows)


async def of_units(tx: Tx, units: Collection[int]) -> tuple[SeatRow, ...]:
    rows = await tx.execute(_OF_UNITS, {"units": list(units)})
    return tuple(SeatRow(*row) for row in rows)


async def over(tx: Tx, path: Collection[int]) -> tuple[SeatRow, ...]:
    """At these units, or with one of them in their care."""
    rows = await tx.execute(_OVER, {"path": list(path)})
    return tuple(SeatRow(*row) for row in rows)


async def some(tx: Tx, seat_ids: Collection[int]) -> tuple[SeatRow, ...]:
    rows = await batches.execute(tx, _SOME, "seats", seat_ids)
    return tuple(SeatRow(*row) for row in rows)


async def one(tx: Tx, seat_id: int) -> SeatRow | None:
    found = await some(tx, [seat_id])
    return found[0] if found else None


async def teams(tx: Tx, seat_ids: Collection[int]) -> dict[int, list[int]]:
    """Seat -> the seats of its role at its unit, itself among them."""
    found: dict[int, list[int]] = defaultdict(list)
    for seat, mate in await batches.execute(tx, _TEAMS, "seats", seat_ids):
        found[seat].append(mate)
    return found


async def at(tx: Tx, unit_id: int, role: str) -> tuple[SeatRow, ...]:
    """In the order of their ordinals."""
    same = (Seat.unit_id == unit_id, Seat.role == role)
    rows = await tx.execute(_SEATS.where(*same).order_by(Seat.ordinal))
    return tuple(SeatRow(*row) for row in rows)


async def add(tx: Tx, programme_id: int, new: Sequence[NewSeat]) -> list[int]:
    """Their ids, in the same order."""
    if not new:
        return []
    rows = [{"programme_id": programme_id, **seat._asdict()} for seat in new]
    made = insert(Seat).returning(Seat.id, sort_by_parameter_order=True)
    return list((await tx.execute(made, rows)).scalars())


async def expect(tx: Tx, names: Mapping[int, str]) -> None:
    """Seat id -> who is expected there."""
    for seat_id, name in names.items():
        await tx.execute(update(Seat).where(Seat.id == seat_id).values(expected=name))


async def covers(tx: Tx, programme_id: int) -> dict[int, frozenset[int]]:
    """Seat id -> unit ids; seats that cover nothing are absent."""
    mine = select(Seat.id).where(Seat.programme_id == programme_id)
    return _by_seat(await tx.execute(_COVERS.where(Coverage.seat_id.in_(mine))))


async def covers_of(tx: Tx, seat_ids: Collection[int]) -> dict[int, frozenset[int]]:
    return _by_seat(await batches.execute(tx, _COVERS_OF, "seats", seat_ids))


async def cover(tx: Tx, care: Mapping[int, Collection[int]]) -> None:
    """Seat id -> all units it covers from now on."""
    if not care:
        return
    await tx.execute(delete(Coverage).where(Coverage.seat_id.in_(care)))
    rows = [{"seat_id": seat, "unit_id": unit} for seat, units in care.items() for unit in sorted(units)]
    if rows:
        await tx.execute(insert(Coverage), rows)


def _by_seat(rows: Iterable[Sequence[int]]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for seat_id, unit_id in rows:
        found[seat_id].add(unit_id)
    return {seat_id: frozenset(units) for seat_id, units in found.items()}


_SEATS = select(Seat.id, Seat.programme_id, Seat.role, Seat.unit_id, Seat.ordinal, Seat.expected)
_SOME = _SEATS.where(Seat.id.in_(bindparam("seats")))
_OF_UNITS = _SEATS.where(Seat.unit_id.in_(bindparam("units")))
_IN_CARE = select(Coverage.seat_id).where(Coverage.unit_id.in_(bindparam("path")))
_OVER = _SEATS.where(or_(Seat.unit_id.in_(bindparam("path")), Seat.id.in_(_IN_CARE)))
_MATE = aliased(Seat)
_TEAMS = (
    select(Seat.id, _MATE.id)
    .join(_MATE, and_(_MATE.unit_id == Seat.unit_id, _MATE.role == Seat.role))
    .where(Seat.id.in_(bindparam("seats")))
    .order_by(Seat.id, _MATE.id)
)
_COVERS = select(Coverage.seat_id, Coverage.unit_id)
_COVERS_OF = _COVERS.where(Coverage.seat_id.in_(bindparam("seats")))
