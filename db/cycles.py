"""The sums of indicators that look at all sessions of an activity together."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, select, update

from db.models import Cycle
from db.store import Tx
from roadmap.tallies import Counts


async def replace(tx: Tx, programme_id: int, activity: str, sums: Mapping[tuple[str, int], Counts]) -> None:
    """(indicator, unit) -> its sum."""
    mine = (Cycle.programme_id == programme_id, Cycle.activity == activity)
    await tx.execute(delete(Cycle).where(*mine))
    rows = [
        {"programme_id": programme_id, "activity": activity, "indicator": indicator, "unit_id": unit}
        | counts._asdict()
        for (indicator, unit), counts in sums.items()
    ]
    if rows:
        await tx.execute(insert(Cycle), rows)


async def shift(
    tx: Tx, programme_id: int, activity: str, units: Collection[int], deltas: Mapping[str, Counts]
) -> None:
    """Indicator -> by how much."""
    moved = moves({"in": programme_id, "of": activity}, units, deltas)
    if moved:
        await tx.execute(_SHIFT, moved)


def moves(
    where: Mapping[str, object], units: Collection[int], deltas: Mapping[str, Counts]
) -> list[dict[str, object]]:
    """A row for every sum that changes. where: the parameters they have in common."""
    return [
        {**where, "by": indicator, "unit": unit} | {f"{name}_by": by for name, by in delta._asdict().items()}
        for indicator, delta in deltas.items()
        if any(delta)
        for unit in units
    ]


async def of_units(tx: Tx, programme_id: int, units: Collection[int]) -> dict[tuple[str, str], Counts]:
    """(activity, indicator) -> its sum over these units."""
    rows = await tx.execute(_OF_UNITS, {"programme": programme_id, "units": list(units)})
    return {(row[0], row[1]): Counts._make(row[2:]) for row in rows.all()}


async def of_each(tx: Tx, programme_id: int, units: Collection[int], activity: str) -> Sequence[Any]:
    """Rows: unit, activity, indicator, then the columns of Counts."""
    mine = {"programme": programme_id, "units": list(units), "activity": activity}
    return (await tx.execute(_OF_EACH, mine)).all()


async def kept(tx: Tx, programme_id: int) -> dict[tuple[str, str, int], Counts]:
    """(activity, indicator, unit) -> its sum."""
    query = select(Cycle.activity, Cycle.indicator, Cycle.unit_id, *_COLUMNS)
    rows = await tx.execute(query.where(Cycle.programme_id == programme_id))
    return {(row[0], row[1], row[2]): Counts._make(row[3:]) for row in rows}


_COLUMNS: list[Any] = [getattr(Cycle, name) for name in Counts._fields]
_OF_UNITS = (
    select(Cycle.activity, Cycle.indicator, *(func.sum(column) for column in _COLUMNS))
    .where(Cycle.programme_id == bindparam("programme"), Cycle.unit_id.in_(bindparam("units")))
    .group_by(Cycle.activity, Cycle.indicator)
)
_OF_EACH = select(Cycle.unit_id, Cycle.activity, Cycle.indicator, *_COLUMNS).where(
    Cycle.programme_id == bindparam("programme"),
    Cycle.activity == bindparam("activity"),
    Cycle.unit_id.in_(bindparam("units")),
)
_SHIFT = (
    update(Cycle)
    .where(
        Cycle.programme_id == bindparam("in"),
        Cycle.activity == bindparam("of"),
        Cycle.indicator == bindparam("by"),
        Cycle.unit_id == bindparam("unit"),
    )
    .values({column: column + bindparam(f"{column.key}_by", type_=column.type) for column in _COLUMNS})
)
