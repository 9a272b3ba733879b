"""The plan's slots become rows, and follow it when it is changed."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from db import intentions, plan, requests, steps
from db.plan import OccurrenceRow, Running
from db.steps import Stored
from db.store import Tx
from roadmap.changes import is_added
from roadmap.programme import Activity, Programme
from roadmap.reminders import Owed
from services import counting, moving, timetable
from services.events import base, has_item
from services.timetable import OPEN, Days


async def unroll(
    tx: Tx, programme: Programme, running: Running, now: datetime, only: Collection[str] | None = None
) -> None:
    """New slots are added, vanished ones cancelled; what keeps its slot keeps its identity. Steps of the
    past are not made up for. only: of these activities."""

    def is_meant(activity: str) -> bool:
        return only is None or activity in only

    planned = {key: days for key, days in timetable.by_plan(programme).items() if is_meant(key[0])}
    rows = [row for row in await plan.all_of(tx, running.id) if is_meant(row.activity)]
    stored = {(row.activity, row.slot): row for row in rows}
    new = {slot: days for slot, days in planned.items() if slot not in stored}
    await add(tx, programme, running.id, new, now, now)
    ladders = await steps.all_of(tx, running.id)
    for row in stored.values():
        days = _aim(row, planned.get((row.activity, base(row.slot))), programme)
        if days is None:
            await _cancel(tx, programme, row, now)
        elif _in_force(Days.stored(row), days) == days:
            await _renew(tx, programme, row, days, ladders.get(row.id, []), now)
        else:
            await redate(tx, programme, row, days, now)
        if days is not None and row.opened_at is not None:
            await counting.rebuild(tx, programme, row.id)
        if days is not None and is_added(row.slot) and not row.by_hand:
            await plan.change(tx, row.id, now, by_hand=True)


async def add(
    tx: Tx,
    programme: Programme,
    programme_id: int,
    new: dict[tuple[str, str], Days],
    since: datetime,
    now: datetime,
    units: dict[str, int] | None = None,
) -> list[int]:
    """Their ids, in the same order. since: steps before it are left out. units: slot -> the unit whose own
    day it is."""
    rows = [
        _values(days, programme.activity(activity), programme)
        | {"activity": activity, "slot": slot, "unit_id": (units or {}).get(slot)}
        for (activity, slot), days in new.items()
    ]
    numbers = await plan.add(tx, programme_id, rows, now)
    ladders = {
        (number, 1): timetable.steps(days, programme.activity(activity), programme, since)
        for number, ((activity, _), days) in zip(numbers, new.items(), strict=True)
    }
    await steps.add(tx, ladders)
    return numbers


async def redate(
    tx: Tx, programme: Programme, row: OccurrenceRow, days: Days, now: datetime, *, anew: bool = False
) -> None:
    """Other days: a new revision with steps of its own; what was asked is due with it, answers stay.
    A day set at the last moment is told of at once: the steps it should have had count as late. Those who
    knew of another day hear that it moved instead, and that they will be asked `anew`, if so."""
    activity = programme.activity(row.activity)
    due_at = timetable.due_at(days, activity, programme)
    await plan.change(tx, row.id, now, revision=row.revision + 1, **_values(days, activity, programme))
    await steps.drop(tx, row.id)
    await steps.carry_over(tx, row.id, row.revision + 1)
    await intentions.forget(tx, row.id)
    since = await plan.started(tx, row.programme_id) if row.start is None else now
    await steps.add(tx, {(row.id, row.revision + 1): _ahead(row, days, programme, since)})
    if row.opened_at is not None and due_at is not None:
        await requests.postpone(tx, row.id, due_at)
        await counting.rebuild(tx, programme, row.id)
    await moving.tell(tx, programme, row, days, now, anew=anew)


def _values(days: Days, activity: Activity, programme: Programme) -> dict[str, object]:
    fields = {name: getattr(days, name) for name in Days.__slots__}
    return fields | {"due_at": timetable.due_at(days, activity, programme)}


def _aim(row: OccurrenceRow, planned: Days | None, programme: Programme) -> Days | None:
    """The days a row must have. A unit's own day lies where its schedule does; a day that somebody set
    stays as long as its window holds it, and what was moved, cancelled or added by hand stays so."""
    if is_added(row.slot):
        kept = has_item(programme, row) and not is_called_off(row)
        return replace(Days.stored(row), state="dated") if kept else None
    if row.by_hand and planned is not None:
        moved = replace(Days.stored(row), first=planned.first, last=planned.last)
        return None if is_called_off(row) else moved
    if planned is None:
        return None
    if "/" in row.slot:
        planned = replace(planned, state="window")
    if planned.state != "dated" and row.start is not None and _is_set(row) and _holds(planned, row.start):
        return replace(Days.stored(row), first=planned.first, last=planned.last)
    return planned


def _is_set(row: OccurrenceRow) -> bool:
    """By a person, within a window of the plan; what the plan itself dates is its own window."""
    return row.state == "dated" and (row.start, row.end) != (row.first, row.last)


def _holds(days: Days, day: date) -> bool:
    return (days.first is None or days.first <= day) and (days.last is None or day <= days.last)


def _in_force(stored: Days, aim: Days) -> Days:
    """Of a dated occurrence the plan's window may change without a change of its day."""
    return replace(stored, first=aim.first, last=aim.last) if aim.state == "dated" else stored


async def _renew(
    tx: Tx, programme: Programme, row: OccurrenceRow, days: Days, stored: list[Stored], now: datetime
) -> None:
    """The same days, but perhaps another ladder: what was done or is overdue stays."""
    activity = programme.activity(row.activity)
    due_at = timetable.due_at(days, activity, programme)
    if (row.first, row.last, row.due_at) != (days.first, days.last, due_at):
        await plan.change(tx, row.id, now, first=days.first, last=days.last, due_at=due_at)
        if due_at is not None:
            await requests.postpone(tx, row.id, due_at)
    done = {step.owed.step for step in stored if step.done}
    wanted = [owed for owed in _ahead(row, days, programme, now) if owed.step not in done]
    ahead = [step for step in stored if not step.done and step.owed.moment >= now]
    if sorted(wanted, key=_order) != sorted((step.owed for step in ahead), key=_order):
        renewed = {owed.step for owed in wanted}
        stale = [step for step in stored if not step.done and step.owed.step in renewed]
        await steps.drop(tx, row.id, only={step.id for step in (*ahead, *stale)})
        await steps.add(tx, {(row.id, row.revision): wanted})


def _ahead(row: OccurrenceRow, days: Days, programme: Programme, since: datetime) -> list[Owed]:
    """What is open already opens no more."""
    ladder = timetable.steps(days, programme.activity(row.activity), programme, since)
    return [owed for owed in ladder if row.opened_at is None or owed.step != OPEN]


def _order(owed: Owed) -> tuple[datetime, str]:
    return owed.moment, owed.step


def is_called_off(row: OccurrenceRow) -> bool:
    """Cancelled by a person. What only the files have dropped comes back with them."""
    return row.by_hand and row.state == "cancelled"


async def _cancel(tx: Tx, programme: Programme, row: OccurrenceRow, now: datetime) -> None:
    if row.state != "cancelled":
        await plan.change(tx, row.id, now, state="cancelled", revision=row.revision + 1, by_hand=False)
        await counting.recycle(tx, programme, row)
        await steps.clear(tx, row.id)
