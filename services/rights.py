"""Who may do what: decided here, inside the transaction that does it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from db import batches, holdings
from db import seats as seat_rows
from db.seats import SeatRow
from db.store import Tx
from roadmap.audience import SeatAt, Tree
from roadmap.programme import Programme, Right, Role
from roadmap.refusals import Refused
from services import trees
from services.plans import Plans


@dataclass(frozen=True, slots=True)
class Held:
    """`kind`: holder or deputy; what one may do, the other may."""

    seat: SeatAt
    programme: Programme
    programme_id: int
    role: Role
    since: datetime
    kind: str = "holder"


async def held(tx: Tx, plans: Plans, person_id: int, now: datetime) -> tuple[Held, ...]:
    """What this person holds now; nothing for one who left. Seats of a programme or role that is no longer
    in the files give no rights."""
    rows = [row for row in await holdings.of_person(tx, person_id, now) if row.programme in plans]
    found = []
    for row in rows:
        programme = plans[row.programme]
        role = role_of(programme).get(row.role)
        if role is not None:
            own = (row.seat_id, row.role, row.unit_id, row.ordinal)
            seat = SeatAt(*own, row.covers, role.covers is not None)
            found.append(Held(seat, programme, row.programme_id, role, row.since, row.kind))
    return tuple(found)


async def tree(tx: Tx, programme_id: int) -> Tree:
    return await trees.of(tx, programme_id)


async def seats(
    tx: Tx, programme_id: int, programme: Programme, within: Collection[int] | None = None
) -> tuple[SeatAt, ...]:
    """Seats of roles that the programme knows. within: only at these units."""
    if within is not None and len(within) <= batches.NAMED:
        rows = await seat_rows.of_units(tx, within)
        return _placed(rows, await seat_rows.covers_of(tx, [row.id for row in rows]), programme)
    rows = await seat_rows.of_programme(tx, programme_id)
    found = [row for row in rows if within is None or row.unit_id in within]
    return _placed(found, await seat_rows.covers(tx, programme_id), programme)


async def some(tx: Tx, programme_id: int, programme: Programme, those: Collection[int]) -> tuple[SeatAt, ...]:
    """Those of them; what belongs to another programme is left out."""
    rows = [row for row in await seat_rows.some(tx, those) if row.programme_id == programme_id]
    return _placed(rows, await seat_rows.covers_of(tx, [row.id for row in rows]), programme)


async def seats_over(tx: Tx, unit: int, programme: Programme, tree: Tree) -> tuple[SeatAt, ...]:
    """Those of them that may have this unit in their territory: found by it, however many there are."""
    rows = await seat_rows.over(tx, tree.path(unit))
    return _placed(rows, await seat_rows.covers_of(tx, [row.id for row in rows]), programme)


def role_of(programme: Programme) -> dict[str, Role]:
    return {role.code: role for role in programme.roles}


def require(holdings: Sequence[Held], right: Right, unit: int, trees: Tree) -> Held:
    """A held seat with that right in whose territory the unit lies."""
    for one in holdings:
        if right in one.role.may and unit in trees.territory(one.seat):
            return one
    raise Refused("not-yours")


def _placed(
    rows: Sequence[SeatRow], care: Mapping[int, frozenset[int]], programme: Programme
) -> tuple[SeatAt, ...]:
    roles = role_of(programme)
    return tuple(
        SeatAt(
            row.id,
            row.role,
            row.unit_id,
            row.ordinal,
            care.get(row.id, frozenset()),
            roles[row.role].covers is not None,
        )
        for row in rows
        if row.role in roles
    )
