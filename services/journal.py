"""What people do with what is not their own is written down: who, when, about whom. Ids only."""

from datetime import datetime

from db import audits
from db.store import Tx


async def note(
    tx: Tx,
    programme_id: int,
    person_id: int,
    what: str,
    now: datetime,
    unit: int | None = None,
    **about: object,
) -> None:
    """`what`: a Fluent key without its `audit-`."""
    await audits.add(tx, programme_id, person_id, now, what, unit, about)
