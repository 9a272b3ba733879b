"""What befalls the bot besides people: refusals, broken lines, deaths, restarts, people who shut the door."""

import asyncio
import random
from collections import Counter
from collections.abc import Coroutine
from datetime import date, timedelta
from typing import Any

from replay.app import App
from replay.people import Resident
from replay.wire import Wire

Fault = tuple[str, str, dict[str, Any]]
FAULTS: tuple[Fault, ...] = (
    ("too many requests", "fail", {"status": 429}),
    ("server errors", "fail", {"status": 500}),
    ("server errors", "fail", {"status": 502}),
    ("time-outs of the server", "fail", {"status": 504}),
    ("lines broken before", "drop", {"after_accept": False}),
    ("lines broken after", "drop", {"after_accept": True}),
)
LONG_TICK = 400
"""Turns of the event loop."""


class Weather:
    """met: how often what was sent down."""

    def __init__(self, app: App, wire: Wire, seed: int, *, bad: bool) -> None:
        self.app = app
        self.wire = wire
        self.bad = bad
        self.dice = random.Random(f"weather {seed}")
        self.met: Counter[str] = Counter()
        self._away: dict[int, date] = {}

    async def while_the_clock_moves(self) -> None:
        """A bot that starts needs a line; so it is either killed or cut off."""
        if self._happens(0.015):
            self.app.die(self.dice.randint(1, LONG_TICK))
        elif self._happens(0.15):
            await self._strike(self.dice.randint(1, 3))

    async def while_people_act(self) -> None:
        if self._happens(0.02):
            await self._strike(1)

    async def with_restarts(self, act: Coroutine[Any, Any, None]) -> None:
        """What a person presses while the bot is away is answered when it is back."""
        if self._happens(0.001):
            self.met["restarts"] += 1
            await self.clear()
            await asyncio.gather(act, self.app.restart())
        else:
            await act

    async def clear(self) -> None:
        if self.bad:
            await self.wire.faults()
            self.met["deaths"] = len(self.app.deaths)

    def keeps_away(self, who: Resident, today: date) -> bool:
        """Somebody blocks the bot for a few days, for no reason at all."""
        if not who.blocked and self._happens(0.0008):
            self._away[who.id] = today + timedelta(days=self.dice.randint(1, 9))
            self.met["blocks"] += 1
        return self._away.get(who.id, today) > today

    async def _strike(self, times: int) -> None:
        name, fault, how = self.dice.choice(FAULTS)
        self.met[name] += times
        pause = {"retry_after": self.dice.randint(1, 3)} if fault == "fail" else {}
        await self.wire.faults(**{fault: {"times": times, **how, **pause}})

    def _happens(self, chance: float) -> bool:
        return self.bad and self.dice.random() < chance
