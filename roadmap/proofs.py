"""What is attached to an answer to prove it: a file, a photo, a link."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from roadmap.people import Place

LARGEST = 20 * 1024 * 1024
"""Bytes: more the Bot API does not let a bot read."""

ProofKind = Literal["file", "photo", "link"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """As it came from a phone. `link` of a link, everything else of a file."""

    kind: ProofKind
    file_id: str | None = None
    unique_id: str | None = None
    name: str | None = None
    size: int | None = None
    mime: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """One version, counted from 1. `by`: who attached it (None: erased). `alike`: other units whose proof is
    the very same file."""

    id: int
    number: int
    kind: ProofKind
    name: str | None
    size: int | None
    link: str | None
    file_id: str | None
    by: str | None
    at: datetime
    alike: tuple[Place, ...] = ()
