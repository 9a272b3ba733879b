"""Deliveries: what is to be said to whom and when, and what became of it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, Literal, NamedTuple, TypedDict

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, insert, literal_column, select, update

from db import upserts
from db.models import Delivery, Occurrence, Person, Programme, Reminder
from db.store import Tx
from roadmap import people

Lane = Literal["reply", "deadline", "announcement"]
LANES: tuple[Lane, ...] = ("reply", "deadline")
"""The urgent first."""

ON_ITS_WAY = ("planned", "claimed", "sent", "unknown")


class DeliveryRow(NamedTuple):
    """`left`: the person is no longer here."""

    id: int
    lane: Lane
    kind: str
    silent: bool
    due_at: datetime
    payload: Mapping[str, Any] | None
    attempts: int
    left: bool
    person: people.Person


class Message(NamedTuple):
    """`joinable`: not yet on its way. `at`: when it was or will be sent."""

    id: int
    person_id: int
    due_at: datetime
    at: datetime
    joinable: bool


class New(TypedDict):
    person_id: int
    due_at: datetime
    silent: bool


class Line(NamedTuple):
    """One owed step, for export."""

    telegram_id: int
    activity: str
    slot: str
    revision: int
    step: str
    state: str
    reason: str | None
    due_at: datetime | None
    sent_at: datetime | None
    message_id: int | None


async def plan_notice(
    tx: Tx,
    person_id: int,
    key: str,
    payload: Mapping[str, Any],
    now: datetime,
    lane: Lane = "deadline",
    dedupe: str | None = None,
    *,
    silent: bool = False,
) -> None:
    """Due at `now`. Planned twice with the same `dedupe`, it is stored once. payload: what JSON can hold."""
    notice: dict[str, Any] = {"person_id": person_id, "lane": lane, "kind": "notice", "due_at": now}
    notice["silent"] = silent
    notice |= {"payload": {"key": key, **payload}, "dedupe": dedupe}
    await tx.execute(upserts.insert_new(tx, Delivery), notice)


async def take_back(tx: Tx, dedupe: str, reason: str) -> None:
    """Notices whose `dedupe` begins so, as far as they have not left: nobody need be told any more."""
    mine = update(Delivery).where(_WAITING, Delivery.dedupe.startswith(dedupe, autoescape=True))
    await tx.execute(mine.values(state="skipped", reason=reason))


async def add(tx: Tx, new: Sequence[New]) -> dict[int, int]:
    """Reminders, one a person. Person -> the delivery made for them."""
    if not new:
        return {}
    rows = [{**one, "lane": "deadline", "kind": "reminder"} for one in new]
    return {person: number for number, person in await tx.execute(_ADD, rows)}


async def messages(tx: Tx, people: Collection[int], since: datetime) -> list[Message]:
    """With reminders, planned or sent."""
    rows = await tx.execute(_MESSAGES, {"people": list(people), "since": since})
    return [Message._make(row) for row in rows]


async def due(tx: Tx, now: datetime, room: int) -> list[DeliveryRow]:
    """Of what may leave now: replies, then reminders, in order of time; copies of announcements are taken by
    db/outbox.py. No person twice."""
    found: dict[int, DeliveryRow] = {}
    for lane in LANES:
        if room > len(found):
            asked = {"lane": lane, "now": now, "room": room - len(found)}
            for row in map(_read, await tx.execute(_DUE, asked)):
                found.setdefault(row.person.id, row)
    return list(found.values())


async def next_moment(tx: Tx) -> datetime | None:
    found = [await tx.scalar(_NEXT, {"lane": lane}) for lane in LANES]
    return min((moment for moment in found if moment is not None), default=None)


async def claim(tx: Tx, numbers: Collection[int], now: datetime) -> None:
    await tx.execute(_CLAIM, {"numbers": list(numbers), "now": now})


async def close(
    tx: Tx, numbers: Collection[int], state: str, reason: str | None = None, due_at: datetime | None = None
) -> None:
    """Of messages that are claimed."""
    if numbers:
        again = {} if due_at is None else {"due_at": due_at}
        mine = update(Delivery).where(Delivery.id.in_(numbers), Delivery.state == "claimed")
        await tx.execute(mine.values(state=state, reason=reason, **again))


async def empty(tx: Tx, numbers: Collection[int], reason: str) -> None:
    """Of messages that are planned: those that have nothing left to say are skipped."""
    carries = exists().where(Reminder.delivery_id == Delivery.id, Reminder.state == "planned")
    mine = update(Delivery).where(Delivery.id.in_(numbers), Delivery.state == "planned", ~carries)
    await tx.execute(mine.values(state="skipped", reason=reason))


async def hush(tx: Tx, person_id: int) -> None:
    """News planned for somebody whom it concerns no more. What speaks of themselves is told all the same."""
    mine = (Delivery.person_id == person_id, Delivery.kind == "notice", Delivery.lane == "deadline")
    await _skip(tx, *mine, Delivery.payload["key"].as_string().not_in(_OF_ONESELF))


async def withdraw(tx: Tx, dedupe: str) -> None:
    """One notice, if it has not been told yet."""
    await _skip(tx, Delivery.dedupe == dedupe)


async def claimed(tx: Tx, before: datetime | None) -> list[tuple[int, str]]:
    """(id, kind); before: only those claimed by then."""
    mine = select(Delivery.id, Delivery.kind).where(Delivery.state == literal_column("'claimed'"))
    rows = await tx.execute(mine if before is None else mine.where(Delivery.claimed_at <= before))
    return [(number, kind) for number, kind in rows]


async def ledger(tx: Tx, programme: str) -> list[Line]:
    """All steps owed to people of this programme, in the order they were planned."""
    query = (
        select(
            *(Person.telegram_id, Occurrence.activity, Occurrence.slot, Reminder.revision, Reminder.step),
            *(Reminder.state, Reminder.reason, Delivery.due_at, Delivery.sent_at, Delivery.message_id),
        )
        .join(Occurrence, Occurrence.id == Reminder.occurrence_id)
        .join(Programme, Programme.id == Occurrence.programme_id)
        .join(Person, Person.id == Reminder.person_id)
        .outerjoin(Delivery, Delivery.id == Reminder.delivery_id)
        .where(Programme.code == programme)
        .order_by(Reminder.id)
    )
    return [Line._make(row) for row in await tx.execute(query)]


async def _skip(tx: Tx, *which: ColumnElement[bool]) -> None:
    planned = update(Delivery).where(*which, Delivery.state == "planned")
    await tx.execute(planned.values(state="skipped", reason="left"))


def _read(row: Sequence[Any]) -> DeliveryRow:
    number, telegram_id, name, language, zone = row[8:13]
    person = people.Person(
        *(number, telegram_id, name, language, zone),
        quiet=_both(row[13], row[14]),
        consented=row[15],
        reachable=row[16],
        away=_both(row[17], row[18]),
        daily=row[19],
    )
    return DeliveryRow._make((*row[:8], person))


def _both(first: Any, last: Any) -> tuple[Any, Any] | None:
    return None if first is None or last is None else (first, last)


# Written out, not bound: only then does SQLite see that the partial index holds these rows.
_WAITING = and_(Delivery.state == literal_column("'planned'"), Delivery.announcement_id.is_(None))
_NOW: Any = bindparam("now")
_OF_ONESELF = ("handed-over", "accepted", "declined", "deputy-ended")
_LANE = Delivery.lane == bindparam("lane")
_DELIVERIES = select(
    *(Delivery.id, Delivery.lane, Delivery.kind, Delivery.silent, Delivery.due_at, Delivery.payload),
    *(Delivery.attempts, Person.left_at.is_not(None)),
    *(Person.id, Person.telegram_id, Person.name, Person.language, Person.zone),
    *(Person.quiet_from, Person.quiet_to, Person.consented_at.is_not(None), Person.unreachable_at.is_(None)),
    *(Person.away_from, Person.away_to, Person.daily),
).join(Person, Person.id == Delivery.person_id)
_DUE = (
    _DELIVERIES.where(_WAITING, _LANE, Delivery.due_at <= _NOW)
    .order_by(Delivery.due_at, Delivery.id)
    .limit(bindparam("room"))
)
_NEXT = select(Delivery.due_at).where(_WAITING, _LANE).order_by(Delivery.due_at).limit(1)
_CLAIM = (
    update(Delivery).where(Delivery.id.in_(bindparam("numbers"))).values(state="claimed", claimed_at=_NOW)
)
# In no order: SQLite would be asked row by row for that.
_ADD = insert(Delivery).returning(Delivery.id, Delivery.person_id)
_MESSAGES = (
    select(
        *(Delivery.id, Delivery.person_id, Delivery.due_at),
        func.coalesce(Delivery.sent_at, Delivery.due_at),
        Delivery.state == "planned",
    )
    .where(Delivery.person_id.in_(bindparam("people")), Delivery.due_at >= bindparam("since"))
    .where(Delivery.kind == "reminder", Delivery.state.in_(ON_ITS_WAY))
    .order_by(Delivery.id)
)
