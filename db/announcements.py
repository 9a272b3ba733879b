"""Announcements: the rows of what coordinators announce. Their copies are in db/broadcasts.py."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, insert, or_, select, update
from sqlalchemy.orm import aliased

from db.models import Announcement, Delivery, Person, Programme
from db.store import Tx
from roadmap.announcements import Kind, State

WRITTEN = ("copy", "correction")
"""Kinds that somebody composed; the others change the copies of these."""


class Row(NamedTuple):
    """As the table has it, with its programme's code and its author's name."""

    id: int
    programme_id: int
    programme: str
    author_id: int
    author: str
    of_id: int | None
    kind: Kind
    state: State
    reason: str | None
    chat_id: int
    parts: Sequence[int]
    album: str | None
    gist: str | None
    audience: Mapping[str, Any]
    agree: bool
    nudged: int
    total: int
    filled_to: int
    filled_at: datetime | None
    created_at: datetime
    due_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    approved_by: int | None
    card_id: int | None


async def one(tx: Tx, number: int) -> Row | None:
    return next(_read(await tx.execute(_ONE, {"number": number})), None)


async def add(tx: Tx, **values: object) -> int:
    made = insert(Announcement).values(**values)
    return (await tx.execute(made.returning(Announcement.id))).scalar_one()


async def change(tx: Tx, number: int, **values: object) -> None:
    await tx.execute(update(Announcement).where(Announcement.id == number).values(**values))


async def move(tx: Tx, number: int, was: Collection[State], **values: object) -> bool:
    """From one of the states it was in; False: it is no longer there, and nothing is changed."""
    mine = update(Announcement).where(Announcement.id == number, Announcement.state.in_(was))
    return (await tx.execute(mine.values(**values))).rowcount == 1


async def empty_draft(tx: Tx, author: int) -> int | None:
    """One without content."""
    mine = (Announcement.author_id == author, Announcement.state == "draft", ~_CONTENT)
    return await tx.scalar(select(Announcement.id).where(*mine).limit(1))


async def count(tx: Tx, author: int, programmes: Collection[int], codes: Collection[str]) -> int:
    return (
        await tx.scalar(_ROWS.with_only_columns(func.count()).where(_listed(author, programmes, codes))) or 0
    )


async def page(
    tx: Tx, author: int, programmes: Collection[int], codes: Collection[str], first: int, size: int
) -> list[Row]:
    """The author's own, and what others have sent in these programmes; the newest first."""
    mine = _ROWS.where(_listed(author, programmes, codes)).order_by(Announcement.id.desc())
    return list(_read(await tx.execute(mine.offset(first).limit(size))))


async def of_chat(tx: Tx, chat: int) -> list[Row]:
    """Sent ones that were written in that chat, the newest first."""
    return list(_read(await tx.execute(_OF_CHAT, {"chat": chat})))


async def recalled(tx: Tx, number: int) -> bool:
    mine = (Announcement.of_id == number, Announcement.kind == "recall", Announcement.state != "cancelled")
    return await tx.scalar(select(Announcement.id).where(*mine).limit(1)) is not None


async def edits(tx: Tx, number: int) -> list[int]:
    """Changes of its copies that are not yet through."""
    mine = (
        Announcement.of_id == number,
        Announcement.kind == "edit",
        Announcement.state.in_(("running", "paused")),
    )
    return list((await tx.execute(select(Announcement.id).where(*mine))).scalars())


async def unfilled(tx: Tx, now: datetime, programmes: Collection[str]) -> Row | None:
    """The next that is due and lacks deliveries. What changes copies waits for those on their way."""
    mine = _ROWS.where(_UNFILLED, Announcement.due_at <= now, Programme.code.in_(programmes))
    first = mine.order_by(Announcement.due_at, Announcement.id).limit(1)
    return next(_read(await tx.execute(first)), None)


async def next_moment(tx: Tx, programmes: Collection[str]) -> datetime | None:
    """When one is to be filled, its next copy is due, or nothing is left of it but to end it."""
    codes = {"codes": list(programmes)}
    found = [await tx.scalar(_NEXT_UNFILLED, codes), await tx.scalar(_NEXT_COPY), await tx.scalar(_NEXT_OVER)]
    return min((moment for moment in found if moment is not None), default=None)


async def finish(tx: Tx, now: datetime) -> None:
    await tx.execute(update(Announcement).where(_OVER).values(state="done", ended_at=now))


async def nudging(tx: Tx, rungs: int, programmes: Collection[str]) -> list[Row]:
    """Those whose ladder of [read and agreed] has rungs left."""
    return list(_read(await tx.execute(_NUDGED, {"rungs": rungs, "codes": list(programmes)})))


async def running(tx: Tx, due_by: datetime) -> list[Row]:
    mine = _ROWS.where(Announcement.state == "running", Announcement.due_at <= due_by)
    return list(_read(await tx.execute(mine.order_by(Announcement.id))))


async def shown(tx: Tx, ended_since: datetime) -> list[Row]:
    """Those with a card that moves, or has come to its end lately."""
    moving = or_(Announcement.state.in_(("running", "paused")), Announcement.ended_at >= ended_since)
    mine = _ROWS.where(Announcement.card_id.is_not(None), moving)
    return list(_read(await tx.execute(mine.order_by(Announcement.id))))


def _listed(author: int, programmes: Collection[int], codes: Collection[str]) -> ColumnElement[bool]:
    """Neither what only changes copies, nor drafts that are empty or were thrown away."""
    a = Announcement
    others = and_(a.programme_id.in_(programmes), a.state.not_in(("draft", "approval")))
    thrown_away = and_(a.state == "cancelled", a.due_at.is_(None))
    mine = or_(a.author_id == author, others)
    return and_(mine, Programme.code.in_(codes), a.kind.in_(WRITTEN), ~thrown_away, _CONTENT)


def _read(rows: Iterable[Sequence[Any]]) -> Iterator[Row]:
    return (Row._make(row) for row in rows)


def _rows() -> Select[*tuple[Any, ...]]:
    a = Announcement
    return (
        select(
            *(
                a.id,
                a.programme_id,
                Programme.code,
                a.author_id,
                Person.name,
                a.of_id,
                a.kind,
                a.state,
                a.reason,
            ),
            *(a.chat_id, a.parts, a.album, a.gist, a.audience, a.agree, a.nudged),
            *(a.total, a.filled_to, a.filled_at, a.created_at, a.due_at, a.started_at, a.ended_at),
            *(a.approved_by, a.card_id),
        )
        .join(Programme, Programme.id == a.programme_id)
        .join(Person, Person.id == a.author_id)
    )


def _has_copies(*where: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists().where(Delivery.announcement_id == Announcement.id, *where)


_ROWS = _rows()
_ONE = _ROWS.where(Announcement.id == bindparam("number"))
_CONTENT = func.json_array_length(Announcement.parts) > 0
_OF_CHAT = _ROWS.where(
    Announcement.chat_id == bindparam("chat"),
    Announcement.state.in_(("running", "paused", "cancelled", "done")),
    Announcement.kind.in_(WRITTEN),
    Announcement.filled_to > 0,
).order_by(Announcement.id.desc())

_RUNNING = Announcement.state == "running"
_FILLED = Announcement.filled_at.is_not(None)
_ON_THEIR_WAY = exists().where(
    Delivery.announcement_id == Announcement.of_id,
    Delivery.state == "claimed",
    Delivery.claimed_at <= Announcement.due_at,
)
_UNFILLED = and_(_RUNNING, Announcement.filled_at.is_(None), ~_ON_THEIR_WAY)
_OVER = and_(_RUNNING, _FILLED, ~_has_copies(Delivery.state.in_(("planned", "claimed"))))
_IN_FILES = Programme.code.in_(bindparam("codes"))
_NEXT = select(func.min(Announcement.due_at)).join(Programme, Programme.id == Announcement.programme_id)
_NEXT_UNFILLED = _NEXT.where(_UNFILLED, _IN_FILES)
_NEXT_OVER = _NEXT.where(_OVER)
_FIRST_COPY = (
    select(func.min(Delivery.due_at))
    .where(Delivery.announcement_id == Announcement.id, Delivery.state == "planned")
    .scalar_subquery()
)
_NEXT_COPY = select(func.min(_FIRST_COPY)).select_from(Announcement).where(_RUNNING)

_recall = aliased(Announcement)
_RECALLED = exists().where(
    _recall.of_id == Announcement.id, _recall.kind == "recall", _recall.state != "cancelled"
)
_NUDGING = and_(
    Announcement.agree,
    Announcement.kind.in_(WRITTEN),
    Announcement.started_at.is_not(None),
    Announcement.state.in_(("running", "done", "cancelled")),
    ~_RECALLED,
)
_NUDGED = _ROWS.where(_NUDGING, Announcement.nudged < bindparam("rungs"), _IN_FILES).order_by(Announcement.id)
