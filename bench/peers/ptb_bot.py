"""python-telegram-bot, with and without its own rate limiter."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from bench.contestant import Run
from bench.peers.crowd import TEXT, WORKERS, say_to_all

PATIENCE_S = 60


def request() -> HTTPXRequest:
    """Its default is one connection, and a second of patience for it."""
    return HTTPXRequest(connection_pool_size=WORKERS, pool_timeout=PATIENCE_S, read_timeout=PATIENCE_S)


@asynccontextmanager
async def bare(api: str, token: str) -> AsyncIterator[Run]:
    async with Bot(token, base_url=f"{api}/bot", request=request()) as bot:
        yield _said_by(bot)


@asynccontextmanager
async def limited(api: str, token: str, rate: float) -> AsyncIterator[Run]:
    limiter = AIORateLimiter(overall_max_rate=rate, overall_time_period=1, max_retries=100)
    async with ExtBot(token, base_url=f"{api}/bot", request=request(), rate_limiter=limiter) as bot:
        yield _said_by(bot)


def _said_by(bot: Bot) -> Run:
    async def run(first: int, count: int, *, copy: bool = False) -> dict[str, Any]:
        async def say(chat: int) -> None:
            await (bot.copy_message(chat, 1, 1) if copy else bot.send_message(chat, TEXT))

        return {"seconds": await say_to_all(range(first, first + count), say)}

    return run
