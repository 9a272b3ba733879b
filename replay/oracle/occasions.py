"""One occurrence: its days, what it asks, and what people have made of it."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from replay.diary import SeatKey
from replay.oracle.answers import GIVEN
from replay.oracle.asking import AskKey
from replay.oracle.asks import Ask
from replay.oracle.calls import Call
from replay.oracle.dates import Where, where
from replay.oracle.sheet import Raw
from replay.oracle.steps import Span, Step


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
    is. by_hand: people have changed it, and the plan changes it no more. back_at: when what was
    cancelled came back."""

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
    back_at: datetime | None = None
    by_hand: bool = False
    _by_subject: dict[str, list[Ask]] = field(default_factory=dict)
    _by_team: dict[tuple[str, str], list[Ask]] = field(default_factory=dict)

    def ask(self, ask: Ask) -> None:
        self.asks[ask.key] = ask
        self._by_subject.setdefault(ask.key.subject, []).append(ask)
        self._by_team.setdefault((ask.key.role, ask.key.unit), []).append(ask)

    def about(self, subject: str) -> Sequence[Ask]:
        return self._by_subject.get(subject, ())

    def within(self, units: Set[str]) -> Iterator[Ask]:
        """About any of these."""
        for subject in units & self._by_subject.keys():
            yield from self._by_subject[subject]

    def of(self, seat: SeatKey) -> Iterator[Ask]:
        """What is asked of that seat, or of its team."""
        for ask in self._by_team.get((seat.role, seat.unit), ()):
            if ask.shared or ask.key.ordinal == seat.ordinal:
                yield ask

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

    def come_back(self, now: datetime) -> None:
        """The plan is read as it was before."""
        if self.state == "cancelled":
            self.back_at = now

    def is_off(self, at: datetime) -> bool:
        """Cancelled by then, and not back."""
        if self.cancelled_at is None or at < self.cancelled_at:
            return False
        return self.back_at is None or at < self.back_at or self.back_at < self.cancelled_at

    def reopen(self, now: datetime) -> None:
        """All that was answered is asked once more, except what was left out, or is nobody's; what waits for
        an answer waits for it again."""
        for ask in self.asks.values():
            kept = ask.said and (ask.said[-1].how == "waived" or ask.value == GIVEN)
            if ask.settled_at is not None and ask.said and not kept:
                ask.settled_at = None
        for ask in self.asks.values():
            if ask.question.get("after") and ask.settled_at is None:
                ask.waiting = True
            ask.turn(now)

    @property
    def activity(self) -> str:
        return str(self.row["no"])

    @property
    def said_at(self) -> Where:
        """Where the plan says its days."""
        return where(self.row, int(self.slot.partition(".")[0]))

    def asked(self, question: str | None, like: Ask) -> list[Ask]:
        """What is asked with that question about the same as `like`."""
        its = self.about(like.key.subject)
        return [one for one in its if one.key.question == question and one.about_what(like)]
