"""Delivery of updates to the bot's own address: in order within a chat, again until accepted."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

from sandbox.refusals import ApiError
from sandbox.updates import Update, Updates
from sandbox.wire import Call, call_in_reply

LONGEST_PAUSE_S = 30.0
ANSWER_WITHIN = aiohttp.ClientTimeout(total=60)
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class Webhook:
    def __init__(self, updates: Updates, first_pause_s: float) -> None:
        self.url = ""
        self.carry_out: Callable[[Call], Awaitable[object]] | None = None
        self._updates = updates
        self._first_pause_s = first_pause_s
        self._secret: str | None = None
        self._max_connections = 40
        self._last_error: tuple[int, str] | None = None
        self._lanes: dict[int, deque[Update]] = {}
        self._workers: set[asyncio.Future[None]] = set()
        self._slots = asyncio.Semaphore(self._max_connections)
        self._session: aiohttp.ClientSession | None = None

    async def open(self, url: str, secret: str | None, max_connections: int) -> None:
        await self.close()
        self.url, self._secret, self._max_connections = url, secret, max_connections
        self._last_error = None
        self._slots = asyncio.Semaphore(max_connections)
        self._session = aiohttp.ClientSession(timeout=ANSWER_WITHIN)
        self._updates.on_arrival = self._put
        for update in self._updates.pending:
            self._put(update)

    async def close(self) -> None:
        self.url = ""
        self._updates.on_arrival = None
        workers = list(self._workers)
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        self._lanes.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    def as_info(self) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
        }
        if self.url:
            info["max_connections"] = self._max_connections
        if self._updates.allowed:
            info["allowed_updates"] = self._updates.allowed
        if self._last_error:
            info["last_error_date"], info["last_error_message"] = self._last_error
        return info

    def _put(self, update: Update) -> None:
        lane = self._lanes.setdefault(update.chat_id, deque())
        lane.append(update)
        if len(lane) == 1:
            worker = asyncio.ensure_future(self._empty(lane))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)

    async def _empty(self, lane: deque[Update]) -> None:
        while lane:
            await self._deliver(lane[0])
            self._updates.forget(lane.popleft())

    async def _deliver(self, update: Update) -> None:
        pause = self._first_pause_s
        while not await self._post(update):
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_S)

    async def _post(self, update: Update) -> bool:
        headers = {SECRET_HEADER: self._secret} if self._secret else {}
        assert self._session is not None  # a worker lives only between open and close
        try:
            async with (
                self._slots,
                self._session.post(self.url, json=update.as_telegram(), headers=headers) as reply,
            ):
                call = await call_in_reply(reply) if reply.ok else None
        except (aiohttp.ClientError, TimeoutError) as error:
            self._note(f"{type(error).__name__}: {error}")
            return False
        except (ApiError, ValueError) as error:
            self._note(f"the reply holds no method that can be read: {error}")
            return True
        if not reply.ok:
            self._note(f"Wrong response from the webhook: {reply.status} {reply.reason}")
            return False
        if call is not None and self.carry_out is not None:
            await self.carry_out(call)
        return True

    def _note(self, problem: str) -> None:
        self._last_error = (int(time.time()), problem)  # noqa: TID251 - the real wire's time
