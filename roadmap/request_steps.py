"""Steps that concern one request, beside its occurrence's ladder: it may be asked now, or it came back."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from roadmap.moments import DIGEST, Hours, instant, permitted
from roadmap.reminders import Owed

Cause = Literal["asked", "returned"]
LADDERS: Mapping[Cause, tuple[int, ...]] = MappingProxyType({"asked": (0, 2), "returned": (0, 1, 3, 7)})
"""Days after what happened; 0 is at once."""


@dataclass(frozen=True, slots=True)
class RequestStep:
    """`round`: how many answers had been given to it by then: each round is told anew."""

    cause: Cause
    request: int
    round: int
    days: int

    @property
    def key(self) -> str:
        """No ladder can have such a step: a code holds no slash."""
        return f"{self.cause}/{self.request}/{self.round}/{self.days}"


@lru_cache(maxsize=10_000)
def read(key: str) -> RequestStep | None:
    """None: a step of a ladder, or somebody's nudge. Remembered: what is on its way is read many times."""
    parts = key.split("/")
    if len(parts) != 4:
        return None
    cause: Cause | None = next((known for known in LADDERS if known == parts[0]), None)
    return cause and RequestStep(cause, *map(int, parts[1:]))


def is_of_ladder(key: str) -> bool:
    """What is not of the ladder outlives a change of the days."""
    return "/" not in key


def owed(cause: Cause, request: int, seen: int, now: datetime, hours: Hours) -> Iterator[Owed]:
    """The first at once (its reader's own hours are looked at when it is carried), the others at ten."""
    today = now.astimezone(hours.zone).date()
    for days in LADDERS[cause]:
        later = instant(today + timedelta(days=days), DIGEST, hours.zone)
        moment = permitted(later, hours, None) if days else now
        yield Owed(RequestStep(cause, request, seen, days).key, moment, asks=True, until=None)
