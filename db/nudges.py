"""Nudges: people who remind those who have not answered, and those who were reminded."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, delete, insert, select, update

from db.models import Nudge, Occurrence, Person, Programme, Reminder
from db.store import Tx
from roadmap import nudges


class NudgeRow(NamedTuple):
    """`author`: a name. `code`: of the programme."""

    id: int
    programme_id: int
    code: str
    activity: str
    author_id: int
    author: str
    state: str
    spared: frozenset[int]
    words: str | None
    at: datetime


async def one(tx: Tx, number: int) -> NudgeRow | None:
    return (await some(tx, [number])).get(number)


async def some(tx: Tx, numbers: Collection[int]) -> dict[int, NudgeRow]:
    n = Nudge
    query = (
        select(
            *(n.id, n.programme_id, Programme.code, n.activity, n.author_id, Person.name),
            *(n.state, n.spared, n.words, n.at),
        )
        .join(Programme, Programme.id == n.programme_id)
        .join(Person, Person.id == n.author_id)
        .where(n.id.in_(numbers))
    )
    rows: Iterable[Any] = await tx.execute(query) if numbers else ()
    return {row[0]: NudgeRow._make((*row[:7], frozenset(row[7]), *row[8:])) for row in rows}


async def draft(tx: Tx, programme_id: int, activity: str, author_id: int, now: datetime) -> int:
    """A new one, or the one this author has begun and not sent: begun anew."""
    mine = (Nudge.programme_id == programme_id, Nudge.activity == activity, Nudge.author_id == author_id)
    known = await tx.scalar(select(Nudge.id).where(*mine, Nudge.state == "draft"))
    if known is not None:
        await change(tx, known, spared=[], words=None, at=now)
        return known
    new = insert(Nudge).values(programme_id=programme_id, activity=activity, author_id=author_id, at=now)
    return (await tx.execute(new.returning(Nudge.id))).scalar_one()


async def change(tx: Tx, number: int, **values: object) -> None:
    await tx.execute(update(Nudge).where(Nudge.id == number).values(**values))


async def drop(tx: Tx, number: int) -> None:
    await tx.execute(delete(Nudge).where(Nudge.id == number, Nudge.state == "draft"))


async def reached_since(tx: Tx, programme_id: int, activity: str, at: datetime) -> frozenset[int]:
    """People whom somebody has reminded of this activity since then."""
    sent = (Nudge.state == "sent", Nudge.at > at, Nudge.activity == activity)
    rows = await tx.execute(select(Nudge.id).where(Nudge.programme_id == programme_id, *sent))
    return await _reached(tx, programme_id, activity, rows.scalars().all())


async def reached(tx: Tx, row: NudgeRow) -> frozenset[int]:
    return await _reached(tx, row.programme_id, row.activity, [row.id])


async def _reached(tx: Tx, programme_id: int, activity: str, numbers: Sequence[int]) -> frozenset[int]:
    if not numbers:
        return frozenset()
    steps = [nudges.step(number) for number in numbers]
    query = select(Reminder.person_id).where(Reminder.step.in_(steps), _in_activity(programme_id, activity))
    return frozenset((await tx.execute(query.distinct())).scalars())


def _in_activity(programme_id: int, activity: str) -> ColumnElement[bool]:
    """Found by their occurrences: steps alone have no index."""
    mine = (Occurrence.programme_id == programme_id, Occurrence.activity == activity)
    its = select(Occurrence.id).where(*mine)
    return Reminder.occurrence_id.in_(its)
