"""What a Bot API server keeps about one bot: what it took from it, what it refused, what people press."""

import random
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

WINDOW_S = 1.0
SPEAKING = frozenset({"sendMessage", "copyMessage"})
"""Methods that put one new message into a chat: these are counted, and limited."""


@dataclass(frozen=True, slots=True)
class Weather:
    """`limit`: messages in any second, the rest gets 429 (0: none). `flood_at`: so many messages are taken,
    then everything is refused for `flood_s`, once. `jitter_s`: a request arrives late by up to that.
    `latency_s`: an answer leaves so much later. `seed` of the jitter."""

    limit: int = 0
    flood_at: int = 0
    flood_s: int = 5
    jitter_s: float = 0
    latency_s: float = 0
    seed: int = 1


@dataclass
class Desk:
    """Times are seconds of time.monotonic, which all processes of one machine share."""

    weather: Weather = field(default_factory=Weather)
    taken: dict[str, Counter[str]] = field(default_factory=dict)
    times: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)
    silenced: float = 0
    presses: dict[str, float] = field(default_factory=dict)
    answered: list[float] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    poll: Callable[[list[dict[str, Any]]], None] | None = None

    def __post_init__(self) -> None:
        self._dice = random.Random(self.weather.seed)
        self._second: deque[float] = deque()

    def lateness(self) -> float:
        return self._dice.uniform(0, self.weather.jitter_s) if self.weather.jitter_s else 0

    def take(self, method: str, chat: str) -> int:
        """Seconds after which it may be said again; 0: it was taken."""
        now = time.monotonic()
        pause = self._pause(now)
        if pause:
            self.refused.append(now)
        else:
            self.times.append(now)
            self.taken.setdefault(method, Counter())[chat] += 1
        return pause

    def press(self, update: dict[str, Any]) -> None:
        """Somebody pressed a button: handed out now, or when the bot asks next."""
        self.presses[update["callback_query"]["id"]] = time.monotonic()
        self.updates.append(update)
        if self.poll is not None:
            self.hand_out(self.poll)

    def hand_out(self, poll: Callable[[list[dict[str, Any]]], None]) -> None:
        """Until there is something the bot waits: a newer question replaces the older."""
        self.poll = None if self.updates else poll
        if self.updates:
            waiting, self.updates = self.updates, []
            poll(waiting)

    def answer(self, press: str) -> None:
        if (since := self.presses.pop(press, None)) is not None:
            self.answered.append(time.monotonic() - since)

    def state(self) -> dict[str, Any]:
        return {
            "taken": self.taken,
            "times": self.times,
            "refused": self.refused,
            "silenced": self.silenced,
            "answered": self.answered,
            "unanswered": len(self.presses),
        }

    def _pause(self, now: float) -> int:
        if self.weather.flood_at and not self.silenced and len(self.times) >= self.weather.flood_at:
            self.silenced = now + self.weather.flood_s
        if now < self.silenced:
            return self.weather.flood_s
        if self.weather.limit:
            while self._second and now - self._second[0] >= WINDOW_S:
                self._second.popleft()
            if len(self._second) >= self.weather.limit:
                return 1
            self._second.append(now)
        return 0
