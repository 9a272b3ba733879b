"""The commands that Telegram shows beside the field where one writes: by language, and by what one may do."""

from collections.abc import Iterable

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommand, BotCommandScopeChat

from locales.catalogue import FIRST, Catalogue, Words
from roadmap.earnings import cares
from roadmap.people import Seat

STRANGER = ("start", "help")
MEMBER = ("my", "plan", "report")
MANAGER = ("people",)
ANNOUNCER = ("announce",)
ALWAYS = ("settings", "help", "cancel")
log = structlog.get_logger(__name__)


async def publish(bot: Bot, catalogue: Catalogue) -> None:
    """For those whom the bot does not know yet; languages it has no words for see the first one. Telegram
    knows languages by two letters: there is one Chinese."""
    await bot.set_my_commands(_commands(STRANGER, catalogue.words(FIRST)))
    for short in sorted({language[:2] for language in catalogue.languages}):
        await bot.set_my_commands(_commands(STRANGER, catalogue.words(short)), language_code=short)


async def publish_for(bot: Bot, telegram_id: int, seats: Iterable[Seat], words: Words) -> None:
    """In one chat, after roles or language changed. A menu that could not be set stops nobody."""
    names = available(seats)
    scope = BotCommandScopeChat(chat_id=telegram_id)
    try:
        await bot.set_my_commands(_commands(names, words), scope=scope)
    except TelegramAPIError as error:
        log.warning("menu not set", reason=str(error))


def available(seats: Iterable[Seat]) -> tuple[str, ...]:
    held = list(seats)
    if not held:
        return (*STRANGER, *ALWAYS[:1])
    people = any("manage" in seat.role.may or cares(seat.role, seat.programme) for seat in held)
    announces = any("announce" in seat.role.may for seat in held)
    return (*MEMBER, *(ANNOUNCER if announces else ()), *(MANAGER if people else ()), *ALWAYS)


def _commands(names: Iterable[str], words: Words) -> list[BotCommand]:
    return [BotCommand(command=name, description=words(f"cmd-{name}")) for name in names]
