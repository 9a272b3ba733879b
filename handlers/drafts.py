"""The place in a conversation, kept in the database: a restart does not interrupt who is typing."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.fsm.storage.base import BaseStorage, StateType, StorageKey

from services.drafts import Drafts


class DraftStorage(BaseStorage):
    def __init__(self, drafts: Drafts) -> None:
        self._drafts = drafts

    async def set_state(self, key: StorageKey, state: StateType = None) -> None:
        await self._drafts.set_state(_key(key), state.state if isinstance(state, State) else state)

    async def get_state(self, key: StorageKey) -> str | None:
        state, _ = await self._drafts.get(_key(key))
        return state

    async def set_data(self, key: StorageKey, data: Mapping[str, Any]) -> None:
        await self._drafts.set_data(_key(key), dict(data))

    async def get_data(self, key: StorageKey) -> dict[str, Any]:
        _, data = await self._drafts.get(_key(key))
        return dict(data)

    async def close(self) -> None:
        """The database is closed by the one who opened it."""


def _key(key: StorageKey) -> str:
    return f"{key.chat_id}:{key.user_id}"
