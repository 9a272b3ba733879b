"""What people did and what their phones received: all that the oracle is told of the year."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

Kind = Literal["press", "say", "join", "stand in", "block", "unblock"]


class SeatKey(NamedTuple):
    """A seat as the roster knows it: a role at a unit (its code), numbered from 1."""

    role: str
    unit: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class Act:
    """data: what the pressed button carried, or what was typed. seat: what was joined, or is
    looked after in its holder's place."""

    at: datetime
    person: int
    kind: Kind
    data: str = ""
    seat: SeatKey | None = None


class Heard(NamedTuple):
    """A message that came without being asked for. lost: why the bot may not have learned that it arrived
    ("line", or "death" and its number)."""

    person: int
    message: int
    at: datetime
    text: str = ""
    lost: str = ""


@dataclass(slots=True)
class Diary:
    """closings: the totals that the bot showed at the close of some days."""

    began: datetime
    ended: datetime
    acts: list[Act] = field(default_factory=list)
    heard: list[Heard] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
    people: int = 0
    calls: int = 0
    weather: Counter[str] = field(default_factory=Counter)
    closings: dict[date, list[dict[str, Any]]] = field(default_factory=dict)
