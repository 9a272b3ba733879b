"""The machine below: a locked, full or shut database is a refusal, and nothing of it is stored."""

import asyncio
import errno
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete, event, insert
from sqlalchemy.exc import IntegrityError
from structlog.testing import capture_logs

from db import notes
from db.models import Note
from db.schema import migrate
from db.store import Store
from db.troubles import troubles
from roadmap.refusals import Refused
from tests.conftest import World
from tests.handlers.phones import last, open_duty


class Quota:
    """Of the database file, in pages, as if the disk ended there. Every transaction asks for it anew."""

    def __init__(self, store: Store) -> None:
        self.pages = 2**30
        for engine in (store.engine.sync_engine, store._direct):
            assert engine is not None
            event.listen(engine, "begin", self._set)

    def _set(self, connection: Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={self.pages}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    store = Store.open(f"sqlite+aiosqlite:///{path}", patience_ms=50)
    await migrate(store)
    yield store
    await store.close()


async def store_all(store: Store, **values: str) -> None:
    async with store.write() as tx:
        for key, value in values.items():
            await tx.execute(insert(Note).values(key=key, value=value))


async def stored(store: Store, key: str) -> str | None:
    async with store.read() as tx:
        return await notes.get(tx, key)


async def test_locked_by_another_process_it_is_busy_and_can_still_be_read(store: Store, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Refused, match="database-busy") as refused:
            await store_all(store, key="lost")
        assert "locked" in str(refused.value.__cause__)
        with pytest.raises(Refused, match="database-busy"):
            await store.whole(lambda connection: connection.execute(delete(Note)))
        assert await stored(store, "key") is None
        other.execute("ROLLBACK")
    await store_all(store, key="kept")
    assert await stored(store, "key") == "kept"


async def test_on_a_full_disk_nothing_is_stored_and_afterwards_it_works(store: Store) -> None:
    quota = Quota(store)
    quota.pages = 1
    with pytest.raises(Refused, match="disk-full"):
        await store_all(store, small="1", big="x" * 1_000_000)
    assert await stored(store, "small") is None
    quota.pages = 2**30
    await store_all(store, big="x" * 1_000_000)
    assert await stored(store, "big")


async def test_what_may_not_be_written_is_shut(store: Store) -> None:
    event.listen(
        store.engine.sync_engine, "checkout", lambda dbapi, *_: dbapi.cursor().execute("PRAGMA query_only=ON")
    )
    with pytest.raises(Refused, match="database-shut"):
        await store_all(store, key="value")
    assert await stored(store, "key") is None


@pytest.fixture(params=["folder", "junk"])
def no_database(request: pytest.FixtureRequest, path: Path) -> Path:
    if request.param == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"no database at all " * 500)
    return path


async def test_what_is_no_database_is_shut_and_leaves_no_thread_behind(no_database: Path) -> None:
    before = set(threading.enumerate())
    store = Store.open(f"sqlite+aiosqlite:///{no_database}")
    with pytest.raises(Refused, match="database-shut"):
        await stored(store, "key")
    await store.close()
    for thread in set(threading.enumerate()) - before:
        await asyncio.to_thread(thread.join, 5)
        assert not thread.is_alive()


async def test_mistakes_of_our_own_stay_what_they_are(store: Store) -> None:
    await store_all(store, key="first")
    with pytest.raises(IntegrityError):
        await store_all(store, key="second")
    for mistake in (ValueError("x"), FileNotFoundError(errno.ENOENT, "x"), Refused("not-yours")):
        with pytest.raises(type(mistake)) as raised, troubles():
            raise mistake
        assert raised.value is mistake


def test_a_full_disk_is_known_by_any_file() -> None:
    with pytest.raises(Refused, match="disk-full"), troubles():
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def start() -> datetime:
    """Half an hour before the reminders of 23 March in Moscow."""
    return datetime(2022, 3, 23, 6, 30, tzinfo=UTC)


async def test_a_director_is_told_that_the_disk_is_full_and_the_button_works_later(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))
    async with world.house.store.write() as tx:  # an answer that needs room in the file
        await tx.exec_driver_sql("CREATE TABLE ballast (load BLOB)")
        await tx.exec_driver_sql(
            "CREATE TRIGGER heavy AFTER INSERT ON answers "
            "BEGIN INSERT INTO ballast VALUES (zeroblob(1000000)); END"
        )
    quota = Quota(world.house.store)
    card = await open_duty(phone, "в ИС МЭДК")

    quota.pages = 1
    with capture_logs() as log:
        tap = await phone.taps("Разместили", card)
    assert tap.alert
    assert "кончилось место" in (tap.answer or "")
    assert (await last(phone)).text == card.text
    told = [(one["log_level"], one["cause"]) for one in log if one.get("key") == "disk-full"]
    assert told == [("error", "database or disk is full")]
    async with world.house.store.read() as tx:
        assert (await tx.exec_driver_sql("SELECT count(*) FROM answers")).scalar_one() == 0

    quota.pages = 2**30
    await phone.taps("Разместили", card)
    assert (await last(phone)).text.startswith("✅ Разместили")
