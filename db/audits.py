"""Who saw, exported or decided what."""

from datetime import datetime

from sqlalchemy import insert

from db.models import Audit
from db.store import Tx


async def note(
    tx: Tx,
    programme_id: int,
    person_id: int,
    what: str,
    now: datetime,
    unit_id: int | None = None,
    **about: object,
) -> None:
    """what: a Fluent key without its `audit-`; about: ids and days, nothing else."""
    row = {"programme_id": programme_id, "person_id": person_id, "at": now, "what": what}
    await tx.execute(insert(Audit).values(**row, unit_id=unit_id, about=about))
