"""A request, and everything that was ever said to it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from replay.oracle.asking import AskKey
from replay.oracle.sheet import Raw


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
