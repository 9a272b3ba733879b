"""Invites: only hashes of their tokens are kept."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, insert, select, update

from db.models import Invite, Person
from db.store import Tx


class InviteRow(NamedTuple):
    """`kind`: holder, or deputy from `since` to `until`. `created_by`, and the name: None - the operator."""

    id: int
    seat_id: int
    kind: str
    since: datetime | None
    until: datetime | None
    created_by: int | None
    invited_by: str | None
    expires_at: datetime
    shown_to: int | None
    used_at: datetime | None
    used_by: int | None
    revoked_at: datetime | None


class Term(NamedTuple):
    """From when to when a deputy stands in; the end is exclusive."""

    since: datetime
    until: datetime


async def add(
    tx: Tx,
    token_hash: str,
    seat_id: int,
    created_by: int | None,
    now: datetime,
    expires_at: datetime,
    term: Term | None = None,
) -> None:
    """term: of a deputy."""
    fresh: dict[str, object] = {"token_hash": token_hash, "seat_id": seat_id, "created_by": created_by}
    if term is not None:
        fresh |= {"kind": "deputy", "since": term.since, "until": term.until}
    await tx.execute(insert(Invite).values(**fresh, created_at=now, expires_at=expires_at))


async def with_hash(tx: Tx, token_hash: str) -> InviteRow | None:
    return await _one(tx, Invite.token_hash == token_hash)


async def with_id(tx: Tx, invite_id: int) -> InviteRow | None:
    return await _one(tx, Invite.id == invite_id)


async def standing(tx: Tx, seats: Collection[int], now: datetime) -> dict[int, str]:
    """Seat -> the hash of the token by which somebody can still become its holder."""
    fresh = (Invite.used_at.is_(None), Invite.revoked_at.is_(None), Invite.expires_at > now)
    query = select(Invite.seat_id, Invite.token_hash).where(Invite.kind == "holder", *fresh)
    return {row[0]: row[1] for row in await tx.execute(query.where(Invite.seat_id.in_(seats)))}


async def show(tx: Tx, invite_id: int, telegram_id: int) -> None:
    await tx.execute(update(Invite).where(Invite.id == invite_id).values(shown_to=telegram_id))


async def use(tx: Tx, invite_id: int, person_id: int, now: datetime) -> bool:
    """False: somebody was faster, or it is no longer good."""
    fresh = (Invite.used_at.is_(None), Invite.revoked_at.is_(None), Invite.expires_at > now)
    used = update(Invite).where(Invite.id == invite_id, *fresh).values(used_at=now, used_by=person_id)
    return (await tx.execute(used)).rowcount == 1


async def revoke(tx: Tx, seat_id: int, now: datetime, kind: str | None = None) -> None:
    """All unused ones of a seat; `kind`: only those that make somebody its holder, or its deputy."""
    mine = Invite.seat_id == seat_id
    await _revoke(tx, mine if kind is None else and_(mine, Invite.kind == kind), now)


async def revoke_deputies(tx: Tx, created_by: int, now: datetime) -> None:
    """Who has left leaves nobody in their place."""
    await _revoke(tx, and_(Invite.created_by == created_by, Invite.kind == "deputy"), now)


async def revoke_token(tx: Tx, token_hash: str, now: datetime) -> None:
    await _revoke(tx, Invite.token_hash == token_hash, now)


async def _revoke(tx: Tx, which: ColumnElement[bool], now: datetime) -> None:
    unused = (Invite.used_at.is_(None), Invite.revoked_at.is_(None))
    await tx.execute(update(Invite).where(which, *unused).values(revoked_at=now))


async def _one(tx: Tx, where: ColumnElement[bool]) -> InviteRow | None:
    query = (
        select(
            Invite.id,
            Invite.seat_id,
            Invite.kind,
            Invite.since,
            Invite.until,
            Invite.created_by,
            Person.name,
            Invite.expires_at,
            Invite.shown_to,
            Invite.used_at,
            Invite.used_by,
            Invite.revoked_at,
        )
        .outerjoin(Person, Person.id == Invite.created_by)
        .where(where)
    )
    row = (await tx.execute(query)).one_or_none()
    return InviteRow._make(row) if row else None
