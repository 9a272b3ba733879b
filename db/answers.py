"""Answers, and the facts that are kept from them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, func, select, update

from db import history, upserts
from db.models import Answer, Fact, FactState, Request, Unit
from db.store import Tx

Facts = Mapping[int, Mapping[str, Decimal]]
"""Unit -> what is known of it; units of which nothing is known may be absent."""


class New(NamedTuple):
    """`number` counts within the request. `how`: own, proxy, import, waived."""

    request_id: int
    number: int
    value: str
    person_id: int
    seat_id: int
    at: datetime
    how: str = "own"
    comment: str | None = None


async def add(tx: Tx, new: New) -> int | None:
    """None: somebody gave the answer with this number first."""
    return (await tx.execute(_add(tx.dialect.name), new._asdict())).scalar_one_or_none()


async def stand(
    tx: Tx, request: int, answer: int, number: int, settled_at: datetime | None, at: datetime
) -> None:
    """This answer is the one that counts."""
    stands = {"answer_id": answer, "seen": number, "settled_at": settled_at}
    await tx.execute(_STAND, {"request": request, **stands})
    await history.request(tx, request, at)


async def facts(tx: Tx, units: Collection[int]) -> Facts:
    return _known(await tx.execute(_FACTS, {"units": list(units)})) if units else {}


async def facts_of_programme(tx: Tx, programme_id: int) -> Facts:
    return _known(await tx.execute(_ALL_FACTS, {"programme": programme_id}))


async def facts_then(tx: Tx, programme_id: int, moment: datetime) -> Facts:
    """As they were known at that moment."""
    return _known(await tx.execute(_FACTS_THEN, {"programme": programme_id, "moment": moment}))


async def know(tx: Tx, unit: int, key: str, value: Decimal | None, at: datetime) -> None:
    """None: it does not apply, nothing is known."""
    await history.fact(tx, unit, key, value, at)
    if value is None:
        await tx.execute(delete(Fact).where(Fact.unit_id == unit, Fact.key == key))
        return
    made = upserts.insert(tx, Fact).values(unit_id=unit, key=key, value=value)
    await tx.execute(made.on_conflict_do_update(index_elements=["unit_id", "key"], set_={"value": value}))


def _known(rows: Iterable[Sequence[Any]]) -> Facts:
    found: dict[int, dict[str, Decimal]] = defaultdict(dict)
    for unit, key, value in rows:
        found[unit][key] = value
    return found


@cache
def _add(dialect: str) -> Any:
    return upserts.new(dialect, Answer).returning(Answer.id)


_STAND = update(Request).where(Request.id == bindparam("request"))
_FACTS = select(Fact.unit_id, Fact.key, Fact.value).where(Fact.unit_id.in_(bindparam("units")))
_ALL_FACTS = (
    select(Fact.unit_id, Fact.key, Fact.value)
    .join(Unit, Unit.id == Fact.unit_id)
    .where(Unit.programme_id == bindparam("programme"))
)
_LAST_KNOWN = (
    select(func.max(FactState.id))
    .join(Unit, Unit.id == FactState.unit_id)
    .where(Unit.programme_id == bindparam("programme"), FactState.at <= history.MOMENT)
    .group_by(FactState.unit_id, FactState.key)
)
_FACTS_THEN = select(FactState.unit_id, FactState.key, FactState.value).where(
    FactState.id.in_(_LAST_KNOWN), FactState.value.is_not(None)
)
