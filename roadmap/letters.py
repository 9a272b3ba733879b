"""Letters between a person and their coordinator."""

from dataclasses import dataclass

from roadmap.people import Place
from roadmap.programme import Role


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody one may write to, with the seat by which one does."""

    person: int
    name: str
    role: Role
    place: Place


@dataclass(frozen=True, slots=True)
class Letter:
    """`sender` as the reader knows them; `text` None: something else was sent, it is copied from `chat`."""

    id: int
    sender: Correspondent
    text: str | None
    chat: int
    message: int
    answers: int | None = None
