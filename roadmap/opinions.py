"""Two who were asked the same: where they differ."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from roadmap.answers import applies
from roadmap.people import Place
from roadmap.questions import Question


class Opinion(NamedTuple):
    """A settled answer; `seen` is its number within the request."""

    request: int
    occurrence: int
    question: str
    place: Place
    item: int
    value: str
    seen: int
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Difference:
    """`one` answers the question itself, `other` is the second opinion."""

    question: Question
    second: Question
    one: Opinion
    other: Opinion


def differ(one: Opinion, other: Opinion) -> bool:
    """About the same, and both meant: who says that it does not apply has no opinion."""
    same = (one.occurrence, one.place.id, one.item) == (other.occurrence, other.place.id, other.item)
    return same and applies(one.value) and applies(other.value) and one.value != other.value


def differences(question: Question, second: Question, opinions: Iterable[Opinion]) -> Iterator[Difference]:
    known = list(opinions)
    others: dict[tuple[int, int, int], list[Opinion]] = {}
    for other in known:
        if other.question == second.key:
            others.setdefault((other.occurrence, other.place.id, other.item), []).append(other)
    for one in known:
        if one.question == question.key:
            for other in others.get((one.occurrence, one.place.id, one.item), ()):
                if differ(one, other):
                    yield Difference(question, second, one, other)
