"""How fast messages may leave: Telegram allows about 30 a second in all, and one a second in a chat."""

import asyncio
import heapq
import time
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

SECOND = 1.0


@dataclass(slots=True)
class Chat:
    """`replied`: when Telegram answered its last message."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    replied: float = float("-inf")


class Pace:
    """So many permits as messages a second. Each is free again one second after the *reply* to the message it
    let go: however late requests arrive, no second can hold more of them than there are permits. At the
    start they are spread over a second, and so they stay.

    Times are those of the monotonic clock, which nobody moves.
    """

    def __init__(self, rate: float, now: Callable[[], float] = time.monotonic) -> None:
        """`rate`: messages a second; 0 means as fast as it goes (the emulator)."""
        self._now = now
        self._permits = max(1, int(rate)) if rate else 0
        self._cycle = self._permits / rate if rate else 0.0
        self._free: list[float] | None = None
        self._turn = asyncio.Lock()
        self._returned = asyncio.Event()
        self._chats: OrderedDict[int, Chat] = OrderedDict()

    @property
    def unlimited(self) -> bool:
        return not self._permits

    @asynccontextmanager
    async def leave(self, number: int) -> AsyncIterator[None]:
        """Wait for one's turn in this chat and in all, send inside."""
        if not self._permits:
            yield
            return
        chat = self._chats.setdefault(number, Chat())
        async with chat.turn:
            await self._sleep_until(chat.replied + SECOND)
            await self._take()
            try:
                yield
            finally:
                self._give_back(number)

    @asynccontextmanager
    async def overtake(self, number: int) -> AsyncIterator[None]:
        """A reply to a person does not wait, but what is unasked waits for it: a permit it took too early is
        free again later by as much. A fifth of the permits is left to what is unasked, however many write."""
        if len(self._permits_at()) <= self._permits // 5:
            yield
            return
        early = heapq.heappop(self._permits_at()) - self._now()
        try:
            yield
        finally:
            self._give_back(number, max(early, 0.0))

    async def _take(self) -> None:
        """In the order in which they came."""
        async with self._turn:
            while not self._permits_at():
                self._returned.clear()
                await self._returned.wait()
            await self._sleep_until(self._permits_at()[0])
            heapq.heappop(self._permits_at())

    def _give_back(self, number: int, debt: float = 0.0) -> None:
        now = self._now()
        heapq.heappush(self._permits_at(), now + self._cycle + debt)
        self._returned.set()
        self._chats.setdefault(number, Chat()).replied = now
        self._chats.move_to_end(number)
        while _is_past(next(iter(self._chats.values())), now):
            self._chats.popitem(last=False)

    def _permits_at(self) -> list[float]:
        """When each that is not in use may be used again."""
        if self._free is None:
            now = self._now()
            self._free = [now + self._cycle * number / self._permits for number in range(self._permits)]
        return self._free

    async def _sleep_until(self, moment: float) -> None:
        """uvloop counts in whole milliseconds and may wake a little early: hence the loop."""
        while (pause := moment - self._now()) > 0:  # noqa: ASYNC110 - nobody sets a moment off
            await asyncio.sleep(pause)


def _is_past(chat: Chat, now: float) -> bool:
    return chat.replied < now - SECOND and not chat.turn.locked()
