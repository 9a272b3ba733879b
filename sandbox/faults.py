"""Bad weather on demand: floods, refusals, lost answers, slow lines."""

import math
import time
from collections import deque
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from sandbox.refusals import ApiError, too_many_requests

WORDS = {
    400: "Bad Request: message is not sent",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


class Fault(BaseModel):
    model_config = ConfigDict(extra="forbid")

    method: str | None = None
    chat_id: int | None = None
    times: int | None = Field(default=None, ge=0)

    def strikes(self, method: str, chat_id: int | str | None) -> bool:
        """Uses up one of its times."""
        if self.method and self.method.lower() != method.lower():
            return False
        if self.chat_id is not None and str(self.chat_id) != str(chat_id):
            return False
        if self.times is None:
            return True
        self.times -= 1
        return self.times >= 0


class Fail(Fault):
    status: int = Field(default=500, ge=400, le=599)
    retry_after: int = Field(default=5, ge=1)
    description: str | None = None

    def error(self) -> ApiError:
        if self.status == 429:
            return too_many_requests(self.retry_after)
        return ApiError(self.status, self.description or WORDS.get(self.status, "Error"))


class Drop(Fault):
    after_accept: bool = True


class Flood(BaseModel):
    """Seconds are real ones: a bot paces itself by them whatever the sandbox's clock says."""

    model_config = ConfigDict(extra="forbid")

    per_second: int = Field(ge=1)
    retry_after: int = Field(default=1, ge=1)


class State(BaseModel):
    model_config = ConfigDict(extra="forbid")

    flood: Flood | None = None
    fail: Fail | list[Fail] | None = None
    drop: Drop | list[Drop] | None = None
    delay_ms: int = Field(default=0, ge=0, le=60_000)


class Change(State):
    """Only the named keys change; `null` switches one off, `reset` everything first."""

    reset: bool = False


class Faults:
    def __init__(self) -> None:
        self.state = State()
        self._sent: deque[float] = deque()
        self._paused_until = 0.0

    def change(self, change: Change) -> State:
        if change.reset:
            self.state = State()
            self._sent.clear()
            self._paused_until = 0.0
        for name in change.model_fields_set - {"reset"}:
            setattr(self.state, name, getattr(change, name))
        return self.state

    @property
    def delay_s(self) -> float:
        return self.state.delay_ms / 1000

    def check(self, method: str, chat_id: int | str | None) -> None:
        for fail in listed(self.state.fail):
            if fail.strikes(method, chat_id):
                raise fail.error()
        if self.state.flood and method.startswith(("send", "copy", "edit")):
            self._check_flood(self.state.flood)

    def _check_flood(self, flood: Flood) -> None:
        """Past the limit the whole bot is shut out for `retry_after`, as with Telegram."""
        now = time.monotonic()
        if now < self._paused_until:
            raise too_many_requests(math.ceil(self._paused_until - now))
        while self._sent and self._sent[0] <= now - 1:
            self._sent.popleft()
        if len(self._sent) >= flood.per_second:
            self._paused_until = now + flood.retry_after
            raise too_many_requests(flood.retry_after)
        self._sent.append(now)

    def lost(self, method: str, chat_id: int | str | None) -> Literal["before", "after"] | None:
        """Whether this call's connection breaks, and if the call was carried out by then."""
        for drop in listed(self.state.drop):
            if drop.strikes(method, chat_id):
                return "after" if drop.after_accept else "before"
        return None


def listed(faults: Any) -> list[Any]:
    if faults is None:
        return []
    return faults if isinstance(faults, list) else [faults]
