"""What the bot has not heard yet: a queue read by long polling or emptied by a webhook."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.refusals import conflict

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
SECOND_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"


@dataclass(slots=True, eq=False)
class Update:
    id: int
    kind: str
    chat_id: int
    body: dict[str, Any]
    handled: asyncio.Event = field(default_factory=asyncio.Event)

    def as_telegram(self) -> dict[str, Any]:
        return {"update_id": self.id, self.kind: self.body}


class Updates:
    def __init__(self) -> None:
        self.pending: deque[Update] = deque()
        self.allowed: list[str] = []
        self.on_arrival: Callable[[Update], None] | None = None
        self._last_id = 0
        self._poller: asyncio.Future[None] | None = None

    def add(self, kind: str, chat_id: int, body: dict[str, Any]) -> Update | None:
        """None when the bot does not want this kind: then nobody will ever hear of it."""
        if self.allowed and kind not in self.allowed:
            return None
        self._last_id += 1
        update = Update(self._last_id, kind, chat_id, body)
        self.pending.append(update)
        if self.on_arrival is not None:
            self.on_arrival(update)
        self.wake()
        return update

    def wake(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def interrupt(self, reason: str) -> None:
        """The waiting poller is told why it waits no longer."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(reason))

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        self.interrupt(SECOND_POLLER)
        self.confirm(offset)
        if not self.pending and seconds > 0:
            await self._wait(seconds)
        return [update for update, _ in zip(self.pending, range(limit), strict=False)]

    async def _wait(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poller, seconds)
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None

    def confirm(self, offset: int) -> None:
        """An offset says that everything before it was received; a negative one counts from the end."""
        if offset < 0:
            offset = self._last_id + 1 + max(offset, -len(self.pending))
        while self.pending and self.pending[0].id < offset:
            self.pending.popleft().handled.set()

    def forget(self, update: Update) -> None:
        self.pending.remove(update)
        update.handled.set()

    def drop_all(self) -> None:
        self.confirm(self._last_id + 1)
