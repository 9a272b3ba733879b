"""How it goes: for a person, for a territory, for the whole programme."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from db import audits, overviews, own_seats, plan, requests, tallies, units
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap.opinions import Difference
from roadmap.programme import Activity
from roadmap.progress import ActivityProgress, Measure, Missing, OwnStatus
from roadmap.refusals import Refused
from roadmap.tallies import Counts, value
from services import agenda, counting, exclusions, missing, territory
from services.events import Events
from services.plans import Plans
from services.territory import Sums, Territory
from services.unrolling import is_called_off


class Progress:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans
        self._events = Events(plans)

    async def own(self, person_id: int, now: datetime) -> OwnStatus:
        async with self.store.read() as tx:
            overdue, due, done = await requests.count(tx, await own_seats.of_person(tx, person_id, now), now)
            coming = [
                row
                for part in await agenda.parts(tx, self.plans, person_id, now)
                for row in await plan.all_of(tx, part.programme_id)
                if self._events.known(row) and row.opened_at is None and agenda.is_asked(row, part, now)
            ]
        return OwnStatus(overdue, due, done, len(coming))

    async def activities(self, person_id: int, now: datetime) -> tuple[ActivityProgress, ...]:
        """Refused to those who may not report."""
        async with self.store.read() as tx:
            found = [
                row
                for place in await self._territories(tx, person_id, now)
                for row in await self._rows(tx, place, place.part.programme.activities, now)
            ]
        return tuple(found)

    async def activity(self, person_id: int, code: str, no: str, now: datetime) -> ActivityProgress:
        """Refused: activity-unknown, not-yours."""
        async with self.store.read() as tx:
            place, activity = await self._find(tx, person_id, code, no, now)
            (row,) = await self._rows(tx, place, [activity], now)
            left_out = len(await exclusions.left_out(tx, place, activity))
            return replace(
                row, left_out=left_out, differing=len(await exclusions.differences(tx, place, activity))
            )

    async def differences(self, person_id: int, code: str, no: str, now: datetime) -> tuple[Difference, ...]:
        """Where two who were asked the same contradict each other."""
        async with self.store.read() as tx:
            place, activity = await self._find(tx, person_id, code, no, now)
            return await exclusions.differences(tx, place, activity)

    async def missing(self, person_id: int, code: str, no: str, now: datetime) -> tuple[Missing, ...]:
        """One a request that waits for its answer, the longest overdue first. Who saw these names is noted,
        once a day."""
        async with self.store.read() as tx:
            place, activity = await self._find(tx, person_id, code, no, now)
            found = await missing.of(tx, place, activity, now)
            noted = not found or await missing.seen_today(tx, place.part, activity, person_id, now)
        if not noted:
            async with self.store.write() as tx:
                await audits.note(tx, place.part.programme_id, person_id, "names-seen", now, activity=no)
        return found

    async def recount(self, code: str) -> tuple[counting.Difference, ...]:
        """(activity, indicator, unit, kept, counted anew) where they differ: there must be none."""
        async with self.store.read() as tx:
            running = await plan.running(tx, code)
            rows = await plan.all_of(tx, running.id) if running else ()
            known = [row for row in rows if self._events.known(row)]
            return await counting.differences(tx, self.plans[code], running.id, known) if running else ()

    async def totals(self, code: str) -> tuple[tuple[str, str, Counts], ...]:
        """(activity, indicator, counts) over the whole programme, in its order."""
        async with self.store.read() as tx:
            running = await plan.running(tx, code)
            root = running and await units.root(tx, running.id)
            sums = await tallies.of_units(tx, running.id, [root]) if running and root else {}
        return tuple(
            (activity.code, indicator.key, sums.get((activity.code, indicator.key), Counts()))
            for activity in self.plans[code].activities
            for indicator in activity.indicators
        )

    async def _territories(self, tx: Tx, person_id: int, now: datetime) -> list[Territory]:
        found = await territory.territories(tx, self.plans, person_id, now)
        if not found:
            raise Refused("not-yours")
        return found

    async def _find(
        self, tx: Tx, person_id: int, code: str, no: str, now: datetime
    ) -> tuple[Territory, Activity]:
        """Those who may report nothing at all learn nothing of what there is."""
        await self._territories(tx, person_id, now)
        return await territory.of_activity(tx, self.plans, person_id, code, no, now)

    async def _rows(
        self, tx: Tx, place: Territory, activities: Sequence[Activity], now: datetime
    ) -> list[ActivityProgress]:
        part = place.part
        sums = await territory.sums(tx, place)
        waiting = await overviews.count(tx, part.programme_id, place.units)
        rows: dict[str, list[OccurrenceRow]] = {}
        off: set[str] = set()
        for row in await plan.all_of(tx, part.programme_id):
            if is_called_off(row):
                off.add(row.activity)
            if self._events.known(row) and (row.place is None or place.holds(row.place.id)):
                rows.setdefault(row.activity, []).append(row)
        found = []
        for activity in activities:
            state, shown = agenda.standing(rows.get(activity.code, []), part, now)
            if shown is None and activity.code in off:
                state = "cancelled"
            event = self._events.of(shown) if shown else None
            counted = measures(activity, sums)
            missed = waiting.get(activity.code, 0)
            found.append(ActivityProgress(part.programme, activity, state, event, counted, missed))
        return found


def measures(activity: Activity, sums: Sums) -> tuple[Measure, ...]:
    found = []
    for indicator in activity.indicators:
        counts = sums.get((activity.code, indicator.key), Counts())
        found.append(Measure(indicator, counts, value(indicator, counts)))
    return tuple(found)
