"""What is attached to answers, and which of it is the very same file elsewhere."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, case, func, literal_column, null, or_, select, update
from sqlalchemy.orm import aliased

from db import upserts
from db.models import Person, Proof, Reminder, Request, Step, Unit
from db.store import Tx
from roadmap import proofs
from roadmap.people import Place
from roadmap.proofs import Attachment, fingerprint


class New(NamedTuple):
    request_id: int
    attachment: Attachment
    person_id: int
    seat_id: int
    at: datetime


class Unread(NamedTuple):
    id: int
    file_id: str


async def add(tx: Tx, new: New) -> int:
    """The next version of a request; of two at the same moment each gets its own number."""
    last = select(func.coalesce(func.max(Proof.number), 0) + 1).where(Proof.request_id == new.request_id)
    given = {name: getattr(new.attachment, name) for name in Attachment.__slots__}
    values = {"request_id": new.request_id, "person_id": new.person_id, "seat_id": new.seat_id, "at": new.at}
    values["sha256"] = fingerprint(new.attachment)
    written: int | None = None
    while written is None:
        row = {**values, **given, "number": await tx.scalar(last)}
        written = (
            await tx.execute(upserts.insert_new(tx, Proof).returning(Proof.id), row)
        ).scalar_one_or_none()
    return written


async def of_requests(tx: Tx, requests: Collection[int]) -> dict[int, list[proofs.Proof]]:
    """Request -> all versions, the newest first."""
    found: dict[int, list[proofs.Proof]] = defaultdict(list)
    for request, *values in await tx.execute(_OF_REQUESTS, {"requests": list(requests)}):
        found[request].append(proofs.Proof(*values))
    return found


async def alike(tx: Tx, numbers: Collection[int]) -> dict[int, tuple[Place, ...]]:
    """Proof -> other units of its programme that have sent the very same file, in any version."""
    found: dict[int, list[Place]] = defaultdict(list)
    for row in await tx.execute(_ALIKE, {"numbers": list(numbers)}) if numbers else ():
        found[row[0]].append(Place(*row[1:]))
    return {number: tuple(places) for number, places in found.items()}


async def unread(tx: Tx, after: int, room: int) -> list[Unread]:
    """Files of which the bot does not know yet what is in them."""
    query = select(Proof.id, Proof.file_id).where(literal_column(_UNREAD), Proof.id > after)
    return [Unread._make(row) for row in await tx.execute(query.order_by(Proof.id).limit(room))]


async def know(tx: Tx, number: int, sha256: str) -> None:
    await tx.execute(update(Proof).where(Proof.id == number).values(sha256=sha256))


async def lose(tx: Tx, number: int, now: datetime) -> None:
    await tx.execute(update(Proof).where(Proof.id == number).values(lost_at=now))


async def unsaid(tx: Tx, occurrence: int, request: int, now: datetime) -> tuple[bool, set[int]]:
    """Is the call to answer this request still before the planner; and in whose planned message it waits."""
    called = f"asked/{request}/%"
    due = select(Step.id).where(Step.occurrence_id == occurrence, Step.step.like(called))
    waits = await tx.scalar(due.where(Step.done_at.is_(None), Step.moment <= now).limit(1))
    planned = select(Reminder.person_id).where(
        Reminder.occurrence_id == occurrence, Reminder.step.like(called), Reminder.state == "planned"
    )
    return waits is not None, set((await tx.execute(planned)).scalars())


def _of_requests() -> Select[*tuple[Any, ...]]:
    return (
        select(
            *(Proof.request_id, Proof.id, Proof.number, Proof.kind, Proof.name, Proof.size, Proof.link),
            *(Proof.file_id, case((Person.erased_at.is_(None), Person.name), else_=null()), Proof.at),
        )
        .join(Person, Person.id == Proof.person_id)
        .where(Proof.request_id.in_(bindparam("requests")))
        .order_by(Proof.number.desc())
    )


def _alike() -> Select[*tuple[Any, ...]]:
    mine, other = aliased(Proof), aliased(Proof)
    asked, asked_there = aliased(Request), aliased(Request)
    unit, there, above = aliased(Unit), aliased(Unit), aliased(Unit)
    return (
        select(mine.id, there.id, there.name, there.kind, above.name)
        .join(other, or_(other.sha256 == mine.sha256, other.unique_id == mine.unique_id))
        .join(asked, asked.id == mine.request_id)
        .join(asked_there, asked_there.id == other.request_id)
        .join(unit, unit.id == asked.subject_id)
        .join(there, there.id == asked_there.subject_id)
        .outerjoin(above, above.id == there.parent_id)
        .where(mine.id.in_(bindparam("numbers")), there.id != unit.id)
        .where(there.programme_id == unit.programme_id)
        .order_by(there.name, there.id)
        .distinct()
    )


# Built once, for every card that is drawn: building them costs many times what running them does.
_OF_REQUESTS = _of_requests()
_ALIKE = _alike()
# Written out, not bound: only then does SQLite see that the partial index holds these rows.
_UNREAD = "file_id IS NOT NULL AND sha256 IS NULL AND lost_at IS NULL"
