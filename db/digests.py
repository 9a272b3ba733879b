"""What a weekly or monthly report counts: a whole programme in a few questions, however many get it."""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import case, func, select

from db.holdings import active
from db.models import Answer, Holding, Occurrence, Person, Request, Seat
from db.store import Tx


class Reader(NamedTuple):
    id: int
    away_from: date | None
    away_to: date | None

    def is_away(self, day: date) -> bool:
        return (
            self.away_from is not None and self.away_to is not None and self.away_from <= day <= self.away_to
        )


class Standing(NamedTuple):
    """Of one unit: requests that wait for their answer, and how many of them are overdue."""

    awaited: int = 0
    overdue: int = 0


async def readers(tx: Tx, programme_id: int, wishes: Collection[str], now: datetime) -> list[Reader]:
    """People in a seat of that programme who have chosen one of these."""
    query = (
        select(Person.id, Person.away_from, Person.away_to)
        .join(Holding, Holding.person_id == Person.id)
        .join(Seat, Seat.id == Holding.seat_id)
        .where(Seat.programme_id == programme_id, Person.reports.in_(wishes), *active(now))
        .distinct()
        .order_by(Person.id)
    )
    return [Reader._make(row) for row in await tx.execute(query)]


async def answered(tx: Tx, programme_id: int, since: datetime, until: datetime) -> dict[int, int]:
    """Unit -> answers that people gave about it from `since` until then, in what is not cancelled."""
    query = (
        select(Request.subject_id, func.count())
        .join(Answer, Answer.request_id == Request.id)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .where(Occurrence.programme_id == programme_id, Occurrence.state != "cancelled")
        .where(Answer.how != "waived", Answer.at >= since, Answer.at < until)
        .group_by(Request.subject_id)
    )
    return {row[0]: row[1] for row in await tx.execute(query)}


async def standing(tx: Tx, programme_id: int, now: datetime) -> dict[int, Standing]:
    """By unit."""
    late = func.sum(case((Request.due_at <= now, 1), else_=0))
    query = (
        select(Request.subject_id, func.count(), late)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .where(Occurrence.programme_id == programme_id, Occurrence.state != "cancelled")
        .where(Occurrence.opened_at.is_not(None))
        .where(Request.settled_at.is_(None), Request.waiting.is_(False))
        .group_by(Request.subject_id)
    )
    return {row[0]: Standing(row[1], row[2]) for row in await tx.execute(query)}
