"""What people are owed: reminders by their steps, notices by what others did."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from replay.oracle.calls import Call

Fate = Literal["send", "merged", "untrue", "unreachable", "later"]


class OwedKey(NamedTuple):
    """A reminder by its nature. step: a rung of the ladder, "day1", or a step of one request."""

    activity: str
    slot: str
    revision: int
    step: str | Call
    person: int


@dataclass(frozen=True, slots=True)
class Owed:
    """fate: what must become of it as things stood at its moment. since: when it was planned, if before."""

    key: OwedKey
    moment: datetime
    asks: bool
    until: datetime | None
    fate: Fate
    since: datetime | None = None


class Told(NamedTuple):
    """A notice owed to a person because of what somebody did at that moment. about: what it must say."""

    person: int
    notice: str
    at: datetime
    of: tuple[str, str] | None = None
    about: tuple[object, ...] = ()
