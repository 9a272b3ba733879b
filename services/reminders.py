"""The planner's half: steps whose moment has come become reminders to people."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from db import ledger, plan, reminders, steps
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap.programme import Programme
from roadmap.reminders import Owed, Reason, merge
from services import audience, opening, placing
from services.owing import Due, written
from services.plans import Plans
from services.timetable import OPEN

AT_ONCE = 500
"""People served by one transaction: nobody else writes meanwhile."""


class Reminders:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def next_moment(self, after: datetime) -> datetime | None:  # noqa: ARG002 - the past is not left out
        """The earliest step or planned message; what is overdue lies before `after`."""
        async with self.store.read() as tx:
            found = [await steps.next_moment(tx, self.plans), await ledger.next_moment(tx)]
        return min((moment for moment in found if moment is not None), default=None)

    async def plan_once(self, now: datetime) -> int | None:
        """Takes all steps that are due, an occurrence a transaction. How many reminders were written; None:
        nothing was due."""
        written = await self._plan_next(now)
        while written is not None and (more := await self._plan_next(now)) is not None:
            written += more
        return written

    async def _plan_next(self, now: datetime) -> int | None:
        async with self.store.write() as tx:
            number = await steps.first_due(tx, self.plans, now)
            row = None if number is None else await plan.one(tx, number)
            return None if row is None else await self._take(tx, row, self.plans[row.programme], now)

    async def _take(self, tx: Tx, row: OccurrenceRow, programme: Programme, now: datetime) -> int:
        late = await steps.due(tx, row.id, now)
        if row.opened_at is None:
            await opening.open_occurrence(tx, programme, row, late[0].moment, now)
        sent, fates = merge([owed for owed in late if owed.step != OPEN], now)
        all_late = dict(fates) | ({sent: None} if sent else {})
        due = await _owed(tx, row, programme, all_late, now)
        carried = await _carry(tx, row, programme, sent, due[:AT_ONCE], now)
        await reminders.add(tx, [written(row, one, carried.get(one.person.id)) for one in due[:AT_ONCE]])
        if len(due) <= AT_ONCE:
            await steps.finish(tx, row.id, late, now)
        return len(due[:AT_ONCE])


async def _owed(
    tx: Tx, row: OccurrenceRow, programme: Programme, fates: Mapping[Owed, Reason | None], now: datetime
) -> list[Due]:
    """In the order of people; without what was written before."""
    owing, all_asked = await audience.of(tx, programme, row, now)
    stored = await reminders.stored(tx, row.id, row.revision, [owed.step for owed in fates])
    due = (
        Due(owed, person, fate)
        for owed, fate in fates.items()
        for person in (owing if owed.asks else all_asked)
        if (owed.step, person.id) not in stored
    )
    return sorted(due, key=lambda one: (one.person.id, one.owed.moment))


async def _carry(
    tx: Tx, row: OccurrenceRow, programme: Programme, sent: Owed | None, due: Sequence[Due], now: datetime
) -> dict[int, int]:
    """Person -> the delivery that takes the step along."""
    people = [one.person for one in due if one.fate is None and one.person.reachable]
    if sent is None or not people:
        return {}
    overdue = row.due_at is None or row.due_at <= now
    return await placing.carry(tx, programme, people, now, sent.until or (None if overdue else row.due_at))
