"""Who saw, exported or decided what."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert, select

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
    """`what` is a Fluent key without its `audit-`; `about`: ids, codes and days only, no names, no words."""
    row = {"programme_id": programme_id, "person_id": person_id, "at": now, "what": what}
    await tx.execute(insert(Audit).values(**row, unit_id=unit_id, about=about))


async def since(
    tx: Tx, programme_id: int, person_id: int, what: str, at: datetime
) -> list[Mapping[str, Any]]:
    """What this person did of that since then: `about` of each."""
    mine = (Audit.programme_id == programme_id, Audit.person_id == person_id)
    rows = await tx.execute(select(Audit.about).where(*mine, Audit.what == what, Audit.at >= at))
    return list(rows.scalars())
