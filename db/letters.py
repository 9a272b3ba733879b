"""Letters handed in, and the messages that brought them."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, insert, or_, select

from db.models import Delivery, Letter, Person, Programme
from db.store import Tx

_NEAR = 20
"""Of a letter in several messages any may be answered: so far back its delivery is looked for."""


class LetterRow(NamedTuple):
    id: int
    programme_id: int
    sender_id: int
    receiver_id: int
    text: str | None
    chat_id: int
    message_id: int


class New(NamedTuple):
    programme_id: int
    sender_id: int
    receiver_id: int
    of_id: int | None
    text: str | None
    chat_id: int
    message_id: int
    created_at: datetime


class HandedIn(NamedTuple):
    receiver: str
    at: datetime
    programme: str


async def add(tx: Tx, new: New) -> int:
    made = insert(Letter).values(**new._asdict()).returning(Letter.id)
    return (await tx.execute(made)).scalar_one()


async def one(tx: Tx, number: int) -> LetterRow | None:
    columns = [getattr(Letter, name) for name in LetterRow._fields]
    row = (await tx.execute(select(*columns).where(Letter.id == number))).one_or_none()
    return LetterRow._make(row) if row else None


async def handed_in(tx: Tx, sender_id: int, chat: int, message: int) -> HandedIn | None:
    """What became of that message of the sender, if it was made a letter."""
    query = (
        select(Person.name, Letter.created_at, Programme.code)
        .join(Person, Person.id == Letter.receiver_id)
        .join(Programme, Programme.id == Letter.programme_id)
        .where(Letter.sender_id == sender_id, Letter.chat_id == chat, Letter.message_id == message)
        .order_by(Letter.id)
        .limit(1)
    )
    row = (await tx.execute(query)).one_or_none()
    return HandedIn._make(row) if row else None


async def first_sender(tx: Tx, one: int, other: int) -> int | None:
    """Of two persons, who wrote to the other first: they know each other as one and their coordinator."""
    query = select(Letter.sender_id).where(or_(_between(one, other), _between(other, one)))
    return await tx.scalar(query.order_by(Letter.id).limit(1))


async def brought(tx: Tx, person_id: int, message: int) -> int | None:
    """The letter that came to this person as that message, or as one of those copied below it."""
    query = (
        select(Delivery.payload, Delivery.message_id, Delivery.copies)
        .where(Delivery.person_id == person_id, Delivery.kind == "notice", Delivery.message_id <= message)
        .order_by(Delivery.message_id.desc())
        .limit(_NEAR)
    )
    for payload, first, copies in await tx.execute(query):
        if message in (first, *(copies or ())):
            number: int | None = (payload or {}).get("letter")
            return number
    return None


def _between(sender: int, receiver: int) -> ColumnElement[bool]:
    return and_(Letter.sender_id == sender, Letter.receiver_id == receiver)
