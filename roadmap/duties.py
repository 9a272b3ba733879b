"""What a person owes, as cards, lists and reminders show it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NamedTuple

from roadmap.announcements import Errand
from roadmap.intentions import Intent
from roadmap.people import Person, Place
from roadmap.programme import Activity, Programme
from roadmap.proofs import Proof
from roadmap.questions import Question
from roadmap.waivers import Waiver


@dataclass(frozen=True, slots=True)
class Event:
    """An occurrence: one dated instance of an activity, or a window (`start` None) without its day.

    `first`..`last` are the plan's own days (of a window: its span). `place` is the unit whose own day it is
    (an activity by schedule), otherwise None. `session` of `sessions` numbers a weekly series. `revision`
    rises with every change of its days; `cancelled`: it will not be held.
    """

    id: int
    programme: Programme
    activity: Activity
    slot: str
    first: date | None
    last: date | None
    start: date | None
    end: date | None
    time: dt.time | None = None
    minutes: int = 60
    place: Place | None = None
    session: int = 1
    sessions: int = 1
    revision: int = 1
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The answer that stands: its canonical value (roadmap/answers.py), when, and who gave it (`by`, a name;
    `person`, an id). `how`: own, proxy, import, waived. `comment`: why it was returned."""

    value: str
    at: datetime
    by: str | None
    own: bool
    how: str = "own"
    comment: str | None = None
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """One request in a person's hands. `seen` counts its answers so far: a button that carries another
    number is stale. `waiting`: another question must be answered with yes first."""

    request: int
    event: Event
    question: Question
    subject: Place
    item: int
    due_at: datetime
    seen: int
    settled: bool
    waiting: bool = False
    told: Told | None = None
    facts: Mapping[str, Decimal] = field(default_factory=dict)
    before: Told | None = None
    """The answer of the question this one comes after: what a verifier confirms."""
    verdict: Told | None = None
    """What the verifier said of this answer; of one that was returned, "no" with a comment."""
    proofs: tuple[Proof, ...] = ()
    """What is attached to this answer, or to the answer that is to be confirmed; the newest first."""
    others: frozenset[int] = frozenset()
    """Seats whose answer is confirmed here: nobody verifies what they answered for."""
    waiver: Waiver | None = None
    """What was said of it while it is open: it cannot be done, or does not apply."""

    def is_own(self, person: int, team: frozenset[int]) -> bool:
        """Would this person, who answers for these seats, confirm what they said themselves?"""
        gave_it = self.before is not None and self.before.person == person
        return bool(self.others) and (gave_it or not self.others.isdisjoint(team))

    @property
    def returned(self) -> bool:
        """And nothing has been said since."""
        if self.settled or self.verdict is None or self.verdict.value != "no":
            return False
        return self.told is None or self.told.at <= self.verdict.at


@dataclass(frozen=True, slots=True)
class Item:
    """One reminder: a step of an occurrence's ladder. `duties`: what is still open in it (none: it only
    tells). `by`: the name of the person who reminds of it; `words`: that person's own sentence. `intent`:
    whether its reader will come, if they are asked."""

    step: str
    event: Event
    duties: tuple[Duty, ...]
    words: str | None = None
    by: str | None = None
    intent: Intent | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A message that is no reminder: a Fluent key (messages.ftl, `notice-…`) and its values."""

    key: str
    values: Mapping[str, object]


class Delivery(NamedTuple):
    """One message to one person, claimed from the ledger and still true when it was claimed.
    `kind`: reminder, notice, or that of the errand (roadmap/announcements.py)."""

    id: int
    person: Person
    lane: Literal["reply", "deadline", "announcement"]
    kind: str
    silent: bool
    attempts: int = 0
    items: tuple[Item, ...] = ()
    notice: Notice | None = None
    errand: Errand | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a press did. `stored`: a new answer was written; `stale`: the button was old, nothing changed;
    `unusual`: nothing written yet, ask "are you sure?" and send it again as sure."""

    duty: Duty
    result: Literal["stored", "same", "stale", "unusual"]
    value: str | None = None
