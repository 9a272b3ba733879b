"""Those who asked for a role without an invite."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, insert, select, update
from sqlalchemy.orm import aliased

from db.models import Application, Person
from db.store import Tx


class ApplicationRow(NamedTuple):
    id: int
    programme_id: int
    person_id: int
    applicant: str
    unit_id: int
    role: str
    state: str
    decided_by: str | None


async def add(tx: Tx, programme_id: int, person_id: int, unit_id: int, role: str, now: datetime) -> int:
    new = insert(Application).values(
        programme_id=programme_id, person_id=person_id, unit_id=unit_id, role=role, created_at=now
    )
    return (await tx.execute(new.returning(Application.id))).scalar_one()


async def one(tx: Tx, application_id: int) -> ApplicationRow | None:
    row = (await tx.execute(_ONE, {"number": application_id})).one_or_none()
    return row and ApplicationRow(*row)


async def open_for(tx: Tx, person_id: int, unit_id: int, role: str) -> int | None:
    return await tx.scalar(
        select(Application.id).where(
            Application.person_id == person_id,
            Application.unit_id == unit_id,
            Application.role == role,
            Application.state == "open",
        )
    )


async def how_many_open(tx: Tx, person_id: int) -> int:
    query = select(func.count()).where(Application.person_id == person_id, Application.state == "open")
    return (await tx.execute(query)).scalar_one()


async def decide(tx: Tx, application_id: int, state: str, decided_by: int, now: datetime) -> bool:
    """False: it was decided before."""
    decided = (
        update(Application)
        .where(Application.id == application_id, Application.state == "open")
        .values(state=state, decided_by=decided_by, decided_at=now)
    )
    return (await tx.execute(decided)).rowcount == 1


async def withdraw(
    tx: Tx, person_id: int, now: datetime, unit_id: int | None = None, role: str | None = None
) -> None:
    """A person's open ones: all, or those for one role at one unit."""
    mine = [Application.person_id == person_id, Application.state == "open"]
    if unit_id is not None:
        mine += [Application.unit_id == unit_id, Application.role == role]
    await tx.execute(update(Application).where(*mine).values(state="withdrawn", decided_at=now))


_decider = aliased(Person)
_ONE = (
    select(
        *(Application.id, Application.programme_id, Application.person_id, Person.name),
        *(Application.unit_id, Application.role, Application.state, _decider.name),
    )
    .join(Person, Person.id == Application.person_id)
    .outerjoin(_decider, _decider.id == Application.decided_by)
    .where(Application.id == bindparam("number"))
)
