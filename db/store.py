"""The database: where it is, and the two ways in.

`read()` sees one consistent state and never writes. `write()` is one transaction: it commits when its block
ends and leaves no trace when the block raises. Writers of this process queue here, in order, instead of
meeting "database is locked" there.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import event, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

# Patience comes first: the switch to WAL itself may find the file locked.
PRAGMAS = ("busy_timeout=10000", "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")

Tx = AsyncConnection


class Store:
    def __init__(self, engine: AsyncEngine) -> None:
        self.engine = engine
        self._writing = asyncio.Lock()

    @classmethod
    def open(cls, url: str) -> "Store":
        """`url` as SQLAlchemy writes it, e.g. sqlite+aiosqlite:///data/bot.db; its folder is made."""
        parsed = make_url(url)
        engine = create_async_engine(parsed, hide_parameters=True)  # names must not reach a log
        if parsed.get_backend_name() == "sqlite":
            if parsed.database and parsed.database != ":memory:":
                Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
            _tune_sqlite(engine)
        return cls(engine)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Tx]:
        async with self.engine.connect() as connection:
            yield connection

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Tx]:
        async with self._writing, self.engine.connect() as connection:
            await connection.execution_options(writes=True)
            async with connection.begin():
                yield connection

    async def close(self) -> None:
        await self.engine.dispose()


def _tune_sqlite(engine: AsyncEngine) -> None:
    """A writer takes the lock at BEGIN: a transaction that reads first and writes later could otherwise
    be refused in the middle, whatever its patience."""

    @event.listens_for(engine.sync_engine, "connect")
    def _connected(dbapi: Any, _record: Any) -> None:
        dbapi.isolation_level = None
        cursor = dbapi.cursor()
        for pragma in PRAGMAS:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _begun(connection: Any) -> None:
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
