"""Where a person stands in a conversation, kept over a restart."""

from collections.abc import Mapping
from typing import Any

from db import drafts
from db.store import Store


class Drafts:
    """`data` is what JSON can hold."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def get(self, key: str) -> tuple[str | None, dict[str, Any]]:
        async with self.store.read() as tx:
            return await drafts.get(tx, key)

    async def set_state(self, key: str, state: str | None) -> None:
        async with self.store.write() as tx:
            _, data = await drafts.get(tx, key)
            await drafts.put(tx, key, state, data)

    async def set_data(self, key: str, data: Mapping[str, Any]) -> None:
        async with self.store.write() as tx:
            state, _ = await drafts.get(tx, key)
            await drafts.put(tx, key, state, dict(data))
