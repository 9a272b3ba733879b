"""Why a number is what it is: the rows behind it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from roadmap.answers import applies
from roadmap.indicators import Indicator
from roadmap.lines import Line, State
from roadmap.listing import natural
from roadmap.programme import Activity, Programme
from roadmap.progress import Measure
from roadmap.questions import Question
from roadmap.tallies import Asked, Counts, Given, contribution

Which = Literal["all", "met", "other", "missing", "left_out"]
"""met: those in the numerator; other: answered, not counted as met; missing: nothing that holds was said."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row: what was asked, and how it stood. `session`: of several, which; None where there is one."""

    line: Line
    state: State
    session: int | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """`day`: as it was at the close of that day; None: as it is now. `found`: how many rows there are of each
    kind (of an indicator over all sessions these are sessions, and what it counts are those who were asked);
    `rows`: a page of those of kind `which`, by place and day."""

    programme: Programme
    activity: Activity
    measure: Measure
    day: date | None
    which: Which
    found: dict[Which, int]
    rows: tuple[Evidence, ...]
    page: int
    pages: int


def told_apart(
    lines: Iterable[Line], indicator: Indicator, questions: Mapping[str, Question]
) -> dict[Which, list[Line]]:
    """Each kind of row behind an indicator, by place and day: what is met, other or missing makes up all that
    is expected. Of `states` there is one row for whoever is asked: the last step where it is met, otherwise
    the first. questions: those of the activity, by key."""
    found: dict[Which, list[Line]] = {"all": [], "met": [], "other": [], "missing": [], "left_out": []}
    asked = [line for line in lines if line.question in indicator.of and line.question in questions]
    known = [(line, _counts(line, questions[line.question], indicator)) for line in sorted(asked, key=_order)]
    states = indicator.kind == "states"
    reached = {
        _object(line, indicator, questions) for line, counts in known if states and _is_met(counts, indicator)
    }
    for line, counts in known:
        which = _which(line, counts, indicator)
        passed = states and which == "other" and _object(line, indicator, questions) in reached
        if which is not None and not passed:
            found[which].append(line)
            found["all"].append(line)
    return found


def _which(line: Line, counts: Counts, indicator: Indicator) -> Which | None:
    """None: another row speaks of it."""
    if line.value is not None and not applies(line.value):
        return "left_out" if indicator.kind != "states" or line.question == indicator.of[0] else None
    if _is_met(counts, indicator):
        return "met"
    if not counts.expected:
        return None
    return "other" if counts.answered else "missing"


def _is_met(counts: Counts, indicator: Indicator) -> bool:
    """In the numerator: of what is added up, whatever is not nought."""
    return bool(counts.amount if indicator.kind in ("sum", "ratio") else counts.met)


def _counts(line: Line, question: Question, indicator: Indicator) -> Counts:
    given = None if line.value is None else Given(line.value, line.settled_at)
    return contribution(indicator, question, Asked(line.question, line.due_at, {}), given)


def _object(line: Line, indicator: Indicator, questions: Mapping[str, Question]) -> tuple[int, int, int]:
    """What several steps are about: where one of them is asked for all objects at once, all of them."""
    each = all(questions[key].items > 1 for key in indicator.of if key in questions)
    return line.occurrence, line.place.id, line.item if each else 0


def _order(line: Line) -> tuple[object, ...]:
    place = line.place
    return natural(place.name), place.id, line.day or date.min, line.occurrence, line.item, line.request
