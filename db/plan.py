"""Running programmes and their occurrences."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, func, insert, select, update
from sqlalchemy.orm import aliased

from db import history
from db.models import Occurrence, OccurrenceState, Programme, Unit
from db.store import Tx
from roadmap.people import Place


class Running(NamedTuple):
    id: int
    code: str
    started_at: datetime
    digest: str


class OccurrenceRow(NamedTuple):
    """As the table has it, with its programme's code and the place whose own day it is."""

    id: int
    programme_id: int
    programme: str
    activity: str
    slot: str
    state: str
    first: date | None
    last: date | None
    start: date | None
    end: date | None
    time: dt.time | None
    minutes: int
    revision: int
    opened_at: datetime | None
    due_at: datetime | None
    by_hand: bool
    place: Place | None


async def running(tx: Tx, code: str) -> Running | None:
    row = (await tx.execute(_RUNNING, {"code": code})).one_or_none()
    return row and Running(*row)


async def begin(tx: Tx, code: str, digest: str, now: datetime) -> Running:
    made = insert(Programme).values(code=code, started_at=now, digest=digest).returning(Programme.id)
    return Running((await tx.execute(made)).scalar_one(), code, now, digest)


async def started(tx: Tx, programme_id: int) -> datetime:
    moment = await tx.scalar(_STARTED, {"programme": programme_id})
    assert moment is not None
    return moment


async def remember(tx: Tx, programme_id: int, digest: str) -> None:
    await tx.execute(update(Programme).where(Programme.id == programme_id).values(digest=digest))


async def all_of(tx: Tx, programme_id: int) -> tuple[OccurrenceRow, ...]:
    """The cancelled ones, too."""
    return _read((await tx.execute(_ALL_OF, {"programme": programme_id})).all())


async def edition(tx: Tx) -> int:
    """How often occurrences were added or changed so far, whatever their programme: as long as this is the
    same, so are they."""
    return await tx.scalar(_EDITION) or 0


async def all_then(tx: Tx, programme_id: int, moment: datetime) -> tuple[OccurrenceRow, ...]:
    """As they stood at that moment, without those that were added later. `revision` is today's."""
    return _read(await tx.execute(_ALL_THEN, {"programme": programme_id, "moment": moment}))


async def some(tx: Tx, numbers: Collection[int]) -> dict[int, OccurrenceRow]:
    if not numbers:
        return {}
    rows = _read(await tx.execute(_SOME, {"numbers": list(numbers)}))
    return {row.id: row for row in rows}


async def programme_of(tx: Tx, number: int) -> int:
    return (await tx.execute(_PROGRAMME_OF, {"number": number})).scalar_one()


async def one(tx: Tx, number: int) -> OccurrenceRow | None:
    return (await some(tx, [number])).get(number)


async def add(tx: Tx, programme_id: int, new: Sequence[Mapping[str, Any]], at: datetime) -> list[int]:
    """Their ids, in the same order."""
    if not new:
        return []
    rows = [{"programme_id": programme_id, **values} for values in new]
    made = insert(Occurrence).returning(Occurrence.id, sort_by_parameter_order=True)
    numbers = list((await tx.execute(made, rows)).scalars())
    await history.planned(tx, programme_id, at)
    return numbers


async def change(tx: Tx, number: int, at: datetime, **values: object) -> None:
    await tx.execute(update(Occurrence).where(Occurrence.id == number).values(**values))
    await history.occurrence(tx, number, at)


def _occurrences(state: Any = Occurrence) -> Select[*tuple[Any, ...]]:
    """state: where to look for what changes."""
    above = aliased(Unit)
    o, s = Occurrence, state
    return (
        select(
            *(o.id, o.programme_id, Programme.code, o.activity, o.slot, s.state),
            *(s.first, s.last, s.start, s.end, s.time, s.minutes),
            *(o.revision, s.opened_at, s.due_at, s.by_hand),
            *(Unit.id, Unit.name, Unit.kind, above.name),
        )
        .join(Programme, Programme.id == o.programme_id)
        .outerjoin(Unit, Unit.id == o.unit_id)
        .outerjoin(above, above.id == Unit.parent_id)
    )


def _read(rows: Iterable[Sequence[Any]]) -> tuple[OccurrenceRow, ...]:
    found = (((*row[:16],), row[16:]) for row in rows)
    return tuple(
        OccurrenceRow._make((*own, Place(*place) if place[0] is not None else None)) for own, place in found
    )


_RUNNING = select(Programme.id, Programme.code, Programme.started_at, Programme.digest).where(
    Programme.code == bindparam("code")
)
_ALL_OF = _occurrences().where(Occurrence.programme_id == bindparam("programme")).order_by(Occurrence.id)
_EDITION = select(func.max(OccurrenceState.id))
_STARTED = select(Programme.started_at).where(Programme.id == bindparam("programme"))
_PROGRAMME_OF = select(Occurrence.programme_id).where(Occurrence.id == bindparam("number"))
_ALL_THEN = (
    _occurrences(OccurrenceState)
    .join(OccurrenceState, OccurrenceState.id == history.latest(OccurrenceState, Occurrence.id))
    .where(Occurrence.programme_id == bindparam("programme"))
    .order_by(Occurrence.id)
)
_SOME = _occurrences().where(Occurrence.id.in_(bindparam("numbers")))
