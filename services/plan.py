"""The plan: it starts, it is looked at, its days are set."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time
from functools import partial
from typing import NamedTuple

from db import decisions, plan, units
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap.changes import Consequences
from roadmap.doubts import decided
from roadmap.duties import Event
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import agenda, changes, timetable, unrolling
from services.agenda import Part
from services.changes import Change
from services.events import Events
from services.plans import Deciding

PAGE = 6


class Listed(NamedTuple):
    """A page of events, how many pages there are, and of which programmes the events of all pages are."""

    events: tuple[Event, ...]
    pages: int
    programmes: tuple[Programme, ...]


class Plan:
    def __init__(self, store: Store, plans: Deciding) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def start(self, code: str, now: datetime) -> None:
        """Or goes on, its doubtful dates read as people have decided: safe to call at every start of the bot,
        writes only what the files have changed."""
        async with self.store.write() as tx:
            running = await plan.running(tx, code)
            known = await decisions.of_programme(tx, running.id) if running else {}
            programme = self.plans[code] = decided(self.plans[code], known)
            digest = timetable.digest(programme)
            if running is None:
                running = await plan.begin(tx, code, digest, now)
                kind = next(unit.kind for unit in programme.units if unit.within is None)
                await units.ensure_root(tx, running.id, kind, programme.title.to(programme.languages[0]))
            elif running.digest == digest:
                return
            await unrolling.unroll(tx, programme, running, now)
            await plan.remember(tx, running.id, digest)

    async def upcoming(self, person_id: int, now: datetime, page: int = 0) -> Listed:
        """What is ahead for the seats of this person, the next first; a page of it, and how many there are.
        Who may report sees the whole programme: of what begins together, first what their own seats are
        asked."""
        return await self.store.glance(partial(self._upcoming, person_id, now, page))

    async def undated(self, person_id: int, now: datetime, page: int = 0) -> Listed:
        """What waits for a day that this person may set: windows that have begun or soon will."""
        return await self.store.glance(partial(self._undated, person_id, now, page))

    async def days(self, code: str) -> tuple[Event, ...]:
        """For the operator: all there is in the programme, in order of time; also what was called off."""
        async with self.store.read() as tx:
            running = await plan.running(tx, code)
            rows = await plan.all_of(tx, running.id) if running else ()
        shown = [row for row in rows if self._events.known(row) or self._called_off(row)]
        return tuple(self._events.of(row) for row in sorted(shown, key=agenda.order))

    async def event(self, person_id: int, occurrence_id: int, now: datetime) -> Event:
        """For all seats of its programme; the own day of a unit for those in whose territory it lies.
        Refused: event-unknown, not-yours."""
        async with self.store.read() as tx:
            row, _ = await self._part_in(tx, person_id, occurrence_id, now)
        return self._events.of(row)

    async def may_change(self, person_id: int, occurrence_id: int, now: datetime) -> bool:
        """Its day is this person's to set, to move and to call off."""
        try:
            async with self.store.read() as tx:
                await self._change(tx, person_id, occurrence_id, now)
        except Refused:
            return False
        return True

    async def to_change(self, person_id: int, occurrence_id: int, now: datetime) -> Event:
        """As `event`, for whoever may. Refused as `set_day`."""
        async with self.store.read() as tx:
            change = await self._change(tx, person_id, occurrence_id, now)
        return self._events.of(change.row)

    async def consequences(
        self, person_id: int, occurrence_id: int, day: date | None, hour: time | None, now: datetime
    ) -> Consequences:
        """What `set_day`, or (without a day) `cancel` would do. Refused as they are."""
        async with self.store.read() as tx:
            change = await self._change(tx, person_id, occurrence_id, now)
            return await changes.weigh(tx, self._events, change, day, hour)

    async def set_day(
        self,
        person_id: int,
        occurrence_id: int,
        day: date,
        hour: time | None,
        now: datetime,
        anew: bool = False,
    ) -> Event:
        """Its first day, or another. anew: answers already given are asked for again. Refused: event-unknown,
        not-yours, day-past, day-outside(first, last); day-fixed: it has no day of its own."""
        async with self.store.write() as tx:
            change = await self._change(tx, person_id, occurrence_id, now)
            await changes.move(tx, change, changes.days(change, day, hour), anew=anew)
            moved = await plan.one(tx, occurrence_id)
        return self._events.of(moved or change.row)

    async def cancel(self, person_id: int, occurrence_id: int, now: datetime) -> Consequences:
        """What that has done."""
        async with self.store.write() as tx:
            change = await self._change(tx, person_id, occurrence_id, now)
            done = await changes.weigh(tx, self._events, change, None, None)
            await changes.cancel(tx, change)
        return done

    async def add_day(
        self, person_id: int, occurrence_id: int, day: date, hour: time | None, now: datetime
    ) -> Event:
        """One more of the same kind as that occurrence. Refused as `set_day`, and day-taken."""
        async with self.store.write() as tx:
            change = await self._change(tx, person_id, occurrence_id, now)
            added = await plan.one(tx, await changes.add(tx, change, day, hour))
        return self._events.of(added or change.row)

    async def _upcoming(self, person_id: int, now: datetime, page: int, tx: Tx) -> Listed:
        found = [
            (row, agenda.is_asked(row, part, now))
            for part in await agenda.parts(tx, self.plans, person_id, now)
            for row in await agenda.known(tx, part)
            if self._events.known(row) and agenda.is_ahead(row, part, now) and agenda.concerns(row, part)
        ]
        own = {row.id for row, is_own in found if is_own}
        return self._page([row for row, _ in found], page, own)

    async def _undated(self, person_id: int, now: datetime, page: int, tx: Tx) -> Listed:
        found = [
            row
            for part in await agenda.parts(tx, self.plans, person_id, now)
            for row in await agenda.known(tx, part)
            if self._events.known(row) and agenda.lacks_a_day(row, part, now) and agenda.may_set(row, part)
        ]
        return self._page(found, page)

    async def _change(self, tx: Tx, person_id: int, occurrence_id: int, now: datetime) -> Change:
        row, part = await self._part_in(tx, person_id, occurrence_id, now)
        if not agenda.may_set(row, part):
            raise Refused("not-yours")
        if row.state not in changes.CHANGEABLE:
            raise Refused("day-fixed")
        return Change(row, part.programme, person_id, now)

    async def _part_in(
        self, tx: Tx, person_id: int, occurrence_id: int, now: datetime
    ) -> tuple[OccurrenceRow, Part]:
        row = await plan.one(tx, occurrence_id)
        if row is None or not self._events.known(row):
            raise Refused("event-unknown")
        return row, await agenda.part_of(tx, self.plans, person_id, row, now)

    def _called_off(self, row: OccurrenceRow) -> bool:
        return unrolling.is_called_off(row) and self._events.planned(row)

    def _page(self, rows: Sequence[OccurrenceRow], page: int, own: Collection[int] = ()) -> Listed:
        ordered = sorted(rows, key=lambda row: (*agenda.order(row)[:2], row.id not in own, row.id))
        pages = max(1, -(-len(ordered) // PAGE))
        shown = ordered[page * PAGE : (page + 1) * PAGE] if 0 <= page < pages else []
        of = tuple(self.plans[code] for code in sorted({row.programme for row in ordered}))
        return Listed(tuple(self._events.of(row) for row in shown), pages, of)
