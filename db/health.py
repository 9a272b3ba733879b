"""How the ledger stands, counted for the one who keeps the bot running."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal, NamedTuple

from sqlalchemy import ColumnElement, case, func, or_, select, update

from db.models import Announcement, Delivery, Occurrence, Person, Programme, Reminder, Step
from db.store import Tx

HOLD = "hold"
TICK = "last-tick"
"""Keys of notes; the values are moments as isoformat() writes them."""


class Waiting(NamedTuple):
    """Messages of one kind; `oldest`: since when the first of them is due. step: of a ladder, come due but
    not yet turned into messages."""

    kind: Literal["reminder", "notice", "step", "announcement"]
    number: int
    oldest: datetime


class Amount(NamedTuple):
    """So many rows in one state with one reason."""

    state: str
    reason: str | None
    number: int


async def outgoing(tx: Tx, codes: Iterable[str], silent: str, now: datetime) -> list[Waiting]:
    """What would leave if nothing held it; while nothing leaves, claims are those of a dead process.
    codes: of the programmes that run; silent: the step nobody is told of."""
    query = (
        select(Delivery.kind, func.count(), func.min(Delivery.due_at))
        .where(*_own(now))
        .group_by(Delivery.kind)
        .order_by(Delivery.kind.desc())
    )
    found = [Waiting._make(row) for row in await tx.execute(query)]
    return [*found, *await _steps(tx, codes, silent, now), *await _announced(tx, now)]


async def drop(tx: Tx, until: datetime, reason: str) -> int:
    """What was due by then becomes missed, announcements under way are paused. How many messages."""
    own = _own(until)
    carried = Reminder.delivery_id.in_(select(Delivery.id).where(*own))
    missed = {"state": "missed", "reason": reason}
    await tx.execute(
        update(Reminder).where(carried, Reminder.state.in_(("planned", "claimed"))).values(**missed)
    )
    running = (Announcement.state == "running", Announcement.due_at <= until)
    await tx.execute(update(Announcement).where(*running).values(state="paused", reason=reason))
    return (await tx.execute(update(Delivery).where(*own).values(**missed))).rowcount


async def late(tx: Tx, before: datetime) -> tuple[int, datetime | None]:
    """Planned for before that moment, not paused and not sent; since when the first waits."""
    query = (
        select(func.count(), func.min(Delivery.due_at))
        .outerjoin(Announcement, Announcement.id == Delivery.announcement_id)
        .where(Delivery.state == "planned", Delivery.due_at < before)
        .where(or_(Delivery.announcement_id.is_(None), Announcement.state == "running"))
    )
    count, oldest = (await tx.execute(query)).one()
    return count, oldest


async def stuck(tx: Tx, before: datetime) -> tuple[int, datetime | None]:
    """Claimed before that moment, and nothing was heard of it."""
    query = select(func.count(), func.min(Delivery.claimed_at))
    query = query.where(Delivery.state == "claimed", Delivery.claimed_at < before)
    count, oldest = (await tx.execute(query)).one()
    return count, oldest


async def lost(tx: Tx, since: datetime) -> list[Amount]:
    """Failed and unknown, the most frequent first."""
    query = (
        select(Delivery.state, Delivery.reason, func.count())
        .where(Delivery.state.in_(("failed", "unknown")))
        .where(func.coalesce(Delivery.claimed_at, Delivery.due_at) >= since)
        .group_by(Delivery.state, Delivery.reason)
        .order_by(func.count().desc(), Delivery.reason)
    )
    return [Amount._make(row) for row in await tx.execute(query)]


async def announcements(tx: Tx) -> list[Amount]:
    """Running and paused."""
    query = (
        select(Announcement.state, Announcement.reason, func.count())
        .where(Announcement.state.in_(("running", "paused")))
        .group_by(Announcement.state, Announcement.reason)
        .order_by(Announcement.state, Announcement.reason)
    )
    return [Amount._make(row) for row in await tx.execute(query)]


async def people(tx: Tx) -> tuple[int, int]:
    """(all who have not left, those of them who cannot be reached)."""
    query = select(func.count(), func.count(Person.unreachable_at)).where(Person.left_at.is_(None))
    every, unreachable = (await tx.execute(query)).one()
    return every, unreachable


async def _steps(tx: Tx, codes: Iterable[str], silent: str, now: datetime) -> list[Waiting]:
    query = (
        select(func.count(), func.min(Step.moment))
        .join(Occurrence, Occurrence.id == Step.occurrence_id)
        .join(Programme, Programme.id == Occurrence.programme_id)
        .where(Step.done_at.is_(None), Step.moment <= now, Step.step != silent)
        .where(Programme.code.in_(list(codes)))
    )
    count, oldest = (await tx.execute(query)).one()
    return [Waiting("step", count, oldest)] if count else []


async def _announced(tx: Tx, now: datetime) -> list[Waiting]:
    """Also to those for whom no delivery stands yet: they are written down by and by."""
    waits = case((Delivery.state.in_(("planned", "claimed")), 1))
    query = (
        select(Announcement.total, Announcement.due_at, func.count(waits), func.count(Delivery.id))
        .outerjoin(Delivery, Delivery.announcement_id == Announcement.id)
        .where(Announcement.state == "running", Announcement.due_at <= now)
        .group_by(Announcement.id)
    )
    rows = (await tx.execute(query)).all()
    number = sum(max(waiting, total - written + waiting) for total, _, waiting, written in rows)
    oldest = min((due for _, due, *_ in rows if due is not None), default=now)
    return [Waiting("announcement", number, oldest)] if number else []


def _own(now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Due, and not of an announcement: those stand or stop together."""
    return (
        Delivery.state.in_(("planned", "claimed")),
        Delivery.due_at <= now,
        Delivery.announcement_id.is_(None),
    )
