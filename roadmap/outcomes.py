"""What became of a message that was claimed from the ledger."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

REPEATABLE = frozenset({"reminder", "notice", "edit", "recall"})
"""Kinds that may be done once more when nobody knows whether they were: a repeat is cheap or changes nothing.
A second copy of an announcement is neither: a person decides."""


@dataclass(frozen=True, slots=True)
class Settled:
    """`state`: sent; planned (again, at `due_at`); failed or unknown, with a reason. `tried`: the attempt
    counts (one that only met a flood limit does not). `copies`: the messages it became, in order."""

    id: int
    state: Literal["sent", "planned", "failed", "unknown"]
    at: datetime
    reason: str | None = None
    copies: tuple[int, ...] = ()
    due_at: datetime | None = None
    tried: bool = True


def when_unsure(kind: str, reason: str) -> tuple[Literal["planned", "unknown"], str | None]:
    """(state, reason) of a message that may have been sent or not."""
    return ("planned", None) if kind in REPEATABLE else ("unknown", reason)
