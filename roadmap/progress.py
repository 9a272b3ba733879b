"""Counts as reports show them."""

from dataclasses import dataclass

from roadmap.duties import Event
from roadmap.indicators import Indicator
from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.tallies import Counts, Result


@dataclass(frozen=True, slots=True)
class Measure:
    """One indicator over the asker's territory: its counts and what they come to."""

    indicator: Indicator
    counts: Counts
    result: Result


@dataclass(frozen=True, slots=True)
class ActivityProgress:
    """A row of the coordinator's list. `state`: ahead, open, over, window (no day yet), unscheduled,
    cancelled."""

    programme: Programme
    activity: Activity
    state: str
    event: Event | None
    measures: tuple[Measure, ...]
    missing: int


@dataclass(frozen=True, slots=True)
class Missing:
    """Who has not answered. `reachable` False: not joined, left, or the bot is blocked; `why` is its key."""

    place: Place
    role: str
    who: str | None
    question: str
    reachable: bool
    why: str | None = None


@dataclass(frozen=True, slots=True)
class OwnStatus:
    """A person's own counts: what is overdue, due, done, and not yet asked."""

    overdue: int
    due: int
    done: int
    next_up: int
