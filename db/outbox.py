"""The outgoing side of the ledger: copies of announcements claimed many at a time, messages settled."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, bindparam, exists, func, literal_column, or_, select, update

from db.models import Announcement, Delivery, Note, Person, Reminder
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
    name: str
    language: str


class Source(NamedTuple):
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
        await tx.execute(_SENT, usual)
    if others:
        await tx.execute(_MARK, others)


async def follow(tx: Tx, marks: Sequence[Mark]) -> None:
    """The reminders in these messages share their fate."""
    if marks:
        rows = [{"number": one.id, "now_is": one.state, "why": one.reason} for one in marks]
        await tx.execute(_FOLLOW, rows)


async def held(tx: Tx) -> bool:
    """After a copy was restored nothing leaves until somebody says so."""
    return await tx.scalar(_HOLD) is not None


async def claim(tx: Tx, now: datetime, room: int) -> tuple[Source | None, list[CopyRow]]:
    """Of the smallest running announcement that has something due. Whoever left meanwhile is left out."""
    found = (await tx.execute(_SOURCE, {"now": now})).first() if room else None
    if found is None:
        return None, []
    source = Source(found[0], found[1], tuple(found[2]), found[3], found[4] or {})
    rows = (await tx.execute(_COPIES, {"announcement": source.id, "now": now, "room": room})).all()
    await _take(tx, [row for row in rows if row[4] is None and row[5] is None], now)
    await _skip(tx, rows)
    return source, [_copy(row) for row in rows if row[4] is None and row[5] is None]


async def _take(tx: Tx, rows: Sequence[Row[Any]], now: datetime) -> None:
    if rows:
        await tx.execute(_CLAIM, {"numbers": [row[0] for row in rows], "now": now})


async def _skip(tx: Tx, rows: Sequence[Row[Any]]) -> None:
    for column, reason in ((4, "left"), (5, "unreachable")):
        gone = [row[0] for row in rows if row[column] is not None]
        if gone:
            await tx.execute(_SKIP, {"numbers": gone, "why": reason})


def _copy(row: Sequence[Any]) -> CopyRow:
    payload = row[3] or {}
    target, button = tuple(payload.get("target", ())), payload.get("button")
    return CopyRow(row[0], row[1], row[2], target, button, *row[6:])


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
_OUT = or_(Delivery.state == "claimed", Delivery.state == "unknown")
_ALIVE = or_(*(Reminder.state == state for state in ("planned", "claimed", "unknown")))
_HOLD = select(Note.value).where(Note.key == "hold")
_DUE_COPY = exists().where(Delivery.announcement_id == Announcement.id, _WAITING, Delivery.due_at <= _NOW)
_SOURCE = (
    select(
        *(Announcement.id, Announcement.chat_id, Announcement.parts, Announcement.agree, Announcement.content)
    )
    .where(Announcement.state == "running", _DUE_COPY)
    .order_by(Announcement.total, Announcement.id)
    .limit(1)
)
_COPIES = (
    select(
        *(Delivery.id, Delivery.kind, Delivery.attempts, Delivery.payload),
        *(Person.left_at, Person.unreachable_at),
        *(Person.id, Person.telegram_id, Person.name, Person.language),
    )
    .join(Person, Person.id == Delivery.person_id)
    .where(Delivery.announcement_id == bindparam("announcement"), _WAITING, Delivery.due_at <= _NOW)
    .order_by(Delivery.due_at, Delivery.id)
    .limit(bindparam("room"))
)
_SOME = Delivery.id.in_(bindparam("numbers", expanding=True))
_CLAIM = update(Delivery).where(_SOME).values(state="claimed", claimed_at=_NOW)
_SKIP = update(Delivery).where(_SOME).values(state="skipped", reason=bindparam("why"))
_THIS = Delivery.id == bindparam("number")
_SENT = (
    update(Delivery)
    .where(_THIS, _OUT)
    .values(state="sent", reason=None, sent_at=bindparam("at"), message_id=bindparam("message"))
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
