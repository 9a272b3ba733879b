"""Presses of inline buttons that wait for the bot's answer."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sandbox.refusals import bad_request

ANSWER_WITHIN = timedelta(minutes=15)


@dataclass(slots=True, eq=False)
class Press:
    id: str
    at: datetime
    answer: dict[str, Any] | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)


class Callbacks:
    def __init__(self) -> None:
        self._presses: dict[str, Press] = {}

    def add(self, at: datetime) -> Press:
        press = Press(str(7_000_000_000_000 + len(self._presses)), at)
        self._presses[press.id] = press
        return press

    def find(self, press_id: str) -> Press | None:
        return self._presses.get(press_id)

    def answer(self, press_id: str, now: datetime, answer: dict[str, Any]) -> None:
        press = self.find(press_id)
        if press is None or now - press.at > ANSWER_WITHIN:
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        press.answer = answer
        press.answered.set()
