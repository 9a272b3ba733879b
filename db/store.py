"""The database: where it is, and the ways in.

`read()` sees one consistent state and never writes: what one person looks at. `browse()` is the same for the
rows of a whole programme, `glance()` for long sums over them. `write()` is one transaction: it commits when
its block ends and leaves no trace when the block raises. Writers of this process queue here, in order,
instead of meeting "database is locked" there. `whole()` is a write too, for where speed counts.
"""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from db import wal
from db.direct import Work, Writer, direct, glance
from db.statements import share
from db.traces import Traces
from db.troubles import troubles

PRAGMAS = ("synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
"""The last: what is deleted or replaced is overwritten, too, where a page still has room for it."""

Tx = AsyncConnection
T = TypeVar("T")


class Store:
    def __init__(
        self, engine: AsyncEngine, direct: Engine | None = None, traces: Traces | None = None
    ) -> None:
        """direct: the same database without asyncio. traces: what SQLite keeps beside it."""
        self.engine = engine
        self._writing = asyncio.Lock()
        self._direct = direct
        self._traces = traces
        self._writer = None if direct is None else Writer(direct, traces)
        self._thread = ThreadPoolExecutor(1, "store")

    @classmethod
    def open(cls, url: str, patience_ms: int = 10_000) -> "Store":
        """`url` as SQLAlchemy writes it, e.g. sqlite+aiosqlite:///data/bot.db; its folder is made. patience:
        with another process that is writing."""
        parsed = make_url(url)
        engine = create_async_engine(parsed, hide_parameters=True)  # names must not reach a log
        if parsed.get_backend_name() == "sqlite":
            if parsed.database and parsed.database != ":memory:":
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            sync = create_engine(
                parsed.set(drivername="sqlite"),
                hide_parameters=True,
                poolclass=QueuePool,
                max_overflow=-1,  # waiting for a connection would stop the loop that gives one back
            )
            for one in (engine.sync_engine, sync):
                share(one)
                _tune_sqlite(one, patience_ms)
            return cls(engine, sync, Traces(sync, patience_ms))
        return cls(engine)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        """With SQLite each statement runs at once, on the event loop: a few rows come sooner than a thread
        is asked for them (docs/decisions/0034)."""
        with troubles():
            if self._direct is None:
                async with self.engine.connect() as connection:
                    yield connection
            else:
                with self._direct.connect() as inline:
                    yield direct(inline)

    @asynccontextmanager
    async def browse(self) -> AsyncIterator[Tx]:
        """The loop is free while a statement runs, and between the slices of `tx.stream`."""
        with troubles():
            async with self.engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        with troubles():
            async with self._writing, self.engine.connect() as connection:
                await connection.execution_options(writes=True)
                async with connection.begin():
                    yield connection
                if self._traces is not None and self._traces.left_by(_connection(connection)):
                    await asyncio.to_thread(self._traces.settle)

    async def whole(self, work: Work[T]) -> T:
        """A write whose statements all run in one hop to a thread (db/direct.py). `work` awaits its
        transaction and nothing else."""
        with troubles():
            if self._writer is None:
                async with self.engine.connect() as connection:
                    await connection.execution_options(writes=True)
                    async with connection.begin():
                        return await work(connection)
            async with self._writing:
                return await self._in_thread(self._writer, work)

    async def glance(self, work: Work[T]) -> T:
        """A read in one piece, beside whoever writes: for long sums, which would hold up the event loop."""
        with troubles():
            if self._direct is None:
                async with self.engine.connect() as connection:
                    return await work(connection)
            return await asyncio.to_thread(glance, self._direct, work)

    async def _in_thread(self, writer: Writer, work: Work[T]) -> T:
        ended = asyncio.get_running_loop().run_in_executor(self._thread, writer.write, work)
        try:
            return await asyncio.shield(ended)
        except asyncio.CancelledError:
            await asyncio.wait([ended])  # the thread goes on: nobody else may write meanwhile
            raise

    async def close(self) -> None:
        if self._writer is not None:
            self._thread.submit(self._writer.close)
        self._thread.shutdown()
        await self.engine.dispose()


def database_of(tx: Tx) -> Engine:
    """The same one for all transactions of its kind, as long as the store is open."""
    return _connection(tx).engine


def writes(tx: Tx) -> bool:
    """What it sees may never have been."""
    return bool(_connection(tx).get_execution_options().get("writes"))


def _connection(tx: Tx) -> Connection:
    assert tx.sync_connection is not None
    return tx.sync_connection


def _tune_sqlite(engine: Engine, patience_ms: int) -> None:
    """A writer takes the lock at BEGIN: a transaction that reads first and writes later could otherwise
    be refused in the middle, whatever its patience."""

    @event.listens_for(engine, "connect")
    def _connected(dbapi: Any, _record: Any) -> None:
        dbapi.isolation_level = None
        cursor = dbapi.cursor()
        cursor.execute(f"PRAGMA busy_timeout={patience_ms}")
        wal.switch(cursor)
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begun(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
