"""How it goes: for a person, for a territory, for the whole programme."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from db import audits, ballots, lines, own_seats, plan, requests, tallies, units
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap.ballots import Ballots
from roadmap.moments import close
from roadmap.opinions import Difference
from roadmap.programme import Activity
from roadmap.progress import ActivityProgress, Measure, Missing, OwnStatus
from roadmap.refusals import Refused
from roadmap.tallies import Counts, value
from services import agenda, closings, counting, exclusions, missing, occurrences, past, rights, territory
from services.agenda import Part
from services.events import Events
from services.past import Look
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
                for row in await agenda.known(tx, part)
                if self._events.known(row) and row.opened_at is None and agenda.is_asked(row, part, now)
            ]
        return OwnStatus(overdue, due, done, len(coming))

    async def activities(
        self, person_id: int, now: datetime, day: date | None = None
    ) -> tuple[ActivityProgress, ...]:
        """day: as they were at its close. Refused to those who may not report; and as `activity` where no
        programme of theirs had begun."""
        if day is not None:
            return await self.store.glance(partial(self._activities_then, person_id, now, day))
        return await self.store.glance(partial(self._activities, person_id, now))

    async def whole(self, code: str, now: datetime) -> tuple[ActivityProgress, ...]:
        """For the operator: every activity of the programme, as its most senior see it."""
        async with self.store.browse() as tx:
            running = await plan.running(tx, code)
            root = running and await units.root(tx, running.id)
            if running is None or root is None:
                return ()
            part = Part(self.plans[code], running.id, (), await rights.tree(tx, running.id), root)
            place = Territory(part, None, frozenset({root}))
            return tuple(self.rows(place, part.programme.activities, await present(tx, place, now)))

    async def activity(
        self, person_id: int, code: str, no: str, now: datetime, day: date | None = None
    ) -> ActivityProgress:
        """day: as it was at its close, by what indicators mean today; who is unreachable is not told then.
        Refused: activity-unknown, not-yours; day-ahead, day-before-start(first)."""
        if day is not None:
            return await self.store.glance(partial(self._activity_then, person_id, code, no, now, day))
        return await self.store.glance(partial(self._activity, person_id, code, no, now))

    async def differences(
        self, person_id: int, code: str, no: str, now: datetime, day: date | None = None
    ) -> tuple[Difference, ...]:
        """Where two who were asked the same contradict each other; day: contradicted, at its close, and it is
        not told who they were."""
        async with self.store.browse() as tx:
            place, activity = await self._find(tx, person_id, code, no, now)
            if day is None:
                return await exclusions.differences(tx, place, activity)
            at = await past.moment(tx, place.part, day, now)
            asked = await lines.at(tx, place.part.programme_id, place.units, at, no)
            return exclusions.differing(asked, activity, place.part.programme)

    async def missing(self, person_id: int, code: str, no: str, now: datetime) -> tuple[Missing, ...]:
        """One a request that waits for its answer, the longest overdue first. Who saw these names is noted,
        once a day."""
        async with self.store.browse() as tx:
            place, activity = await self._find(tx, person_id, code, no, now)
            found = await missing.of(tx, place, activity, now)
            noted = not found or await missing.seen_today(tx, place.part, activity, person_id, now)
        if not noted:
            async with self.store.write() as tx:
                await audits.note(tx, place.part.programme_id, person_id, "names-seen", now, activity=no)
        return found

    async def recount(self, code: str) -> tuple[counting.Difference, ...]:
        """(activity, indicator, unit, kept, counted anew) where they differ: there must be none."""
        async with self.store.browse() as tx:
            running = await plan.running(tx, code)
            rows = (await occurrences.of(tx, running.id)).all if running else ()
            known = [row for row in rows if self._events.known(row)]
            return await counting.differences(tx, self.plans[code], running.id, known) if running else ()

    async def totals(self, code: str, day: date | None = None) -> tuple[tuple[str, str, Counts], ...]:
        """(activity, indicator, counts) over the whole programme, in its order. day: as they were at its
        close."""
        if day is not None:
            sums = await self.store.glance(partial(self._sums_then, code, day))
        else:
            async with self.store.browse() as tx:
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
        return await territory.reported(tx, self.plans, person_id, code, no, now)

    async def _activities(self, person_id: int, now: datetime, tx: Tx) -> tuple[ActivityProgress, ...]:
        found = [
            row
            for place in await self._territories(tx, person_id, now)
            for row in self.rows(place, place.part.programme.activities, await present(tx, place, now))
        ]
        return tuple(found)

    async def _activity(self, person_id: int, code: str, no: str, now: datetime, tx: Tx) -> ActivityProgress:
        place, activity = await self._find(tx, person_id, code, no, now)
        (row,) = self.rows(place, [activity], await present(tx, place, now))
        asked_twice = any(question.second for question in activity.questions)
        return replace(
            row,
            left_out=await self._left_out(tx, place, activity, row.total.left_out),
            differing=len(await exclusions.differences(tx, place, activity)) if asked_twice else 0,
            ballots=await anonymous(tx, place, activity),
            unreachable=await missing.unreachable(tx, place, activity, row.missing, now),
        )

    async def _left_out(self, tx: Tx, place: Territory, activity: Activity, tallied: int) -> int:
        """Confirmations go with what they confirm, and are tallied beside it: then each must be looked at."""
        if tallied and any(question.verified_by for question in activity.questions):
            return len(await exclusions.left_out(tx, place, activity))
        return tallied

    async def _activities_then(
        self, person_id: int, now: datetime, day: date, tx: Tx
    ) -> tuple[ActivityProgress, ...]:
        found: list[ActivityProgress] = []
        unknown: Refused | None = None
        for place in await self._territories(tx, person_id, now):
            try:
                at = await past.moment(tx, place.part, day, now)
            except Refused as refused:
                unknown = refused
            else:
                rows = self.rows(place, place.part.programme.activities, await past.look(tx, place, at))
                found += [replace(row, day=day) for row in rows]
        if unknown and not found:
            raise unknown
        return tuple(found)

    async def _activity_then(
        self, person_id: int, code: str, no: str, now: datetime, day: date, tx: Tx
    ) -> ActivityProgress:
        place, activity = await self._find(tx, person_id, code, no, now)
        look = await past.look(tx, place, await past.moment(tx, place.part, day, now), no)
        (row,) = self.rows(place, [activity], look)
        said = (look.lines, activity, place.part.programme)
        left_out, differing = exclusions.how_many(*said), len(exclusions.differing(*said))
        return replace(row, day=day, left_out=left_out, differing=differing)

    async def _sums_then(self, code: str, day: date, tx: Tx) -> Sums:
        running, programme = await plan.running(tx, code), self.plans[code]
        if running is None:
            return {}
        at = close(day, programme.zone)
        asked = await lines.at(tx, running.id, None, at)
        return await past.sums(tx, programme, running.id, asked, await plan.all_then(tx, running.id, at), at)

    def rows(self, place: Territory, activities: Sequence[Activity], look: Look) -> list[ActivityProgress]:
        part = place.part
        rows: dict[str, list[OccurrenceRow]] = {}
        off: set[str] = set()
        for row in look.occurrences:
            if is_called_off(row):
                off.add(row.activity)
            if self._events.known(row) and (row.place is None or place.holds(row.place.id)):
                rows.setdefault(row.activity, []).append(row)
        found = []
        for activity in activities:
            state, shown = agenda.standing(rows.get(activity.code, []), part, look.moment)
            if shown is None and activity.code in off:
                state = "cancelled"
            event = self._events.of(shown) if shown else None
            counted = measures(activity, look.sums, look.earlier)
            total = territory.total(activity.code, part.programme, look.sums)
            of = (part.programme, activity, state, event, counted)
            found.append(ActivityProgress(*of, total.awaited, total=total))
        return found


async def present(tx: Tx, place: Territory, now: datetime) -> Look:
    sums, part = await territory.sums(tx, place), place.part
    before = None
    if place.tops:
        before = await closings.earlier(tx, part.programme_id, part.programme, place.tops, now)
    rows = (await occurrences.of(tx, part.programme_id)).concerning(place.units)
    return Look(now, rows, sums, before)


async def anonymous(tx: Tx, place: Territory, activity: Activity) -> tuple[Ballots, ...]:
    """Of the whole programme, whoever asks: numbers of parts could be taken from one another."""
    secret = {question.key: question for question in activity.questions if question.anonymous}
    if not secret:
        return ()
    found = await ballots.shown(tx, place.part.programme_id, activity.code, secret)
    return tuple(Ballots(question, found[key]) for key, question in secret.items())


def measures(activity: Activity, sums: Sums, earlier: Sums | None = None) -> tuple[Measure, ...]:
    found = []
    for indicator in activity.indicators:
        key = (activity.code, indicator.key)
        counts = sums.get(key, Counts())
        before = None if earlier is None else earlier.get(key, Counts())
        found.append(Measure(indicator, counts, value(indicator, counts), before))
    return tuple(found)
