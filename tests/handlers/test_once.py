"""Telegram may bring an update twice."""

from aiogram.types import Update

from tests.conftest import World


def typed(update: int, person: int, text: str) -> Update:
    who = {"id": person, "is_bot": False, "first_name": "Анна"}
    chat = {"id": person, "type": "private"}
    message = {"message_id": 900 + update, "date": 1637904000, "from": who, "chat": chat, "text": text}
    return Update.model_validate({"update_id": update, "message": message})


async def test_an_update_that_comes_twice_is_answered_once(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    before = len(await director.messages(mine=False))
    update = typed(1_000_000, director.id, "/my")
    for _ in range(2):
        await world.app.dispatcher.feed_update(world.app.bot, update)
    assert len(await director.messages(mine=False)) == before + 1


async def test_an_update_that_failed_may_come_again(world: World) -> None:
    """Telegram took neither the answer nor the apology."""
    director = await world.join("director", "Школа № 1")
    before = len(await director.messages(mine=False))
    await world.sandbox.faults(fail={"method": "sendMessage", "status": 500, "times": 2})
    update = typed(1_000_001, director.id, "/my")
    for _ in range(2):
        await world.app.dispatcher.feed_update(world.app.bot, update)
    assert len(await director.messages(mine=False)) == before + 1
