"""The database as one file: copied while the bot writes, looked into, put back.

Straight to the driver: a copy must not be changed by looking at it, and a broken one is no Store.
"""

import asyncio
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from db import notes, revisions
from db.health import HOLD
from db.mishaps import Unfit
from db.schema import migrate
from db.store import Store
from db.troubles import trouble

BESIDE = ("-wal", "-shm")
"""What SQLite keeps next to a database in use: without them the last writes are lost."""

ONE_FILE = "PRAGMA journal_mode=DELETE"
"""Nothing beside it. Refused while anybody has it open."""


class Inside(NamedTuple):
    """`changed_at`: when somebody last answered, joined, or was sent something."""

    revision: str
    people: int
    answers: int
    changed_at: datetime | None


def save(database: Path, target: Path, *, force: bool = False) -> Inside:
    """A copy for keeping, readable by its owner only: it holds names. force: over what stands there."""
    if not database.exists():
        raise Unfit(database, "missing")
    if target.exists():
        if target.samefile(database):
            raise Unfit(target, "live")
        if target.is_dir() or not force:
            raise Unfit(target, "there")
    with _growing(target) as part:
        _copy(f"{database.as_uri()}?mode=rw", part, database)
        return look(part, database)


def put_back(copy: Path, database: Path, now: datetime) -> tuple[Inside, Path | None]:
    """In place of the database, on hold, its tables brought up to date; the caller holds the lock
    (db/sole.py). What stood there is kept beside: its name is returned. Nothing is changed before the new
    one is whole."""
    if not copy.is_file():
        raise Unfit(copy, "missing")
    if database.exists() and copy.samefile(database):
        raise Unfit(copy, "live")
    database.parent.mkdir(parents=True, exist_ok=True)
    with _growing(database) as part:
        _copy(f"{copy.resolve().as_uri()}?mode=ro{'' if _has_more(copy) else '&immutable=1'}", part, copy)
        inside = look(part, copy)
        if inside.revision not in revisions.stairs():
            raise Unfit(copy, "newer")
        asyncio.run(_bring_up(Store.open(f"sqlite+aiosqlite:///{part}"), now))
        with closing(sqlite3.connect(part)) as here:
            here.execute(ONE_FILE)
        kept = _put_aside(database, now) if database.exists() else None
    return inside, kept


def look(file: Path, named: Path | None = None) -> Inside:
    """Into a copy nobody writes to. named: how complaints shall call it."""
    named = named or file
    with _readable(named), closing(_open(f"{file.resolve().as_uri()}?mode=ro&immutable=1")) as there:
        if [row[0] for row in there.execute("PRAGMA quick_check")] != ["ok"]:
            raise Unfit(named, "broken")
        (revision,) = there.execute("SELECT version_num FROM alembic_version").fetchone() or ("",)
        people, joined = there.execute("SELECT sum(left_at IS NULL), max(created_at) FROM persons").fetchone()
        answers, answered = there.execute("SELECT count(*), max(at) FROM answers").fetchone()
        (sent,) = there.execute("SELECT max(sent_at) FROM deliveries").fetchone()
    latest = max((moment for moment in (joined, answered, sent) if moment), default=None)
    changed = datetime.fromisoformat(latest).replace(tzinfo=UTC) if latest else None
    return Inside(revision, people or 0, answers, changed)


@contextmanager
def _growing(target: Path) -> Iterator[Path]:
    """A file beside it that takes its name when the block ends well, and is gone when not."""
    part = target.with_name(f"{target.name}.part")
    remains = [Path(f"{part}{suffix}") for suffix in ("", "-journal", *BESIDE)]
    try:
        for file in remains:
            file.unlink(missing_ok=True)
        part.touch(mode=0o600)
        yield part
        part.replace(target)
    finally:
        for file in remains:
            file.unlink(missing_ok=True)


def _copy(source: str, target: Path, named: Path) -> None:
    with _readable(named), closing(_open(source)) as there, closing(sqlite3.connect(target)) as here:
        there.backup(here)
        here.execute(ONE_FILE)


def _has_more(copy: Path) -> bool:
    """A plain copy of a database in use, with what lay beside it. Alone, it is read where nothing may be
    written, too."""
    return any(Path(f"{copy.resolve()}{suffix}").exists() for suffix in ("-wal", "-journal"))


async def _bring_up(store: Store, now: datetime) -> None:
    try:
        await migrate(store)
        async with store.write() as tx:
            await notes.put(tx, HOLD, now.isoformat())
    finally:
        await store.close()


def _put_aside(database: Path, now: datetime) -> Path:
    """Linked, not moved: there is a database under its name at every moment."""
    kept = database.with_name(f"{database.name}.before-restore-{now:%Y%m%d-%H%M%S}")
    with suppress(sqlite3.Error), closing(_open(f"{database.as_uri()}?mode=rw")) as there:
        there.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    try:
        os.link(database, kept)
    except FileExistsError:
        raise
    except OSError:  # not on every file system
        shutil.copy2(database, kept)
    for suffix in BESIDE:
        with suppress(FileNotFoundError):
            Path(f"{database}{suffix}").replace(f"{kept}{suffix}")
    return kept


@contextmanager
def _readable(named: Path) -> Iterator[None]:
    """Troubles of the machine go on as they are; the rest is the file's own fault."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_CORRUPT:
            raise Unfit(named, "broken") from error
        if code == sqlite3.SQLITE_NOTADB or trouble(error) is None:
            raise Unfit(named, "foreign") from error
        raise


def _open(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, timeout=10)
