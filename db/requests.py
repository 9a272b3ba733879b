"""Requests: what is asked of whom, and how it stands.

Statements are built once, here: building one costs several times what running it does.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    null,
    or_,
    select,
    update,
)
from sqlalchemy.orm import aliased

from db import history, upserts
from db.models import Answer, Occurrence, Person, Request, RequestState, Seat, Unit
from db.own_seats import Mine
from db.store import Tx
from roadmap.answers import GIVEN
from roadmap.audience import Wanted
from roadmap.duties import Told
from roadmap.people import Place


class RequestRow(NamedTuple):
    id: int
    occurrence: int
    question: str
    seat: int
    subject: Place
    item: int
    shared: bool
    waiting: bool
    due_at: datetime
    seen: int
    settled_at: datetime | None
    told: Told | None
    role: str


async def thaw(tx: Tx, occurrence: int) -> None:
    """What was left of freezing it when that was broken off."""
    await tx.execute(delete(Request).where(Request.occurrence_id == occurrence))


async def freeze(
    tx: Tx, occurrence: int, due_at: datetime, wanted: Collection[Wanted], gated: Collection[str]
) -> None:
    """`gated`: questions that wait for the answer to another."""
    rows = [
        {"occurrence_id": occurrence, "question": one.question, "seat_id": one.seat, "item": one.item}
        | {"subject_id": one.subject, "shared": one.shared, "due_at": due_at}
        | dict.fromkeys(("waiting", "gated"), one.question in gated)
        for one in wanted
    ]
    if rows:
        await tx.execute(upserts.insert_new(tx, Request), rows)


async def one(tx: Tx, number: int) -> RequestRow | None:
    found = _read(await tx.execute(_ONE, {"number": number}))
    return found[0] if found else None


async def of_seats(tx: Tx, mine: Mine) -> list[RequestRow]:
    """What still waits for the answers of these seats, the most urgent first."""
    return _read(await tx.execute(_UNSETTLED, _of(mine)))


async def answered(tx: Tx, mine: Mine, limit: int) -> list[RequestRow]:
    """To what these seats have an answer, the latest first."""
    return _read(await tx.execute(_ANSWERED, _of(mine) | {"limit": limit}))


async def in_occurrences(tx: Tx, mine: Mine, occurrences: Collection[int]) -> list[RequestRow]:
    """All that these seats were asked there."""
    return _read(await tx.execute(_IN_OCCURRENCES, _of(mine) | {"occurrences": list(occurrences)}))


async def about(
    tx: Tx, occurrences: Collection[int], subjects: Collection[int], questions: Collection[str]
) -> list[RequestRow]:
    asked = {
        "occurrences": list(occurrences), "subjects": list(subjects), "questions": list(questions)
    }  # fmt: skip
    return _read(await tx.execute(_ABOUT, asked))


async def count(tx: Tx, mine: Mine, now: datetime) -> tuple[int, int, int]:
    """(overdue, due, done) of these seats."""
    overdue, due, done = (await tx.execute(_COUNT, _of(mine) | {"now": now})).one()
    return overdue, due, done


async def seats(tx: Tx, occurrence: int) -> list[tuple[int, bool, bool]]:
    """(seat, shared, open: asked now and not settled) of an occurrence's requests, each once."""
    rows = await tx.execute(_SEATS, {"occurrence": occurrence})
    return [(seat, shared, bool(is_open)) for seat, shared, is_open in rows]


async def postpone(tx: Tx, occurrence: int, due_at: datetime) -> None:
    """An occurrence moved: what it asked is due with it."""
    await tx.execute(update(Request).where(Request.occurrence_id == occurrence).values(due_at=due_at))


async def given(tx: Tx, occurrence: int) -> int:
    """How many of its answers hold; what a coordinator has waived was not given by anybody."""
    found = await tx.scalar(select(func.count()).where(Request.occurrence_id == occurrence, *_GIVEN))
    return found or 0


async def reopen(tx: Tx, occurrence: int, gated: Collection[str], at: datetime) -> None:
    """Its answers no longer hold, and what is `gated` waits for the answer to another again. The answers
    themselves stay, and so does what was waived, or cannot be found again to be corrected."""
    touched = {"occurrence": occurrence, "gates": list(gated)}
    await tx.execute(_NOTE_REOPENED, touched | {"noted_at": at})
    await tx.execute(_REOPEN, touched)


async def settle(tx: Tx, numbers: Collection[int], since: datetime | None, at: datetime) -> None:
    """None: they are open again; the answers that stand stay."""
    if numbers:
        await tx.execute(update(Request).where(Request.id.in_(numbers)).values(settled_at=since))
        await history.requests(tx, numbers, at)


async def some(tx: Tx, numbers: Collection[int]) -> list[RequestRow]:
    """In the order of their ids."""
    return _read(await tx.execute(_SOME, {"numbers": list(numbers)})) if numbers else []


async def gate(tx: Tx, numbers: Collection[int], at: datetime, *, waiting: bool) -> None:
    if numbers:
        await tx.execute(update(Request).where(Request.id.in_(numbers)).values(waiting=waiting))
        await history.requests(tx, numbers, at)


def _of(mine: Mine) -> dict[str, Any]:
    return {"seats": list(mine.seats), "team": list(mine.team)}


def _read(rows: Iterable[Sequence[Any]]) -> list[RequestRow]:
    found = []
    for row in rows:
        value, at, by, how, comment, person, role = row[14:]
        told = None if value is None else Told(value, at, by, how == "own", how, comment, person)
        found.append(RequestRow._make((*row[:4], Place(*row[4:8]), *row[8:14], told, role)))
    return found


def _requests(*where: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    r, above = Request, aliased(Unit)
    return (
        select(
            *(r.id, r.occurrence_id, r.question, r.seat_id, Unit.id, Unit.name, Unit.kind, above.name),
            *(r.item, r.shared, r.waiting, r.due_at, r.seen, r.settled_at),
            *(Answer.value, Answer.at, Person.name, Answer.how, Answer.comment, Answer.person_id),
            Seat.role,
        )
        .join(Seat, Seat.id == r.seat_id)
        .join(Occurrence, Occurrence.id == r.occurrence_id)
        .join(Unit, Unit.id == r.subject_id)
        .outerjoin(above, above.id == Unit.parent_id)
        .outerjoin(Answer, Answer.id == r.answer_id)
        .outerjoin(Person, Person.id == Answer.person_id)
        .where(*where)
    )


_WAIVED = exists().where(Answer.id == Request.answer_id, Answer.how == "waived")
_GIVEN = (Request.settled_at.is_not(None), ~_WAIVED)
_CAST = exists().where(Answer.id == Request.answer_id, Answer.value == GIVEN)
_IS_GATED = Request.question.in_(bindparam("gates"))
_TO_REOPEN = (
    Request.occurrence_id == bindparam("occurrence"),
    or_(and_(*_GIVEN, ~_CAST), _IS_GATED & Request.settled_at.is_(None) & Request.waiting.is_(False)),
)
_REOPEN = update(Request).where(*_TO_REOPEN).values(settled_at=None, waiting=or_(Request.waiting, _IS_GATED))
_NOTE_REOPENED = insert(RequestState).from_select(
    ["request_id", "at", "answer_id", "settled_at", "waiting"],
    select(Request.id, history.NOTED_AT, Request.answer_id, null(), or_(Request.waiting, _IS_GATED)).where(
        *_TO_REOPEN
    ),
)
"""Before it is done: afterwards nobody could tell which of them were touched."""

_NOW: Any = bindparam("now")
_OPEN = Request.settled_at.is_(None) & Request.waiting.is_(False)
_OPENED = Occurrence.opened_at.is_not(None)
"""A large occurrence is frozen in parts: until it is whole nobody is asked."""

_ASKED = and_(
    Request.seat_id.in_(bindparam("team")),
    or_(Request.seat_id.in_(bindparam("seats")), Request.shared),
    Occurrence.state != "cancelled",
    _OPENED,
)
_ONE = _requests(Request.id == bindparam("number"), _OPENED)
_SOME = _requests(Request.id.in_(bindparam("numbers")), _OPENED).order_by(Request.id)
_UNSETTLED = _requests(_ASKED, Request.settled_at.is_(None)).order_by(Request.due_at, Request.id)
_ANSWERED = (
    _requests(_ASKED, Answer.id.is_not(None)).order_by(Answer.at.desc(), Request.id).limit(bindparam("limit"))
)
_IN_OCCURRENCES = _requests(_ASKED, Request.occurrence_id.in_(bindparam("occurrences"))).order_by(
    Request.due_at, Request.id
)
_ABOUT = _requests(
    Request.occurrence_id.in_(bindparam("occurrences")),
    Request.subject_id.in_(bindparam("subjects")),
    Request.question.in_(bindparam("questions")),
).order_by(Request.id)
_COUNT = (
    select(
        func.count().filter(_OPEN, Request.due_at <= _NOW),
        func.count().filter(_OPEN, Request.due_at > _NOW),
        func.count().filter(Request.settled_at.is_not(None)),
    )
    .select_from(Request)
    .join(Occurrence, Occurrence.id == Request.occurrence_id)
    .where(_ASKED)
)
_SEATS = (
    select(Request.seat_id, Request.shared, func.max(case((_OPEN, 1), else_=0)))
    .where(Request.occurrence_id == bindparam("occurrence"))
    .group_by(Request.seat_id, Request.shared)
)
