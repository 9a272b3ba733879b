"""aiogram's way to the Bot API, without four of its costs."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiohttp import ClientSession, DummyCookieJar, TCPConnector


class Session(AiohttpSession):
    """pydantic remembers a generic model only while somebody holds it. aiogram holds none, so the model of
    an answer is built anew for most calls: ten milliseconds each. Here they are held. And nobody looks for
    cookies, which Telegram never gave. Where there is no TLS, as in the sandbox, no certificates are read
    (thirty milliseconds), nor does closing wait for TLS to end."""

    _answers: dict[type, type] = {}  # noqa: RUF012 - one for the process, as pydantic's own

    def __init__(self, api: TelegramAPIServer) -> None:
        self._plain = api.base.startswith("http:")
        if not self._plain:
            super().__init__(api=api)
            return
        BaseSession.__init__(self, api=api)
        self._session = None
        self._connector_type = TCPConnector
        self._connector_init = {"limit": 100, "ttl_dns_cache": 3600}
        self._should_reset_connector = True
        self._proxy = None

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
        if self._plain and self._session is not None:
            await self._session.close()
        else:
            await super().close()
