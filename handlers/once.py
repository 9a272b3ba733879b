"""Telegram may bring an update twice: after a webhook answered too late, or a connection that broke."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, Update

REMEMBERED = 10_000


class Once(BaseMiddleware):
    """The second time nothing happens. One that failed may come again."""

    def __init__(self) -> None:
        self._seen: OrderedDict[int, None] = OrderedDict()

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        assert isinstance(event, Update)
        if event.update_id in self._seen:
            return None
        self._seen[event.update_id] = None
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        try:
            return await handler(event, data)
        except BaseException:
            self._seen.pop(event.update_id, None)
            raise
