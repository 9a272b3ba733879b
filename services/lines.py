"""The requests of a territory, one by one."""

from datetime import datetime

from db import lines
from db.store import Tx
from roadmap.lines import Line
from services.territory import Territory


async def of(tx: Tx, place: Territory, activity: str | None = None, at: datetime | None = None) -> list[Line]:
    """activity: None - all of them. at: as they stood at that moment; None: as they stand."""
    which = (tx, place.part.programme_id, place.units)
    return await (lines.now(*which, activity) if at is None else lines.at(*which, at, activity))
