"""Deliveries of an announcement are written down, many at a time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import bindparam, false, func, literal, select, update

from db import upserts
from db.models import Announcement, Delivery, Person
from db.store import Tx
from roadmap.announcements import Kind


class Filling(NamedTuple):
    """`of`: the announcement whose copies it changes or answers; `agree`: these have the button.
    `too_old`: copies sent before this cannot be deleted any more. `filled_to`: see the table."""

    announcement: int
    kind: Kind
    of: int | None
    due_at: datetime | None
    filled_to: int
    agree: bool
    too_old: datetime


async def fill(now: Filling, people: Sequence[int], at: datetime, done: bool, tx: Tx) -> bool:
    """`people`: the next ones, all beyond `filled_to`; `done`: the last of all. False: the announcement was
    stopped meanwhile, or somebody was faster; nothing is written then."""
    if not await _advance(tx, now, people):
        return False
    if people and now.of is None:
        values = {"people": people, "announcement": now.announcement, "kind": now.kind, "at": at}
        await tx.execute(_fill(tx), values)
    elif people:
        of_them = _COPIES.where(Delivery.person_id.in_(bindparam("people", expanding=True)))
        rows = await tx.execute(of_them, {"of": now.of, "people": people})
        await _change(tx, now, rows.all(), at)
    if done:
        await _end(tx, now, at)
    return True


async def follow(now: Filling, room: int, at: datetime, tx: Tx) -> bool:
    """As `fill`, of an edit or a recall: for the next `room` people who have a copy of what it changes."""
    beyond = _COPIES.where(Delivery.person_id > bindparam("filled_to")).limit(bindparam("room"))
    asked = {"of": now.of, "filled_to": now.filled_to, "room": room}
    rows = (await tx.execute(beyond, asked)).all()
    if not await _advance(tx, now, [row.person_id for row in rows]):
        return False
    await _change(tx, now, rows, at)
    if len(rows) < room:
        await _end(tx, now, at)
    return True


async def _advance(tx: Tx, now: Filling, people: Sequence[int]) -> bool:
    mine = update(Announcement).where(
        Announcement.id == now.announcement,
        Announcement.state == "running",
        Announcement.due_at == now.due_at,
        Announcement.filled_to == now.filled_to,
        Announcement.filled_at.is_(None),
    )
    to = people[-1] if people else now.filled_to
    return (await tx.execute(mine.values(filled_to=to))).rowcount == 1


async def _change(tx: Tx, now: Filling, rows: Sequence[Any], at: datetime) -> None:
    if not rows:
        return
    shared = {"lane": "announcement", "kind": now.kind, "announcement_id": now.announcement, "due_at": at}
    changes = []
    for row in rows:
        payload: dict[str, Any] = {"target": row.copies or [row.message_id]}
        if now.kind == "edit" and now.agree and row.agreed_at is None:
            payload["button"] = row.id
        too_old = now.kind == "recall" and row.sent_at < now.too_old
        fate = {"state": "failed", "reason": "too-old"} if too_old else {"state": "planned", "reason": None}
        changes.append({**shared, **fate, "person_id": row.person_id, "payload": payload})
    await tx.execute(upserts.new(tx.dialect.name, Delivery), changes)


async def _end(tx: Tx, now: Filling, at: datetime) -> None:
    mine = update(Announcement).where(Announcement.id == now.announcement)
    total = select(func.count()).where(Delivery.announcement_id == now.announcement).scalar_subquery()
    await tx.execute(mine.values(filled_at=at, started_at=at, total=total))


def _fill(tx: Tx) -> Any:
    """From one table into the other: rows that Python never sees cost a third of those that it does."""
    names = ["person_id", "lane", "kind", "due_at", "state", "silent", "attempts", "announcement_id"]
    new = upserts.new(tx.dialect.name, Delivery)
    return new.from_select(names, _PEOPLE, include_defaults=False)


_PEOPLE = (
    select(
        *(Person.id, literal("announcement"), bindparam("kind", type_=Delivery.kind.type)),
        *(bindparam("at", type_=Delivery.due_at.type), literal("planned"), false(), literal(0)),
        bindparam("announcement", type_=Delivery.announcement_id.type),
    )
    .where(Person.id.in_(bindparam("people", expanding=True)))
    .order_by(Person.id)
)
_COPIES = (
    select(
        *(Delivery.id, Delivery.person_id, Delivery.message_id, Delivery.copies),
        *(Delivery.sent_at, Delivery.agreed_at),
    )
    .where(Delivery.announcement_id == bindparam("of"), Delivery.state == "sent")
    .order_by(Delivery.person_id)
)
