"""Persons: those who ever gave their consent here."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Select, bindparam, func, insert, select, update

from db.models import Answer, Person
from db.store import Tx
from roadmap.people import Person as Who


@dataclass(frozen=True, slots=True)
class Stored:
    """All that the row holds about a person."""

    who: Who
    username: str | None
    consented_at: datetime | None
    left_at: datetime | None


async def with_telegram(tx: Tx, telegram_id: int) -> Stored | None:
    return await _stored(tx, _BY_TELEGRAM, telegram_id)


async def with_id(tx: Tx, person_id: int) -> Stored | None:
    return await _stored(tx, _BY_ID, person_id)


async def enrol(
    tx: Tx, telegram_id: int, name: str, username: str | None, language: str, now: datetime
) -> Who:
    """Creates or renews the person, who gives consent by this. One who is here keeps the chosen language
    and the day of consent; one who comes back starts anew."""
    known = await with_telegram(tx, telegram_id)
    shown = name.strip()[:200].rstrip() or username or str(telegram_id)
    said: dict[str, object] = {"name": shown, "username": username, "unreachable_at": None}
    if known is None:
        said |= {"telegram_id": telegram_id, "created_at": now}
    if known is None or known.left_at is not None or known.consented_at is None:
        said |= {"language": language, "consented_at": now, "left_at": None}
        said |= {"away_from": None, "away_to": None, "daily": None, "reports": None}
    if known is None:
        await tx.execute(insert(Person).values(**said))
    else:
        await change(tx, known.who.id, **said)
    stored = await with_telegram(tx, telegram_id)
    assert stored is not None
    return stored.who


async def change(tx: Tx, person_id: int, **values: object) -> None:
    await tx.execute(update(Person).where(Person.id == person_id).values(**values))


async def lose(tx: Tx, telegram_id: int, now: datetime) -> int | None:
    """Marks the person as unreachable; their id if nobody had noticed before."""
    fresh = (Person.telegram_id == telegram_id, Person.unreachable_at.is_(None), Person.left_at.is_(None))
    lost = update(Person).where(*fresh).values(unreachable_at=now).returning(Person.id)
    return (await tx.execute(lost)).scalar_one_or_none()


async def names(tx: Tx, people: Collection[int]) -> dict[int, str]:
    """Without those who are erased."""
    known = (Person.id.in_(people), Person.erased_at.is_(None))
    rows = await tx.execute(select(Person.id, Person.name).where(*known))
    return {row[0]: row[1] for row in rows}


async def answers(tx: Tx, person_id: int) -> int:
    return await tx.scalar(select(func.count()).where(Answer.person_id == person_id)) or 0


_BY_TELEGRAM = select(Person.__table__).where(Person.telegram_id == bindparam("number"))
_BY_ID = select(Person.__table__).where(Person.id == bindparam("number"))
"""Made once: every update asks who it is."""


async def _stored(tx: Tx, query: Select[Any], number: int) -> Stored | None:
    row = (await tx.execute(query, {"number": number})).mappings().one_or_none()
    if row is None:
        return None
    who = Who(
        id=row["id"],
        telegram_id=row["telegram_id"],
        name=row["name"],
        language=row["language"],
        zone=row["zone"],
        quiet=_quiet(row["quiet_from"], row["quiet_to"]),
        consented=row["consented_at"] is not None,
        reachable=row["unreachable_at"] is None,
        away=_span(row["away_from"], row["away_to"]),
        daily=row["daily"],
        reports=row["reports"],
    )
    return Stored(who, row["username"], row["consented_at"], row["left_at"])


def _span(first: date | None, last: date | None) -> tuple[date, date] | None:
    return None if first is None or last is None else (first, last)


def _quiet(first: time | None, last: time | None) -> tuple[time, time] | None:
    return None if first is None or last is None else (first, last)
