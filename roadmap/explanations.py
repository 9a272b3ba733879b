"""Why a number is what it is: the rows behind it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from roadmap.lines import Line, State
from roadmap.programme import Activity, Programme
from roadmap.progress import Measure

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
    kind; `rows`: a page of those of kind `which`, by place and day."""

    programme: Programme
    activity: Activity
    measure: Measure
    day: date | None
    which: Which
    found: dict[Which, int]
    rows: tuple[Evidence, ...]
    page: int
    pages: int
