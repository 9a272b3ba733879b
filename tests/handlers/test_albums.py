"""Parts of an album that are handled at the same moment."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiogram.fsm.context import FSMContext
from aiogram.fsm.storage.base import StorageKey
from aiogram.types import Chat, Message

from db.schema import migrate
from db.store import Store
from handlers.albums import continues, parts
from handlers.drafts import DraftStorage
from roadmap.refusals import Refused
from services.drafts import Drafts

NOW = datetime(2022, 2, 1, 9, tzinfo=UTC)


def part(number: int, album: str | None) -> Message:
    chat = Chat(id=2, type="private")
    return Message(message_id=number, date=NOW, chat=chat, media_group_id=album)


async def test_an_album_has_one_first_part_and_all_the_others(tmp_path: Path) -> None:
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    await migrate(store)
    state = FSMContext(DraftStorage(Drafts(store)), StorageKey(bot_id=1, chat_id=2, user_id=3))
    turn = asyncio.Lock()
    many = [part(number, "a") for number in (13, 11, 12, 19, 15)]
    begun = await asyncio.gather(*(continues(one, state, turn) for one in many))
    assert sorted(begun) == [False] + [True] * 4
    assert await parts(many[0], state) == (11, 12, 13, 15, 19)
    assert await parts(part(20, None), state) == (20,)
    assert not await continues(part(30, "b"), state, turn)
    with pytest.raises(Refused, match="letter-album"):
        await parts(many[0], state)
    await store.close()
