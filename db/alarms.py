"""Is anything sent, does anything come back? Counted over all people of a programme."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from db.models import Announcement, Answer, Delivery, Holding, Occurrence, Reminder, Request, Seat
from db.store import Tx


class Traffic(NamedTuple):
    """Messages that were to leave, and those of them that did not."""

    sent: int
    unsent: int


async def traffic(
    tx: Tx, since: datetime, until: datetime, theirs: Collection[str], programme_id: int | None = None
) -> Traffic:
    """Sent from `since` on; due from then until `until` and not sent. Without what people themselves
    prevented (reasons `theirs`), what was not needed, and announcements that stand still. programme: only to
    people who sit or sat in it."""
    due = and_(Delivery.due_at >= since, Delivery.due_at < until)
    stuck = or_(
        Delivery.state.in_(("planned", "claimed", "unknown")),
        and_(Delivery.state == "failed", Delivery.reason.not_in(theirs)),
    )
    moving = or_(Delivery.announcement_id.is_(None), Announcement.state == "running")
    sent = and_(Delivery.state == "sent", Delivery.sent_at >= since)
    query = (
        select(func.count(case((sent, 1))), func.count(case((and_(due, stuck, moving), 1))))
        .outerjoin(Announcement, Announcement.id == Delivery.announcement_id)
        .where(or_(Delivery.due_at >= since, Delivery.sent_at >= since), *_of(programme_id))
    )
    return Traffic._make((await tx.execute(query)).one())


async def last_sent(tx: Tx, programme_id: int) -> datetime | None:
    """When anybody there got a message last."""
    query = select(func.max(Delivery.sent_at)).where(Delivery.state == "sent", *_of(programme_id))
    found: datetime | None = await tx.scalar(query)
    return found


async def last_answer(tx: Tx, programme_id: int) -> datetime | None:
    """When somebody answered last: answers are only ever added."""
    query = _given(select(Answer.at), programme_id).order_by(Answer.id.desc()).limit(1)
    found: datetime | None = await tx.scalar(query)
    return found


async def answers(tx: Tx, programme_id: int, since: datetime, until: datetime) -> int:
    query = _given(select(func.count(Answer.id)), programme_id)
    return await tx.scalar(query.where(Answer.at >= since, Answer.at < until)) or 0


async def reminded(tx: Tx, programme_id: int, since: datetime) -> int:
    """Requests that wait for their answer in occurrences of which somebody was reminded since then."""
    told = (
        select(Reminder.occurrence_id)
        .join(Delivery, Delivery.id == Reminder.delivery_id)
        .where(Reminder.asks, Reminder.state == "sent", Delivery.sent_at >= since)
    )
    query = (
        select(func.count())
        .select_from(Request)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .where(Occurrence.programme_id == programme_id, Occurrence.state == "dated")
        .where(Request.settled_at.is_(None), Request.waiting.is_(False), Occurrence.id.in_(told))
    )
    return await tx.scalar(query) or 0


def _given(query: Select[tuple[Any]], programme_id: int) -> Select[tuple[Any]]:
    """By people, not decided for them."""
    return (
        query.join(Request, Request.id == Answer.request_id)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .where(Occurrence.programme_id == programme_id, Answer.how != "waived")
    )


def _of(programme_id: int | None) -> list[ColumnElement[bool]]:
    if programme_id is None:
        return []
    people = select(Holding.person_id).join(Seat, Seat.id == Holding.seat_id)
    return [Delivery.person_id.in_(people.where(Seat.programme_id == programme_id))]
