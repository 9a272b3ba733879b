"""What an activity's picture follows: for each of its indicators, how its requests stand."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from locales.catalogue import Words
from reports.columns import questions
from roadmap import lines
from roadmap.answers import met
from roadmap.indicators import Indicator
from roadmap.lines import Line, State
from roadmap.programme import Activity
from roadmap.sheets import Sheet

MOST = 3
"""Of a picture: with more it is no longer seen at once."""


class Point(NamedTuple):
    """A request that counts. `state`: as of a line; "no" too where the indicator wants another answer."""

    line: Line
    state: State


class Aim(NamedTuple):
    """`title`: of the indicator, or what is asked where it has none."""

    title: str
    points: Sequence[Point]

    @property
    def occurrences(self) -> int:
        return len({point.line.occurrence for point in self.points})

    @property
    def repeats(self) -> bool:
        """The same is asked again and again: a series, and not one question to many."""
        asked = {(one.line.place.id, one.line.seat, one.line.question, one.line.item) for one in self.points}
        return len(self.points) > len(asked)

    def count(self, *states: State) -> int:
        return sum(point.state in states for point in self.points)


def aims(sheet: Sheet, activity: Activity, words: Words) -> list[Aim]:
    """Those that are asked; each group of questions once."""
    mine = [line for line in sheet.lines or () if line.activity == activity.code]
    found: dict[tuple[str, ...], Aim] = {}
    for indicator in activity.indicators:
        counted = (indicator.of[-1],) if indicator.kind == "states" else tuple(indicator.of)
        points = _points(sheet, [line for line in mine if line.question in counted], indicator)
        if points and counted not in found:
            asked = questions(sheet)[activity.code, counted[-1]]
            title = indicator.title or asked.short or asked.text
            found[counted] = Aim(title.to(words.language), points)
    return list(found.values())[:MOST]


def _points(sheet: Sheet, some: Sequence[Line], indicator: Indicator) -> list[Point]:
    known = questions(sheet)
    found = []
    for line in some:
        question = known.get((line.activity, line.question))
        if question is None:
            continue
        state = lines.state(line, question, sheet.at)
        if state in ("on_time", "late") and not met(question, line.value, indicator):
            state = "no"
        if state != "left_out":
            found.append(Point(line, state))
    return found


def fulfilled(points: Sequence[Point], state: State) -> list[datetime]:
    """When each of them was, in order."""
    return sorted(p.line.settled_at for p in points if p.state == state and p.line.settled_at is not None)
