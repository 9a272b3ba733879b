"""What is attached to an answer to prove it: a file, a photo, a link."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Literal

from roadmap.people import Place
from roadmap.questions import Question
from roadmap.refusals import Refused

LARGEST = 20 * 1024 * 1024
"""Bytes: more the Bot API does not let a bot read."""

NEXT = timedelta(milliseconds=1)
"""Between two versions, however fast they come."""

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


def wanted(question: Question) -> bool:
    return question.proof or question.answer == "file"


def fingerprint(attachment: Attachment) -> str | None:
    """Of a link: it is what it says. Of a file it is known when the bot has read it."""
    return sha256(attachment.link.encode()).hexdigest() if attachment.link else None


def check(attachment: Attachment) -> None:
    """A size that Telegram does not tell is found out when the file is read."""
    if attachment.size is not None and attachment.size > LARGEST:
        raise Refused("file-too-big", limit=LARGEST // 1024 // 1024)


def moment(before: Sequence[Proof], now: datetime, *, page: bool) -> datetime:
    """When it was attached. The pages of one album come as a message each: they have one moment in common.
    before: all versions so far, the newest first."""
    if not before:
        return now
    return before[0].at if page else max(now, before[0].at + NEXT)


def current(proofs: Sequence[Proof]) -> tuple[Proof, ...]:
    """Of all versions, the newest first: the last one with all its pages, in their order."""
    found = [one for one in proofs if one.at == proofs[0].at]
    return tuple(sorted(found, key=lambda one: one.number))
