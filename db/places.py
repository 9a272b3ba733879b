"""Where units lie: the way up from one, and the places of seats."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Select, bindparam, literal, select
from sqlalchemy.orm import aliased

from db.models import Seat, Unit
from db.store import Tx
from roadmap.audience import Unit as Node
from roadmap.people import Place


async def way_up(tx: Tx, unit_id: int) -> list[Node]:
    """The unit, the one above it, and so on to the root: one query, however many units there are."""
    return [Node(*row[:4]) for row in await tx.execute(_WAY_UP, {"unit": unit_id})]


async def of_seats(tx: Tx, seats: Collection[int], beside: int) -> list[Place]:
    """Of those in the same programme as the seat `beside`."""
    rows = await tx.execute(_OF_SEATS, {"seats": list(seats), "beside": beside})
    return [Place(*row) for row in rows]


def _of_seats() -> Select[*tuple[Any, ...]]:
    above, other = aliased(Unit), aliased(Seat)
    return (
        select(Unit.id, Unit.name, Unit.kind, above.name)
        .join(Seat, Seat.unit_id == Unit.id)
        .join(other, other.programme_id == Seat.programme_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .where(Seat.id.in_(bindparam("seats")), other.id == bindparam("beside"))
        .order_by(Seat.id)
    )


def _way_up() -> Select[*tuple[Any, ...]]:
    above = aliased(Unit)
    first = select(Unit.id, Unit.kind, Unit.parent_id, Unit.code, literal(0).label("height"))
    climb = first.where(Unit.id == bindparam("unit")).cte("climb", recursive=True)
    step = select(above.id, above.kind, above.parent_id, above.code, climb.c.height + 1)
    climb = climb.union_all(step.join(climb, above.id == climb.c.parent_id))
    return select(climb).order_by(climb.c.height)


_OF_SEATS = _of_seats()
_WAY_UP = _way_up()
