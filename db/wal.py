"""The switch of a database to its log (WAL). It is made once, by whoever opens the file first."""

import sqlite3
from typing import Any

ATTEMPTS = 100
"""Each is in vain only if yet another came in between."""


def switch(cursor: Any) -> None:
    """SQLite itself has no patience here (busy_timeout): two that meet are refused, though either would be
    through in a moment. So whoever is refused waits until nobody else is in the file, and tries again."""
    for _ in range(ATTEMPTS):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
        else:
            return
        # For this lock it does wait, for as long as it is told to, and then it gives up.
        cursor.execute("BEGIN EXCLUSIVE")
        cursor.execute("COMMIT")
    cursor.execute("PRAGMA journal_mode=WAL")
