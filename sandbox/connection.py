"""The line to a running box: JSON over HTTP, refusals as exceptions."""

import io
import json
from types import TracebackType
from typing import Any, Self

import aiohttp


class SandboxError(RuntimeError):
    """The box refused; the message is its sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Connection:
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

    async def file(self, about: dict[str, Any]) -> bytes:
        """The content of a message's `file` (`document`, `photo`)."""
        async with self._http().get(self.url + about["url"]) as reply:
            return await reply.read()

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
