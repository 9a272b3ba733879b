"""Questions that wait for the answer to another: they open with it, and close when it is taken back."""

from datetime import datetime

from db import plan, recipients, reminders, requests
from db.requests import RequestRow
from db.store import Tx
from roadmap import asked
from roadmap.answers import opens_gate
from roadmap.duties import Duty
from roadmap.questions import Question
from roadmap.reminders import Owed
from services import placing
from services.duties import gates
from services.owing import GATE, Due, written


async def follow(tx: Tx, duty: Duty, now: datetime) -> None:
    """Called when an answer to this duty has just been written."""
    event, gate = duty.event, duty.question
    later = {
        one.key: one for one in asked.questions(event.activity, event.programme) if one.after == gate.key
    }
    if not later:
        return
    rows = await requests.about(tx, [event.id], [duty.subject.id], [gate.key, *later])
    keys = [row for row in rows if row.question == gate.key and _opens(row, gate)]
    opened: list[RequestRow] = []
    closed: list[RequestRow] = []
    for row in rows:
        if row.question in later:
            is_open = any(gates(key, gate, row, later[row.question]) for key in keys)
            if row.waiting == is_open:
                (opened if is_open else closed).append(row)
    await requests.gate(tx, [row.id for row in opened], waiting=False)
    await requests.gate(tx, [row.id for row in closed], waiting=True)
    for row in opened:
        if row.settled_at is None:
            await _tell(tx, duty, row, now)


def _opens(row: RequestRow, gate: Question) -> bool:
    return row.told is not None and opens_gate(gate, row.told.value)


async def _tell(tx: Tx, duty: Duty, row: RequestRow, now: datetime) -> None:
    """Those who are asked now learn of it at the next permitted hour; each once, however often the gate
    opens and closes."""
    occurrence = await plan.one(tx, row.occurrence)
    if occurrence is None:
        return
    step = f"{GATE}{row.id}"
    seats = await requests.team(tx, row.seat) if row.shared else [row.seat]
    stored = await reminders.stored(tx, occurrence.id, occurrence.revision, [step])
    people = [one for one in await recipients.of_seats(tx, seats, now) if (step, one.id) not in stored]
    until = row.due_at if row.due_at > now else None
    able = [one for one in people if one.reachable]
    carried = await placing.carry(tx, duty.event.programme, able, now, until) if able else {}
    owed = Owed(step, now, asks=True, until=None)
    new = [written(occurrence, Due(owed, one, None), carried.get(one.id)) for one in people]
    await reminders.add(tx, new)
