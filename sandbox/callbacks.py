"""Presses of inline buttons that wait for the bot's answer."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sandbox.refusals import bad_request

ANSWER_WITHIN = timedelta(minutes=15)
KEPT = 1000


@dataclass(slots=True, eq=False)
class Press:
    id: str
    at: datetime
    answer: dict[str, Any] | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Callbacks:
    """Of many only those are kept that may still be answered, or were pressed last."""

    def __init__(self) -> None:
        self._presses: dict[str, Press] = {}
        self._made = 0

    def add(self, at: datetime) -> Press:
        self._forget(at)
        press = Press(str(7_000_000_000_000 + self._made), at)
        self._made += 1
        self._presses[press.id] = press
        return press

    def _forget(self, now: datetime) -> None:
        while len(self._presses) > KEPT:
            oldest = next(iter(self._presses.values()))
            if now - oldest.at <= ANSWER_WITHIN:
                return
            del self._presses[oldest.id]

    def find(self, press_id: str) -> Press | None:
        return self._presses.get(press_id)

    def answer(self, press_id: str, now: datetime, answer: dict[str, Any]) -> None:
        press = self.find(press_id)
        if press is None or now - press.at > ANSWER_WITHIN:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        press.answer = answer
        press.answered.set()
