"""aiogram's way to the Bot API, without one of its costs."""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType


class Session(AiohttpSession):
    """pydantic remembers a generic model only while somebody holds it. aiogram holds none, so the model of
    an answer is built anew for most calls: ten milliseconds each. Here they are held."""

    _answers: dict[type, type] = {}  # noqa: RUF012 - one for the process, as pydantic's own

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        kind = type(method)
        if kind not in self._answers:
            self._answers[kind] = Response[kind.__returning__]  # type: ignore[name-defined]
        return super().check_response(bot, method, status_code, content)
