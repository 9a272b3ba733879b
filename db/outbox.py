"""The outgoing side of the ledger: copies of announcements claimed many at a time, messages settled."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import and_, bindparam, exists, func, literal_column, null, or_, select, update
from sqlalchemy.orm import aliased

from db.ledger import LANES
from db.models import Announcement, Delivery, Note, Person, Reminder
from db.prepared import Prepared
from db.store import Tx
from roadmap.announcements import Kind


class Mark(NamedTuple):
    """What a claimed message becomes at `at`. `due_at` None: as it was."""

    id: int
    state: str
    at: datetime
    reason: str | None = None
    copies: Sequence[int] = ()
    due_at: datetime | None = None
    tried: bool = False


class CopyRow(NamedTuple):
    """One claimed copy. `target`: the messages in the reader's chat that it changes or answers, and `button`:
    the delivery whose agreement was asked there."""

    id: int
    kind: Kind
    attempts: int
    target: tuple[int, ...]
    button: int | None
    person: int
    telegram_id: int
    language: str


class Agenda(NamedTuple):
    """What may leave now. `held`: after a copy was restored nothing does until somebody says so. `urgent`:
    replies or reminders wait, and go first. `announcement`: the smallest of those that run and have something
    due."""

    held: bool
    urgent: bool
    announcement: int | None


class Source(NamedTuple):
    """The original, which does not change."""

    id: int
    chat: int
    parts: tuple[int, ...]
    agree: bool
    content: dict[str, Any]


async def mark(tx: Tx, marks: Sequence[Mark]) -> None:
    """Only what is claimed (or unknown) changes."""
    usual = [{"number": one.id, "message": one.copies[0], "at": one.at} for one in marks if _is_usual(one)]
    others = [_values(one) for one in marks if not _is_usual(one)]
    if usual:
        await _SENT.many(tx, usual)
    if others:
        await tx.execute(_MARK, others)


async def follow(tx: Tx, marks: Sequence[Mark]) -> None:
    """The reminders in these messages share their fate."""
    if marks:
        rows = [{"number": one.id, "now_is": one.state, "why": one.reason} for one in marks]
        await tx.execute(_FOLLOW, rows)


async def look(tx: Tx, now: datetime) -> Agenda:
    return Agenda._make((await _AGENDA.one(tx, {"now": now})).one())


async def source(tx: Tx, announcement: int) -> Source:
    row = (await tx.execute(_SOURCE, {"announcement": announcement})).one()
    return Source(row[0], row[1], tuple(row[2]), row[3], row[4] or {})


async def claim(tx: Tx, announcement: int, now: datetime, room: int) -> list[CopyRow]:
    """Whoever left or got out of reach meanwhile is left out."""
    asked = {"announcement": announcement, "now": now, "room": room}
    rows = (await _CLAIM.one(tx, asked)).all()
    if len(rows) < room:
        for leaving in (_LEFT, _LOST):
            await tx.execute(leaving, {"announcement": announcement, "now": now})
    return sorted(map(_copy, rows))


def _copy(row: Sequence[Any]) -> CopyRow:
    payload = json.loads(row[3]) if row[3] else {}
    target, button = tuple(payload.get("target", ())), payload.get("button")
    return CopyRow(row[0], row[1], row[2], target, button, *row[4:])


def _is_usual(one: Mark) -> bool:
    return one.state == "sent" and one.reason is None and len(one.copies) == 1


def _values(one: Mark) -> dict[str, Any]:
    return {
        "number": one.id,
        "now_is": one.state,
        "why": one.reason,
        "at": one.at if one.state == "sent" else None,
        "message": one.copies[0] if one.copies else None,
        "several": list(one.copies) if len(one.copies) > 1 else None,
        "due": one.due_at,
        "tried": int(one.tried),
    }


_NOW: Any = bindparam("now")
# Written out, not bound: only then does SQLite see that a partial index holds these rows.
_WAITING = Delivery.state == literal_column("'planned'")
# No IN: its parameters cannot be bound for many rows at once.
_OUT = or_(*(Delivery.state == literal_column(f"'{state}'") for state in ("claimed", "unknown")))
_ALIVE = or_(*(Reminder.state == state for state in ("planned", "claimed", "unknown")))


def _due(lane: str) -> Any:
    mine = (_WAITING, Delivery.announcement_id.is_(None), Delivery.lane == lane, Delivery.due_at <= _NOW)
    return exists().where(*mine)


_DUE_COPY = exists().where(Delivery.announcement_id == Announcement.id, _WAITING, Delivery.due_at <= _NOW)
# One question for all: asked before every claim, thirty times a second and more.
_AGENDA = Prepared(
    select(
        exists().where(Note.key == "hold"),
        or_(*map(_due, LANES)),
        select(Announcement.id)
        .where(Announcement.state == "running", _DUE_COPY)
        .order_by(Announcement.total, Announcement.id)
        .limit(1)
        .scalar_subquery(),
    )
)
_SOURCE = select(
    *(Announcement.id, Announcement.chat_id, Announcement.parts, Announcement.agree, Announcement.content)
).where(Announcement.id == bindparam("announcement"))
_MINE = and_(Delivery.announcement_id == bindparam("announcement"), _WAITING, Delivery.due_at <= _NOW)
_next = aliased(Delivery)
_NEXT = (
    select(_next.id)
    .join(Person, Person.id == _next.person_id)
    .where(_next.announcement_id == bindparam("announcement"), _next.state == literal_column("'planned'"))
    .where(_next.due_at <= _NOW, Person.left_at.is_(None), Person.unreachable_at.is_(None))
    .order_by(_next.due_at, _next.id)
    .limit(bindparam("room"))
)


def _of_person(column: Any) -> Any:
    return select(column).where(Person.id == Delivery.person_id).scalar_subquery()


_CLAIM = Prepared(
    update(Delivery)
    .where(Delivery.id.in_(_NEXT))
    .values(state="claimed", claimed_at=_NOW)
    .returning(
        *(Delivery.id, Delivery.kind, Delivery.attempts, Delivery.payload, Delivery.person_id),
        *(_of_person(Person.telegram_id), _of_person(Person.language)),
    )
)
_SKIP = update(Delivery).where(_MINE)
_LEFT = _SKIP.where(_of_person(Person.left_at).is_not(None)).values(state="skipped", reason="left")
_LOST = _SKIP.where(_of_person(Person.unreachable_at).is_not(None)).values(
    state="skipped", reason="unreachable"
)
_THIS = Delivery.id == bindparam("number")
_SENT = Prepared(
    update(Delivery)
    .where(_THIS, _OUT)
    .values(
        state=literal_column("'sent'"),
        reason=null(),
        sent_at=bindparam("at"),
        message_id=bindparam("message"),
    )
)
_MARK = (
    update(Delivery)
    .where(_THIS, _OUT)
    .values(
        state=bindparam("now_is"),
        reason=bindparam("why"),
        sent_at=func.coalesce(bindparam("at", type_=Delivery.sent_at.type), Delivery.sent_at),
        message_id=func.coalesce(bindparam("message"), Delivery.message_id),
        copies=func.coalesce(bindparam("several", type_=Delivery.copies.type), Delivery.copies),
        due_at=func.coalesce(bindparam("due", type_=Delivery.due_at.type), Delivery.due_at),
        attempts=Delivery.attempts + bindparam("tried"),
    )
)
_FOLLOW = (
    update(Reminder)
    .where(Reminder.delivery_id == bindparam("number"), _ALIVE)
    .values(state=bindparam("now_is"), reason=bindparam("why"))
)
