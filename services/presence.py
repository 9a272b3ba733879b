"""People who leave, block the bot, and come back. Functions of an open transaction."""

from datetime import datetime

from db import applications, feeds, holdings, invites, people
from db.store import Tx
from services.plans import Plans
from services.superiors import tell


async def leave(tx: Tx, plans: Plans, person_id: int, now: datetime) -> None:
    known = await people.with_id(tx, person_id)
    if known is None or known.left_at is not None:
        return
    await tell(tx, plans, person_id, known.who.name, "left", now)
    await holdings.release_all(tx, person_id, now)
    await invites.revoke_deputies(tx, person_id, now)
    await applications.withdraw(tx, person_id, now)
    await feeds.end(tx, person_id)
    await people.change(tx, person_id, left_at=now)


async def lose(tx: Tx, plans: Plans, telegram_id: int, now: datetime) -> None:
    """Noticed twice (by a failed message and by Telegram's word), told once."""
    person_id = await people.lose(tx, telegram_id, now)
    known = person_id and await people.with_id(tx, person_id)
    if known:
        await tell(tx, plans, known.who.id, known.who.name, "unreachable", now)


async def find(tx: Tx, telegram_id: int) -> None:
    known = await people.with_telegram(tx, telegram_id)
    if known is not None:
        await people.change(tx, known.who.id, unreachable_at=None)
