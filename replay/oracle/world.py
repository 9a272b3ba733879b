"""What is so at a moment of the year: people in seats, occasions with their questions, facts."""

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NamedTuple

from replay.diary import SeatKey
from replay.oracle.asking import AskKey
from replay.oracle.sheet import Raw
from replay.oracle.steps import Span, Step

Fate = Literal["send", "merged", "untrue", "unreachable"]


@dataclass(slots=True)
class Ask:
    """A request. turns: from when on it waited for an answer of its people, and from when on not."""

    key: AskKey
    question: Raw
    waiting: bool
    seen: int = 0
    value: str | None = None
    settled_at: datetime | None = None
    turns: list[tuple[datetime, bool]] = field(default_factory=list)

    @property
    def open(self) -> bool:
        return self.settled_at is None and not self.waiting

    @property
    def shared(self) -> bool:
        return self.question.get("per") == "team"

    def turn(self, now: datetime) -> None:
        if not self.turns or self.turns[-1][1] != self.open:
            self.turns.append((now, self.open))

    def was_open(self, at: datetime) -> bool:
        """After everything that happened up to then."""
        state = False
        for since, opened in self.turns:
            state = opened if since <= at else state
        return state


@dataclass(slots=True)
class Occasion:
    """One occurrence. state: dated, window, request, schedule, unscheduled. changes: when its day was
    set, or set anew (moves). unit: whose own day it is."""

    row: Raw
    slot: str
    state: str
    first: date | None
    last: date | None
    unit: str | None = None
    each: str | None = None
    span: Span | None = None
    due: datetime | None = None
    revision: int = 1
    steps: list[Step] = field(default_factory=list)
    asks: dict[AskKey, Ask] = field(default_factory=dict)
    opened: bool = False
    changes: list[datetime] = field(default_factory=list)
    moves: list[datetime] = field(default_factory=list)

    @property
    def activity(self) -> str:
        return str(self.row["no"])


class OwedKey(NamedTuple):
    """A reminder by its nature. step: a rung of the ladder, "day1", or "asked" with the request it is of."""

    activity: str
    slot: str
    revision: int
    step: str | AskKey
    person: int


@dataclass(frozen=True, slots=True)
class Owed:
    """fate: what must become of it as things stood at its moment."""

    key: OwedKey
    moment: datetime
    asks: bool
    until: datetime | None
    fate: Fate


class Told(NamedTuple):
    """A notice owed to a person because of what somebody did at that moment."""

    person: int
    notice: str
    at: datetime
    of: tuple[str, str] | None = None


@dataclass(slots=True)
class World:
    occasions: dict[tuple[str, str], Occasion] = field(default_factory=dict)
    holders: dict[SeatKey, list[int]] = field(default_factory=dict)
    away: dict[int, list[tuple[datetime, bool]]] = field(default_factory=dict)
    facts: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    owed: dict[OwedKey, Owed] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def seats(self, person: int) -> list[SeatKey]:
        return [seat for seat, people in self.holders.items() if person in people]

    def people(self, ask: Ask) -> list[int]:
        """Who may answer it: whoever holds its seat, or any seat of that team."""
        if not ask.shared:
            return self.holders.get(ask.key.seat, [])
        return self.holding(ask.key.role, ask.key.unit)

    def holding(self, role: str, unit: str | None = None) -> list[int]:
        found: dict[int, None] = {}
        for seat, people in self.holders.items():
            if seat.role == role and unit in (None, seat.unit):
                found |= dict.fromkeys(people)
        return list(found)

    def blocked(self, person: int, at: datetime) -> bool:
        gone = False
        for since, state in self.away.get(person, ()):
            gone = state if since <= at else gone
        return gone
