"""Letters between a person and their coordinator."""

from dataclasses import dataclass
from datetime import datetime

from roadmap.people import Place
from roadmap.programme import Programme, Role


@dataclass(frozen=True, slots=True)
class Correspondent:
    """Somebody one may write to, with the seat by which one does."""

    person: int
    name: str
    programme: Programme
    role: Role
    place: Place


@dataclass(frozen=True, slots=True)
class Content:
    """What somebody wrote. `text` None: something else, the messages `parts` of `chat` are copied (several:
    an album)."""

    text: str | None
    chat: int
    parts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """One that the reader received; `sender` as the reader knows them."""

    id: int
    sender: Correspondent


@dataclass(frozen=True, slots=True)
class Posted:
    """One handed in, for `to` (a name). `again`: it had been before, nothing was written now."""

    to: str
    at: datetime
    programme: Programme
    again: bool
