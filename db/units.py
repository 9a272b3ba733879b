"""Running programmes and their trees of units."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.orm import aliased

from db import batches
from db.models import Programme, Unit
from db.store import Tx
from roadmap.audience import Unit as Node
from roadmap.people import Place


class NewUnit(NamedTuple):
    parent: int
    kind: str
    code: str
    name: str


async def programme_id(tx: Tx, code: str) -> int | None:
    """None: this programme was never started here."""
    return await tx.scalar(select(Programme.id).where(Programme.code == code))


async def programme_codes(tx: Tx) -> dict[int, str]:
    return {row[0]: row[1] for row in await tx.execute(select(Programme.id, Programme.code))}


async def ensure_root(tx: Tx, programme_id: int, kind: str, name: str) -> int:
    """The root's code is its kind: "region"."""
    found = await root(tx, programme_id)
    if found is not None:
        return found
    made = insert(Unit).values(programme_id=programme_id, parent_id=None, kind=kind, code=kind, name=name)
    return (await tx.execute(made.returning(Unit.id))).scalar_one()


async def root(tx: Tx, programme_id: int) -> int | None:
    return await tx.scalar(_ROOT, {"programme": programme_id})


async def nodes(tx: Tx, programme_id: int) -> tuple[Node, ...]:
    rows = await tx.execute(
        select(Unit.id, Unit.kind, Unit.parent_id, Unit.code).where(Unit.programme_id == programme_id)
    )
    return tuple(Node(*row) for row in rows)


async def extent(tx: Tx) -> tuple[int, int]:
    """(how many units there are, the highest id), whatever their programme. Units are only ever added: as
    long as this is the same, so are they."""
    many, highest = (await tx.execute(_EXTENT)).one()
    return many, highest or 0


async def places(tx: Tx, programme_id: int) -> dict[int, Place]:
    rows = await tx.execute(_PLACES.where(Unit.programme_id == programme_id))
    return {row[0]: Place(*row) for row in rows}


async def places_of(tx: Tx, unit_ids: Collection[int]) -> dict[int, Place]:
    rows = await batches.execute(tx, _PLACES_OF, "units", unit_ids)
    return {row[0]: Place(*row) for row in rows}


async def place(tx: Tx, unit_id: int) -> Place | None:
    row = (await tx.execute(_PLACES.where(Unit.id == unit_id))).one_or_none()
    return row and Place(*row)


async def below(tx: Tx, unit_id: int) -> tuple[Place, ...]:
    rows = await tx.execute(_PLACES.where(Unit.parent_id == unit_id))
    return tuple(Place(*row) for row in rows)


async def location(tx: Tx, unit_id: int) -> tuple[int, int | None] | None:
    """(programme_id, the unit above)."""
    query = select(Unit.programme_id, Unit.parent_id).where(Unit.id == unit_id)
    row = (await tx.execute(query)).one_or_none()
    return row and (row[0], row[1])


async def add(tx: Tx, programme_id: int, new: Sequence[NewUnit]) -> dict[str, int]:
    """code -> id. Parents must stand already."""
    if not new:
        return {}
    rows = [
        {"programme_id": programme_id, "parent_id": unit.parent}
        | {"kind": unit.kind, "code": unit.code, "name": unit.name}
        for unit in new
    ]
    made = await tx.execute(insert(Unit).returning(Unit.code, Unit.id), rows)
    return {row[0]: row[1] for row in made}


_above = aliased(Unit)
_PLACES = select(Unit.id, Unit.name, Unit.kind, _above.name).outerjoin(_above, _above.id == Unit.parent_id)
_PLACES_OF = _PLACES.where(Unit.id.in_(bindparam("units")))
_ROOT = select(Unit.id).where(Unit.programme_id == bindparam("programme"), Unit.parent_id.is_(None))
# Neither looks at a row: SQLite counts the pages of an index.
_EXTENT = select(
    select(func.count()).select_from(Unit).scalar_subquery(),
    select(func.max(Unit.id)).scalar_subquery(),
)
