"""Who will be there, a row a seat."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, select

from db import batches, upserts
from db.models import Intention, Request
from db.store import Tx


async def some(tx: Tx, occurrences: Collection[int]) -> dict[int, dict[int, str]]:
    """Occurrence -> seat -> what it has said."""
    found: dict[int, dict[int, str]] = {number: {} for number in occurrences}
    rows = await tx.execute(_SOME, {"occurrences": list(occurrences)}) if occurrences else ()
    for occurrence, seat, value in rows:
        found[occurrence][seat] = value
    return found


async def of_seats(tx: Tx, occurrence: int, seats: Collection[int]) -> dict[int, str]:
    """Seat -> what it has said."""
    return dict(await batches.execute(tx, _OF_SEATS, "seats", seats, occurrence=occurrence))


async def say(
    tx: Tx, occurrence: int, seats: Collection[int], value: str, person_id: int, now: datetime
) -> None:
    """The last word counts."""
    said = {"value": value, "person_id": person_id, "at": now}
    rows = [{"occurrence_id": occurrence, "seat_id": seat, **said} for seat in seats]
    made = upserts.insert(tx, Intention).values(rows)
    await tx.execute(made.on_conflict_do_update(index_elements=["occurrence_id", "seat_id"], set_=said))


async def forget(tx: Tx, occurrence: int) -> None:
    """It has another day now."""
    await tx.execute(delete(Intention).where(Intention.occurrence_id == occurrence))


async def asked(tx: Tx, occurrence: int, seats: Collection[int]) -> list[tuple[int, str, bool]]:
    """(seat, question, shared) of what is asked there of these, each once."""
    rows = await batches.execute(tx, _ASKED, "seats", seats, occurrence=occurrence)
    return [(seat, key, shared) for seat, key, shared in rows]


_OCCURRENCES: Any = bindparam("occurrences")
_SOME = select(Intention.occurrence_id, Intention.seat_id, Intention.value).where(
    Intention.occurrence_id.in_(_OCCURRENCES)
)
_OF_SEATS = select(Intention.seat_id, Intention.value).where(
    Intention.occurrence_id == bindparam("occurrence"), Intention.seat_id.in_(bindparam("seats"))
)
_ASKED = (
    select(Request.seat_id, Request.question, Request.shared)
    .where(Request.occurrence_id == bindparam("occurrence"), Request.seat_id.in_(bindparam("seats")))
    .distinct()
)
