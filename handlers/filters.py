"""Filters run where they are asked: they only look, which takes a microsecond."""

from collections.abc import Callable
from typing import Any

from aiogram import Router
from aiogram.enums import ChatType
from aiogram.types import ChatMemberUpdated, Message


async def private(event: Message | ChatMemberUpdated) -> bool:
    return event.chat.type == ChatType.PRIVATE


def on_the_spot(router: Router) -> None:
    """aiogram hands a filter that is no coroutine (a state, a magic filter, a plain function) to a thread: a
    line that somebody writes made twenty trips before anything was done with it."""
    for observer in router.observers.values():
        for handler in observer.handlers:
            for found in handler.filters or ():
                if not found.awaitable:
                    found.callback, found.awaitable = _coroutine(found.callback), True


def _coroutine(callback: Callable[..., Any]) -> Callable[..., Any]:
    async def ask(*given: Any, **named: Any) -> Any:
        return callback(*given, **named)

    return ask
