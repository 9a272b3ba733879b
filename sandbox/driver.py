"""People as values in a script: an asynchronous client of the box, over HTTP only."""

import asyncio
import base64
import io
import json
from collections.abc import Callable
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

import aiohttp

from sandbox.seen import Button, Heard, Message, Tap, as_message

__all__ = ["Button", "Heard", "Message", "Person", "Sandbox", "SandboxError", "Tap"]

POLL_S = 0.01


class SandboxError(RuntimeError):
    """The box refused; the message is its sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Person:
    def __init__(self, sandbox: "Sandbox", about: dict[str, Any]) -> None:
        self._sandbox = sandbox
        self.id: int = about["id"]
        self.name: str = about["name"]

    def __repr__(self) -> str:
        return f"Person({self.id}, {self.name!r})"

    async def says(self, text: str, *, wait: float | None = None, typed: bool = False) -> Heard:
        return await self._send({"text": text, "typed": typed}, wait)

    async def sends_document(
        self, name: str, content: bytes, caption: str = "", *, wait: float | None = None
    ) -> Heard:
        return await self._send({"document": as_file(name, content), "text": caption}, wait)

    async def sends_photo(
        self, content: bytes, caption: str = "", *, name: str = "photo.png", wait: float | None = None
    ) -> Heard:
        return await self._send({"photo": as_file(name, content), "text": caption}, wait)

    async def sends_contact(self, *, wait: float | None = None) -> Heard:
        return await self._send({"contact": True}, wait)

    async def taps(
        self,
        button: str,
        message: Message | int | None = None,
        *,
        forged: bool = False,
        wait: float | None = None,
    ) -> Tap:
        """On the newest message that has such a button, unless a message is named.

        `forged`: `button` is data that the named message does not (or no longer) carry.
        """
        body: dict[str, Any] = {"button": button, "forged": forged}
        if message is not None:
            body["message_id"] = message if isinstance(message, int) else message.id
        reply = await self._sandbox.post(f"{self._path}/press", body, wait)
        answer = reply.get("answer") or {}
        return Tap(
            reply.get("callback_id"),
            answer.get("text"),
            bool(answer.get("show_alert")),
            reply.get("url"),
            bool(reply.get("handled")),
        )

    async def messages(
        self, after: int = 0, *, changes: int = 0, deleted: bool = False, mine: bool = True
    ) -> list[Message]:
        """`changes`: only those changed since (see `Message.change`); `mine=False`: the bot's only."""
        rows = await self._sandbox.get(f"{self._path}/messages", after=after, changes=changes)
        found = [as_message(row) for row in rows]
        return [m for m in found if (deleted or not m.deleted) and (mine or m.by_bot)]

    async def last(self) -> Message | None:
        """The newest message of the bot that is still there."""
        found = await self.messages(mine=False)
        return found[-1] if found else None

    async def hears(
        self, wanted: Callable[[Message], bool] | str = "", *, after: int = 0, within: float = 3.0
    ) -> Message:
        """Wait for a message of the bot that contains a text or satisfies a question."""
        fits = wanted if callable(wanted) else lambda message: wanted in message.text
        deadline = asyncio.get_running_loop().time() + within
        while True:
            found = [message for message in await self.messages(after, mine=False) if fits(message)]
            if found:
                return found[-1]
            if asyncio.get_running_loop().time() > deadline:
                said = [message.text for message in await self.messages(after, mine=False)]
                raise TimeoutError(f"{self.name} heard only {said} within {within} s")
            await asyncio.sleep(POLL_S)

    async def menu(self) -> list[str]:
        """The commands this person is offered."""
        return [row["command"] for row in await self._sandbox.get(f"{self._path}/menu")]

    async def blocks(self, *, wait: float | None = None) -> None:
        await self._sandbox.post(f"{self._path}/block", {}, wait)

    async def unblocks(self, *, wait: float | None = None) -> None:
        await self._sandbox.post(f"{self._path}/unblock", {}, wait)

    async def _send(self, body: dict[str, Any], wait: float | None) -> Heard:
        reply = await self._sandbox.post(f"{self._path}/send", body, wait)
        return Heard(reply["message_id"], reply["handled"])

    @property
    def _path(self) -> str:
        return f"/api/people/{self.id}"


class Sandbox:
    def __init__(self, url: str, *, wait: float = 0) -> None:
        """`wait`: seconds every action gives a polling bot to receive it; a webhook needs none."""
        self.url = url.rstrip("/")
        self._wait = wait
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def person(
        self, name: str, *, username: str | None = None, language_code: str | None = "ru"
    ) -> Person:
        body = {"name": name, "username": username, "language_code": language_code}
        return Person(self, await self.post("/api/people", body))

    async def people(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.get("/api/people")
        return found

    async def find(self, person_id: int) -> Person:
        for about in await self.people():
            if about["id"] == person_id:
                return Person(self, about)
        raise SandboxError(404, f"there is no person {person_id}")

    async def now(self) -> datetime:
        return datetime.fromisoformat((await self.get("/api/clock"))["now"])

    async def advance(self, **amount: float) -> datetime:
        """In the words of timedelta: `days=1, hours=2`; returns once every tick is done."""
        body = {"advance_s": timedelta(**amount).total_seconds()}
        return datetime.fromisoformat((await self.post("/api/clock", body))["now"])

    async def move_to(self, moment: datetime) -> datetime:
        reply = await self.post("/api/clock", {"to": moment.isoformat()})
        return datetime.fromisoformat(reply["now"])

    async def log(self, after: int = 0, method: str | None = None) -> list[dict[str, Any]]:
        query: dict[str, Any] = {"after": after} | ({"method": method} if method else {})
        rows: list[dict[str, Any]] = await self.get("/api/log", **query)
        return rows

    async def faults(self, **change: Any) -> dict[str, Any]:
        """`flood={...}`, `fail={...}`, `drop={...}`, `delay_ms=5`, `reset=True`; None switches off."""
        state: dict[str, Any] = await self.post("/api/faults", change)
        return state

    async def file(self, about: dict[str, Any]) -> bytes:
        """The content of a message's `document` or `photo`."""
        async with self._http().get(self.url + about["url"]) as reply:
            return await reply.read()

    async def get(self, path: str, **query: Any) -> Any:
        async with self._http().get(self.url + path, params=query) as reply:
            return await answered(reply)

    async def post(self, path: str, body: dict[str, Any], wait: float | None = None) -> Any:
        seconds = self._wait if wait is None else wait
        query = {"wait": str(seconds)} if seconds else {}
        data = io.BytesIO(json.dumps(body).encode())  # aiohttp warns of large bodies given as bytes
        headers = {"Content-Type": "application/json"}
        async with self._http().post(self.url + path, data=data, params=query, headers=headers) as reply:
            return await answered(reply)

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))
        return self._session


async def answered(reply: aiohttp.ClientResponse) -> Any:
    if reply.content_type != "application/json":
        raise SandboxError(reply.status, (await reply.text())[:500])
    body = await reply.json()
    if not reply.ok:
        raise SandboxError(reply.status, body["error"])
    return body


def as_file(name: str, content: bytes) -> dict[str, str]:
    return {"name": name, "base64": base64.b64encode(content).decode()}
