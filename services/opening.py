"""An occurrence opens: what it asks is frozen, and with it the denominators."""

from datetime import datetime

from db import plan, requests, units
from db.plan import OccurrenceRow
from db.store import Tx
from roadmap import asked
from roadmap.audience import wanted
from roadmap.occurrences import slots
from roadmap.programme import Programme
from services import counting, rights, unrolling
from services.events import base
from services.timetable import Days


async def open_occurrence(
    tx: Tx, programme: Programme, row: OccurrenceRow, since: datetime, now: datetime
) -> None:
    """Of a window nothing is frozen yet: its day is still to be set. since: the moment it was to open at."""
    if row.state == "schedule":
        await _spawn(tx, programme, row, since)
    elif row.state == "dated" and row.due_at is not None:
        await _freeze(tx, programme, row, row.due_at)
    if row.state != "window":
        await plan.change(tx, row.id, opened_at=now)


async def _freeze(tx: Tx, programme: Programme, row: OccurrenceRow, due_at: datetime) -> None:
    activity = programme.activity(row.activity)
    questions = asked.questions(activity, programme, base(row.slot))
    tree = await rights.tree(tx, row.programme_id)
    seats = await rights.seats(tx, row.programme_id, programme)
    only_unit = row.place.id if row.place else None
    keys = {question.key for question in questions}
    gated = {question.key for question in questions if question.after in keys}
    await requests.freeze(tx, row.id, due_at, wanted(questions, activity, seats, tree, only_unit), gated)
    await counting.rebuild(tx, programme, row.id)


async def _spawn(tx: Tx, programme: Programme, row: OccurrenceRow, since: datetime) -> None:
    """Every unit gets a window as long as the schedule, for a day of its own."""
    activity = programme.activity(row.activity)
    slot = next(slot for slot in slots(programme, activity) if slot.key == row.slot)
    stored = await plan.all_of(tx, row.programme_id)
    known = {one.slot for one in stored if one.activity == row.activity}
    tree = await rights.tree(tx, row.programme_id)
    scope = tree.coded(activity.only) if activity.only else None
    nodes = {
        f"{row.slot}/{node.code}": node.id
        for node in await units.nodes(tx, row.programme_id)
        if node.kind == slot.each and (scope is None or node.id in scope)
    }
    window = Days("window", row.first, row.last, minutes=row.minutes)
    new = {(row.activity, key): window for key in nodes if key not in known}
    await unrolling.add(tx, programme, row.programme_id, new, since, nodes)
