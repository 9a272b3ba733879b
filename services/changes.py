"""What a person changes in the plan: a day is set or moved, an occurrence is cancelled or added."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import NamedTuple

from db import audits, plan, requests, steps
from db.plan import OccurrenceRow
from db.store import Tx
from roadmap import asked
from roadmap.changes import Consequences, is_added, lasting, one_more, planned, whole, windows
from roadmap.occurrences import Window
from roadmap.programme import Activity, Programme
from roadmap.refusals import Refused
from services import counting, moving, occurrences, opening, unrolling
from services.events import Events, base
from services.timetable import Days

CHANGEABLE = frozenset({"dated", "window", "request"})


class Change(NamedTuple):
    """`row` in the hands of a person who may change it."""

    row: OccurrenceRow
    programme: Programme
    person: int
    now: datetime

    @property
    def activity(self) -> Activity:
        return self.programme.activity(self.row.activity)


async def weigh(tx: Tx, events: Events, change: Change, day: date | None, hour: time | None) -> Consequences:
    """Of another day, or (None) of cancelling it."""
    new = days(change, day, hour) if day else None
    told = await moving.hearers(tx, change.row, new)
    answers = await requests.given(tx, change.row.id)
    event = events.of(change.row)
    if new is None:
        return Consequences(event, None, None, None, told, answers)
    return Consequences(event, new.start, new.end, new.time, told, answers)


async def move(tx: Tx, change: Change, new: Days, *, anew: bool) -> None:
    """To another day, or to its first. anew: what was answered is open again, and told of by the new ladder.
    What the plan itself had dated is no longer moved by the files."""
    row = change.row
    if new == Days.stored(row):
        return
    if anew:
        questions = asked.questions(change.activity, change.programme, base(row.slot))
        await requests.reopen(tx, row.id, opening.gated(questions), change.now)
        await steps.clear(tx, row.id)
    await unrolling.redate(tx, change.programme, row, new, change.now, anew=anew)
    if _dated_by_plan(change):
        await plan.change(tx, row.id, change.now, by_hand=True)
    if row.end is not None and new.end is not None:
        moved = {"old": row.end.isoformat(), "new": new.end.isoformat(), "anew": anew}
        await _note(tx, change, "plan-moved", row.id, **moved)


async def cancel(tx: Tx, change: Change) -> None:
    """Nobody is asked any more, and nothing of it counts; those who were told hear of it."""
    row = change.row
    called_off = {"state": "cancelled", "by_hand": True, "revision": row.revision + 1}
    await plan.change(tx, row.id, change.now, **called_off)
    await counting.recycle(tx, change.programme, row)
    await steps.clear(tx, row.id)
    await moving.call_off(tx, change.programme, row, change.now)
    await _note(tx, change, "plan-cancelled", row.id)


async def add(tx: Tx, change: Change, day: date, hour: time | None) -> int:
    """One more day of the same kind, beside those of the plan. The steps it should already have had count as
    late: what is added for tomorrow is told at once. Refused: day-taken, and as `days`."""
    row = change.row
    if row.place is not None:
        raise Refused("day-fixed")
    _require(change, day, (whole(change.programme),))
    beside = [one for one in (await occurrences.of(tx, row.programme_id)).all if one.activity == row.activity]
    if any(one.state == "dated" and one.start == one.end == day for one in beside):
        raise Refused("day-taken")
    slot = one_more(row.slot, [one.slot for one in beside])
    new = Days("dated", day, day, day, day, hour, row.minutes)
    since = await plan.started(tx, row.programme_id)
    number, *_ = await unrolling.add(
        tx, change.programme, row.programme_id, {(row.activity, slot): new}, since, change.now
    )
    await plan.change(tx, number, change.now, by_hand=True)
    await _note(tx, change, "plan-added", number, day=day.isoformat())
    return number


def days(change: Change, day: date, hour: time | None) -> Days:
    """Those it has once `day` is chosen. Refused: day-past, day-outside(first, last)."""
    row = change.row
    _require(change, day, windows(change.programme, change.activity, row.slot))
    found = planned(change.programme, change.activity, row.slot)
    first, last = lasting(found, row.start, day)
    new = replace(Days.stored(row), state="dated", start=first, end=last, time=hour)
    return replace(new, first=first, last=last) if is_added(row.slot) else new


def _require(change: Change, day: date, found: tuple[Window, ...]) -> None:
    if not any(first <= day <= last for first, last in found):
        raise Refused("day-outside", first=found[0][0], last=found[-1][1])
    if day < change.now.astimezone(change.programme.zone).date():
        raise Refused("day-past")


def _dated_by_plan(change: Change) -> bool:
    found = planned(change.programme, change.activity, change.row.slot)
    return found is None or not found.windows


async def _note(tx: Tx, change: Change, what: str, occurrence: int, **about: object) -> None:
    row = change.row
    unit = row.place.id if row.place else None
    await audits.note(
        tx, row.programme_id, change.person, what, change.now, unit, occurrence=occurrence, **about
    )
