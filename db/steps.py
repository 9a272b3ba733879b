"""The moments of ladders, and which of them have come."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, delete, exists, select, update

from db import upserts
from db.models import Occurrence, Programme, Step
from db.store import Tx
from roadmap.reminders import Owed


class Stored(NamedTuple):
    """A step of the present revision."""

    id: int
    owed: Owed
    done: bool


LIKE_ONE = "%/%"
"""Steps of one request (roadmap/request_steps.py): they outlive a change of the days."""


async def add(tx: Tx, steps: Mapping[tuple[int, int], Sequence[Owed]]) -> None:
    """(occurrence, revision) -> the steps it owes. One that stands already, done or not, stays as it is."""
    rows = [
        {"occurrence_id": occurrence, "revision": revision, "step": owed.step}
        | {"moment": owed.moment, "until": owed.until, "asks": owed.asks}
        for (occurrence, revision), ladder in steps.items()
        for owed in ladder
    ]
    if rows:
        await tx.execute(upserts.insert_new(tx, Step), rows)


async def drop(tx: Tx, occurrence: int, only: Collection[int] | None = None) -> None:
    """Those of the ladder not yet taken; `only`: of these ids."""
    query = delete(Step).where(*_waiting(occurrence), Step.step.not_like(LIKE_ONE))
    await tx.execute(query if only is None else query.where(Step.id.in_(only)))


async def clear(tx: Tx, occurrence: int) -> None:
    """All that is not yet taken."""
    await tx.execute(delete(Step).where(*_waiting(occurrence)))


async def carry_over(tx: Tx, occurrence: int, revision: int) -> None:
    """The days have changed: what is asked of one request goes on all the same."""
    mine = update(Step).where(*_waiting(occurrence), Step.step.like(LIKE_ONE))
    await tx.execute(mine.values(revision=revision))


async def all_of(tx: Tx, programme_id: int) -> dict[int, list[Stored]]:
    """Occurrence -> the steps of its ladder."""
    found: dict[int, list[Stored]] = defaultdict(list)
    query = (
        select(Step.occurrence_id, Step.id, Step.step, Step.moment, Step.asks, Step.until, Step.done_at)
        .join(Occurrence, Occurrence.id == Step.occurrence_id)
        .where(Occurrence.programme_id == programme_id, Step.revision == Occurrence.revision)
        .where(Step.step.not_like(LIKE_ONE))
    )
    for occurrence, number, step, moment, asks, until, done_at in await tx.execute(query):
        found[occurrence].append(Stored(number, Owed(step, moment, asks, until), done_at is not None))
    return found


async def first_due(tx: Tx, codes: Iterable[str], now: datetime) -> int | None:
    """The occurrence whose step has waited longest."""
    return await tx.scalar(_FIRST_DUE, {"codes": list(codes), "now": now})


async def next_moment(tx: Tx, codes: Iterable[str]) -> datetime | None:
    """Of programmes that are in the files: nobody takes the steps of others."""
    return await tx.scalar(_NEXT, {"codes": list(codes)})


async def due(tx: Tx, occurrence: int, now: datetime) -> tuple[Owed, ...]:
    """In order of time."""
    return tuple(Owed(*row) for row in await tx.execute(_DUE, {"occurrence": occurrence, "now": now}))


async def finish(tx: Tx, occurrence: int, steps: Iterable[Owed], now: datetime) -> None:
    names = [owed.step for owed in steps]
    mine = (Step.occurrence_id == occurrence, Step.done_at.is_(None), Step.step.in_(names))
    await tx.execute(update(Step).where(*mine).values(done_at=now))


def _waiting(occurrence: int) -> tuple[ColumnElement[bool], ...]:
    return Step.occurrence_id == occurrence, Step.done_at.is_(None)


_NOW: Any = bindparam("now")
# Asked as EXISTS, so that the search begins with the waiting steps, not with all steps of a programme.
_IN_FILES = (
    exists()
    .where(Occurrence.id == Step.occurrence_id, Occurrence.programme_id == Programme.id)
    .where(Programme.code.in_(bindparam("codes")))
)
_NEXT = select(Step.moment).where(Step.done_at.is_(None), _IN_FILES).order_by(Step.moment).limit(1)
_FIRST_DUE = (
    select(Step.occurrence_id)
    .where(Step.done_at.is_(None), Step.moment <= _NOW, _IN_FILES)
    .order_by(Step.moment, Step.id)
    .limit(1)
)
_DUE = (
    select(Step.step, Step.moment, Step.asks, Step.until)
    .where(Step.occurrence_id == bindparam("occurrence"), Step.done_at.is_(None), Step.moment <= _NOW)
    .order_by(Step.moment, Step.id)
)
