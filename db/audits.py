"""Who saw, exported or decided what."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import insert

from db.models import Audit
from db.store import Tx


async def add(
    tx: Tx,
    programme_id: int,
    person_id: int,
    at: datetime,
    what: str,
    unit: int | None,
    about: Mapping[str, Any],
) -> None:
    row = {"programme_id": programme_id, "person_id": person_id, "at": at, "what": what}
    await tx.execute(insert(Audit).values(**row, unit_id=unit, about=dict(about)))
