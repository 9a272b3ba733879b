"""What became of a message that was claimed from the ledger."""

from datetime import datetime
from typing import Literal, NamedTuple

from roadmap.duties import Delivery

ATTEMPTS = 8
REPEATABLE = frozenset({"reminder", "notice", "edit", "recall"})
"""Kinds that may be done once more when nobody knows whether they were: a repeat is cheap or changes nothing.
A second copy of an announcement is neither: a person decides."""

LOST = frozenset({"blocked", "deleted"})
"""Reasons that speak of the person, not of the message."""


class Settled(NamedTuple):
    """`state`: sent; planned (again, at `due_at`; None: as soon as may be); failed or unknown, with a reason.
    `tried`: the attempt counts (one that only met a flood limit does not). `copies`: the messages it became,
    in order."""

    delivery: Delivery
    state: Literal["sent", "planned", "failed", "unknown"]
    at: datetime
    reason: str | None = None
    copies: tuple[int, ...] = ()
    due_at: datetime | None = None
    tried: bool = False

    @property
    def given_up(self) -> bool:
        return self.state == "planned" and self.tried and self.delivery.attempts + 1 >= ATTEMPTS


def when_unsure(kind: str) -> Literal["planned", "unknown"]:
    """The state of a message that may have been sent or not."""
    return "planned" if kind in REPEATABLE else "unknown"
