"""What is wrong with the machine below us, as refusals: a person can be told that, and try again."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from roadmap.refusals import Refused

TROUBLES = {
    sqlite3.SQLITE_BUSY: "database-busy",
    sqlite3.SQLITE_LOCKED: "database-busy",
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "database-shut",
    sqlite3.SQLITE_CANTOPEN: "database-shut",
    sqlite3.SQLITE_PERM: "database-shut",
    sqlite3.SQLITE_IOERR: "database-shut",
    sqlite3.SQLITE_CORRUPT: "database-shut",
    sqlite3.SQLITE_NOTADB: "database-shut",
}
KEYS = frozenset(TROUBLES.values())
NO_ROOM = {errno.ENOSPC, errno.EDQUOT}


@contextmanager
def troubles() -> Iterator[None]:
    """Refused from such an error; every other goes on as it is."""
    try:
        yield
    except Exception as error:
        key = trouble(error)
        if key is None:
            raise
        raise Refused(key) from error


def trouble(error: BaseException) -> str | None:
    """SQLAlchemy wraps what the driver said. (Not imported here: some commands have no need of it.)"""
    cause = getattr(error, "orig", error)
    if isinstance(cause, OSError):
        return "disk-full" if cause.errno in NO_ROOM else None
    code = getattr(cause, "sqlite_errorcode", None)
    return None if code is None else TROUBLES.get(code & 0xFF)  # the low byte names the family


def cause(refused: Refused) -> str:
    """In the machine's own words, without the statement that met it."""
    return str(getattr(refused.__cause__, "orig", refused.__cause__))
