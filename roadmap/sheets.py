"""Everything a document about a programme says, as plain values: who draws it looks up nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from roadmap.duties import Event
from roadmap.lines import Cell, Line
from roadmap.people import Place
from roadmap.programme import Programme
from roadmap.progress import ActivityProgress
from roadmap.waivers import LeftOut


@dataclass(frozen=True, slots=True)
class Sheet:
    """`place`: the topmost unit it is about (None: scattered ones, as a curator's schools). `day`: as it was
    at the close of that day; `at`: the moment it shows. `units`: rows of the table, top down, each followed
    by those within it; `cells`: (unit, activity) -> how it stands there. `rows`: the activities in the plan's
    order, with their indicators over the whole. `lines`: every request behind it; None where they are too
    many for a document (`units` are districts then). `left_out`: (activity, what is not counted and why).
    `events`: the programme's occurrences, the cancelled ones left out, by their days."""

    programme: Programme
    place: Place | None
    day: date | None
    at: datetime
    units: Sequence[Place]
    cells: Mapping[tuple[int, str], Cell]
    rows: Sequence[ActivityProgress]
    lines: Sequence[Line] | None
    left_out: Sequence[tuple[str, LeftOut]] = ()
    events: Sequence[Event] = ()
