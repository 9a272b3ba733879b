"""Before anything else: who is it, in which language, and what time it is."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Dispatcher
from aiogram.types import TelegramObject, Update, User

from handlers.once import Once
from roadmap.people import Person
from roadmap.refusals import Refused


class Acquaintance(BaseMiddleware):
    """Gives every handler `now`, `person` and `words`."""

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        data["now"] = data["clock"].now()
        await _recognise(data.get("event_from_user"), data)
        if isinstance(event, Update):
            await _welcome_back(event, data)
            await _stop_typing(event, data)
        return await handler(event, data)


async def _recognise(user: User | None, data: dict[str, Any]) -> None:
    """The words come first: should the database fail, there is a language to say so."""
    data["person"] = None
    data["words"] = data["catalogue"].words(user.language_code if user else None)
    if user is None:
        return
    person: Person | None = await data["people"].person(user.id, data["now"])
    if person is not None:
        data["person"] = person
        data["words"] = data["catalogue"].words(person.language)


async def _welcome_back(update: Update, data: dict[str, Any]) -> None:
    """Who writes or presses has not blocked the bot, whatever was believed."""
    person: Person | None = data["person"]
    if person is not None and not person.reachable and (update.message or update.callback_query):
        await data["registration"].reachable(person.telegram_id, data["now"])


async def _stop_typing(update: Update, data: dict[str, Any]) -> None:
    """A command ends what was being typed; `stopped` tells /cancel whether there was anything to end."""
    text = update.message.text if update.message else None
    data["stopped"] = bool(text and text.startswith("/") and data.get("raw_state"))
    if data["stopped"]:
        await data["state"].clear()
        data["raw_state"] = None


def known(person: Person | None) -> Person:
    """Raises Refused to those who have not joined."""
    if person is None:
        raise Refused("not-joined")
    return person


def attach(dispatcher: Dispatcher) -> None:
    dispatcher.update.outer_middleware(Once())
    dispatcher.update.outer_middleware(Acquaintance())
