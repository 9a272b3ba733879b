"""Two who were asked the same differ: those who manage the place hear of it."""

from datetime import datetime

from db import plan, requests
from db.requests import RequestRow
from db.store import Tx
from roadmap import asked
from roadmap.audience import SeatAt
from roadmap.duties import Duty
from roadmap.opinions import Opinion, differ
from roadmap.questions import Question
from services import notices, superiors


async def follow(tx: Tx, duty: Duty, now: datetime) -> None:
    """Called when a new answer to this duty has been settled. Once for each pair of answers."""
    pair = _pair(duty)
    if pair is None:
        return
    rows = await requests.about(tx, [duty.event.id], [duty.subject.id], [one.key for one in pair])
    said = [_opinion(row) for row in rows if row.settled_at is not None]
    mine = next((one for one in said if one.request == duty.request), None)
    for other in said:
        if mine and other.question != mine.question and differ(mine, other):
            one, second = (mine, other) if mine.question == pair[0].key else (other, mine)
            await _tell(tx, duty, one, second, now)


def _pair(duty: Duty) -> tuple[Question, Question] | None:
    """The question and its second opinion, if this duty is one of both."""
    activity = duty.event.activity
    if not any(question.second for question in activity.questions):
        return None
    for second in asked.questions(activity, duty.event.programme):
        base = asked.seconds(second, activity)
        if base is not None and duty.question.key in (base.key, second.key):
            return base, second
    return None


def _opinion(row: RequestRow) -> Opinion:
    assert row.told is not None
    told = row.told
    about = (row.id, row.occurrence, row.question, row.subject, row.item)
    return Opinion(*about, told.value, row.seen, told.by, told.at)


async def _tell(tx: Tx, duty: Duty, one: Opinion, other: Opinion, now: datetime) -> None:
    occurrence = await plan.one(tx, duty.event.id)
    assert occurrence is not None
    programme, at = duty.event.programme, SeatAt(0, "", duty.subject.id, 0)
    told = {
        "occurrence": duty.event.id,
        "place": duty.subject.name,
        "one": one.value,
        "other": other.value,
        "keys": [one.question, other.question],
        "request": one.request,
    }
    pair = f"opinions/{one.request}/{one.seen}/{other.request}/{other.seen}"
    for boss in await superiors.over(tx, programme, occurrence.programme_id, at, now):
        once = f"{pair}/{boss.person_id}"
        await notices.tell(tx, programme, boss.person_id, "opinions", told, now, once)
