"""Several pictures sent at once: each is a message of its own, with a number common to the album. They are
remembered until somebody says what to do with them, over a restart too."""

import asyncio

from aiogram.fsm.context import FSMContext
from aiogram.types import Message

from roadmap.refusals import Refused


async def continues(message: Message, state: FSMContext, turn: asyncio.Lock) -> bool:
    """A filter: this is one more part of the album that another message has begun. Of each person the last
    album is kept. Its parts may be handled at the same moment: one after another here."""
    async with turn:
        data = await state.get_data()
        begun = data.get("album") == message.media_group_id
        parts = [*data.get("parts", ()), message.message_id] if begun else [message.message_id]
        await state.set_data({**data, "album": message.media_group_id, "parts": parts})
    return begun


async def parts(message: Message, state: FSMContext) -> tuple[int, ...]:
    """All messages of the one that was pressed about. Refused: it is part of an album forgotten since."""
    if message.media_group_id is None:
        return (message.message_id,)
    data = await state.get_data()
    if data.get("album") != message.media_group_id:
        raise Refused("letter-album")
    return tuple(sorted(data["parts"]))
