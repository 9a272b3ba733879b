"""Who saw, exported or decided what: written where it happens, read as a journal."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, case, func, insert, or_, select

from db.models import Audit, Person
from db.store import Tx


class AuditRow(NamedTuple):
    """`who`: None - their name is erased."""

    id: int
    programme_id: int
    who: str | None
    at: datetime
    what: str
    unit_id: int | None
    about: Mapping[str, Any]


async def note(
    tx: Tx,
    programme_id: int,
    person_id: int,
    what: str,
    now: datetime,
    unit_id: int | None = None,
    **about: Any,
) -> None:
    """`what`: a key of reports.ftl without its `audit-`. about: ids and codes, never names or texts. The
    journal puts into words: person, seat, request, occurrence (ids), activity (a code), count."""
    said = {name: value for name, value in about.items() if value is not None}
    values = {"programme_id": programme_id, "person_id": person_id, "at": now, "what": what}
    await tx.execute(insert(Audit).values(**values, unit_id=unit_id, about=said))


async def since(
    tx: Tx, programme_id: int, person_id: int, what: str, at: datetime
) -> list[Mapping[str, Any]]:
    """What this person did of that since then: `about` of each."""
    mine = (Audit.programme_id == programme_id, Audit.person_id == person_id)
    rows = await tx.execute(select(Audit.about).where(*mine, Audit.what == what, Audit.at >= at))
    return list(rows.scalars())


async def count(tx: Tx, programmes: Collection[int]) -> int:
    return await tx.scalar(select(func.count()).where(Audit.programme_id.in_(programmes))) or 0


async def page(tx: Tx, programmes: Collection[int], first: int, size: int) -> list[AuditRow]:
    """The newest first."""
    return await _read(tx, Audit.programme_id.in_(programmes), first, size)


async def concerning(tx: Tx, person_id: int) -> list[AuditRow]:
    """What this person did, and what was done about them; the newest first."""
    about = Audit.about["person"].as_integer() == person_id
    return await _read(tx, or_(Audit.person_id == person_id, about), 0, None)


async def _read(tx: Tx, where: ColumnElement[bool], first: int, size: int | None) -> list[AuditRow]:
    query = (
        select(Audit.id, Audit.programme_id, case((Person.erased_at.is_(None), Person.name)))
        .add_columns(Audit.at, Audit.what, Audit.unit_id, Audit.about)
        .join(Person, Person.id == Audit.person_id)
        .where(where)
        .order_by(Audit.id.desc())
        .offset(first)
        .limit(size)
    )
    return [AuditRow._make(row) for row in await tx.execute(query)]
