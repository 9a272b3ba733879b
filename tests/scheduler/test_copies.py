"""An announcement in bad weather: nobody is lost, nobody gets it twice, and every state has its reason."""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text, update

from db.models import Announcement, Delivery, Person, Programme
from roadmap.refusals import Refused
from sandbox.driver import Person as Phone
from tests.conftest import World

MINE = Delivery.announcement_id.is_not(None)
SCHOOLS = ("Школа № 1", "Школа № 2", "Школа <№ 3> & Ко")


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 22, 9, tzinfo=UTC)


@pytest.fixture
async def boss(world: World) -> Phone:
    return await world.join("coordinator", world.region, "Ольга")


@pytest.fixture
async def readers(world: World, boss: Phone) -> list[Phone]:
    return [await world.join("director", school, f"Анна {school}") for school in SCHOOLS]


@pytest.fixture
async def announced(world: World, boss: Phone, readers: list[Phone]) -> AsyncIterator[int]:
    """Due now, and nothing else; the clock stands still, so that each test lets the courier run when it
    likes."""
    await world.app.clockwork.tick(world.clock.now())
    said = await boss.says("Завтра в 15:00 — вебинар, <b>не</b> забудьте")
    number = await announce(world, boss.id, said.message_id)
    world.clock.unregister(world.box)
    yield number
    world.clock.register(world.box)


async def announce(world: World, author: int, message: int) -> int:
    async with world.house.store.write() as tx:
        programme = (await tx.execute(select(Programme.id))).scalar_one()
        rows = await tx.execute(select(Person.telegram_id, Person.id))
        people = {row[0]: row[1] for row in rows}
        now = world.clock.now()
        new = {"programme_id": programme, "author_id": people[author], "chat_id": author, "parts": [message]}
        new |= {"state": "running", "created_at": now, "due_at": now, "filled_at": now, "total": 3}
        number: int = (await tx.execute(insert(Announcement).returning(Announcement.id), [new])).scalar_one()
        row = {"lane": "announcement", "kind": "copy", "due_at": now, "announcement_id": number}
        others = [person for telegram, person in people.items() if telegram != author]
        await tx.execute(insert(Delivery), [{**row, "person_id": person} for person in others])
    return number


async def states(world: World, number: int) -> Counter[tuple[str, str | None]]:
    async with world.house.store.read() as tx:
        mine = select(Delivery.state, Delivery.reason).where(Delivery.announcement_id == number)
        return Counter((state, reason) for state, reason in await tx.execute(mine))


async def copies(readers: list[Phone]) -> list[int]:
    """How often each has it."""
    return [
        sum("вебинар, <b>не</b> забудьте" in message.text for message in await reader.messages(mine=False))
        for reader in readers
    ]


async def test_everybody_gets_it_as_it_was_written(
    world: World, readers: list[Phone], announced: int
) -> None:
    await world.app.courier.drain()
    assert await copies(readers) == [1, 1, 1]
    assert await states(world, announced) == {("sent", None): 3}


async def test_a_broken_line_leaves_it_unknown_and_is_not_tried_again(
    world: World, readers: list[Phone], announced: int
) -> None:
    """Telegram had taken it, or not: of an announcement a person decides."""
    drops = [
        {"method": "copyMessage", "chat_id": readers[0].id, "times": 1, "after_accept": True},
        {"method": "copyMessage", "chat_id": readers[1].id, "times": 1, "after_accept": False},
    ]
    await world.sandbox.faults(drop=drops)
    await world.app.courier.drain()
    assert await states(world, announced) == {("unknown", "line-broken"): 2, ("sent", None): 1}
    await world.sandbox.advance(hours=1)
    await world.app.courier.drain()
    assert await copies(readers) == [1, 0, 1]


async def test_a_server_that_fails_is_tried_again_until_it_works(
    world: World, readers: list[Phone], announced: int
) -> None:
    await world.sandbox.faults(fail={"method": "copyMessage", "status": 502, "times": 7})
    for _ in range(30):
        await world.app.courier.drain()
        await world.sandbox.advance(minutes=10)
    assert await copies(readers) == [1, 1, 1]
    assert await states(world, announced) == {("sent", None): 3}


async def test_a_gateway_that_timed_out_may_have_passed_it_on(
    world: World, readers: list[Phone], announced: int
) -> None:
    await world.sandbox.faults(fail={"method": "copyMessage", "status": 504, "times": 1})
    await world.app.courier.drain()
    assert (await states(world, announced))["unknown", "timeout"] == 1


async def test_a_storm_of_flood_limits_loses_and_doubles_nothing(
    world: World, readers: list[Phone], announced: int
) -> None:
    flood = {"method": "copyMessage", "status": 429, "retry_after": 7, "times": 20}
    await world.sandbox.faults(fail=flood)
    for _ in range(25):
        await world.app.courier.drain()
        await world.sandbox.advance(seconds=8)
    assert await copies(readers) == [1, 1, 1]
    refused = [row for row in await world.sandbox.log(method="copyMessage") if not row["ok"]]
    assert len(refused) == 20


async def test_while_it_is_silent_nothing_is_asked_of_telegram(
    world: World, readers: list[Phone], announced: int
) -> None:
    await world.sandbox.faults(fail={"method": "copyMessage", "status": 429, "retry_after": 60, "times": 1})
    await world.app.courier.drain()
    asked = len(await world.sandbox.log(method="copyMessage"))
    await world.sandbox.advance(seconds=59)
    await world.app.courier.drain()
    assert len(await world.sandbox.log(method="copyMessage")) == asked
    await world.sandbox.advance(seconds=1)
    await world.app.courier.drain()
    assert await copies(readers) == [1, 1, 1]


async def test_who_blocked_the_bot_is_told_to_the_superior_and_the_others_get_it(
    world: World, readers: list[Phone], announced: int
) -> None:
    await world.sandbox.faults(fail={"method": "copyMessage", "status": 403, "chat_id": readers[1].id})
    await world.app.courier.drain()
    assert await copies(readers) == [1, 0, 1]
    assert (await states(world, announced))["failed", "blocked"] == 1
    async with world.house.store.read() as tx:
        lost = await tx.execute(select(Person.telegram_id).where(Person.unreachable_at.is_not(None)))
        assert lost.scalars().all() == [readers[1].id]


async def test_a_deleted_original_stops_it_and_nobody_counts_as_failed(
    world: World, boss: Phone, readers: list[Phone], announced: int
) -> None:
    gone = {"method": "copyMessage", "status": 400, "description": "Bad Request: message to copy not found"}
    await world.sandbox.faults(fail=gone)
    await world.app.courier.drain()
    assert await states(world, announced) == {("planned", "source-gone"): 3}
    async with world.house.store.read() as tx:
        row = (await tx.execute(select(Announcement.state, Announcement.reason))).one()
    assert tuple(row) == ("paused", "source-gone")


async def test_claims_of_a_clock_that_ran_ahead_are_found_at_the_next_start(
    world: World, readers: list[Phone], announced: int
) -> None:
    """The machine's clock was years ahead when the process died: no lease would ever end."""
    async with world.house.store.write() as tx:
        ahead = datetime(2035, 1, 1, tzinfo=UTC)
        await tx.execute(update(Delivery).where(MINE).values(state="claimed", claimed_at=ahead))
    assert await world.app.courier.reclaim() == 0
    assert await world.app.courier.recover() == 3
    assert await states(world, announced) == {("unknown", "crashed"): 3}
    async with world.house.store.write() as tx:
        await tx.execute(update(Delivery).where(MINE).values(state="planned", claimed_at=None))
    await world.app.courier.drain()
    await world.sandbox.advance(days=1)
    await world.app.courier.drain()
    assert await copies(readers) == [1, 1, 1]


async def test_a_claim_that_nobody_remembers_ends_with_its_lease(
    world: World, readers: list[Phone], announced: int
) -> None:
    await world.house.deliveries.exchange((), world.clock.now(), 1)
    assert await world.app.courier.reclaim() == 0
    await world.sandbox.advance(minutes=6)
    assert await world.app.courier.reclaim() == 1
    assert await states(world, announced) == {("unknown", "crashed"): 1, ("planned", None): 2}


async def test_what_could_not_be_written_down_is_kept_in_hand_and_not_said_again(
    world: World, readers: list[Phone], announced: int, tmp_path: Path
) -> None:
    """Another process holds the database just when the replies of Telegram come."""
    await world.sandbox.faults(delay_ms=300)
    await world.house.store.whole(lambda tx: tx.execute(text("PRAGMA busy_timeout = 50")))
    draining = asyncio.ensure_future(world.app.courier.drain())
    await asyncio.sleep(0.15)
    with sqlite3.connect(tmp_path / "bot.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="database-busy"):
            await draining
        assert (await states(world, announced))["claimed", None] == 3
        other.execute("ROLLBACK")
    await world.sandbox.advance(minutes=6)  # longer than a lease: but these are in hand
    assert await world.app.courier.reclaim() == 0
    await world.app.courier.drain()
    assert await states(world, announced) == {("sent", None): 3}
    assert await copies(readers) == [1, 1, 1]


async def test_closing_waits_for_what_is_on_its_way(
    world: World, readers: list[Phone], announced: int
) -> None:
    await world.sandbox.faults(delay_ms=200)
    rounds = asyncio.ensure_future(world.app.courier.run())
    await asyncio.sleep(0.1)
    await world.app.courier.close()
    await rounds
    assert await states(world, announced) == {("sent", None): 3}
