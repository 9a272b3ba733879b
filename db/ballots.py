"""Answers that belong to nobody are counted where nothing says whose they are."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import case, exists, func, select, update

from db import traces, upserts
from db.models import Answer, Ballot, Occurrence
from db.store import Tx
from roadmap.answers import GIVEN
from roadmap.ballots import FEWEST

Shown = Mapping[str, Mapping[str, int]]
"""Question -> value -> how many."""


async def cast(tx: Tx, occurrence: int, question: str, values: Sequence[str], value: str) -> None:
    """1. The rows of all values, at once: which came first says nothing.
    2. One more of this value. Every row is written: which changed last says nothing either.
    3. Enough of them have come since last time: they may be looked at.
    4. Its transaction has the answer of whoever gave it, too: it leaves no log."""
    rows = [{"occurrence_id": occurrence, "question": question, "value": one} for one in sorted(values)]
    await tx.execute(upserts.insert_new(tx, Ballot).values([row | {"count": 0, "shown": 0} for row in rows]))
    mine = (Ballot.occurrence_id == occurrence, Ballot.question == question)
    more = Ballot.count + case((Ballot.value == value, 1), else_=0)
    await tx.execute(update(Ballot).where(*mine).values(count=more))
    hidden = await tx.scalar(select(func.sum(Ballot.count - Ballot.shown)).where(*mine)) or 0
    if hidden >= FEWEST:
        await tx.execute(update(Ballot).where(*mine).values(shown=Ballot.count))
    traces.cover(tx)


async def is_cast(tx: Tx, request: int) -> bool:
    """Also where it was left out of the counts since."""
    given = exists().where(Answer.request_id == request, Answer.value == GIVEN)
    return bool(await tx.scalar(select(given)))


async def shown(tx: Tx, programme: int, activity: str, questions: Collection[str]) -> Shown:
    """Of all its occurrences together."""
    query: Any = (
        select(Ballot.question, Ballot.value, func.sum(Ballot.shown))
        .join(Occurrence, Occurrence.id == Ballot.occurrence_id)
        .where(Occurrence.programme_id == programme, Occurrence.activity == activity)
        .where(Ballot.question.in_(questions))
        .group_by(Ballot.question, Ballot.value)
    )
    found: dict[str, dict[str, int]] = {key: {} for key in questions}
    for question, value, count in await tx.execute(query):
        found[question][value] = int(count)
    return found
