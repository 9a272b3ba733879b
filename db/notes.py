"""Small things the bot remembers about itself."""

from sqlalchemy import bindparam, delete, insert, select, update

from db.models import Note
from db.store import Tx


async def get(tx: Tx, key: str) -> str | None:
    return await tx.scalar(_GET, {"key": key})


async def put(tx: Tx, key: str, value: str) -> None:
    kept = await tx.execute(update(Note).where(Note.key == key).values(value=value))
    if not kept.rowcount:
        await tx.execute(insert(Note).values(key=key, value=value))


async def drop(tx: Tx, key: str) -> None:
    await tx.execute(delete(Note).where(Note.key == key))


_GET = select(Note.value).where(Note.key == bindparam("key"))
