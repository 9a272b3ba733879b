"""Before an event: will they come?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from roadmap.ladders import Ladder
from roadmap.programme import Activity

Value = Literal["yes", "no", "move"]
VALUES: tuple[Value, ...] = ("yes", "no", "move")
HOUR = "hour"
"""The step that nobody needs who will not come."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What those who will be asked about an event have said beforehand; `value` None: nothing yet, or not
    the same for all of a person's seats."""

    value: str | None


class Coming(NamedTuple):
    """How many seats will be there; `silent` have said nothing."""

    yes: int
    no: int
    move: int
    silent: int


def tells_before(ladder: Ladder) -> bool:
    """Only of an event is anybody told beforehand."""
    return any(not step.asks for step in ladder.steps)


def takes_part(key: str, activity: Activity) -> bool:
    """Who answers this question was there; a verifier only confirms it."""
    return any(question.key == key for question in activity.questions)


def own_day(slot: str) -> bool:
    """It is one unit's own (services/opening.py), which may ask for another."""
    return "/" in slot


def together(seats: Iterable[int], said: Mapping[int, str]) -> Intent | None:
    """Of all seats of a person; None: they have none there."""
    values = {said.get(seat) for seat in seats}
    if not values:
        return None
    return Intent(values.pop() if len(values) == 1 else None)


def coming(seats: Iterable[int], said: Mapping[int, str]) -> Coming:
    values = [said.get(seat) for seat in seats]
    yes, no, move = (values.count(value) for value in VALUES)
    return Coming(yes, no, move, silent=values.count(None))
