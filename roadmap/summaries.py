"""What a superior is told once a day: which answers are missing, and what has become so since.

The rule in words. A reader is a person in a seat whose role is `told_after` some days; of several such seats
each has its own territory, and where they overlap the smallest number of days holds. Days are those of the
programme's zone; `day` and `since` are the round's (rounds.py).

A request is overdue for a reader, if
* it is open: not settled, and not waiting for the answer to another question,
* its occurrence has opened, has its days and is not cancelled,
* it is about a unit in the reader's territory,
* it is not the reader's own: it is not asked of a seat they hold, nor (where any of a team answers) of a seat
  of the same role at the same unit,
* its last day, which is the day that its deadline leaves behind, lies `told_after` days or more back.
It is fresh, if the day which made it so (its last day and `told_after` more) came after `since`.

A confirmation is unchecked for a reader, if it is open as above and not the reader's own, is not overdue for
them, and two days and `told_after` more have passed since the day on which the answer it would confirm was
given: of several, the latest among those that stand and opened it. Fresh as above, by that day.

Unreachable are people other than the reader who hold a seat at a unit in their territory and have blocked the
bot or deleted their account; empty are seats there which nobody holds who has agreed and is still here. Both
for seats that may `manage` only. On other than whole days those only count who got lost at ten o'clock on
`since` or later, and everything below counts nothing:
* empty seats;
* undated: occurrences of state window or request whose first day has come; doubts: those of state
  unscheduled, all that a phase dates together being one. Both for those who organise them, that is who hold
  the organiser's seat (of a unit's own day: one in whose territory the unit lies);
* waivers: requests to be left out of the count, open, about a unit that the reader manages, not asked by
  them;
* said: «cannot» about a unit in the reader's territory, said by somebody else at ten o'clock seven days
  before or later. Of both only those in occurrences that are not cancelled.

Lines name activities with something overdue: those with most fresh first, then those with most overdue, then
as in the plan; at most five, and of each at most three units, those with something fresh first, then by name.
The topmost unit is not named.

A whole round is told to a reader for whom any of these numbers is not zero; any other to one for whom
something is fresh, or somebody has got lost.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from roadmap.people import Place
from roadmap.programme import Activity, Programme, Reason
from roadmap.rounds import Round

CHECKED_WITHIN = timedelta(days=2)
LINES = 5
NAMES = 3


class Stuck(NamedTuple):
    """`number` answers that are missing about one unit. `owners`: people whose own duty they are. `since`:
    from here the days of patience are counted; `unless`: left out once they have passed since this day,
    too."""

    activity: str
    unit: int
    owners: Collection[int]
    number: int
    since: date
    unless: date | None = None


@dataclass(slots=True)
class Gathered:
    """Of one activity, for one reader. `units`: each with whether something is fresh there."""

    count: int = 0
    fresh: int = 0
    units: dict[int, bool] = field(default_factory=dict)


Missed = dict[str, Gathered]
"""By activity."""


@dataclass(frozen=True, slots=True)
class Line:
    """One activity. `places`: some of the units, the topmost left out; `more` beyond these."""

    no: str
    title: Mapping[str, str]
    count: int
    fresh: int
    places: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Said:
    """Why something is not done about `place`, and who said so. `waiver`: its id. `reason`: None if it is no
    longer in the files."""

    waiver: int
    programme: Programme
    activity: Activity
    place: Place
    who: str
    reason: Reason | None
    comment: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Summary:
    """For one reader. `lines`: overdue ones, `more` activities beyond these. `news`: of what is unchecked."""

    day: date
    whole: bool
    overdue: int = 0
    fresh: int = 0
    unchecked: int = 0
    news: int = 0
    unreachable: int = 0
    empty: int = 0
    undated: int = 0
    doubts: int = 0
    waivers: int = 0
    said: int = 0
    lines: tuple[Line, ...] = ()
    more: int = 0

    @property
    def is_told(self) -> bool:
        if not self.whole:
            return bool(self.fresh or self.news or self.unreachable)
        stands = (self.overdue, self.unchecked, self.unreachable, self.empty, self.undated, self.doubts)
        return any((*stands, self.waivers, self.said))

    def payload(self) -> dict[str, Any]:
        """What JSON can hold."""
        told = {name: getattr(self, name) for name in self.__slots__}
        lines = [{name: getattr(line, name) for name in line.__slots__} for line in self.lines]
        return told | {"day": self.day.isoformat(), "lines": lines}


def gather(stuck: Iterable[Stuck], over: Mapping[int, Mapping[int, int]], round_: Round) -> dict[int, Missed]:
    """Reader -> what is missed. over: unit -> its readers, each with their days of patience."""
    found: dict[int, Missed] = defaultdict(lambda: defaultdict(Gathered))
    for one in stuck:
        passed, before = (round_.day - one.since).days, (round_.since - one.since).days
        told = -1 if one.unless is None else (round_.day - one.unless).days
        for reader, patience in over.get(one.unit, {}).items():
            if told < patience <= passed and reader not in one.owners:
                _add(found[reader][one.activity], one, is_fresh=patience > before)
    return {reader: dict(missed) for reader, missed in found.items()}


def _add(its: Gathered, one: Stuck, *, is_fresh: bool) -> None:
    its.count += one.number
    its.fresh += one.number if is_fresh else 0
    its.units[one.unit] = is_fresh or its.units.get(one.unit, False)


def ordered(missed: Missed, plan: Mapping[str, int]) -> list[str]:
    """Activities: where most is fresh, where most is missing, then as in the plan."""
    return sorted(missed, key=lambda no: (-missed[no].fresh, -missed[no].count, plan[no]))


def named(its: Gathered, ranks: Mapping[int, int]) -> list[int]:
    """Its units: those with something fresh first."""
    return sorted(its.units, key=lambda unit: (not its.units[unit], ranks[unit]))
