"""What people do besides answering: give reasons, leave out, remind."""

from dataclasses import dataclass, field
from datetime import date, datetime

from replay.diary import SeatKey
from replay.oracle.asking import AskKey


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
