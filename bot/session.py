"""aiogram's way to the Bot API, without three of its costs."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import ClientSession, DummyCookieJar


class Session(AiohttpSession):
    """pydantic remembers a generic model only while somebody holds it. aiogram holds none, so the model of
    an answer is built anew for most calls: ten milliseconds each. Here they are held. And nobody looks for
    cookies, which Telegram never gave; nor does closing wait for TLS to end where there is none."""

    _answers: dict[type, type] = {}  # noqa: RUF012 - one for the process, as pydantic's own

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        kind = type(method)
        if kind not in self._answers:
            self._answers[kind] = Response[kind.__returning__]  # type: ignore[name-defined]
        return super().check_response(bot, method, status_code, content)

    async def create_session(self) -> ClientSession:
        """As aiogram's; only the jar differs."""
        if self._should_reset_connector:
            await self.close()
        if self._session is None or self._session.closed:
            connector = self._connector_type(**self._connector_init)
            self._session = ClientSession(connector=connector, cookie_jar=DummyCookieJar())
            self._should_reset_connector = False
        return self._session

    async def close(self) -> None:
        plain = self.api.base.startswith("http:")
        if plain and self._session is not None:
            await self._session.close()
        else:
            await super().close()
