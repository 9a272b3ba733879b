"""Everything of one programme in its natural keys (codes of units, slots, roles), as plain rows."""

from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, func, select
from sqlalchemy.orm import aliased

from db.models import (
    Answer,
    Coverage,
    Delivery,
    Occurrence,
    Person,
    Programme,
    Reminder,
    Request,
    Seat,
    Unit,
    Waiver,
)
from db.store import Tx

Rows = list[dict[str, Any]]


async def occurrences(tx: Tx, code: str) -> Rows:
    o = Occurrence
    query = (
        select(o.id, o.activity, o.slot, Unit.code.label("unit"), o.start, o.end, o.first, o.last, o.state)
        .add_columns(o.revision)
        .outerjoin(Unit, Unit.id == o.unit_id)
    )
    return await _rows(tx, _of(query, code, o.programme_id).order_by(o.id))


async def requests(tx: Tx, code: str) -> Rows:
    """`unit`, `role` and `ordinal` are the seat's; `subject` is what it is about."""
    own, subject = aliased(Unit), aliased(Unit)
    query = (
        select(Request.id, Occurrence.activity, Occurrence.slot, Request.question, Seat.role, Seat.ordinal)
        .add_columns(own.code.label("unit"), subject.code.label("subject"), Request.item, Request.shared)
        .add_columns(Answer.value, Request.settled_at, Request.due_at)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(Seat, Seat.id == Request.seat_id)
        .join(own, own.id == Seat.unit_id)
        .join(subject, subject.id == Request.subject_id)
        .outerjoin(Answer, Answer.id == Request.answer_id)
    )
    return await _rows(tx, _of(query, code, Occurrence.programme_id).order_by(Request.id))


async def reminders(tx: Tx, code: str) -> Rows:
    query = (
        select(Person.telegram_id.label("person"), Occurrence.activity, Occurrence.slot, Reminder.revision)
        .add_columns(Reminder.step, Reminder.state, Reminder.reason, Reminder.delivery_id.label("delivery"))
        .add_columns(Delivery.due_at, Delivery.sent_at, Delivery.message_id)
        .join(Occurrence, Occurrence.id == Reminder.occurrence_id)
        .join(Person, Person.id == Reminder.person_id)
        .outerjoin(Delivery, Delivery.id == Reminder.delivery_id)
    )
    return await _rows(tx, _of(query, code, Occurrence.programme_id).order_by(Reminder.id))


async def notices(tx: Tx) -> Rows:
    query = (
        select(Person.telegram_id.label("person"), Delivery.payload, Delivery.state, Delivery.reason)
        .add_columns(Delivery.due_at, Delivery.sent_at, Delivery.message_id)
        .join(Person, Person.id == Delivery.person_id)
        .where(Delivery.kind == "notice")
        .order_by(Delivery.id)
    )
    found = await _rows(tx, query)
    return [{**row, "notice": row["payload"]["key"]} for row in found]


async def waivers(tx: Tx, code: str) -> Rows:
    """`request`: its id; `person` and `decider`: Telegram ids."""
    who, decider = aliased(Person), aliased(Person)
    query = (
        select(Waiver.id, Waiver.request_id.label("request"), Waiver.reason, Waiver.state, Waiver.at)
        .add_columns(who.telegram_id.label("person"), decider.telegram_id.label("decider"))
        .join(Request, Request.id == Waiver.request_id)
        .join(Occurrence, Occurrence.id == Request.occurrence_id)
        .join(who, who.id == Waiver.person_id)
        .outerjoin(decider, decider.id == Waiver.decided_by)
    )
    return await _rows(tx, _of(query, code, Occurrence.programme_id).order_by(Waiver.id))


async def units(tx: Tx, code: str) -> Rows:
    query: Any = select(Unit.id, Unit.code, Unit.kind)
    return await _rows(tx, _of(query, code, Unit.programme_id).order_by(Unit.id))


async def accounts(tx: Tx) -> Rows:
    query: Any = select(Person.id, Person.telegram_id.label("person"))
    return await _rows(tx, query.order_by(Person.id))


async def deliveries(tx: Tx) -> dict[str, int]:
    query = select(Delivery.state, func.count()).group_by(Delivery.state)
    return {row.state: row[1] for row in await tx.execute(query)}


async def seats(tx: Tx, code: str) -> Rows:
    """`covers`: codes of the units in its care, joined by |."""
    covered = aliased(Unit)
    query = (
        select(Seat.id, Seat.role, Seat.ordinal, Unit.code.label("unit"))
        .add_columns(func.aggregate_strings(covered.code, "|").label("covers"))
        .join(Unit, Unit.id == Seat.unit_id)
        .outerjoin(Coverage, Coverage.seat_id == Seat.id)
        .outerjoin(covered, covered.id == Coverage.unit_id)
        .group_by(Seat.id, Seat.role, Seat.ordinal, Unit.code)
    )
    return await _rows(tx, _of(query, code, Seat.programme_id).order_by(Seat.id))


def _of(query: Select[Any], code: str, programme_id: Any) -> Select[Any]:
    return query.join(Programme, Programme.id == programme_id).where(Programme.code == code)


async def _rows(tx: Tx, query: Select[Any]) -> Rows:
    return [_plain(row) for row in (await tx.execute(query)).mappings()]


def _plain(row: RowMapping) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in row.items()}
