"""Two that open a new database at once both come in."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from db import wal
from db.store import Store

SWITCH = "PRAGMA journal_mode=WAL"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database that has not been switched yet."""
    with closing(sqlite3.connect(tmp_path / "bot.db")) as born:
        born.execute("CREATE TABLE units (id INTEGER)")
    return tmp_path / "bot.db"


@pytest.fixture
def other(path: Path) -> Iterator[sqlite3.Connection]:
    """Of another process, in the middle of it."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection


def opened(path: Path, patience_ms: int = 10_000) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout={patience_ms}")
    return connection


def mode(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])


class Leaving:
    """Ends what the other one does once the switch has been tried, and refused: no sooner, no later."""

    def __init__(self, other: sqlite3.Connection) -> None:
        self.other = other
        self.seen: list[str] = []

    def __call__(self, statement: str) -> None:
        if self.seen == [SWITCH]:
            self.other.execute("ROLLBACK")
        self.seen.append(statement)


def test_whoever_is_refused_waits_and_tries_again(path: Path, other: sqlite3.Connection) -> None:
    leaving = Leaving(other)
    with closing(opened(path)) as mine:
        mine.set_trace_callback(leaving)
        wal.switch(mine.cursor())
        assert mode(path) == "wal"
        assert leaving.seen == [SWITCH, "BEGIN EXCLUSIVE", "COMMIT", SWITCH]


async def test_a_store_waits_too(path: Path, other: sqlite3.Connection) -> None:
    store, leaving = Store.open(f"sqlite+aiosqlite:///{path}"), Leaving(other)

    def said(statement: str) -> None:
        if leaving.seen or statement == SWITCH:
            leaving(statement)

    @event.listens_for(store.engine.sync_engine, "connect", insert=True)
    def _watched(dbapi: Any, _record: Any) -> None:
        dbapi.run_async(lambda connection: connection.set_trace_callback(said))

    async with store.browse() as tx:
        assert (await tx.exec_driver_sql("PRAGMA journal_mode")).scalar_one() == "wal"
        assert (await tx.exec_driver_sql("PRAGMA synchronous")).scalar_one() == 2
    assert leaving.seen[:2] == [SWITCH, "BEGIN EXCLUSIVE"]
    await store.close()


def test_patience_has_an_end(path: Path, other: sqlite3.Connection) -> None:
    with (
        closing(opened(path, patience_ms=1)) as mine,
        pytest.raises(sqlite3.OperationalError, match="locked"),
    ):
        wal.switch(mine.cursor())
    assert other.in_transaction


def test_what_is_switched_already_waits_for_nobody(path: Path) -> None:
    with closing(opened(path)) as first, closing(opened(path, patience_ms=0)) as mine:
        wal.switch(first.cursor())
        first.execute("BEGIN IMMEDIATE")
        seen: list[str] = []
        mine.set_trace_callback(seen.append)
        wal.switch(mine.cursor())
        assert seen == [SWITCH]


def test_other_errors_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"no database at all" * 99)
    with (
        closing(opened(tmp_path / "bot.db")) as mine,
        pytest.raises(sqlite3.DatabaseError, match="not a database"),
    ):
        wal.switch(mine.cursor())
