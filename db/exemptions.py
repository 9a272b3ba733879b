"""Units left out of an activity, and what they have been asked already."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import insert, select, update
from sqlalchemy.orm import aliased

from db.models import Exemption, Occurrence, Person, Request, Unit
from db.store import Tx
from roadmap.people import Place


class ExemptionRow(NamedTuple):
    """`by`: the name of who began it."""

    id: int
    programme_id: int
    activity: str
    reason: str
    since: datetime
    until: date | None
    person_id: int
    by: str
    ended_at: datetime | None
    place: Place


async def add(tx: Tx, **values: Any) -> int:
    return (await tx.execute(insert(Exemption).values(**values).returning(Exemption.id))).scalar_one()


async def one(tx: Tx, number: int) -> ExemptionRow | None:
    found = await _read(tx, Exemption.id == number)
    return found[0] if found else None


async def of_activity(tx: Tx, programme_id: int, activity: str) -> list[ExemptionRow]:
    """Those that nobody has ended; some may be over by their own day."""
    mine = (Exemption.programme_id == programme_id, Exemption.activity == activity)
    return await _read(tx, *mine, Exemption.ended_at.is_(None))


async def end(tx: Tx, number: int, person_id: int, now: datetime) -> bool:
    """False: it was ended before."""
    mine = update(Exemption).where(Exemption.id == number, Exemption.ended_at.is_(None))
    return (await tx.execute(mine.values(ended_at=now, ended_by=person_id))).rowcount == 1


async def touched(tx: Tx, occurrence: int, units: Collection[int]) -> list[int]:
    """Requests about these units that are not settled, whether they are asked already or wait."""
    query = (
        select(Request.id)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .where(Request.occurrence_id == occurrence, Request.subject_id.in_(units))
        .where(Request.settled_at.is_(None), Occurrence.opened_at.is_not(None))
        .order_by(Request.id)
    )
    return list((await tx.execute(query)).scalars())


async def _read(tx: Tx, *where: Any) -> list[ExemptionRow]:
    rows: Iterable[Any] = await tx.execute(_EXEMPTIONS.where(*where))
    return [ExemptionRow._make((*row[:9], Place(*row[9:]))) for row in rows]


_above = aliased(Unit)
_EXEMPTIONS = (
    select(
        *(Exemption.id, Exemption.programme_id, Exemption.activity, Exemption.reason, Exemption.since),
        *(Exemption.until, Exemption.person_id, Person.name, Exemption.ended_at),
        *(Unit.id, Unit.name, Unit.kind, _above.name),
    )
    .join(Person, Person.id == Exemption.person_id)
    .join(Unit, Unit.id == Exemption.unit_id)
    .outerjoin(_above, _above.id == Unit.parent_id)
    .order_by(Exemption.id)
)
