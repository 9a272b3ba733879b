"""Questions that wait for the answer to another: they open with it, and close when it is taken back."""

from collections.abc import Collection, Sequence
from datetime import datetime

from db import plan, requests, steps
from db.requests import RequestRow
from db.store import Tx
from roadmap import asked, request_steps
from roadmap.answers import opens_gate
from roadmap.duties import Duty
from roadmap.moments import Hours
from roadmap.questions import Question
from services import tallying
from services.duties import gates


async def follow(tx: Tx, duty: Duty, now: datetime, anew: Collection[int] = ()) -> None:
    """Called when what stands for this duty has just changed. anew: requests that are asked once more,
    whether they were open or not."""
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
            if is_open and (row.waiting or row.id in anew):
                opened.append(row)
            elif not is_open and not row.waiting:
                closed.append(row)
    await requests.gate(tx, [row.id for row in opened], now, waiting=False)
    await requests.gate(tx, [row.id for row in closed], now, waiting=True)
    await tallying.gated(tx, event, opened, waiting=False)
    await tallying.gated(tx, event, closed, waiting=True)
    await _call(tx, duty, [row for row in opened if row.settled_at is None], now)


def same_object(duty: Duty, row: RequestRow, question: Question) -> bool:
    """Is that request about what this duty is about? Where one of both is asked once for all, yes."""
    return duty.item == row.item or duty.question.items == 1 or question.items == 1


def _opens(row: RequestRow, gate: Question) -> bool:
    """What was returned opens nothing until it is answered anew."""
    return row.settled_at is not None and row.told is not None and opens_gate(gate, row.told.value)


async def _call(tx: Tx, duty: Duty, rows: Sequence[RequestRow], now: datetime) -> None:
    """Those who are asked now learn of it, once for each round, however often the gate opens and closes."""
    occurrence = await plan.one(tx, duty.event.id) if rows else None
    if occurrence is not None:
        hours = Hours.of(duty.event.programme)
        owed = [step for row in rows for step in request_steps.owed("asked", row.id, row.seen, now, hours)]
        await steps.add(tx, {(occurrence.id, occurrence.revision): owed})
