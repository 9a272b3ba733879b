"""An occurrence opens: what it asks is frozen, and with it the denominators."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from db import plan, requests, tallies, units
from db.plan import OccurrenceRow
from db.store import Tx
from roadmap import asked
from roadmap.audience import SeatAt, Wanted, wanted
from roadmap.occurrences import slots
from roadmap.programme import Programme
from roadmap.questions import Question
from services import counting, occurrences, rights, unrolling, waiving
from services.counting import Sums
from services.events import base
from services.timetable import Days


@dataclass(frozen=True, slots=True)
class Opening:
    """What a dated occurrence asks, all of it; `gated`: questions that wait for the answer to another."""

    row: OccurrenceRow
    programme: Programme
    due_at: datetime
    wanted: Sequence[Wanted]
    gated: Collection[str]
    now: datetime


async def asks(
    tx: Tx, programme: Programme, row: OccurrenceRow, now: datetime, only: Sequence[SeatAt] | None = None
) -> Opening | None:
    """None: nothing is to be frozen (yet). only: of these seats; whole teams, which are asked as one."""
    if row.state != "dated" or row.due_at is None:
        return None
    activity = programme.activity(row.activity)
    questions = asked.questions(activity, programme, base(row.slot))
    tree = await rights.tree(tx, row.programme_id)
    seats = await rights.seats(tx, row.programme_id, programme) if only is None else only
    only_unit = row.place.id if row.place else None
    all_wanted = wanted(questions, activity, seats, tree, only_unit)
    return Opening(row, programme, row.due_at, all_wanted, gated(questions), now)


def gated(questions: Sequence[Question]) -> set[str]:
    """Those that wait for the answer to another."""
    keys = {question.key for question in questions}
    return {question.key for question in questions if question.after in keys}


async def begin(programme: Programme, row: OccurrenceRow, since: datetime, now: datetime, tx: Tx) -> None:
    """Of what asks nothing itself. since: the moment it was to open at. A window stays closed: its day is
    still to be set."""
    if row.state == "schedule":
        await _spawn(tx, programme, row, since, now)
    if row.state != "window":
        await plan.change(tx, row.id, now, opened_at=now)


async def at_once(opening: Opening, tx: Tx) -> None:
    await freeze(opening, 0, len(opening.wanted), tx)
    await finish(opening, await sums(opening, tx), tx)


async def freeze(opening: Opening, start: int, count: int, tx: Tx) -> None:
    """So many of its requests, from `start` on. The first of them clear away what was left half done."""
    if start == 0:
        await requests.thaw(tx, opening.row.id)
    some = opening.wanted[start : start + count]
    await requests.freeze(tx, opening.row.id, opening.due_at, some, opening.gated)


async def sums(opening: Opening, tx: Tx) -> Sums:
    """Of an occurrence that is whole and not yet open: nobody can answer meanwhile."""
    return await counting.counted(tx, opening.programme, opening.row)


async def finish(opening: Opening, its: Sums, tx: Tx) -> None:
    await tallies.replace(tx, opening.row.id, its)
    await plan.change(tx, opening.row.id, opening.now, opened_at=opening.now)
    await counting.recycle(tx, opening.programme, opening.row)
    await waiving.opened(tx, opening.programme, opening.row, opening.now)


async def _spawn(tx: Tx, programme: Programme, row: OccurrenceRow, since: datetime, now: datetime) -> None:
    """Every unit gets a window as long as the schedule, for a day of its own."""
    activity = programme.activity(row.activity)
    slot = next(slot for slot in slots(programme, activity) if slot.key == row.slot)
    stored = (await occurrences.of(tx, row.programme_id)).all
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
    await unrolling.add(tx, programme, row.programme_id, new, since, now, nodes)
