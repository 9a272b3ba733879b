"""All that is stored about a person, as they get it for themselves."""

from dataclasses import dataclass
from datetime import datetime

from roadmap.duties import Duty, Event
from roadmap.earnings import Earnings
from roadmap.journal import Entry
from roadmap.people import MyData, Place
from roadmap.programme import Activity, Programme, Role


@dataclass(frozen=True, slots=True)
class Tenure:
    """A seat held, or kept for its holder (`kind` deputy), from `since` to `until` (None: still)."""

    programme: Programme
    role: Role
    place: Place
    kind: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class Given:
    """An answer. `duty` None: what it answers is no longer in the plan."""

    duty: Duty | None
    value: str
    comment: str | None
    how: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Attached:
    """A proof: a version of a file, a photo, or a link."""

    duty: Duty | None
    number: int
    kind: str
    name: str | None
    link: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why something could not be done: `reason` is a key of the programme."""

    duty: Duty | None
    reason: str
    comment: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Plan:
    """Will they come? `event` None: it is no longer in the plan."""

    event: Event | None
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter, by this person (`own`) or to them. `text` None: it was no text."""

    own: bool
    other: str
    text: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Word:
    """What this person had others told: an announcement, or a nudge about an activity."""

    activity: Activity | None
    text: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Received:
    """A message of the bot. `kind`: reminder, notice, copy …; `key`: which notice."""

    kind: str
    key: str | None
    state: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MyFile:
    """`programme`: in whose zone its moments are told."""

    programme: Programme
    data: MyData
    tenures: tuple[Tenure, ...]
    answers: tuple[Given, ...]
    earnings: tuple[Earnings, ...]
    proofs: tuple[Attached, ...]
    excuses: tuple[Excuse, ...]
    plans: tuple[Plan, ...]
    letters: tuple[Mail, ...]
    announcements: tuple[Word, ...]
    nudges: tuple[Word, ...]
    messages: tuple[Received, ...]
    journal: tuple[Entry, ...]
