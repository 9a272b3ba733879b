"""Those who have not answered are reminded by a person: whom, with which words, how often."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta

from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.refusals import Refused

LONGEST = 300
"""Characters of the author's own sentence: it stands above a card."""

REST = timedelta(hours=24)
"""So long nobody is nudged about the same activity again; after that its author hears what came of it."""

_PREFIX = "nudge/"


def step(number: int) -> str:
    """No ladder can have such a step: a code holds no slash."""
    return f"{_PREFIX}{number}"


def read(key: str) -> int | None:
    """The nudge whose step this is."""
    number = key.removeprefix(_PREFIX)
    return int(number) if number != key and number.isdecimal() else None


def sentence(text: str) -> str:
    """The author's words as they are kept. Refused: nudge-words-none; nudge-words-long(given, longest)."""
    said = " ".join(text.split())
    said = "".join(sign for sign in said if unicodedata.category(sign) not in ("Cc", "Cs"))
    if not said:
        raise Refused("nudge-words-none")
    if len(said) > LONGEST:
        raise Refused("nudge-words-long", given=len(said), longest=LONGEST)
    return said


@dataclass(frozen=True, slots=True)
class Nudged:
    """One who can be reminded. `place`: the first of those they owe answers about; `answers`: how many."""

    person: int
    name: str
    place: Place
    answers: int
    chosen: bool = True


@dataclass(frozen=True, slots=True)
class Nudge:
    """A draft in its author's hands. `resting`: people left alone, because somebody has reminded them less
    than a day ago; `unreachable`: those whom the bot does not reach."""

    id: int
    programme: Programme
    activity: Activity
    people: tuple[Nudged, ...]
    resting: int = 0
    unreachable: int = 0
    words: str | None = None

    @property
    def chosen(self) -> tuple[Nudged, ...]:
        return tuple(one for one in self.people if one.chosen)


@dataclass(frozen=True, slots=True)
class Sent:
    """`at`: when the result will be told."""

    nudge: Nudge
    at: datetime
