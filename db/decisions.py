"""How people have read the doubtful dates of a plan."""

from datetime import datetime

from sqlalchemy import select

from db import upserts
from db.models import Decision
from db.store import Tx


async def of_programme(tx: Tx, programme_id: int) -> dict[tuple[str, int], str]:
    """(activity, item) -> the key of the reading."""
    query = select(Decision.activity, Decision.item, Decision.reading)
    rows = await tx.execute(query.where(Decision.programme_id == programme_id))
    return {(activity, item): reading for activity, item, reading in rows}


async def put(
    tx: Tx, programme_id: int, activity: str, item: int, reading: str, person_id: int, now: datetime
) -> None:
    """The last word holds."""
    key = {"programme_id": programme_id, "activity": activity, "item": item}
    said = {"reading": reading, "person_id": person_id, "at": now}
    made = upserts.insert(tx, Decision).values(**key, **said)
    await tx.execute(made.on_conflict_do_update(index_elements=list(key), set_=said))
