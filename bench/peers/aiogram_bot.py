"""aiogram as it comes out of the box."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter
from aiolimiter import AsyncLimiter

from bench.contestant import Run
from bench.peers.crowd import TEXT, say_to_all


def bot_at(api: str, token: str) -> Bot:
    return Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))


@asynccontextmanager
async def bare(api: str, token: str) -> AsyncIterator[Run]:
    """Bot.send_message and Bot.copy_message, nothing around them."""
    async with bot_at(api, token) as bot:

        async def run(first: int, count: int, *, copy: bool = False) -> dict[str, Any]:
            async def say(chat: int) -> None:
                await (bot.copy_message(chat, 1, 1) if copy else bot.send_message(chat, TEXT))

            return {"seconds": await say_to_all(range(first, first + count), say)}

        yield run


@asynccontextmanager
async def limited(api: str, token: str, rate: float) -> AsyncIterator[Run]:
    """With aiolimiter before it, as its documentation has it; a refused message waits as it is told."""
    async with bot_at(api, token) as bot:
        limiter = AsyncLimiter(rate, 1)

        async def say(chat: int) -> None:
            while True:
                async with limiter:
                    try:
                        await bot.send_message(chat, TEXT)
                    except TelegramRetryAfter as flood:
                        pause = flood.retry_after
                    else:
                        return
                await asyncio.sleep(pause)

        async def run(first: int, count: int) -> dict[str, Any]:
            return {"seconds": await say_to_all(range(first, first + count), say)}

        yield run
