"""What was: a new state is noted beside every change, in its transaction, and none is ever changed.

The ids' order is the order of truth: of the states up to a moment the last holds.
"""

from collections.abc import Collection
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Insert, ScalarSelect, bindparam, func, insert, select
from sqlalchemy.orm import aliased

from db.models import FactState, Occurrence, OccurrenceState, Request, RequestState
from db.store import Tx
from db.types import Moment


async def request(tx: Tx, number: int, at: datetime) -> None:
    await tx.execute(_REQUEST, {"number": number, "noted_at": at})


async def requests(tx: Tx, numbers: Collection[int], at: datetime) -> None:
    await tx.execute(_REQUESTS, {"numbers": list(numbers), "noted_at": at})


async def occurrence(tx: Tx, number: int, at: datetime) -> None:
    await tx.execute(_OCCURRENCE, {"number": number, "noted_at": at})


async def planned(tx: Tx, programme_id: int, at: datetime) -> None:
    """Those occurrences of which nothing has been noted yet."""
    await tx.execute(_PLANNED, {"programme": programme_id, "noted_at": at})


async def fact(tx: Tx, unit: int, key: str, value: Decimal | None, at: datetime) -> None:
    await tx.execute(insert(FactState), {"unit_id": unit, "key": key, "at": at, "value": value})


def latest(model: type[RequestState | OccurrenceState], of: Any) -> ScalarSelect[int | None]:
    """The id of the state that held at `moment` (a parameter of the statement); of: the column that names
    whose state it is."""
    state: Any = aliased(model)
    owner = state.request_id if model is RequestState else state.occurrence_id
    mine = select(func.max(state.id)).where(owner == of, state.at <= MOMENT)
    return mine.scalar_subquery()


def _note(model: type[RequestState | OccurrenceState], own: Any, *where: Any) -> Insert:
    """One statement: what stands now becomes the new state."""
    source = Request if model is RequestState else Occurrence
    owner = "request_id" if model is RequestState else "occurrence_id"
    same = [name for name in model.__table__.columns.keys() if name not in ("id", owner, "at")]  # noqa: SIM118
    rows = select(own, NOTED_AT, *(getattr(source, name) for name in same)).where(*where).order_by(own)
    return insert(model).from_select([owner, "at", *same], rows)


MOMENT: Any = bindparam("moment", type_=Moment())
NOTED_AT: Any = bindparam("noted_at", type_=Moment())
_NUMBER: Any = bindparam("number")
_REQUEST = _note(RequestState, Request.id, Request.id == _NUMBER)
_REQUESTS = _note(RequestState, Request.id, Request.id.in_(bindparam("numbers")))
_OCCURRENCE = _note(OccurrenceState, Occurrence.id, Occurrence.id == _NUMBER)
_PLANNED = _note(
    OccurrenceState,
    Occurrence.id,
    Occurrence.programme_id == bindparam("programme"),
    ~select(OccurrenceState.id).where(OccurrenceState.occurrence_id == Occurrence.id).exists(),
)
