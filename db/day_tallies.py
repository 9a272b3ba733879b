"""What reports showed at the close of past days."""

from collections.abc import Collection, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Select, and_, bindparam, func, insert, select

from db import cycles
from db.models import DayTally, Occurrence, Tally
from db.store import Tx
from roadmap.tallies import Counts


class Key(NamedTuple):
    """`indicator`: or all requests to a role (roadmap/tallies.py, `of_role`)."""

    activity: str
    indicator: str
    unit: int


async def standing(tx: Tx, programme_id: int) -> dict[Key, Counts]:
    """As reports show them now."""
    query = (
        select(Occurrence.activity, Tally.indicator, Tally.unit_id, *(func.sum(one) for one in _TALLY))
        .join(Occurrence, Occurrence.id == Tally.occurrence_id)
        .where(Occurrence.programme_id == programme_id, Occurrence.state != "cancelled")
        .group_by(Occurrence.activity, Tally.indicator, Tally.unit_id)
    )
    found = {Key(*row[:3]): Counts._make(row[3:]) for row in await tx.execute(query)}
    return found | {Key(*key): counts for key, counts in (await cycles.kept(tx, programme_id)).items()}


async def until(
    tx: Tx, programme_id: int, day: date | None = None, units: Collection[int] | None = None
) -> dict[Key, Counts]:
    """The last that was shown up to that day (None: to this one), of these units (None: of all)."""
    wanted: dict[str, object] = {"programme": programme_id}
    wanted |= {} if day is None else {"until": day}
    wanted |= {} if units is None else {"units": list(units)}
    rows = await tx.execute(_until(day is not None, units is not None), wanted)
    return {Key(*row[:3]): Counts._make(row[3:]) for row in rows.all()}


async def add(tx: Tx, programme_id: int, day: date, shown: Mapping[Key, Counts]) -> None:
    rows = [
        {"programme_id": programme_id, "day": day, "unit_id": key.unit}
        | {"activity": key.activity, "indicator": key.indicator, **counts._asdict()}
        for key, counts in shown.items()
    ]
    if rows:
        await tx.execute(insert(DayTally), rows)


@cache
def _until(dated: bool, some: bool) -> Select[Any]:
    programme = DayTally.programme_id == bindparam("programme")
    mine = [programme]
    if dated:
        mine.append(DayTally.day <= bindparam("until"))
    if some:
        mine.append(DayTally.unit_id.in_(bindparam("units")))
    last = select(*_KEY, func.max(DayTally.day).label("day")).where(*mine).group_by(*_KEY).subquery()
    same = [column == last.c[column.key] for column in (*_KEY, DayTally.day)]
    return select(*_KEY, *_COLUMNS).join(last, and_(*same)).where(programme)


_KEY: Any = (DayTally.activity, DayTally.indicator, DayTally.unit_id)
_COLUMNS: list[Any] = [getattr(DayTally, name) for name in Counts._fields]
_TALLY: list[Any] = [getattr(Tally, name) for name in Counts._fields]
