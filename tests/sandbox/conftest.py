from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from sandbox.clock import Clock
from sandbox.driver import Person, Sandbox
from sandbox.emulator import Emulator

START = datetime(2022, 2, 1, 9, tzinfo=UTC)
Verdict = tuple[int, dict[str, Any]]
Call = Callable[..., Awaitable[Verdict]]


class QuickSession(AiohttpSession):
    """aiogram waits a quarter of a second for TLS that is not there."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with Emulator("1:TEST", Clock(START), retry_pause_s=0.01) as running:
        yield running


@pytest.fixture
async def box(emulator: Emulator) -> AsyncIterator[Sandbox]:
    async with Sandbox(emulator.url) as client:
        yield client


@pytest.fixture
async def anna(box: Sandbox) -> Person:
    person = await box.person("Анна")
    await person.says("/start")
    return person


@pytest.fixture
async def bot(emulator: Emulator) -> AsyncIterator[Bot]:
    session = QuickSession(api=TelegramAPIServer.from_base(emulator.url))
    yield Bot("1:TEST", session=session, default=DefaultBotProperties(parse_mode="HTML"))
    await session.close()


@pytest.fixture
async def call(emulator: Emulator) -> AsyncIterator[Call]:
    """One Bot API call as JSON, without aiogram: its HTTP status and body."""
    async with aiohttp.ClientSession() as session:

        async def carry(method: str, /, **values: Any) -> Verdict:
            async with session.post(f"{emulator.url}/bot1:TEST/{method}", json=values) as reply:
                return reply.status, await reply.json()

        yield carry


@pytest.fixture
async def refused(call: Call) -> Callable[..., Awaitable[str]]:
    """The words with which a call is refused, with the status that goes with them."""

    async def carry(method: str, /, **values: Any) -> str:
        status, body = await call(method, **values)
        assert not body["ok"], body
        assert status == body["error_code"]
        return f"{status} {body['description']}"

    return carry
