"""A list from elsewhere (who took part, by somebody else's count): a school a line, perhaps with a value."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from roadmap.asked import subject
from roadmap.duties import Duty
from roadmap.people import Place
from roadmap.programme import Activity, Programme
from roadmap.questions import Question
from roadmap.rosters import fold

DELIMITERS = ";\t,；，"
LARGEST = 1024 * 1024
"""Bytes: ten thousand schools with long names fit."""

Why = Literal["unknown", "unclear", "value", "waiting", "unasked", "twice"]


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Misread:
    """A line of which nothing is stored, and why not."""

    line: Line
    why: Why


@dataclass(frozen=True, slots=True)
class Named:
    """A line that names one unit; `said`: the words beside it (none: it is simply on the list)."""

    line: Line
    unit: int
    said: str | None


@dataclass(frozen=True, slots=True)
class Change:
    """What a line does to one request, as it stands (`duty`)."""

    duty: Duty
    value: str


@dataclass(frozen=True, slots=True)
class Import:
    """`changes`: what is to be stored, or was. `same`: requests of which the list says what stands already.
    `questions`: several can be meant, and none has been chosen yet: nothing else is known then."""

    programme: Programme
    activity: Activity
    changes: tuple[Change, ...] = ()
    same: int = 0
    misread: tuple[Misread, ...] = ()
    question: int = 0
    questions: tuple[Question, ...] = ()

    @property
    def overridden(self) -> tuple[Change, ...]:
        """Where the seat had said something else."""
        return tuple(one for one in self.changes if one.duty.told and one.duty.told.value != one.value)


def listable(activity: Activity, programme: Programme) -> tuple[int, ...]:
    """Its questions, counted from 1, that a list can answer: not about the whole programme, not anonymous."""
    root = next(level.kind for level in programme.units if level.within is None)
    asked = enumerate(activity.questions, 1)
    return tuple(
        number
        for number, question in asked
        if subject(question, programme) != root and not question.anonymous
    )


class Gazetteer:
    """Units by what people write: a name, a name with what it lies in, a code."""

    def __init__(self, units: Iterable[tuple[Place, str]]) -> None:
        self._known: dict[str, set[int]] = defaultdict(set)
        for place, code in units:
            names = {place.name, code}
            if place.within:
                names |= {f"{place.name}, {place.within}", f"{place.within}, {place.name}"}
            for name in names:
                self._known[_alike(name)].add(place.id)

    def find(self, name: str) -> frozenset[int]:
        return frozenset(self._known.get(_alike(name.strip().strip('"')), ()))


def _alike(name: str) -> str:
    """The bot itself writes «第3组，济南市» to who reads Chinese."""
    return fold(name.replace("，", ", "))


def lines(text: str) -> Iterator[Line]:
    """Empty ones are passed over, but counted."""
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if kept := line.strip().strip(DELIMITERS).strip():
            yield Line(number, kept)


def read(line: Line, known: Gazetteer) -> Named | Misread:
    """A name may hold a comma itself: the longest beginning of the line that names something is the name."""
    for name, said in _cuts(line.text):
        found = known.find(name)
        if len(found) == 1:
            return Named(line, next(iter(found)), said)
        if found:
            return Misread(line, "unclear")
    return Misread(line, "unknown")


def meant(said: str | None, question: Question, meanings: Mapping[str, str]) -> str | None:
    """What to read as the answer. On the list and nothing more is "yes"; None: nothing can be meant by it.
    meanings: words in lower case -> yes, no."""
    if said is None:
        return "yes" if question.answer == "yes_no" else None
    return meanings.get(said.casefold(), said) if question.answer == "yes_no" else said


def _cuts(text: str) -> Iterator[tuple[str, str | None]]:
    yield text, None
    for at in range(len(text) - 1, 0, -1):
        if text[at] in DELIMITERS:
            yield text[:at], text[at + 1 :].strip().strip('"') or None
