"""What a superior is told at ten of a working day, reckoned from everything that stands then.

Of a request that is nobody's own duty the reader hears so many days after its last day as their role has
patience (`told_after`; of several seats the least). What has become so since the working day before is fresh.
On the first working day of a week all that stands is told, on others only if something is fresh. Who is on
leave is told nothing, and all that stands on the first working day after it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from replay.diary import SeatKey
from replay.oracle.answers import good
from replay.oracle.asking import AskKey
from replay.oracle.asks import Ask
from replay.oracle.days import DAY, DIGEST
from replay.oracle.deeds import Plea
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Told
from replay.oracle.sheet import role
from replay.oracle.stage import Stage

WITHIN = timedelta(days=2)
LINES, NAMES = 5, 3


@dataclass(slots=True)
class Missed:
    """Of one activity, for one reader. units: whether something is fresh there."""

    count: int = 0
    fresh: int = 0
    units: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class Round:
    """since: the working day before. patience: unit -> reader -> days. managers: unit -> readers."""

    stage: Stage
    now: datetime
    day: date
    since: date
    whole: bool
    patience: Mapping[str, Mapping[int, int]]
    managers: Mapping[str, set[int]]

    def told(self) -> Iterator[Told]:
        overdue, unchecked = self._gather(self._overdue()), self._gather(self._unchecked())
        for reader in sorted({one for readers in self.patience.values() for one in readers}):
            if not self.stage.world.people.on_leave(reader, self.day, self.now):
                yield from self._told(reader, overdue[reader], unchecked[reader])

    def _told(self, reader: int, overdue: dict[str, Missed], unchecked: dict[str, Missed]) -> Iterator[Told]:
        leave = self.stage.world.people.leave(reader, self.now)
        is_back = leave is not None and self.since <= leave[1] < self.day
        round_ = replace(self, whole=True) if is_back else self
        numbers = round_.numbers(reader, overdue, unchecked)
        news = numbers["fresh"] or numbers["news"] or numbers["unreachable"]
        stands = any(number for name, number in numbers.items() if name not in ("fresh", "news"))
        if news or (round_.whole and stands):
            about = (self.day.isoformat(), round_.whole, *numbers.values(), *self._lines(overdue))
            yield Told(reader, "summary", self.now, None, about)

    def numbers(
        self, reader: int, overdue: dict[str, Missed], unchecked: dict[str, Missed]
    ) -> dict[str, int]:
        found = {
            "overdue": sum(one.count for one in overdue.values()),
            "fresh": sum(one.fresh for one in overdue.values()),
            "unchecked": sum(one.count for one in unchecked.values()),
            "news": sum(one.fresh for one in unchecked.values()),
            "unreachable": self._unreachable(reader),
        }
        standing = ("empty", "undated", "doubts", "waivers", "said")
        if not self.whole:
            return found | dict.fromkeys(standing, 0)
        numbers = (self._empty(reader), *self._without_a_day(reader), *self._pleas(reader))
        return found | dict(zip(standing, numbers, strict=True))

    def _open(self) -> Iterator[tuple[Occasion, Ask]]:
        for occasion in self.stage.world.occasions.values():
            if occasion.state == "dated" and occasion.opened:
                for ask in occasion.asks.values():
                    if ask.open:
                        yield occasion, ask

    def _overdue(self) -> Iterator[tuple[Ask, date, date | None]]:
        """Each with the day from which on patience is counted."""
        for occasion in self.stage.world.occasions.values():
            if occasion.state == "dated" and occasion.opened and self._last_day(occasion) < self.day:
                last = self._last_day(occasion)
                yield from ((ask, last, None) for ask in occasion.asks.values() if ask.open)

    def _unchecked(self) -> Iterator[tuple[Ask, date, date | None]]:
        """And with the day from which on they are overdue instead."""
        for occasion, ask in self._open():
            confirms = ask.question.get("confirms")
            if not confirms:
                continue
            judged = occasion.asked(confirms, ask)
            given = [one.said[-1].at for one in judged if one.settled_at and good(one.question, one.value)]
            if given:
                ready = self.stage.days.local(max(given)).date() + WITHIN
                yield ask, ready, self._last_day(occasion)

    def _gather(self, stuck: Iterator[tuple[Ask, date, date | None]]) -> dict[int, dict[str, Missed]]:
        found: dict[int, dict[str, Missed]] = defaultdict(lambda: defaultdict(Missed))
        for ask, since, unless in stuck:
            owners = self.stage.world.answering(ask, self.now)
            for reader, patience in self.patience.get(ask.key.subject, {}).items():
                overdue = unless is not None and (self.day - unless).days >= patience
                if reader in owners or overdue or (self.day - since).days < patience:
                    continue
                its, fresh = found[reader][ask.key.activity], (self.since - since).days < patience
                its.count += 1
                its.fresh += fresh
                its.units[ask.key.subject] = fresh or its.units.get(ask.key.subject, False)
        return found

    def _last_day(self, occasion: Occasion) -> date:
        assert occasion.due is not None
        return self.stage.days.local(occasion.due - timedelta(microseconds=1)).date()

    def _lines(self, overdue: dict[str, Missed]) -> list[object]:
        """Most that is fresh, most that is missing, then as in the plan."""
        plan = [str(row["no"]) for row in self.stage.sheet["activities"]]
        order = sorted(overdue, key=lambda no: (-overdue[no].fresh, -overdue[no].count, plan.index(no)))
        found: list[object] = []
        for no in order[:LINES]:
            its, units = overdue[no], self.stage.region.units
            ranked = sorted(its.units, key=lambda code: (not its.units[code], _natural(units[code].name)))
            names = [units[code].name for code in ranked if units[code].within]
            found.append((no, its.count, its.fresh, *names[:NAMES], max(len(names) - NAMES, 0)))
        return [*found, max(len(order) - LINES, 0)]

    def _unreachable(self, reader: int) -> int:
        """On other than whole days only whoever got lost since the round before."""
        people = self.stage.world.people
        since = None if self.whole else self.stage.days.moment(self.since, DIGEST)
        lost = set()
        for seat in self._managed(reader):
            for person in people.at(seat, self.now):
                at = people.lost(person, self.now)
                if person != reader and at is not None and (since is None or at >= since):
                    lost.add(person)
        return len(lost)

    def _empty(self, reader: int) -> int:
        return sum(not self.stage.world.people.at(seat, self.now) for seat in self._managed(reader))

    def _managed(self, reader: int) -> list[SeatKey]:
        return self._by_manager.get(reader, [])

    @cached_property
    def _by_manager(self) -> dict[int, list[SeatKey]]:
        found: dict[int, list[SeatKey]] = defaultdict(list)
        for seat in self.stage.region.seats:
            for reader in self.managers.get(seat.unit, ()):
                found[reader].append(seat)
        return found

    def _without_a_day(self, reader: int) -> tuple[int, int]:
        """Windows that have begun, and dates that nobody can read (of a phase all are one); of those who
        organise them."""
        undated, doubts = 0, set()
        for occasion in self.stage.world.occasions.values():
            waits = occasion.state in ("window", "request") and occasion.first is not None
            begun = waits and occasion.first <= self.day  # type: ignore[operator]
            doubtful = occasion.state == "unscheduled"
            if (begun or doubtful) and reader in self._organisers(occasion):
                undated += bool(begun)
                doubts |= {occasion.said_at} if doubtful else set()
        return undated, len(doubts)

    def _organisers(self, occasion: Occasion) -> set[int]:
        key = (occasion.activity, occasion.slot)
        if key not in self._organising:
            self._organising[key] = set(self.stage.organisers(occasion, self.now))
        return self._organising[key]

    @cached_property
    def _organising(self) -> dict[tuple[str, str], set[int]]:
        return {}

    @cached_property
    def _live_pleas(self) -> list[Plea]:
        """Those that anybody may have to be told of."""
        week_ago = self.stage.days.moment(self.day - timedelta(weeks=1), DIGEST)
        return [
            plea
            for plea in self.stage.world.pleas.values()
            if plea.state == "open" or (plea.state == "said" and plea.at >= week_ago)
        ]

    def _pleas(self, reader: int) -> tuple[int, int]:
        """To be decided by this reader; and what cannot be done, said within a week."""
        waivers = said = 0
        for plea in self._live_pleas:
            own = plea.person == reader or reader in self.stage.world.people.at(plea.seat, self.now)
            if own or self._occasion(plea.of).state == "cancelled":
                continue
            waivers += plea.state == "open" and reader in self.managers.get(plea.of.subject, ())
            said += plea.state == "said" and reader in self.patience.get(plea.of.subject, {})
        return waivers, said

    def _occasion(self, key: AskKey) -> Occasion:
        return self.stage.world.occasions[key.activity, key.slot]


def make(stage: Stage, day: date) -> list[Told]:
    """The round of a working day."""
    now = stage.days.moment(day, DIGEST)
    since = day - DAY
    while stage.days.rest(since):
        since -= DAY
    whole = stage.days.next_working(day - timedelta(days=day.weekday())) == day
    patience: dict[str, dict[int, int]] = defaultdict(dict)
    managers: dict[str, set[int]] = defaultdict(set)
    for seat in stage.region.seats:
        its = role(stage.sheet, seat.role)
        if its.get("told_after") is None:
            continue
        for reader in stage.world.people.at(seat, now):
            for unit in stage.territory(seat):
                patience[unit][reader] = min(its["told_after"], patience[unit].get(reader, its["told_after"]))
                if "manage" in its.get("may", ()):
                    managers[unit].add(reader)
    return list(Round(stage, now, day, since, whole, patience, managers).told())


def _natural(name: str) -> list[tuple[int, str]]:
    """School 2 before school 10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if place % 2 else (-1, part) for place, part in enumerate(parts)]
