"""The courier's own way to the Bot API: JSON out, the bare result back.

aiogram builds a form for every request and a model for every answer: two thirds of what a message costs.
The courier has a handful of shapes and needs a number back.
"""

import json
from collections.abc import Mapping
from typing import Any

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiohttp import ClientConnectorError, ClientError, ClientTimeout
from multidict import CIMultiDict
from yarl import URL

HEADERS = CIMultiDict({"Content-Type": "application/json"})
ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False)
OK = 200


class Unsent(Exception):  # noqa: N818 - a state of a message
    """No connection: it certainly did not leave."""


class Unsure(Exception):  # noqa: N818
    """The line broke, or no answer came: nobody knows whether it was taken."""


class Denied(Exception):  # noqa: N818
    """Telegram's refusal."""

    def __init__(self, code: int, words: str, retry_after: float | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.words = words.lower()
        self.retry_after = retry_after


class Wire:
    def __init__(self, bot: Bot) -> None:
        assert isinstance(bot.session, AiohttpSession)
        self._session = bot.session
        self._base = bot.session.api.api_url(bot.token, "")
        self._urls: dict[str, URL] = {}
        self._timeout = ClientTimeout(total=bot.session.timeout)

    async def call(self, method: str, values: Mapping[str, Any]) -> Any:
        """The result. Raises Unsent, Unsure, Denied."""
        url = self._urls.get(method) or self._urls.setdefault(method, URL(self._base + method, encoded=True))
        body = ENCODER.encode(values).encode()
        session = await self._session.create_session()
        try:
            async with session.post(url, data=body, headers=HEADERS, timeout=self._timeout) as reply:
                status, answer = reply.status, await reply.read()
        except ClientConnectorError as error:
            raise Unsent from error
        except (ClientError, TimeoutError, OSError) as error:
            raise Unsure from error
        return _result(status, answer)


def _result(status: int, answer: bytes) -> Any:
    try:
        told = json.loads(answer.decode())
    except ValueError:
        told = {}
    if status == OK and told.get("ok"):
        return told["result"]
    after = (told.get("parameters") or {}).get("retry_after")
    raise Denied(int(told.get("error_code", status)), str(told.get("description", "")), after)
