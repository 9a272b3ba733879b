"""Steps owed to people, each attached to the message that carries it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple, TypedDict

from sqlalchemy import bindparam, select, update

from db import upserts
from db.models import Reminder
from db.store import Tx

SNOOZES = "later/%"
"""Steps that a person has asked for (roadmap/snoozes.py)."""

_KEY = ("occurrence_id", "revision", "step", "person_id")


class New(TypedDict):
    """`delivery_id` None: no message was made, and `reason` says why."""

    occurrence_id: int
    revision: int
    step: str
    person_id: int
    delivery_id: int | None
    asks: bool
    until: datetime | None
    state: str
    reason: str | None


class Carried(NamedTuple):
    id: int
    occurrence: int
    revision: int
    step: str
    asks: bool
    until: datetime | None


async def add(tx: Tx, new: Sequence[New]) -> None:
    if new:
        await tx.execute(upserts.insert_new(tx, Reminder), [dict(one) for one in new])


async def stored(tx: Tx, occurrence: int, revision: int, steps: Iterable[str]) -> set[tuple[str, int]]:
    """(step, person) of those that stand already."""
    asked = {"occurrence": occurrence, "revision": revision, "steps": list(steps)}
    return {(step, person) for step, person in await tx.execute(_STORED, asked)}


async def carried(tx: Tx, deliveries: Collection[int]) -> dict[int, list[Carried]]:
    """Message -> what it carries, in the order it was planned."""
    found: dict[int, list[Carried]] = {number: [] for number in deliveries}
    rows: Iterable[Any] = await tx.execute(_CARRIED, {"deliveries": list(deliveries)})
    for row in rows:
        found[row[0]].append(Carried._make(row[1:]))
    return found


async def mark(tx: Tx, numbers: Collection[int], state: str, reason: str | None = None) -> None:
    await tx.execute(_MARK, {"numbers": list(numbers), "state": state, "reason": reason})


async def follow(tx: Tx, deliveries: Collection[int], state: str, reason: str | None = None) -> None:
    """What these messages still carry shares their fate."""
    if deliveries:
        await tx.execute(_FOLLOW, {"deliveries": list(deliveries), "state": state, "reason": reason})


async def renew(tx: Tx, one: New) -> None:
    """Written anew, even if it was given up before."""
    made = upserts.insert(tx, Reminder).values(**one)
    again = {name: one[name] for name in ("delivery_id", "state", "reason")}
    await tx.execute(made.on_conflict_do_update(index_elements=[*_KEY], set_=again))


async def forget(tx: Tx, occurrence: int, person_id: int, but: str) -> list[int]:
    """What this person asked to be reminded of there is skipped, except that step. The messages left."""
    mine = (Reminder.occurrence_id == occurrence, Reminder.person_id == person_id, Reminder.step != but)
    asked = (Reminder.step.like(SNOOZES), Reminder.state == "planned")
    gone = update(Reminder).where(*mine, *asked).values(state="skipped", reason="later")
    rows = await tx.execute(gone.returning(Reminder.delivery_id))
    return [number for number in rows.scalars() if number is not None]


async def told(tx: Tx, occurrence: int) -> dict[int, set[str]]:
    """Person -> the steps of an occurrence that were (or may have been) said to them."""
    found: dict[int, set[str]] = defaultdict(set)
    said = (Reminder.occurrence_id == occurrence, Reminder.state.in_(("claimed", "sent", "unknown")))
    for person, step in await tx.execute(select(Reminder.person_id, Reminder.step).where(*said)):
        found[person].add(step)
    return found


_STORED = select(Reminder.step, Reminder.person_id).where(
    Reminder.occurrence_id == bindparam("occurrence"),
    Reminder.revision == bindparam("revision"),
    Reminder.step.in_(bindparam("steps")),
)
_CARRIED = (
    select(
        *(Reminder.delivery_id, Reminder.id, Reminder.occurrence_id, Reminder.revision),
        *(Reminder.step, Reminder.asks, Reminder.until),
    )
    .where(Reminder.delivery_id.in_(bindparam("deliveries")), Reminder.state.in_(("planned", "claimed")))
    .order_by(Reminder.id)
)
_MARK = update(Reminder).where(Reminder.id.in_(bindparam("numbers")))
_FOLLOW = update(Reminder).where(
    Reminder.delivery_id.in_(bindparam("deliveries")),
    Reminder.state.in_(("planned", "claimed", "unknown")),
)
