"""From planned messages to ones that Telegram has taken: the only place that speaks unasked.

The order of every delivery: claim (committed), speak, settle (committed together with the next claims).
Nothing is awaited from Telegram inside a transaction, and never more than WINDOW messages are claimed and not
settled: killed at any moment, no more than these are in doubt.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog

from roadmap.duties import Delivery
from roadmap.outcomes import Settled
from scheduler.clock import Clock
from scheduler.post import Post
from scheduler.silence import Silence
from services.broadcasts import Broadcasts
from services.deliveries import Deliveries

WINDOW = 30
REST_S = 1.0
LEASE = timedelta(minutes=5)

log = structlog.get_logger()


class Courier:
    def __init__(
        self,
        deliveries: Deliveries,
        broadcasts: Broadcasts,
        post: Post,
        clock: Clock,
        silence: Silence,
        enough: int,
    ) -> None:
        """enough: so many must have come back before the next are claimed."""
        self._deliveries = deliveries
        self._broadcasts = broadcasts
        self._post = post
        self._clock = clock
        self.silence = silence
        self._enough = enough
        self._draining = asyncio.Lock()
        self._flying: dict[asyncio.Future[Settled], Delivery] = {}
        self._settled: list[Settled] = []
        self._landed = asyncio.Event()
        self._called = asyncio.Event()
        self._closing = False

    async def drain(self) -> None:
        """All that is due, and what falls due meanwhile. Returns when nothing is left, or when the bot must
        be silent. What was said and could not be written down stays in hand until the next time."""
        async with self._draining:
            more = True
            while more or self._flying or self._settled:
                more = await self._exchange()
                await self._enough_landed()

    async def run(self) -> None:
        """Drain for ever: once a second, when called, when a silence ends. Until closed."""
        while not self._closing:
            until = self.silence.until
            try:
                await self.drain()
            except Exception:
                log.exception("courier stopped, trying again")
            await self._rest(until or self.silence.until)

    def call(self) -> None:
        """There is something to deliver."""
        self._called.set()

    async def close(self) -> None:
        """Claims nothing more, waits for what is on its way, writes it down."""
        self._closing = True
        self._called.set()
        await self.drain()

    async def recover(self) -> int:
        """At the start: all claims are those of a process that died."""
        return await self._deliveries.recover()

    async def reclaim(self) -> int:
        """Claims older than their lease that nobody here remembers."""
        mine = {one.id for one in self._flying.values()} | {one.delivery.id for one in self._settled}
        return await self._deliveries.recover(self._clock.now() - LEASE, mine)

    async def _exchange(self) -> bool:
        settled = tuple(self._settled)
        now = self._clock.now()
        for number in _sourceless(settled):
            await self._broadcasts.stop(number, "source-gone", now)
        quiet = self._closing or self.silence.until is not None
        room = 0 if quiet else WINDOW - len(self._flying)
        claimed = await self._deliveries.exchange(settled, now, room)
        del self._settled[: len(settled)]
        for delivery in claimed.deliveries:
            self._send(delivery)
        return claimed.more

    def _send(self, delivery: Delivery) -> None:
        flight = asyncio.ensure_future(self._post.carry(delivery))
        self._flying[flight] = delivery
        flight.add_done_callback(self._land)

    def _land(self, flight: asyncio.Future[Settled]) -> None:
        delivery = self._flying.pop(flight)
        if flight.cancelled():
            log.warning("delivery cut short", delivery=delivery.id)
        else:
            self._settled.append(flight.result())
        if not self._flying or len(self._settled) >= self._enough:
            self._landed.set()

    async def _enough_landed(self) -> None:
        while self._flying and len(self._settled) < self._enough:
            self._landed.clear()
            await self._landed.wait()

    async def _rest(self, until: datetime | None) -> None:
        """until: the end of a silence in which it drained, even if that is over by now."""
        left = REST_S if until is None else max((until - self._clock.now()).total_seconds(), 0.0)
        try:
            await asyncio.wait_for(self._called.wait(), min(left, REST_S))
        except TimeoutError:
            return
        self._called.clear()


def _sourceless(settled: Iterable[Settled]) -> set[int]:
    """Announcements whose original was deleted."""
    gone = (one.delivery.errand for one in settled if one.reason == "source-gone")
    return {errand.announcement for errand in gone if errand is not None}
