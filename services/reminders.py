"""The planner's half: steps whose moment has come become reminders to people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from db import ledger, own_seats, plan, recipients, reminders, requests, steps
from db.plan import OccurrenceRow
from db.store import Store, Tx
from roadmap import request_steps
from roadmap.programme import Programme
from roadmap.reminders import Owed, Reason, merge
from roadmap.request_steps import RequestStep
from services import audience, opening, placing
from services import census as censuses
from services.census import Census
from services.opening import Opening
from services.owing import Due, written
from services.plans import Plans
from services.timetable import OPEN

AT_ONCE = 50
"""People served by one transaction: nobody else writes meanwhile."""

FROZEN_AT_ONCE = 250
"""Requests written by one transaction."""


@dataclass(frozen=True, slots=True)
class Late:
    """An occurrence with steps whose moment has come; `opens`: what it will ask, if it is still closed."""

    row: OccurrenceRow
    programme: Programme
    steps: Sequence[Owed]
    opens: Opening | None


@dataclass(frozen=True, slots=True)
class Round:
    """The late steps of one occurrence, `sent` the one of its ladder that is said; `due`: to whom they are
    owed, in the order of people."""

    row: OccurrenceRow
    programme: Programme
    late: Sequence[Owed]
    sent: Owed | None
    due: Sequence[Due]
    now: datetime


class Reminders:
    def __init__(self, store: Store, plans: Plans) -> None:
        self.store = store
        self.plans = plans

    async def next_moment(self, tx: Tx, now: datetime) -> datetime | None:  # noqa: ARG002 - as others are asked
        """The earliest step or planned message; what is overdue lies before `now`."""
        found = [await steps.next_moment(tx, self.plans), await ledger.next_moment(tx)]
        return min((moment for moment in found if moment is not None), default=None)

    async def plan_once(self, now: datetime) -> int | None:
        """Takes all steps that are due, occurrence by occurrence. Stopped half-way it goes on there. How many
        reminders were written; None: nothing was due."""
        total = None
        known: dict[int, Census] = {}
        while (due := await self.store.glance(partial(self._next, now))) is not None:
            if due.row.opened_at is None:
                await self._open(due, now)
            round_ = await self.store.glance(partial(_round, due, known, now))
            total = len(round_.due) + (total or 0)
            for start in range(0, max(len(round_.due), 1), AT_ONCE):
                await self.store.whole(partial(_write, round_, start))
        return total

    async def _next(self, now: datetime, tx: Tx) -> Late | None:
        number = await steps.first_due(tx, self.plans, now)
        row = None if number is None else await plan.one(tx, number)
        if row is None:
            return None
        programme = self.plans[row.programme]
        opens = await opening.asks(tx, programme, row, now) if row.opened_at is None else None
        return Late(row, programme, await steps.due(tx, row.id, now), opens)

    async def _open(self, late: Late, now: datetime) -> None:
        """A large one in parts, so that answers to all others need not wait. Broken off, it begins anew."""
        opens = late.opens
        if opens is None:
            since = late.steps[0].moment
            await self.store.whole(partial(opening.begin, late.programme, late.row, since, now))
        elif len(opens.wanted) <= FROZEN_AT_ONCE:
            await self.store.whole(partial(opening.at_once, opens))
        else:
            for start in range(0, len(opens.wanted), FROZEN_AT_ONCE):
                await self.store.whole(partial(opening.freeze, opens, start, FROZEN_AT_ONCE))
            sums = await self.store.glance(partial(opening.sums, opens))
            await self.store.whole(partial(opening.finish, opens, sums))


async def _round(late: Late, known: dict[int, Census], now: datetime, tx: Tx) -> Round:
    """To whom it is owed: a long look, beside those who write."""
    row, programme = late.row, late.programme
    singles = {owed: step for owed in late.steps if (step := request_steps.read(owed.step))}
    ladder = [owed for owed in late.steps if owed not in singles]
    sent, fates = merge([owed for owed in ladder if owed.step != OPEN], now)
    all_late = dict(fates) | ({sent: None} if sent else {})
    due: list[Due] = []
    if all_late:
        if row.programme_id not in known:
            known[row.programme_id] = await censuses.take(tx, programme, row.programme_id, now)
        due += await _owed(tx, row, programme, all_late, known[row.programme_id])
    due += await _asked(tx, row, singles, now)
    due.sort(key=lambda one: (one.person.id, one.owed.moment))
    return Round(row, programme, late.steps, sent, due, now)


async def _write(round_: Round, start: int, tx: Tx) -> None:
    """Some of them; with the last of them the steps are done."""
    row, due = round_.row, round_.due[start : start + AT_ONCE]
    carried = await _carry(tx, round_, due)
    await reminders.add(tx, [written(row, one, carried.get(one.person.id)) for one in due])
    if start + AT_ONCE >= len(round_.due):
        await steps.finish(tx, row.id, round_.late, round_.now)


async def _owed(
    tx: Tx, row: OccurrenceRow, programme: Programme, fates: Mapping[Owed, Reason | None], census: Census
) -> list[Due]:
    """Of the ladder, without what was written before."""
    owing, all_asked = await audience.of(tx, programme, row, census)
    stored = await reminders.stored(tx, row.id, row.revision, [owed.step for owed in fates])
    return [
        Due(owed, person, fate)
        for owed, fate in fates.items()
        for person in (owing if owed.asks else all_asked)
        if (owed.step, person.id) not in stored
    ]


async def _asked(tx: Tx, row: OccurrenceRow, singles: Mapping[Owed, RequestStep], now: datetime) -> list[Due]:
    """Steps of one request each: to those who may answer it, as long as it is open."""
    known = {one.id: one for one in await requests.some(tx, {step.request for step in singles.values()})}
    stored = await reminders.stored(tx, row.id, row.revision, [owed.step for owed in singles])
    due = []
    for owed, step in singles.items():
        request = known.get(step.request)
        if request is not None and request.settled_at is None and not request.waiting:
            seats = await own_seats.team(tx, request.seat) if request.shared else [request.seat]
            people = await recipients.of_seats(tx, seats, now)
            due += [Due(owed, person, None) for person in people if (owed.step, person.id) not in stored]
    return due


async def _carry(tx: Tx, round_: Round, due: Sequence[Due]) -> dict[int, int]:
    """Person -> the delivery that takes their steps along."""
    row, sent, now = round_.row, round_.sent, round_.now
    able = {one.person.id: one.person for one in due if one.fate is None and one.person.reachable}
    if not able:
        return {}
    overdue = row.due_at is None or row.due_at <= now
    until = (sent and sent.until) or (None if overdue else row.due_at)
    return await placing.carry(tx, round_.programme, list(able.values()), now, until)
