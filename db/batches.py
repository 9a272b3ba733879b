"""Statements that name rows: a database takes only so many values at once (SQLite 32,766)."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Executable

from db.store import Tx

AT_ONCE = 10_000
NAMED = 500
"""Units: to look at all of them costs less than to name more."""


async def execute(tx: Tx, query: Executable, key: str, values: Collection[int], **given: Any) -> list[Any]:
    """Rows of `query` for all the values that its parameter `key` may have; in order only within a batch."""
    named, rows = list(values), list[Any]()
    for first in range(0, len(named), AT_ONCE):
        rows += (await tx.execute(query, {key: named[first : first + AT_ONCE], **given})).all()
    return rows
