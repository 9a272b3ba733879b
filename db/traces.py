"""What lies beside the rows: a log of every change of late, in order. Some of it nobody may read there."""

import sqlite3
from contextlib import closing

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

COVERED = "covered"
EMPTY = "PRAGMA wal_checkpoint(TRUNCATE)"


def cover(tx: AsyncConnection) -> None:
    """In the log of SQLite a transaction stays whole, long after it: who was written down beside what. This
    one is to leave none (no other database is asked)."""
    assert tx.sync_connection is not None
    tx.sync_connection.info[COVERED] = True


class Traces:
    """The log of one database. Whatever stopped before it could empty it has left that to whoever comes
    next."""

    def __init__(self, engine: Engine, patience_ms: int) -> None:
        self._engine = engine
        self._patience = patience_ms
        self._owed = True

    def left_by(self, connection: Connection) -> bool:
        """After a commit: is there anything to settle?"""
        self._owed |= connection.info.pop(COVERED, False)
        return self._owed

    def settle(self) -> None:
        """While nobody else may write. Whoever still reads what was before is not waited for: then it is done
        after a later commit."""
        try:
            self._owed = not self._emptied()
        except (sqlite3.Error, SQLAlchemyError):  # what was written stands, whatever becomes of its log
            self._owed = True

    def _emptied(self) -> bool:
        with closing(self._engine.raw_connection()) as connection, closing(connection.cursor()) as cursor:
            cursor.execute("PRAGMA busy_timeout=0")
            try:
                cursor.execute(EMPTY)
                row = cursor.fetchone()
            finally:
                cursor.execute(f"PRAGMA busy_timeout={self._patience}")
        return row is not None and row[0] == 0
