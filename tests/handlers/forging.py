"""A press that no button of the bot carries: the phones of the box press only what they see."""

from itertools import count

from sandbox.driver import Person
from tests.conftest import World

_numbers = count(1_000_000_000)


async def forge(world: World, phone: Person, data: str) -> None:
    """As if pressed under the newest message of the bot."""
    under = await phone.last()
    assert under is not None
    number = next(_numbers)
    message = {
        "message_id": under.id,
        "date": int(under.date.timestamp()),
        "chat": {"id": phone.id, "type": "private"},
        "text": under.text,
    }
    user = {"id": phone.id, "is_bot": False, "first_name": phone.name, "language_code": "ru"}
    press = {"id": str(number), "from": user, "chat_instance": "1", "message": message, "data": data}
    update = {"update_id": number, "callback_query": press}
    await world.app.dispatcher.feed_raw_update(world.app.bot, update)
