"""A look at one programme for those who are told of it: once a day for all of them, at any time for one."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property

from db import summaries, units
from db.plan import OccurrenceRow
from db.store import Tx
from db.summaries import Lost, Plea
from roadmap.doubts import Where, where
from roadmap.listing import natural
from roadmap.moments import DIGEST, instant
from roadmap.occurrences import item_of
from roadmap.people import Place, Seat
from roadmap.rounds import Round
from roadmap.summaries import LINES, NAMES, Gathered, Line, Missed, Summary, gather, named, ordered
from services import occurrences, stuck
from services.events import Events
from services.lookout import Lookout

WEEK = timedelta(days=7)
UNDATED = frozenset({"window", "request"})

Rows = Mapping[int, list[OccurrenceRow]]
"""By reader."""


@dataclass(frozen=True)
class Survey:
    """`overdue` and `unchecked`: reader -> what is missed. `occurrences` in force, `lost` and `pleas` are
    those of the whole programme: who may hear of which is decided here. `places`: of whatever may be
    named."""

    lookout: Lookout
    round: Round
    overdue: Mapping[int, Missed]
    unchecked: Mapping[int, Missed]
    occurrences: Mapping[int, OccurrenceRow]
    lost: tuple[Lost, ...]
    pleas: tuple[Plea, ...]
    places: Mapping[int, Place]

    def summary(self, reader: int) -> Summary:
        overdue, unchecked = self.overdue.get(reader, {}), self.unchecked.get(reader, {})
        standing = self._standing(reader) if self.round.whole else {}
        return Summary(
            day=self.round.day,
            whole=self.round.whole,
            overdue=sum(one.count for one in overdue.values()),
            fresh=sum(one.fresh for one in overdue.values()),
            unchecked=sum(one.count for one in unchecked.values()),
            news=sum(one.fresh for one in unchecked.values()),
            unreachable=len({one.person for one in self.unreachable(reader)}),
            lines=self.lines(overdue, LINES),
            more=max(len(overdue) - LINES, 0),
            **standing,
        )

    def as_whole(self) -> "Survey":
        """With all that stands, for those who were on leave when it was new."""
        return replace(self, round=replace(self.round, whole=True))

    def lines(self, missed: Missed, limit: int | None = None) -> tuple[Line, ...]:
        """One an activity."""
        return tuple(self._line(no, missed[no]) for no in ordered(missed, self._numbers)[:limit])

    def unreachable(self, reader: int) -> list[Lost]:
        """On a whole day all of them, otherwise only those who got lost since the round before."""
        since = None if self.round.whole else self._ten(self.round.since)
        return [
            one
            for one in self.lost
            if one.person != reader
            and reader in self._managers_of(one.seat)
            and (since is None or one.at >= since)
        ]

    def seat(self, lost: Lost) -> Seat:
        """That person's, as people call it."""
        census, programme = self.lookout.census, self.lookout.programme
        here = census.seat(lost.seat)
        place = self.places[here.unit]
        return Seat(here.id, programme, programme.role(here.role), place, here.ordinal, (lost.name,))

    def asked_of(self, reader: int, state: str) -> list[Plea]:
        """`open`: to be decided by this reader, who has no part in it; `said`: within a week, where they are
        told."""
        over = self.lookout.managers if state == "open" else self.lookout.over
        return [
            one
            for one in self.pleas
            if one.state == state and reader in over.get(one.unit, ()) and not self._asks(one, reader)
        ]

    @cached_property
    def undated(self) -> Rows:
        """Windows that have begun, of those who are asked for their days."""
        return self._organised(lambda row: row.state in UNDATED and _has_begun(row, self.round.day))

    @cached_property
    def doubts(self) -> Rows:
        return self._organised(lambda row: row.state == "unscheduled")

    def _asks(self, plea: Plea, reader: int) -> bool:
        """For a seat of their own, or did so when they still held it."""
        return reader == plea.person or reader in self.lookout.owners(plea.seat, shared=False)

    def _standing(self, reader: int) -> dict[str, int]:
        return {
            "empty": self._empty.get(reader, 0),
            "undated": len(self.undated.get(reader, ())),
            "doubts": len({self._decided_at(row) for row in self.doubts.get(reader, ())}),
            "waivers": len(self.asked_of(reader, "open")),
            "said": len(self.asked_of(reader, "said")),
        }

    def _decided_at(self, row: OccurrenceRow) -> Where:
        return where(self.lookout.programme.activity(row.activity), item_of(row.slot))

    def _organised(self, wanted: Callable[[OccurrenceRow], bool]) -> Rows:
        found: dict[int, list[OccurrenceRow]] = defaultdict(list)
        for row in filter(wanted, self.occurrences.values()):
            for reader in self.lookout.organisers(row):
                found[reader].append(row)
        return dict(found)

    @cached_property
    def _empty(self) -> Mapping[int, int]:
        """Reader -> empty seats."""
        found: dict[int, int] = defaultdict(int)
        for seat in self.lookout.census.seats:
            if not self.lookout.census.holders.get(seat.id):
                for reader in self.lookout.managers.get(seat.unit, ()):
                    found[reader] += 1
        return dict(found)

    def _line(self, no: str, its: Gathered) -> Line:
        places = [self.places[unit] for unit in named(its, self._ranks)]
        names = [place.name for place in places if place.within is not None]
        title = self.lookout.programme.activity(no).title.root
        more = max(len(names) - NAMES, 0)
        return Line(no, title, its.count, its.fresh, tuple(names[:NAMES]), more)

    @cached_property
    def _ranks(self) -> Mapping[int, int]:
        """Units by name."""
        ordered_units = sorted(self.places, key=lambda unit: (natural(self.places[unit].name), unit))
        return {unit: rank for rank, unit in enumerate(ordered_units)}

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        return {one.code: number for number, one in enumerate(self.lookout.programme.activities)}

    def _managers_of(self, seat: int) -> frozenset[int]:
        return self.lookout.managers.get(self.lookout.census.seat(seat).unit, frozenset())

    def _ten(self, day: date) -> datetime:
        return instant(day, DIGEST, self.lookout.programme.zone)


async def take(tx: Tx, events: Events, lookout: Lookout, round_: Round, now: datetime) -> Survey:
    """Of a lookout with at least one post."""
    number, zone = lookout.programme_id, lookout.programme.zone
    seats = {seat.id for seat in lookout.census.seats}
    rows = {row.id: row for row in (await occurrences.of(tx, number)).all if events.known(row)}
    late = await stuck.overdue(tx, lookout, rows, round_.day)
    open_checks = await stuck.unchecked(tx, lookout, rows, round_.day)
    week_ago = instant(round_.day, DIGEST, zone) - WEEK
    return Survey(
        lookout=lookout,
        round=round_,
        overdue=gather(late, lookout.over, round_),
        unchecked=gather(open_checks, lookout.over, round_),
        occurrences=rows,
        lost=tuple(one for one in await summaries.lost(tx, number, now) if one.seat in seats),
        pleas=tuple(await summaries.pleas(tx, number, week_ago)),
        places=await units.places_of(tx, lookout.units.union(seat.unit for seat in lookout.census.seats)),
    )


def _has_begun(row: OccurrenceRow, day: date) -> bool:
    return row.first is not None and row.first <= day
