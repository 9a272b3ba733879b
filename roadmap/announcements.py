"""What a coordinator announces, to whom, and how far it has come."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, Self

from roadmap.people import Place
from roadmap.programme import Activity, Programme, Role

Kind = Literal["copy", "edit", "recall", "correction"]
State = Literal["draft", "approval", "running", "paused", "cancelled", "done"]

UNDO = timedelta(seconds=30)
"""So long after [send] nothing leaves: time to think better of it."""

LATE = timedelta(hours=1)
"""An announcement that stood still for longer, because the bot did, waits for its author's word."""

NUDGES = (timedelta(days=1), timedelta(days=3))
"""The ladder of [read and agreed]: after so long, those who have not pressed it are reminded."""

DELETABLE = timedelta(hours=48)
"""Telegram deletes a message for everyone only while it is younger."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Roles x territory x state of an activity x hand-picked. Whatever is named lies within the author's own
    territory: that is checked when it is read.

    units: none - the whole territory. activity: only those whom it asks; who have not answered, or with
    `answered` who have. picked: None - all of these; otherwise only these persons of them.
    """

    roles: frozenset[str] = frozenset()
    units: frozenset[int] = frozenset()
    activity: str | None = None
    answered: bool = False
    picked: frozenset[int] | None = None

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Self:
        """From what JSON kept of it."""
        picked = stored.get("picked")
        return cls(
            frozenset(stored.get("roles", ())),
            frozenset(stored.get("units", ())),
            stored.get("activity"),
            bool(stored.get("answered", False)),
            None if picked is None else frozenset(picked),
        )

    def stored(self) -> dict[str, Any]:
        return {
            "roles": sorted(self.roles),
            "units": sorted(self.units),
            "activity": self.activity,
            "answered": self.answered,
            "picked": None if self.picked is None else sorted(self.picked),
        }

    def toggled(self, role: str) -> Self:
        """With that role, or without it; hand-picked persons are of the former choice and forgotten."""
        return replace(self, roles=self.roles ^ {role}, picked=None)


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom an audience means. Persons, each once, under the first of their roles in the programme's order.

    by_role: in that order, also roles that reach nobody. sample: some names. left_out: reason -> how many
    seats (`empty`: nobody has joined) or persons (`unreachable`; `author`: the one who announces).
    """

    by_role: tuple[tuple[Role, int], ...]
    sample: tuple[str, ...]
    left_out: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.by_role)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of those whom an audience may mean, to be picked by hand."""

    person: int
    name: str
    role: Role
    place: Place
    picked: bool


@dataclass(frozen=True, slots=True)
class Announcement:
    """`own`: the reader is its author. `gist`: its first words, for lists. `of`: the announcement whose
    copies it changes. `activity`: the one its audience is chosen by."""

    id: int
    kind: Kind
    state: State
    programme: Programme
    author: str
    own: bool
    chat: int
    parts: tuple[int, ...]
    gist: str | None
    audience: Audience
    agree: bool
    created_at: datetime
    reason: str | None = None
    of: int | None = None
    due_at: datetime | None = None
    ended_at: datetime | None = None
    card: int | None = None
    activity: Activity | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an announcement has come: persons by what became of their copy.

    waiting: planned, not yet sent. unreachable: blocked the bot, deleted, left meanwhile. failed: refused by
    Telegram, or given up. unknown: nobody knows whether it arrived. dropped: cancelled before it was sent.
    rate: messages a second of late; left: how long it will still take, if it moves. away: of those waiting,
    on leave, and told when they are back.
    """

    total: int = 0
    waiting: int = 0
    sent: int = 0
    unreachable: int = 0
    failed: int = 0
    unknown: int = 0
    dropped: int = 0
    agreed: int = 0
    rate: float = 0.0
    left: timedelta | None = None
    away: int = 0

    @property
    def only_away(self) -> bool:
        """Everybody who is here has been reached."""
        return 0 < self.away == self.waiting


class Errand(NamedTuple):
    """What the courier does for an announcement in one chat. `chat` and `parts`: where the original stands.
    `target`: copies already in the reader's chat, to be changed, deleted or answered. `button`: the delivery
    for which [read and agreed] stands below it. `content`: of an edit, {"method": ..., "values": {...},
    "part": which of them} of the Bot API, without chat and message."""

    announcement: int
    kind: Kind
    chat: int
    parts: tuple[int, ...]
    target: tuple[int, ...] = ()
    button: int | None = None
    content: Mapping[str, Any] = MappingProxyType({})
