"""Copies of announcements: the deliveries made for one, counted, stopped, sent again, agreed to."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    bindparam,
    cast,
    exists,
    func,
    literal,
    or_,
    select,
    update,
)
from sqlalchemy.orm import aliased

from db.models import Announcement, Delivery, Person
from db.store import Tx

LOST = ("blocked", "deleted", "unreachable", "left")
"""Reasons that speak of the person, not of the message."""

HOPELESS = (*LOST, "too-old")
"""Sending these again changes nothing."""

Which = Literal["failed", "unknown", "unreachable"]


class Fate(NamedTuple):
    """How many copies came to that. `fresh`: sent since the moment asked about."""

    state: str
    reason: str | None
    copies: int
    agreed: int
    fresh: int


class Copy(NamedTuple):
    """What [read and agreed] was pressed below."""

    person_id: int
    agree: bool
    agreed_at: datetime | None


async def fates(tx: Tx, announcement: int, since: datetime) -> list[Fate]:
    rows = await tx.execute(_FATES, {"announcement": announcement, "since": since})
    return [Fate._make(row) for row in rows]


async def drop(tx: Tx, announcement: int) -> None:
    """What has not left never will."""
    mine = update(Delivery).where(Delivery.announcement_id == announcement, Delivery.state == "planned")
    await tx.execute(mine.values(state="skipped", reason="cancelled"))


async def again(tx: Tx, announcement: int, which: Which, now: datetime) -> int:
    """How many are planned once more."""
    mine = update(Delivery).where(Delivery.announcement_id == announcement, _again(which))
    fresh = {"state": "planned", "reason": None, "attempts": 0, "due_at": now, "claimed_at": None}
    return (await tx.execute(mine.values(**fresh))).rowcount


async def sent(tx: Tx, announcement: int, since: datetime | None = None) -> int:
    """since: only copies that are so young."""
    mine = select(func.count()).where(Delivery.announcement_id == announcement, Delivery.state == "sent")
    return await tx.scalar(mine if since is None else mine.where(Delivery.sent_at >= since)) or 0


async def on_its_way(tx: Tx, announcement: int) -> bool:
    return await _any(tx, announcement, "claimed")


async def waiting(tx: Tx, announcement: int, now: datetime) -> bool:
    """For those who are away nothing is late."""
    return await _any(tx, announcement, "planned", Delivery.due_at <= now)


async def last_sent(tx: Tx, announcement: int) -> datetime | None:
    mine = (Delivery.announcement_id == announcement, Delivery.state == "sent")
    moment = select(Delivery.sent_at).where(*mine).order_by(Delivery.sent_at.desc()).limit(1)
    return await tx.scalar(moment)


async def copy(tx: Tx, delivery: int) -> Copy | None:
    """None: that delivery is no copy of an announcement."""
    query = (
        select(Delivery.person_id, Announcement.agree, Delivery.agreed_at)
        .join(Announcement, Announcement.id == Delivery.announcement_id)
        .where(Delivery.id == delivery)
    )
    row = (await tx.execute(query)).one_or_none()
    return row and Copy._make(row)


async def agree(tx: Tx, delivery: int, now: datetime, nudges: Sequence[str]) -> None:
    """nudges: notices (by what they are told once for) that need not be told any more."""
    await tx.execute(update(Delivery).where(Delivery.id == delivery).values(agreed_at=now))
    planned = update(Delivery).where(Delivery.dedupe.in_(nudges), Delivery.state == "planned")
    await tx.execute(planned.values(state="skipped", reason="answered"))


async def to_nudge(tx: Tx, announcement: int, rung: int, room: int) -> list[tuple[int, int]]:
    """(delivery, person) of those who have a copy, have not agreed and have not been nudged on that rung."""
    asked = {"announcement": announcement, "rung": str(rung), "room": room}
    return [(number, person) for number, person in await tx.execute(_TO_NUDGE, asked)]


async def missing(tx: Tx, announcement: int) -> int:
    """How many have a copy and have not agreed."""
    mine = (Delivery.announcement_id == announcement, *_SILENT)
    return await tx.scalar(select(func.count()).where(*mine)) or 0


def nudge(delivery: object, rung: object) -> str:
    """What a nudge is told once for."""
    return f"agree/{delivery}/{rung}"


async def _any(tx: Tx, announcement: int, state: str, *more: ColumnElement[bool]) -> bool:
    mine = (Delivery.announcement_id == announcement, Delivery.state == state, *more)
    return await tx.scalar(select(Delivery.id).where(*mine).limit(1)) is not None


def _again(which: Which) -> ColumnElement[bool]:
    if which == "unknown":
        return Delivery.state == "unknown"
    if which == "failed":
        return and_(
            Delivery.state == "failed", or_(Delivery.reason.is_(None), Delivery.reason.not_in(HOPELESS))
        )
    back = exists().where(
        Person.id == Delivery.person_id, Person.unreachable_at.is_(None), Person.left_at.is_(None)
    )
    return and_(Delivery.state.in_(("failed", "skipped")), Delivery.reason.in_(LOST), back)


_SILENT = (Delivery.state == "sent", Delivery.agreed_at.is_(None))
_FATES = (
    select(
        *(Delivery.state, Delivery.reason, func.count(), func.count(Delivery.agreed_at)),
        func.count().filter(Delivery.state == "sent", Delivery.sent_at > bindparam("since")),
    )
    .where(Delivery.announcement_id == bindparam("announcement"))
    .group_by(Delivery.state, Delivery.reason)
)
_told = aliased(Delivery)
_NUDGE = literal("agree/") + cast(Delivery.id, String) + literal("/") + bindparam("rung", type_=String)
_TO_NUDGE = (
    select(Delivery.id, Delivery.person_id)
    .join(Person, Person.id == Delivery.person_id)
    .where(Delivery.announcement_id == bindparam("announcement"), *_SILENT)
    .where(Person.unreachable_at.is_(None), Person.left_at.is_(None))
    .where(~exists().where(_told.dedupe == _NUDGE))
    .order_by(Delivery.id)
    .limit(bindparam("room"))
)
