"""Who saw, exported or decided what."""

from datetime import datetime
from typing import Any

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
    **about: Any,
) -> None:
    """`what` is a Fluent key without its `audit-`; `about`: ids and days only, no names, no words."""
    who = {"programme_id": programme_id, "person_id": person_id, "at": now}
    await tx.execute(insert(Audit).values(**who, what=what, unit_id=unit_id, about=about))
