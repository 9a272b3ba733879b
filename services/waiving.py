"""Units that are left out of an activity: what they were asked no longer counts.

Functions of an open transaction; `Exemptions` is the way in, and the opening of an occurrence."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from db import exemptions, requests
from db.plan import OccurrenceRow
from db.requests import RequestRow
from db.store import Tx
from roadmap.answers import NA
from roadmap.audience import Tree
from roadmap.duties import Duty
from roadmap.exemptions import covers
from roadmap.programme import Programme
from services import duties, rights
from services.events import Events
from services.recording import Entry, record


class Decision(NamedTuple):
    """Who decided, and why."""

    person: int
    reason: str
    now: datetime


async def waive(
    tx: Tx, events: Events, occurrences: Sequence[int], tree: Tree, unit: int, decision: Decision
) -> int:
    """Every request about that unit, and all below it, that nobody has settled. How many of them were being
    asked: the others waited for the answer to another."""
    units, count = tree.subtree(unit), 0
    for occurrence in occurrences:
        numbers = await exemptions.touched(tx, occurrence, units)
        rows = {row.id: row for row in await requests.some(tx, numbers)}
        owed = await duties.read(tx, events, list(rows.values()))
        for duty in sorted(owed, key=_teaches):
            await _record(tx, events, rows[duty.request], duty, decision)
        count += sum(not duty.waiting for duty in owed)
    return count


async def opened(tx: Tx, programme: Programme, row: OccurrenceRow, now: datetime) -> None:
    """An occurrence has just been opened: who is exempt is not asked in it."""
    known = await exemptions.of_activity(tx, row.programme_id, row.activity)
    held = [one for one in known if covers(one.until, row.start)]
    if held:
        events = Events({programme.code: programme})
        tree = await rights.tree(tx, row.programme_id)
        for one in held:
            decision = Decision(one.person_id, one.reason, now)
            await waive(tx, events, [row.id], tree, one.place.id, decision)


async def _record(tx: Tx, events: Events, row: RequestRow, duty: Duty, decision: Decision) -> None:
    if _teaches(duty):
        (duty,) = await duties.read(tx, events, [row])
    who = (decision.person, row.seat, decision.now)
    await record(tx, Entry(row, duty, NA, *who, how="waived", comment=decision.reason))


def _teaches(duty: Duty) -> bool:
    """Its answer is a fact that others rest on: it goes last, and looks at what is known by then."""
    return duty.question.fact is not None
