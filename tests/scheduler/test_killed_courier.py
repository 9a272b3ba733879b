"""The process is killed between any two lines of the courier and of the ledger it writes."""

import asyncio
import sqlite3
import sys
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select

from db.models import Announcement, Delivery, Person, Programme
from tests.conftest import World

MOMENT = datetime(2022, 3, 23, 7, tzinfo=UTC)
"""No 32 (documents by 30 March) asks its directors a week before."""
DEATHS = 9

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


@pytest.fixture
async def due(world: World, tmp_path: Path) -> Path:
    """A copy of the database in which two reminders and an announcement to three wait to leave."""
    boss = await world.join("coordinator", world.region, "Ольга")
    for school in ("Школа № 1", "Школа № 2"):
        await world.join("director", school)
    await world.join("curator", world.region, "Нина")
    said = await boss.says("Завтра без четверга")
    await world.app.clockwork.tick(world.clock.now())  # what newcomers hear has left
    world.clock.unregister(world.box)
    await world.sandbox.move_to(MOMENT)
    world.clock.register(world.box)
    await world.house.reminders.plan_once(MOMENT)
    await announce(world, boss.id, said.message_id)
    path = tmp_path / "due.db"
    with sqlite3.connect(tmp_path / "bot.db") as source, sqlite3.connect(path) as copy:
        source.backup(copy)
    return path


async def announce(world: World, author: int, message: int) -> None:
    async with world.house.store.write() as tx:
        programme = (await tx.execute(select(Programme.id))).scalar_one()
        people = list((await tx.execute(select(Person.id).where(Person.telegram_id != author))).scalars())
        new = {"programme_id": programme, "author_id": people[0], "chat_id": author, "parts": [message]}
        new |= {"state": "running", "created_at": MOMENT, "due_at": MOMENT, "filled_at": MOMENT, "total": 3}
        number = (await tx.execute(insert(Announcement).returning(Announcement.id), [new])).scalar_one()
        row = {"lane": "announcement", "kind": "copy", "due_at": MOMENT, "announcement_id": number}
        await tx.execute(insert(Delivery), [{**row, "person_id": person} for person in people])


@pytest.fixture
async def courier(world: World, due: Path) -> AsyncIterator[Process]:
    command = (sys.executable, "-m", "tests.scheduler.dying", str(due), world.sandbox.url, MOMENT.isoformat())
    process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    yield process
    assert process.stdin is not None
    process.stdin.close()
    await process.wait()


async def test_reminders_come_once_or_twice_and_announcements_at_most_once(
    world: World, due: Path, courier: Process
) -> None:
    """Whoever got no copy of the announcement is shown as unknown."""
    lines = await die(courier, 1_000_000)
    assert lines.isdecimal()
    assert int(lines) > 100
    for death in range(1, int(lines), int(lines) // DEATHS):
        seen = (await world.sandbox.log())[-1]["seq"]
        assert await die(courier, death) == "killed"
        said = await counts(world, seen, "sendMessage")
        copied = await counts(world, seen, "copyMessage")
        assert len(said) >= 2, f"killed at line {death}: a reminder was lost"
        assert set(said.values()) <= {1, 2}, f"killed at line {death}: said {said}"
        assert set(copied.values()) <= {1}, f"killed at line {death}: copied {copied}"
        assert copied.total() + unknown(due) >= 3, f"killed at line {death}: a copy was lost in silence"


async def die(courier: Process, line: int) -> str:
    """What it says of the line at which it was to die."""
    assert courier.stdin is not None
    assert courier.stdout is not None
    courier.stdin.write(f"{line}\n".encode())
    told = (await courier.stdout.readline()).decode().strip()
    assert (await courier.stdout.readline()).decode().strip() == "again"
    return told


async def counts(world: World, after: int, method: str) -> Counter[int]:
    return Counter(call["chat_id"] for call in await world.sandbox.log(after, method) if call["ok"])


def unknown(due: Path) -> int:
    with sqlite3.connect(due.with_name("dying.db")) as database:
        (count,) = database.execute("SELECT count(*) FROM deliveries WHERE state = 'unknown'").fetchone()
    return int(count)
