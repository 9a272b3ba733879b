"""Where a person stands in a conversation, kept over a restart."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from db import drafts
from db.store import Store, Tx


class Drafts:
    """`data` is what JSON can hold."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def get(self, key: str) -> tuple[str | None, dict[str, Any]]:
        async with self.store.read() as tx:
            return await drafts.get(tx, key)

    async def set_state(self, key: str, state: str | None) -> None:
        await self.store.whole(partial(_set_state, key, state))

    async def set_data(self, key: str, data: Mapping[str, Any]) -> None:
        await self.store.whole(partial(_set_data, key, dict(data)))


async def _set_state(key: str, state: str | None, tx: Tx) -> None:
    _, data = await drafts.get(tx, key)
    await drafts.put(tx, key, state, data)


async def _set_data(key: str, data: dict[str, Any], tx: Tx) -> None:
    state, _ = await drafts.get(tx, key)
    await drafts.put(tx, key, state, data)
