"""The very message that somebody announces, copied to one who shall see it first."""

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest

from roadmap.announcements import Announcement


async def copy(bot: Bot, announcement: Announcement, to: int) -> bool:
    """False: it has been deleted, or cannot be copied."""
    try:
        if len(announcement.parts) == 1:
            await bot.copy_message(to, announcement.chat, announcement.parts[0])
        else:
            await bot.copy_messages(to, announcement.chat, sorted(announcement.parts))
    except TelegramBadRequest:
        return False
    return True
