"""Why requests are not fulfilled, and what a coordinator decided."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, insert, select, update
from sqlalchemy.orm import aliased

from db.models import Person, Seat, Waiver
from db.store import Tx

STANDING = ("said", "open")
"""Neither decided nor withdrawn."""


class WaiverRow(NamedTuple):
    """`who` said it, for a seat of `role`; `by` decided. Both are names."""

    id: int
    request: int
    kind: str
    state: str
    reason: str
    comment: str | None
    person_id: int
    seat: int
    role: str
    who: str
    at: datetime
    by: str | None
    decided_at: datetime | None


async def add(tx: Tx, **values: Any) -> int:
    return (await tx.execute(insert(Waiver).values(**values).returning(Waiver.id))).scalar_one()


async def one(tx: Tx, number: int) -> WaiverRow | None:
    rows: Iterable[Any] = await tx.execute(_ONE, {"number": number})
    return next((WaiverRow._make(row) for row in rows), None)


async def standing(tx: Tx, requests: Collection[int]) -> dict[int, WaiverRow]:
    """Request -> what is said of it now; at most one a request."""
    if not requests:
        return {}
    rows: Iterable[Any] = await tx.execute(_STANDING, {"requests": list(requests)})
    return {row[1]: WaiverRow._make(row) for row in rows}


async def withdraw(tx: Tx, request: int, states: Collection[str] = STANDING) -> list[int]:
    """Their ids."""
    mine = update(Waiver).where(Waiver.request_id == request, Waiver.state.in_(states))
    return list((await tx.execute(mine.values(state="withdrawn").returning(Waiver.id))).scalars())


async def decide(tx: Tx, number: int, state: str, person_id: int, now: datetime) -> bool:
    """False: it was decided or withdrawn before."""
    mine = update(Waiver).where(Waiver.id == number, Waiver.state == "open")
    decided = await tx.execute(mine.values(state=state, decided_by=person_id, decided_at=now))
    return decided.rowcount == 1


def _waivers() -> Select[*tuple[Any, ...]]:
    who, decider = aliased(Person), aliased(Person)
    return (
        select(
            *(Waiver.id, Waiver.request_id, Waiver.kind, Waiver.state, Waiver.reason, Waiver.comment),
            *(Waiver.person_id, Waiver.seat_id, Seat.role, who.name, Waiver.at),
            *(decider.name, Waiver.decided_at),
        )
        .join(who, who.id == Waiver.person_id)
        .join(Seat, Seat.id == Waiver.seat_id)
        .outerjoin(decider, decider.id == Waiver.decided_by)
    )


_ONE = _waivers().where(Waiver.id == bindparam("number"))
_STANDING = (
    _waivers()
    .where(Waiver.request_id.in_(bindparam("requests")), Waiver.state.in_(STANDING))
    .order_by(Waiver.id)
)
