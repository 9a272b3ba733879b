"""Counts as reports show them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from roadmap.ballots import Ballots
from roadmap.duties import Duty, Event
from roadmap.indicators import SHARES, Indicator
from roadmap.people import Place
from roadmap.programme import Activity, Programme, Role
from roadmap.tallies import Counts, Result
from roadmap.texts import Text


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator over the asker's territory: its counts and what they come to. `earlier`: the counts at
    the close of the same weekday a week before; None: not known (yet)."""

    indicator: Indicator
    counts: Counts
    result: Result
    earlier: Counts | None = None

    @property
    def far(self) -> tuple[int, int]:
        """(done, of so many asked): who has met it, or where that is no share, who has answered."""
        done = self.counts.met if self.indicator.kind in SHARES else self.counts.answered
        return done, self.counts.expected


def widest(measures: Iterable[Measure]) -> Measure | None:
    """That of the most requests: where a line has room for one number, it is this one's. None: nobody was
    asked."""
    asked = (measure for measure in measures if measure.counts.expected)
    return max(asked, key=lambda measure: measure.counts.expected, default=None)


@dataclass(frozen=True, slots=True)
class ActivityProgress:
    """A row of the coordinator's list. `state`: ahead, open, over, window (no day yet), unscheduled,
    cancelled. `left_out`: requests that are not counted; `differing`: pairs of answers that contradict each
    other; `unreachable`: of those missing, whom the bot does not reach (these three are looked up for one
    activity, not for a list; None: too many to look at). `total`: all its requests, whatever indicators
    count. `day`: as it was at the close of that day. `ballots`: how its anonymous
    questions were answered all over the programme, looked up for one activity and for documents; none of a
    past day."""

    programme: Programme
    activity: Activity
    state: str
    event: Event | None
    measures: tuple[Measure, ...]
    missing: int
    left_out: int = 0
    differing: int = 0
    unreachable: int | None = None
    total: Counts = field(default_factory=Counts)
    day: date | None = None
    ballots: tuple[Ballots, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """Who has not answered. `reachable` False: not joined, left, or the bot is blocked; `why` is its key. Who
    is away (`until` that day) is reached when they are back."""

    place: Place
    role: str
    who: str | None
    question: str
    reachable: bool
    why: str | None = None
    request: int = 0
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why it cannot be done, as the seat said it. `reason`: None where the files no longer know it."""

    reason: Text | None
    comment: str | None
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Awaited:
    """One request of one seat in the hands of those who look after it. `who`, `reachable`, `why` as of
    Missing. `reminded`: when it was last asked for, and the name of the person who did (None: the bot).
    `beside`: all that this seat still owes about the same place in this activity, in order; `manages`: the
    reader may answer for the seat and nudge it; `seat`: an empty one that the reader may fill (0: none)."""

    duty: Duty
    role: Role
    who: str | None
    reachable: bool
    why: str | None
    reminded: tuple[tuple[datetime, str | None], ...] = ()
    excuse: Excuse | None = None
    beside: tuple[int, ...] = ()
    manages: bool = False
    seat: int = 0


@dataclass(frozen=True, slots=True)
class OwnStatus:
    """A person's own counts: what is overdue, due, done, and not yet asked."""

    overdue: int
    due: int
    done: int
    next_up: int
