"""The people's side of the emulator, as a script sees it: JSON over HTTP."""

from datetime import datetime
from types import TracebackType
from typing import Any, Self

import aiohttp


class RefusedByPhoneError(Exception):
    """The phone itself cannot do it: no such button any more, the bot is blocked."""


class Wire:
    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None
        self._seen = 0

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._session is not None
        await self._session.close()

    async def person(self, name: str, language: str) -> int:
        body = {"name": name, "language_code": language}
        return int((await self._post("/api/people", body))["id"])

    async def say(self, person: int, text: str) -> None:
        await self._post(f"/api/people/{person}/send", {"text": text})

    async def press(self, person: int, message: int, data: str) -> bool:
        """Did the bot take note of it? What it cannot cope with it leaves unanswered."""
        body = {"message_id": message, "button": data}
        return (await self._post(f"/api/people/{person}/press", body)).get("answer") is not None

    async def block(self, person: int, *, blocked: bool) -> None:
        await self._post(f"/api/people/{person}/{'block' if blocked else 'unblock'}", {})

    async def changed(self, person: int, since: int) -> tuple[list[dict[str, Any]], int]:
        """The messages of a chat that are new or were edited since; and the number to ask with next."""
        async with self._open().get(
            f"{self._url}/api/people/{person}/messages", params={"changes": str(since)}
        ) as reply:
            return await _read(reply), int(reply.headers["X-Seq"])

    async def now(self) -> datetime:
        async with self._open().get(f"{self._url}/api/clock") as reply:
            return datetime.fromisoformat((await _read(reply))["now"])

    async def move(self, to: datetime) -> datetime:
        return datetime.fromisoformat((await self._post("/api/clock", {"to": to.isoformat()}))["now"])

    async def calls(self) -> list[dict[str, Any]]:
        """What the bot called since this was last asked."""
        async with self._open().get(f"{self._url}/api/log", params={"after": str(self._seen)}) as reply:
            rows: list[dict[str, Any]] = await _read(reply)
        if rows:
            self._seen = rows[-1]["seq"]
        return rows

    async def faults(self, **faults: Any) -> None:
        """Instead of those there were."""
        await self._post("/api/faults", {"reset": True, **faults})

    @property
    def seen(self) -> int:
        """How many calls the bot has made."""
        return self._seen

    async def _post(self, path: str, body: dict[str, Any]) -> Any:
        async with self._open().post(self._url + path, json=body) as reply:
            return await _read(reply)

    def _open(self) -> aiohttp.ClientSession:
        assert self._session is not None
        return self._session


async def _read(reply: aiohttp.ClientResponse) -> Any:
    if reply.ok:
        return await reply.json()
    text = await reply.text()
    if reply.status < 500:
        raise RefusedByPhoneError(text)
    raise RuntimeError(f"{reply.url} answered {reply.status}: {text}")
