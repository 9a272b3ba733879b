"""When the clock will have something to do, and whose work it is."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from db import notes
from db.health import HOLD
from db.store import Store, Tx


class Planner(Protocol):
    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:
        """When it has work next. In the past, or now: at once; None: never."""


class Horizon:
    """Every few seconds, and before every step of a clock that leaps, all planners are asked in one
    transaction: one for each would cost four times as much. While the bot is held nobody has work."""

    def __init__(self, store: Store, planners: Sequence[Planner]) -> None:
        self.store = store
        self._planners = planners

    async def next_moment(self, now: datetime) -> datetime | None:
        """Of all of them."""
        return min((moment for _, moment in await self._look(now)), default=None)

    async def due(self, now: datetime) -> frozenset[Planner]:
        """Those who have work now."""
        return frozenset(planner for planner, moment in await self._look(now) if moment <= now)

    async def _look(self, now: datetime) -> list[tuple[Planner, datetime]]:
        return await self.store.glance(partial(self._asked, now))

    async def _asked(self, now: datetime, tx: Tx) -> list[tuple[Planner, datetime]]:
        if await notes.get(tx, HOLD) is not None:
            return []
        found = [(planner, await planner.next_moment(tx, now)) for planner in self._planners]
        return [(planner, moment) for planner, moment in found if moment is not None]
