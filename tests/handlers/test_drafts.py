"""What a person is typing survives a restart."""

from pathlib import Path

from aiogram.fsm.storage.base import StorageKey

from db.schema import migrate
from db.store import Store
from handlers.drafts import DraftStorage
from handlers.zones import TypingZone
from services.drafts import Drafts

ANNA = StorageKey(bot_id=1, chat_id=2, user_id=3)
IVAN = StorageKey(bot_id=1, chat_id=4, user_id=5)


async def test_a_draft_is_found_again_by_another_process(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path}/bot.db"
    first = Store.open(url)
    await migrate(first)
    before = DraftStorage(Drafts(first))
    await before.set_state(ANNA, TypingZone.zone)
    await before.set_data(ANNA, {"request": 7})
    await first.close()

    second = Store.open(url)
    after = DraftStorage(Drafts(second))
    assert await after.get_state(ANNA) == TypingZone.zone.state
    assert await after.get_data(ANNA) == {"request": 7}
    assert await after.update_data(ANNA, {"seen": 1}) == {"request": 7, "seen": 1}
    assert await after.get_state(IVAN) is None
    assert await after.get_data(IVAN) == {}
    await after.set_state(ANNA, None)
    assert await after.get_state(ANNA) is None
    assert await after.get_data(ANNA) == {"request": 7, "seen": 1}
    await second.close()
