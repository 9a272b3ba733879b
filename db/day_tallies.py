"""What reports showed at the close of past days."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import and_, func, insert, select

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
    mine = [DayTally.programme_id == programme_id]
    if day is not None:
        mine.append(DayTally.day <= day)
    if units is not None:
        mine.append(DayTally.unit_id.in_(units))
    last = select(*_KEY, func.max(DayTally.day).label("day")).where(*mine).group_by(*_KEY).subquery()
    same = [column == last.c[column.key] for column in (*_KEY, DayTally.day)]
    query = select(*_KEY, *_COLUMNS).join(last, and_(*same)).where(DayTally.programme_id == programme_id)
    return {Key(*row[:3]): Counts._make(row[3:]) for row in await tx.execute(query)}


async def add(tx: Tx, programme_id: int, day: date, shown: Mapping[Key, Counts]) -> None:
    rows = [
        {"programme_id": programme_id, "day": day, "unit_id": key.unit}
        | {"activity": key.activity, "indicator": key.indicator, **counts._asdict()}
        for key, counts in shown.items()
    ]
    if rows:
        await tx.execute(insert(DayTally), rows)


_KEY: Any = (DayTally.activity, DayTally.indicator, DayTally.unit_id)
_COLUMNS: list[Any] = [getattr(DayTally, name) for name in Counts._fields]
_TALLY: list[Any] = [getattr(Tally, name) for name in Counts._fields]
