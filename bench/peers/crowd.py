"""So many workers as a bot has messages in flight, all taking from one list."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable

WORKERS = 30
TEXT = "Documents in the information system: please place the concept and the programme before Wednesday 30."
"""A hundred characters."""


async def say_to_all(chats: Iterable[int], say: Callable[[int], Awaitable[object]]) -> float:
    """Seconds from the first to the last answer."""
    waiting = iter(chats)

    async def work() -> None:
        for chat in waiting:
            await say(chat)

    since = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(WORKERS):
            group.create_task(work())
    return time.perf_counter() - since
