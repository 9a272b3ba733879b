"""What a report leaves out of its counts, and where two who were asked the same differ."""

from db import exclusions
from db.exclusions import LeftOutRow
from db.store import Tx
from roadmap import asked, opinions, reasons
from roadmap.listing import natural
from roadmap.opinions import Difference
from roadmap.programme import Activity, Programme
from roadmap.questions import Question
from roadmap.waivers import LeftOut
from services.territory import Territory


async def left_out(tx: Tx, place: Territory, activity: Activity) -> tuple[LeftOut, ...]:
    """By place. A confirmation goes with what it confirms and is not named beside it."""
    programme = place.part.programme
    rows = await exclusions.left_out(tx, place.part.programme_id, activity.code, place.units)
    known = {question.key: question for question in asked.questions(activity, programme)}
    there = {(row.occurrence, row.place.id, row.question) for row in rows}
    shown = []
    for row in rows:
        question = known.get(row.question)
        base = question and asked.confirms(question, activity)
        if question and not (base and (row.occurrence, row.place.id, base.key) in there):
            shown.append(_left_out(row, question, programme))
    return tuple(sorted(shown, key=lambda one: natural(one.place.name)))


async def differences(tx: Tx, place: Territory, activity: Activity) -> tuple[Difference, ...]:
    programme = place.part.programme
    found: list[Difference] = []
    for second in asked.questions(activity, programme):
        base = asked.seconds(second, activity)
        if base is not None:
            keys = (base.key, second.key)
            number = place.part.programme_id
            said = await exclusions.opinions(tx, number, activity.code, keys, place.units)
            found += opinions.differences(base, second, said)
    return tuple(sorted(found, key=lambda one: natural(one.one.place.name)))


def _left_out(row: LeftOutRow, question: Question, programme: Programme) -> LeftOut:
    reason = reasons.find(programme, row.reason) if row.reason else None
    agreed = row.how == "waived"
    return LeftOut(
        place=row.place,
        question=question.short or question.text,
        reason=reason.text if reason else None if agreed else question.condition,
        words=row.words,
        by=row.by,
        at=row.at,
        agreed=agreed,
    )
