"""Databases of a region of any size, written straight into the tables: only what comes before the thing that
is measured is written so."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import func, insert, select, update

from bench.chats import COORDINATOR, CURATORS, FIRST
from bot.house import House, open_house, read_programmes
from bot.settings import Settings
from db.models import Announcement, Delivery, Holding, Person, Programme, Reminder, Request, Seat, Unit
from db.store import Store, Tx
from roadmap import programme

CODE = "region-of-any-size"
HERE = Path(__file__).parent
START = datetime(2022, 3, 20, 6, tzinfo=UTC)
SURVEY = datetime(2022, 3, 22, 7, tzinfo=UTC)
"""Curators are asked their question."""

MORNING = SURVEY + timedelta(days=1)
"""The first reminder is due to every director."""


def settings(database: Path) -> Settings:
    url = SecretStr(f"sqlite+aiosqlite:///{database}")
    return Settings(_env_file=None, database_url=url, programmes=CODE, programmes_dir=HERE)


@cache
def plans() -> dict[str, programme.Programme]:
    return read_programmes(settings(Path("unused")))


@asynccontextmanager
async def opened(database: Path, now: datetime) -> AsyncIterator[House]:
    async with open_house(settings(database), plans(), now) as house:
        yield house


async def populate(store: Store, directors: int, trainees: int = 0, curators: int = 0) -> None:
    """A coordinator, and so many of each; trainees sit at the directors' schools in turn."""
    async with store.write() as tx:
        number = (await tx.execute(select(Programme.id))).scalar_one()
        root = (await tx.execute(select(Unit.id).where(Unit.parent_id.is_(None)))).scalar_one()
        schools = range(root + 1, root + 1 + directors)
        of_all = {"programme_id": number, "parent_id": root, "kind": "school"}
        units = [{"id": unit, "code": f"s{unit}", "name": f"S {unit}", **of_all} for unit in schools]
        await tx.execute(insert(Unit), units)
        await _settle(tx, number, "coordinator", [root], COORDINATOR)
        await _settle(tx, number, "curator", [root] * curators, CURATORS)
        await _settle(tx, number, "director", schools, FIRST)
        at = [schools[one % directors] for one in range(trainees)]
        await _settle(tx, number, "trainee", at, FIRST + directors)


async def announce(store: Store, now: datetime, *, filled: bool = True) -> int:
    """An announcement of the coordinator's to all directors and trainees, running. `filled`: its copies stand
    in the ledger, due now."""
    async with store.write() as tx:
        number = (await tx.execute(select(Programme.id))).scalar_one()
        author = (await tx.execute(select(Person.id).where(Person.telegram_id == COORDINATOR))).scalar_one()
        made = {"programme_id": number, "author_id": author, "state": "running", "chat_id": COORDINATOR}
        made |= {"parts": [1], "gist": "-", "audience": {"roles": ["director", "trainee"]}}
        wanted = insert(Announcement).returning(Announcement.id)
        announcement = (await tx.execute(wanted, {**made, "created_at": now, "due_at": now})).scalar_one()
        if filled:
            await _fill(tx, announcement, now)
    return announcement


async def questions(house: House) -> list[tuple[int, int]]:
    """Curators are asked, and have got their message. (Telegram id, request) of each."""
    await house.reminders.plan_once(SURVEY)
    async with house.store.write() as tx:
        await tx.execute(update(Delivery).values(state="sent", sent_at=SURVEY))
        await tx.execute(update(Reminder).values(state="sent"))
        held = select(Person.telegram_id, Request.id).join(Holding, Holding.person_id == Person.id)
        rows = await tx.execute(held.join(Request, Request.seat_id == Holding.seat_id).order_by(Request.id))
        return [(person, request) for person, request in rows]


async def _settle(tx: Tx, number: int, role: str, units: Sequence[int], first: int) -> None:
    """Ids are given here: to be told them by the database costs more than all the rest."""
    if not units:
        return
    seat = 1 + (await tx.scalar(select(func.max(Seat.id))) or 0)
    person = 1 + (await tx.scalar(select(func.max(Person.id))) or 0)
    places = range(len(units))
    seen: dict[int, int] = {}
    ordinals = [seen[unit] for unit in units if seen.update({unit: seen.get(unit, 0) + 1}) is None]
    of_all = {"programme_id": number, "role": role}
    seats = [{"id": seat + one, "unit_id": units[one], "ordinal": ordinals[one], **of_all} for one in places]
    await tx.execute(insert(Seat), seats)
    known = {"language": "ru", "created_at": START, "consented_at": START}
    people = [{"id": person + one, "telegram_id": first + one, "name": f"N {one}", **known} for one in places]
    await tx.execute(insert(Person), people)
    held = [{"seat_id": seat + one, "person_id": person + one, "since": START} for one in places]
    await tx.execute(insert(Holding), held)


async def _fill(tx: Tx, announcement: int, now: datetime) -> None:
    people = await tx.execute(select(Person.id).where(Person.telegram_id >= FIRST).order_by(Person.id))
    of_all = {"lane": "announcement", "kind": "copy", "due_at": now, "announcement_id": announcement}
    copies = [{"person_id": person, **of_all} for person in people.scalars()]
    await tx.execute(insert(Delivery), copies)
    done = {"total": len(copies), "filled_at": now, "started_at": now}
    await tx.execute(update(Announcement).where(Announcement.id == announcement).values(**done))
