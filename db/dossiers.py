"""All rows about one person, table by table, in the order of time."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, case, exists, func, or_, select

from db.models import (
    Announcement,
    Answer,
    Delivery,
    Holding,
    Intention,
    Letter,
    Nudge,
    Person,
    Programme,
    Proof,
    Request,
    Seat,
    Waiver,
)
from db.store import Tx

Rows = Sequence[Any]


async def holdings(tx: Tx, person: int) -> Rows:
    """(programme's code, role, unit, kind, since, until)."""
    h = Holding
    query = (
        select(Programme.code, Seat.role, Seat.unit_id, h.kind, h.since, h.until)
        .join(Seat, Seat.id == h.seat_id)
        .join(Programme, Programme.id == Seat.programme_id)
        .where(h.person_id == person)
    )
    return await _all(tx, query.order_by(h.since, h.id))


async def answers(tx: Tx, person: int) -> Rows:
    """(request, value, comment, how, at)."""
    a = Answer
    query = select(a.request_id, a.value, a.comment, a.how, a.at).where(a.person_id == person)
    return await _all(tx, query.order_by(a.at, a.id))


async def standing(tx: Tx, person: int) -> Rows:
    """(request) whose answer stands and was given for a seat while this person held it, by whomever."""
    h, a = Holding, Answer
    then = and_(h.since <= a.at, or_(h.until.is_(None), h.until > a.at))
    held = exists().where(h.seat_id == a.seat_id, h.person_id == person, h.kind == "holder", then)
    query = select(a.request_id).join(Request, Request.answer_id == a.id).where(held)
    return await _all(tx, query.order_by(a.at, a.id))


async def proofs(tx: Tx, person: int) -> Rows:
    """(request, number, kind, name, link, at)."""
    p = Proof
    query = select(p.request_id, p.number, p.kind, p.name, p.link, p.at).where(p.person_id == person)
    return await _all(tx, query.order_by(p.at, p.id))


async def waivers(tx: Tx, person: int) -> Rows:
    """(request, reason, comment, at)."""
    w = Waiver
    query = select(w.request_id, w.reason, w.comment, w.at).where(w.person_id == person)
    return await _all(tx, query.order_by(w.at, w.id))


async def intentions(tx: Tx, person: int) -> Rows:
    """(occurrence, value, at)."""
    i = Intention
    return await _all(tx, select(i.occurrence_id, i.value, i.at).where(i.person_id == person).order_by(i.at))


async def letters(tx: Tx, person: int) -> Rows:
    """(own, the other's name, text, at)."""
    one = Letter
    own = one.sender_id == person
    other = and_(Person.id == case((own, one.receiver_id), else_=one.sender_id))
    query = select(own, Person.name, one.text, one.created_at).join(Person, other)
    return await _all(tx, query.where(or_(own, one.receiver_id == person)).order_by(one.id))


async def announcements(tx: Tx, person: int) -> Rows:
    """(first words, at), of what was written, not of what was done with it later."""
    a = Announcement
    mine = (a.author_id == person, a.kind.in_(("copy", "correction")))
    return await _all(tx, select(a.gist, a.created_at).where(*mine).order_by(a.id))


async def nudges(tx: Tx, person: int) -> Rows:
    """(programme's code, activity, words, at)."""
    n = Nudge
    query = select(Programme.code, n.activity, n.words, n.at).join(Programme, Programme.id == n.programme_id)
    return await _all(tx, query.where(n.author_id == person).order_by(n.id))


async def messages(tx: Tx, person: int) -> Rows:
    """(kind, key of a notice, state, at)."""
    d = Delivery
    key = case((d.kind == "notice", d.payload["key"].as_string()))
    query = select(d.kind, key, d.state, func.coalesce(d.sent_at, d.due_at)).where(d.person_id == person)
    return await _all(tx, query.order_by(d.due_at, d.id))


async def _all(tx: Tx, query: Any) -> Rows:
    return list(await tx.execute(query))
