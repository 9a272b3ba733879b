"""What a report leaves out of its counts, and where two who were asked the same differ."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar

from db import exclusions
from db.exclusions import LeftOutRow
from db.store import Tx
from roadmap import asked, opinions, reasons
from roadmap.answers import applies
from roadmap.lines import Line
from roadmap.listing import natural
from roadmap.opinions import Difference, Opinion
from roadmap.programme import Activity, Programme
from roadmap.questions import Question
from roadmap.waivers import LeftOut
from services.territory import Territory

Row = TypeVar("Row", Line, LeftOutRow)


async def left_out(
    tx: Tx, place: Territory, activity: Activity, at: datetime | None = None
) -> tuple[LeftOut, ...]:
    """By place. A confirmation goes with what it confirms and is not named beside it. at: as they were left
    out at that moment; None: as they are."""
    programme = place.part.programme
    rows = await exclusions.left_out(tx, place.part.programme_id, activity.code, place.units, at)
    shown = [_left_out(row, question, programme) for row, question in _named(rows, activity, programme)]
    return tuple(sorted(shown, key=lambda one: natural(one.place.name)))


def how_many(lines: Iterable[Line], activity: Activity, programme: Programme) -> int:
    """Of these lines `left_out` would name."""
    out = [line for line in lines if line.value is not None and not applies(line.value)]
    return sum(1 for _ in _named(out, activity, programme))


async def differences(tx: Tx, place: Territory, activity: Activity) -> tuple[Difference, ...]:
    found: list[Difference] = []
    for base, second in _pairs(activity, place.part.programme):
        number, keys = place.part.programme_id, (base.key, second.key)
        said = await exclusions.opinions(tx, number, activity.code, keys, place.units)
        found += opinions.differences(base, second, said)
    return _by_place(found)


def differing(lines: Iterable[Line], activity: Activity, programme: Programme) -> tuple[Difference, ...]:
    """Those of these lines that `differences` would name, without who gave them."""
    said = [
        Opinion(
            *(line.request, line.occurrence, line.question, line.place, line.item),
            *(line.value, 0, None, line.at),
        )
        for line in lines
        if line.settled_at is not None and line.value is not None and line.at is not None
    ]
    pairs = _pairs(activity, programme)
    return _by_place(one for base, second in pairs for one in opinions.differences(base, second, said))


def _by_place(found: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(sorted(found, key=lambda one: natural(one.one.place.name)))


def _named(rows: Sequence[Row], activity: Activity, programme: Programme) -> Iterator[tuple[Row, Question]]:
    known = asked.by_key(activity, programme)
    there = {(row.occurrence, row.place.id, row.question) for row in rows}
    for row in rows:
        question = known.get(row.question)
        base = question and asked.confirms(question, activity)
        if question and not (base and (row.occurrence, row.place.id, base.key) in there):
            yield row, question


def _pairs(activity: Activity, programme: Programme) -> Iterator[tuple[Question, Question]]:
    """Each question that two are asked, with its second."""
    for second in asked.questions(activity, programme):
        base = asked.seconds(second, activity)
        if base is not None:
            yield base, second


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
