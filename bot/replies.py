"""Replies to people go first: they take their place in the common pace, and survive a flood limit."""

import asyncio
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType

from scheduler.pace import Pace
from scheduler.silence import Silence

COUNTED = ("send", "copy", "edit")
PATIENCE_S = 30


class Replies(BaseRequestMiddleware):
    def __init__(self, pace: Pace, silence: Silence) -> None:
        self._pace = pace
        self._silence = silence

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[TelegramType],
        bot: Bot,
        method: TelegramMethod[TelegramType],
    ) -> Response[TelegramType]:
        """What Telegram counts takes a permit. Told to wait, the whole bot waits; then it is said again."""
        if not method.__api_method__.startswith(COUNTED):
            return await make_request(bot, method)
        chat: Any = getattr(method, "chat_id", 0)
        async with self._pace.overtake(int(chat or 0)):
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as flood:
                self._silence.hush(flood.retry_after)
                if flood.retry_after > PATIENCE_S:
                    raise
                await asyncio.sleep(flood.retry_after)
                return await make_request(bot, method)
