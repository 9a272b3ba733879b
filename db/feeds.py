"""Calendars at secret addresses, known by a hash of the address's token."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from db.models import Feed
from db.store import Tx


async def renew(tx: Tx, person_id: int, token_hash: str, now: datetime) -> None:
    """The only one of that person."""
    await end(tx, person_id)
    await tx.execute(insert(Feed).values(person_id=person_id, token_hash=token_hash, created_at=now))


async def end(tx: Tx, person_id: int) -> None:
    await tx.execute(delete(Feed).where(Feed.person_id == person_id))


async def since(tx: Tx, person_id: int) -> datetime | None:
    return await tx.scalar(select(Feed.created_at).where(Feed.person_id == person_id))


async def whose(tx: Tx, token_hash: str) -> int | None:
    return await tx.scalar(select(Feed.person_id).where(Feed.token_hash == token_hash))
