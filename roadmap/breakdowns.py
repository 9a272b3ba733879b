"""One activity, or a whole programme, cut into parts: by branch of the tree, by unit, by role."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from roadmap.people import Place
from roadmap.programme import Activity, Programme, Role
from roadmap.progress import Measure
from roadmap.tallies import Counts

By = Literal["branch", "unit", "role"]
"""branch: units one level below the reader's; unit: those at the bottom of the tree."""


@dataclass(frozen=True, slots=True)
class Part:
    """`place` or `role`. `total`: all requests in it, whatever indicators count; `measures`: the activity's
    indicators over it (of a role and of a whole programme: none)."""

    place: Place | None
    role: Role | None
    total: Counts
    measures: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Breakdown:
    """`activity`: None - all of the programme's. Parts are in the order of their names, never of their
    success. `ways`: by what it can be cut here, and of which kind its parts would be (roles: of none)."""

    programme: Programme
    activity: Activity | None
    by: By
    parts: tuple[Part, ...]
    page: int
    pages: int
    ways: Mapping[By, str | None]
