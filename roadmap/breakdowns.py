"""One activity, or a whole programme, cut into parts: by units of a kind, or by role."""

from dataclasses import dataclass

from roadmap.people import Place
from roadmap.programme import Activity, Programme, Role
from roadmap.progress import Measure
from roadmap.tallies import Counts

By = str
"""The code of a unit kind, or ROLE."""

ROLE = "role"


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
    success. `possible`: by what else it can be cut here."""

    programme: Programme
    activity: Activity | None
    by: By
    parts: tuple[Part, ...]
    page: int
    pages: int
    possible: tuple[By, ...]
