"""What is so at a moment of the year: people in seats, occasions with their questions, facts."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NamedTuple

from replay.diary import SeatKey
from replay.oracle.answers import good
from replay.oracle.asking import AskKey
from replay.oracle.calls import Call
from replay.oracle.people import People
from replay.oracle.sheet import Raw
from replay.oracle.steps import Span, Step

Fate = Literal["send", "merged", "untrue", "unreachable", "later"]


class Said(NamedTuple):
    """An answer: when, what, by whom. how: own, proxy (after a phone call), import, waived."""

    at: datetime
    value: str
    person: int
    how: str = "own"


@dataclass(slots=True)
class Ask:
    """A request. said: every answer to it. turns: from when on it waited for an answer of its people, and
    from when on not."""

    key: AskKey
    question: Raw
    waiting: bool
    said: list[Said] = field(default_factory=list)
    settled_at: datetime | None = None
    turns: list[tuple[datetime, bool]] = field(default_factory=list)

    @property
    def seen(self) -> int:
        return len(self.said)

    @property
    def value(self) -> str | None:
        return self.said[-1].value if self.said else None

    @property
    def open(self) -> bool:
        return self.settled_at is None and not self.waiting

    @property
    def shared(self) -> bool:
        return self.question.get("per") == "team"

    def turn(self, now: datetime) -> None:
        if not self.turns or self.turns[-1][1] != self.open:
            self.turns.append((now, self.open))

    def stood(self, at: datetime) -> Said | None:
        """The answer that stood then."""
        return next((one for one in reversed(self.said) if one.at <= at), None)

    def about_what(self, other: "Ask") -> bool:
        """Are both about one unit, and about one of its objects where both are asked for each?"""
        one_object = self.key.item == other.key.item or 1 in (self.items, other.items)
        return self.key.subject == other.key.subject and one_object

    @property
    def items(self) -> int:
        return int(self.question.get("items", 1))

    def was_open(self, at: datetime) -> bool:
        """After everything that happened up to then."""
        state = False
        for since, opened in self.turns:
            state = opened if since <= at else state
        return state


class Move(NamedTuple):
    """From which day to which: of a span its last, unless only its first has changed."""

    at: datetime
    old: date
    new: date


class Intent(NamedTuple):
    """What was said of a seat beforehand: yes, no, move; None: it is forgotten."""

    at: datetime
    seat: SeatKey
    value: str | None


@dataclass(slots=True)
class Occasion:
    """One occurrence. state: dated, window, request, schedule, unscheduled, cancelled. called: with their
    revision, the steps of single requests that it ever had. changes: when its day was set, or set anew
    (moves); undone: when the plan was read otherwise, and it has none (any more). unit: whose own day it
    is. by_hand: people have changed it, and the plan changes it no more."""

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
    called: set[tuple[int, Call]] = field(default_factory=set)
    opened: bool = False
    changes: list[datetime] = field(default_factory=list)
    moves: list[Move] = field(default_factory=list)
    undone: list[datetime] = field(default_factory=list)
    intents: list[Intent] = field(default_factory=list)
    minutes: int = 60
    cancelled_at: datetime | None = None
    by_hand: bool = False

    def move(self, now: datetime, old: Span, new: Span) -> None:
        last = (old.last, new.last)
        self.moves.append(Move(now, *(last if old.last != new.last else (old.first, new.first))))

    def has_day(self, at: datetime) -> bool:
        """Has anybody set one by then?"""
        known = [(when, True) for when in self.changes] + [(when, False) for when in self.undone]
        return max(((when, is_set) for when, is_set in known if when <= at), default=(at, False))[1]

    def cancel(self, now: datetime) -> None:
        """By a person: nothing of it is asked or counted any more."""
        self.vanish(now)
        self.by_hand = True

    def vanish(self, now: datetime) -> None:
        self.state, self.cancelled_at = "cancelled", now
        self.revision += 1
        self.steps.clear()

    def reopen(self, now: datetime) -> None:
        """All that was answered is asked once more, except what was left out; what waits for an answer waits
        for it again."""
        for ask in self.asks.values():
            if ask.settled_at is not None and ask.said and ask.said[-1].how != "waived":
                ask.settled_at = None
        for ask in self.asks.values():
            if ask.question.get("after") and ask.settled_at is None:
                ask.waiting = True
            ask.turn(now)

    @property
    def activity(self) -> str:
        return str(self.row["no"])

    def asked(self, question: str | None, like: Ask) -> list[Ask]:
        """What is asked with that question about the same as `like`."""
        return [one for one in self.asks.values() if one.key.question == question and one.about_what(like)]


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


@dataclass(slots=True)
class Plea:
    """Why a request is not fulfilled. state: said; open (it does not apply, if somebody agrees), approved,
    declined; withdrawn."""

    of: AskKey
    seat: SeatKey
    person: int
    reason: str
    state: str
    at: datetime
    over_at: datetime | None = None

    def turn(self, state: str, now: datetime) -> None:
        self.state, self.over_at = state, now


@dataclass(slots=True)
class Exemption:
    """A unit is left out of activity `no` until that day (None: for good)."""

    no: str
    unit: str
    until: date | None
    person: int
    ended: bool = False


@dataclass(slots=True)
class Nudge:
    """spared: people taken out of it. reached: those who were reminded when it was sent."""

    author: int
    no: str
    spared: set[int] = field(default_factory=set)
    words: str | None = None
    sent_at: datetime | None = None
    reached: set[int] = field(default_factory=set)

    @property
    def draft(self) -> bool:
        return self.sent_at is None


@dataclass(slots=True)
class World:
    """pleas, exemptions, nudges: by the numbers that buttons carry. lived: how often which of the rarer
    things happened."""

    occasions: dict[tuple[str, str], Occasion] = field(default_factory=dict)
    people: People = field(default_factory=People)
    facts: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    owed: dict[OwedKey, Owed] = field(default_factory=dict)
    told: list[Told] = field(default_factory=list)
    readings: dict[tuple[str, int], str] = field(default_factory=dict)
    pleas: dict[int, Plea] = field(default_factory=dict)
    exemptions: dict[int, Exemption] = field(default_factory=dict)
    nudges: dict[int, Nudge] = field(default_factory=dict)
    lived: Counter[str] = field(default_factory=Counter)

    def answering(self, ask: Ask, now: datetime) -> list[int]:
        """Who may answer it: whoever holds its seat, or any seat of that team."""
        if not ask.shared:
            return self.people.at(ask.key.seat, now)
        return self.people.of(ask.key.role, ask.key.unit, now)

    def barred(self, person: int, ask: Ask, at: datetime) -> bool:
        """Nobody verifies themselves: what their own team answers for, or what they have said."""
        occasion = self.occasions[ask.key.activity, ask.key.slot]
        judged = occasion.asked(ask.question.get("confirms"), ask)
        teams = {(seat.role, seat.unit) for seat in self.people.seats(person, at)} if judged else set()
        if any((one.key.role, one.key.unit) in teams for one in judged):
            return True
        stood = [said for one in judged if (said := one.stood(at))]
        good_first = sorted(stood, key=lambda said: not good(judged[0].question, said.value))
        return bool(good_first) and good_first[0].person == person

    def waiting_for(self, person: int, occasion: Occasion, at: datetime) -> list[Ask]:
        """What that occasion asks of this person now."""
        if occasion.cancelled_at is not None and occasion.cancelled_at <= at:
            return []
        return [
            ask
            for ask in occasion.asks.values()
            if ask.was_open(at) and person in self.answering(ask, at) and not self.barred(person, ask, at)
        ]
