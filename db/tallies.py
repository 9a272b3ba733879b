"""The sums that reports read."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, delete, func, insert, select, update
from sqlalchemy.orm import aliased

from db import cycles
from db.models import Answer, Occurrence, Request, Seat, Tally
from db.store import Tx
from roadmap.lines import Line
from roadmap.tallies import Counts, Given


class Counted(NamedTuple):
    """A request as indicators see it, with the answer that stands. `role`: of the seat that is asked."""

    occurrence: int
    question: str
    subject: int
    seat: int
    role: str
    item: int
    due_at: datetime
    waiting: bool
    given: Given | None

    @classmethod
    def of(cls, line: Line) -> "Counted":
        given = None if line.value is None else Given(line.value, line.settled_at)
        about = (line.occurrence, line.question, line.place.id, line.seat, line.role, line.item)
        return cls(*about, line.due_at, line.waiting, given)


async def replace(tx: Tx, occurrence: int, sums: Mapping[tuple[str, int], Counts]) -> None:
    """(indicator, unit) -> its sum."""
    await tx.execute(delete(Tally).where(Tally.occurrence_id == occurrence))
    rows = [
        {"occurrence_id": occurrence, "indicator": indicator, "unit_id": unit, **counts._asdict()}
        for (indicator, unit), counts in sums.items()
    ]
    if rows:
        await tx.execute(insert(Tally), rows)


async def shift(tx: Tx, occurrence: int, units: Collection[int], deltas: Mapping[str, Counts]) -> None:
    """Indicator -> by how much."""
    moved = cycles.moves({"of": occurrence}, units, deltas)
    if moved:
        await tx.execute(_SHIFT, moved)


async def of_units(tx: Tx, programme_id: int, units: Collection[int]) -> dict[tuple[str, str], Counts]:
    """(activity, indicator) -> its sum over these units."""
    rows = await tx.execute(_OF_UNITS, {"units": list(units)})
    found = {(row[0], row[1]): Counts._make(row[2:]) for row in rows.all()}
    return found | await cycles.of_units(tx, programme_id, units)


async def of_each(
    tx: Tx, programme_id: int, units: Collection[int], activity: str
) -> dict[int, dict[tuple[str, str], Counts]]:
    """Unit -> as `of_units` of it alone, in one activity."""
    rows = (await tx.execute(_OF_EACH, {"units": list(units), "activity": activity})).all()
    return _by_unit(units, (*rows, *await cycles.of_each(tx, programme_id, units, activity)))


async def each_over_all(
    tx: Tx, units: Collection[int], indicators: Collection[str]
) -> dict[int, dict[tuple[str, str], Counts]]:
    """Unit -> of these indicators alone, but in all activities; not of those over all sessions."""
    asked = {"units": list(units), "indicators": list(indicators)}
    return _by_unit(units, (await tx.execute(_EACH_OVER_ALL, asked)).all())


async def kept(tx: Tx, programme_id: int) -> dict[tuple[int, str, int], Counts]:
    """(occurrence, indicator, unit) -> its sum."""
    query = (
        select(Tally.occurrence_id, Tally.indicator, Tally.unit_id, *_COLUMNS)
        .join(Occurrence, Occurrence.id == Tally.occurrence_id)
        .where(Occurrence.programme_id == programme_id, Occurrence.state != "cancelled")
    )
    return {(row[0], row[1], row[2]): Counts._make(row[3:]) for row in await tx.execute(query)}


async def in_occurrence(tx: Tx, occurrence: int) -> list[Counted]:
    return _counted(await tx.execute(_COUNTED.where(Request.occurrence_id == occurrence)))


async def sessions(tx: Tx, programme_id: int, activity: str) -> list[Counted]:
    """Of all that are open or were."""
    mine = _COUNTED.join(Occurrence, Occurrence.id == Request.occurrence_id).where(_IN_FORCE)
    return _counted(
        await tx.execute(mine.where(Occurrence.programme_id == programme_id, Occurrence.activity == activity))
    )


async def siblings(tx: Tx, occurrence: int, row: Counted) -> list[Counted]:
    """What that seat was asked about that unit by that question, in all sessions of the activity."""
    member = {"of": occurrence, "question": row.question, "seat": row.seat}
    return _counted(await tx.execute(_SIBLINGS, member | {"subject": row.subject, "item": row.item}))


async def about(tx: Tx, subjects: Collection[int]) -> list[Counted]:
    """In any occurrence."""
    return _counted(await tx.execute(_COUNTED.where(Request.subject_id.in_(subjects))))


def _by_unit(
    units: Collection[int], rows: Iterable[Sequence[Any]]
) -> dict[int, dict[tuple[str, str], Counts]]:
    found: dict[int, dict[tuple[str, str], Counts]] = {unit: {} for unit in units}
    for unit, activity, indicator, *counts in rows:
        found[unit][activity, indicator] = Counts._make(counts)
    return found


def _counted(rows: Iterable[Sequence[Any]]) -> list[Counted]:
    return [Counted._make((*row[:8], None if row[8] is None else Given(row[8], row[9]))) for row in rows]


_COLUMNS: list[Any] = [getattr(Tally, name) for name in Counts._fields]
# Units are of one programme. Asked for it, too, SQLite begins with all its occurrences.
_OF_UNITS = (
    select(Occurrence.activity, Tally.indicator, *(func.sum(column) for column in _COLUMNS))
    .join(Occurrence, Occurrence.id == Tally.occurrence_id)
    .where(Tally.unit_id.in_(bindparam("units")), Occurrence.state != "cancelled")
    .group_by(Occurrence.activity, Tally.indicator)
)
_EACH = _OF_UNITS.with_only_columns(
    Tally.unit_id, Occurrence.activity, Tally.indicator, *(func.sum(column) for column in _COLUMNS)
).group_by(Tally.unit_id)
_OF_EACH = _EACH.where(Occurrence.activity == bindparam("activity"))
_EACH_OVER_ALL = _EACH.where(Tally.indicator.in_(bindparam("indicators")))
_IN_FORCE = and_(Occurrence.state != "cancelled", Occurrence.opened_at.is_not(None))
_SHIFT = (
    update(Tally)
    .where(
        Tally.occurrence_id == bindparam("of"),
        Tally.indicator == bindparam("by"),
        Tally.unit_id == bindparam("unit"),
    )
    .values({column: column + bindparam(f"{column.key}_by", type_=column.type) for column in _COLUMNS})
)
_COUNTED = (
    select(
        *(Request.occurrence_id, Request.question, Request.subject_id, Request.seat_id, Seat.role),
        *(Request.item, Request.due_at, Request.waiting, Answer.value, Request.settled_at),
    )
    .join(Seat, Seat.id == Request.seat_id)
    .outerjoin(Answer, Answer.id == Request.answer_id)
    .order_by(Request.id)
)
_THIS = aliased(Occurrence)
_SIBLINGS = (
    _COUNTED.join(Occurrence, Occurrence.id == Request.occurrence_id)
    .join(
        _THIS,
        and_(_THIS.programme_id == Occurrence.programme_id, _THIS.activity == Occurrence.activity),
    )
    .where(_THIS.id == bindparam("of"), _IN_FORCE)
    .where(Request.question == bindparam("question"), Request.seat_id == bindparam("seat"))
    .where(Request.subject_id == bindparam("subject"), Request.item == bindparam("item"))
)
