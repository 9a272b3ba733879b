"""Tokens: made, handed out once, remembered only by their hash."""

from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe

from db import invites, notes
from db.invites import Term
from db.store import Tx


def hash_of(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()


async def issue(
    tx: Tx, seat_id: int, created_by: int | None, now: datetime, days: int, term: Term | None = None
) -> str:
    """term: of a deputy; when it is over the link is good for nothing."""
    token = token_urlsafe(24)
    await invites.add(tx, hash_of(token), seat_id, created_by, now, expiry(now, days, term), term)
    return token


def expiry(now: datetime, days: int, term: Term | None = None) -> datetime:
    usual = now + timedelta(days=days)
    return min(usual, term.until) if term else usual


async def open_claim(tx: Tx, programme: str, seat_id: int, now: datetime, days: int) -> str:
    """The start-up link. The last one printed is the only one that works."""
    await close_claim(tx, programme, now)
    token = await issue(tx, seat_id, None, now, days)
    await notes.put(tx, _note(programme), hash_of(token))
    return token


async def close_claim(tx: Tx, programme: str, now: datetime) -> None:
    printed = await notes.get(tx, _note(programme))
    if printed is not None:
        await invites.revoke_token(tx, printed, now)
        await notes.drop(tx, _note(programme))


def _note(programme: str) -> str:
    return f"claim/{programme}"
