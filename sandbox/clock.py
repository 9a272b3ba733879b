"""A movable clock: the sandbox's time, and the moments at which the bot is asked to act."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Protocol

TICKS_AT_ONE_MOMENT = 1000


class Ticker(Protocol):
    """Someone who has work at certain moments and wants to be asked when the clock passes them."""

    async def next_due(self, after: datetime) -> datetime | None: ...

    async def tick(self, now: datetime) -> None: ...


class ClockBackwardsError(ValueError):
    """The clock only moves forwards."""


class ClockStuckError(RuntimeError):
    """A ticker keeps asking for the same moment, so the clock cannot go on."""


class Clock:
    """Frozen when given a start (it moves only when told), otherwise the real time plus an offset."""

    def __init__(self, start: datetime | None = None) -> None:
        self.frozen = start is not None
        self._moment = as_utc(start) if start is not None else real_now()
        self._offset = timedelta(0)
        self._tickers: list[Ticker] = []
        self._moving = asyncio.Lock()

    def now(self) -> datetime:
        return self._moment if self.frozen else real_now() + self._offset

    @property
    def moving(self) -> bool:
        return self._moving.locked()

    async def next_due(self) -> datetime | None:
        """When somebody will have work; None: nobody waits for anything."""
        now = self.now()
        found = [await ticker.next_due(now) for ticker in list(self._tickers)]
        return min((max(due, now) for due in found if due is not None), default=None)

    def register(self, ticker: Ticker) -> None:
        self._tickers.append(ticker)

    def unregister(self, ticker: Ticker) -> None:
        self._tickers.remove(ticker)

    async def advance(self, by: timedelta) -> datetime:
        """Move by an amount counted from the moment the move begins, after those before it."""
        async with self._moving:
            return await self._step_to(self.now() + by)

    async def move(self, to: datetime) -> datetime:
        """Step through every due moment up to `to`, ticking at each, and once more at `to`."""
        async with self._moving:
            return await self._step_to(as_utc(to))

    async def _step_to(self, to: datetime) -> datetime:
        if to < self.now():
            raise ClockBackwardsError(
                f"the clock stands at {self.now().isoformat()} and never goes back to {to.isoformat()}"
            )
        ticks_here = 0
        while (due := await self._due(to)) is not None:
            moment, tickers = due
            ticks_here = ticks_here + 1 if moment <= self.now() else 1
            if ticks_here > TICKS_AT_ONE_MOMENT:
                names = ", ".join(type(ticker).__name__ for ticker in tickers)
                raise ClockStuckError(
                    f"{names}: still due at {self.now().isoformat()} after {TICKS_AT_ONE_MOMENT} ticks"
                )
            self._set(moment)
            for ticker in tickers:
                await ticker.tick(self.now())
        self._set(to)
        for ticker in list(self._tickers):
            await ticker.tick(self.now())
        return self.now()

    async def _due(self, to: datetime) -> tuple[datetime, list[Ticker]] | None:
        """The earliest moment not after `to` that somebody waits for, and who they are."""
        now = self.now()
        waiting: list[tuple[datetime, Ticker]] = []
        for ticker in list(self._tickers):
            due = await ticker.next_due(now)
            if due is not None and due <= to:
                waiting.append((max(due, now), ticker))
        if not waiting:
            return None
        earliest = min(due for due, _ in waiting)
        return earliest, [ticker for due, ticker in waiting if due == earliest]

    def _set(self, moment: datetime) -> None:
        if moment <= self.now():
            return
        if self.frozen:
            self._moment = moment
        else:
            self._offset += moment - self.now()


def as_utc(moment: datetime) -> datetime:
    """Aware UTC; a moment without a zone is taken to be UTC already."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def real_now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - this clock is the sandbox's own source of time
