"""What people are typing."""

from typing import Any

from sqlalchemy import bindparam, delete, insert, select, update

from db.models import Draft
from db.store import Tx

_DRAFT = select(Draft.state, Draft.data).where(Draft.key == bindparam("of"))
"""Made once: every update asks for it."""


async def get(tx: Tx, key: str) -> tuple[str | None, dict[str, Any]]:
    row = (await tx.execute(_DRAFT, {"of": key})).one_or_none()
    return (row[0], row[1]) if row else (None, {})


async def put(tx: Tx, key: str, state: str | None, data: dict[str, Any]) -> None:
    """An empty draft leaves no row."""
    if state is None and not data:
        await tx.execute(delete(Draft).where(Draft.key == key))
        return
    kept = await tx.execute(update(Draft).where(Draft.key == key).values(state=state, data=data))
    if not kept.rowcount:
        await tx.execute(insert(Draft).values(key=key, state=state, data=data))
