"""When the clock will have something to do."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from db import notes
from db.health import HOLD
from db.store import Store, Tx


class Planner(Protocol):
    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:
        """Of this planner; in the past, or now: at once."""


class Horizon:
    """The clock looks here every few seconds, and before every step of a clock that leaps: all planners are
    asked in one transaction, which costs a quarter of one for each."""

    def __init__(self, store: Store, planners: Sequence[Planner]) -> None:
        self.store = store
        self._planners = planners

    async def next_moment(self, now: datetime) -> datetime | None:
        """Of all of them. None: never, or not while the bot is held."""
        return await self.store.glance(partial(self._look, now))

    async def _look(self, now: datetime, tx: Tx) -> datetime | None:
        if await notes.get(tx, HOLD) is not None:
            return None
        found = [await planner.next_moment(tx, now) for planner in self._planners]
        return min((moment for moment in found if moment is not None), default=None)
