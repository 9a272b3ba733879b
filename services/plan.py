"""The plan: it starts, it is looked at, its days are set."""

from collections.abc import Sequence
from datetime import date, datetime, time

from db import plan, units
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap.duties import Event
from roadmap.occurrences import slots
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services import agenda, timetable, unrolling
from services.agenda import Part
from services.events import Events, base
from services.plans import Plans
from services.timetable import Days

PAGE = 6


class Plan:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def start(self, code: str, now: datetime) -> None:
        """Or goes on: safe to call at every start of the bot, writes only what the files have changed."""
        programme, digest = self.plans[code], timetable.digest(self.plans[code])
        async with self.store.write() as tx:
            running = await plan.running(tx, code)
            if running is None:
                running = await plan.begin(tx, code, digest, now)
                kind = next(unit.kind for unit in programme.units if unit.within is None)
                await units.ensure_root(tx, running.id, kind, programme.title.to(programme.languages[0]))
            elif running.digest == digest:
                return
            await unrolling.unroll(tx, programme, running, now)
            await plan.remember(tx, running.id, digest)

    async def upcoming(self, person_id: int, now: datetime, page: int = 0) -> tuple[tuple[Event, ...], int]:
        """What is ahead for the seats of this person, the next first; a page of it, and how many there are.
        Who may report sees the whole programme."""
        async with self.store.read() as tx:
            found = [
                row
                for part in await agenda.parts(tx, self.plans, person_id, now)
                for row in await plan.all_of(tx, part.programme_id)
                if self._events.known(row) and agenda.is_ahead(row, part, now) and agenda.concerns(row, part)
            ]
        return self._page(found, page)

    async def undated(self, person_id: int, now: datetime, page: int = 0) -> tuple[tuple[Event, ...], int]:
        """What waits for a day that this person may set: windows that have begun or soon will."""
        async with self.store.read() as tx:
            found = [
                row
                for part in await agenda.parts(tx, self.plans, person_id, now)
                for row in await plan.all_of(tx, part.programme_id)
                if self._events.known(row)
                and agenda.lacks_a_day(row, part, now)
                and agenda.may_set(row, part)
            ]
        return self._page(found, page)

    async def event(self, person_id: int, occurrence_id: int, now: datetime) -> Event:
        async with self.store.read() as tx:
            row, _ = await self._part_in(tx, person_id, occurrence_id, now)
        return self._events.of(row)

    async def set_day(
        self, person_id: int, occurrence_id: int, day: date, hour: time | None, now: datetime
    ) -> Event:
        """Refused: event-unknown, not-yours, day-past, day-outside(first, last); day-fixed: the plan itself
        says when."""
        async with self.store.write() as tx:
            row, part = await self._part_in(tx, person_id, occurrence_id, now)
            if not agenda.may_set(row, part):
                raise Refused("not-yours")
            _check(row, part.programme, day, now)
            days = Days.stored(row).on(day, hour)
            if days != Days.stored(row):
                await unrolling.redate(tx, part.programme, row, days, now)
            moved = await plan.one(tx, occurrence_id)
        return self._events.of(moved or row)

    async def _part_in(
        self, tx: Tx, person_id: int, occurrence_id: int, now: datetime
    ) -> tuple[OccurrenceRow, Part]:
        row = await plan.one(tx, occurrence_id)
        if row is None or not self._events.known(row):
            raise Refused("event-unknown")
        for part in await agenda.parts(tx, self.plans, person_id, now):
            if part.programme_id == row.programme_id:
                return row, part
        raise Refused("not-yours")

    def _page(self, rows: Sequence[OccurrenceRow], page: int) -> tuple[tuple[Event, ...], int]:
        ordered = sorted(rows, key=agenda.order)
        pages = max(1, -(-len(ordered) // PAGE))
        shown = ordered[page * PAGE : (page + 1) * PAGE] if 0 <= page < pages else []
        return tuple(self._events.of(row) for row in shown), pages


def _check(row: OccurrenceRow, programme: Programme, day: date, now: datetime) -> None:
    known = slots(programme, programme.activity(row.activity))
    slot = next(slot for slot in known if slot.key == base(row.slot))
    if not slot.windows or row.state == "schedule":
        raise Refused("day-fixed")
    if not any(first <= day <= last for first, last in slot.windows):
        raise Refused("day-outside", first=slot.windows[0][0], last=slot.windows[-1][1])
    if day < now.astimezone(programme.zone).date():
        raise Refused("day-past")
