"""What a person may change in the plan: which days can be chosen, and what a chosen day makes of a span."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from roadmap.duties import Event
from roadmap.occurrences import Slot, Window, item_of, slots
from roadmap.programme import Activity, Programme

_ADDED = re.compile(r"\d+\.\+(\d+)")


@dataclass(frozen=True, slots=True)
class Consequences:
    """What a change would do, before it is made. `start` to `end`, `time`: the days it would have; none of
    them: it is cancelled. `told`: how many people will hear of it; `answers`: those given so far."""

    event: Event
    start: date | None
    end: date | None
    time: dt.time | None
    told: int
    answers: int


def is_added(slot: str) -> bool:
    """A day that a person has added to those of the plan: "2.+1"."""
    return _ADDED.fullmatch(slot) is not None


def one_more(slot: str, known: Iterable[str]) -> str:
    """The next added slot beside `slot`; `known`: all slots of the activity, also those of cancelled days."""
    item = item_of(slot)
    numbers = [int(found[1]) for one in known if (found := _ADDED.fullmatch(one)) and item_of(one) == item]
    return f"{item}.+{max(numbers, default=0) + 1}"


def planned(programme: Programme, activity: Activity, slot: str) -> Slot | None:
    """What the plan itself says of a slot; of a unit's own day ("1.1/school-7"): of its schedule."""
    key = slot.partition("/")[0]
    return next((one for one in slots(programme, activity) if one.key == key), None)


def windows(programme: Programme, activity: Activity, slot: str) -> tuple[Window, ...]:
    """Where its day must lie: in the plan's window; where the plan says the day, in the programme's span."""
    found = planned(programme, activity, slot)
    return (found and found.windows) or (whole(programme),)


def whole(programme: Programme) -> Window:
    return programme.span.first, programme.span.last


def is_period(found: Slot | None) -> bool:
    """The plan itself dates it, from one day to another: what is chosen is its last day."""
    return found is not None and found.kind == "dated" and found.start != found.end


def lasting(found: Slot | None, start: date | None, day: date) -> Window:
    """First and last day once `day` is chosen. The first of a period stays where it can; anything else is
    held on that day."""
    return (min(start or day, day), day) if is_period(found) else (day, day)
