"""One process on one database. A second bot would poll with the same token, send at its own pace, and take
back the claims of the first as if that had died."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import make_url

from db.mishaps import Taken

PATIENCE_S = 0.3
"""Longer than `taken` holds the lock to try it."""


def file_of(url: str) -> Path | None:
    """Where the database lies, every link followed. None: not in a file of this machine."""
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database or parsed.database == ":memory:":
        return None
    return Path(parsed.database).resolve()


@contextmanager
def sole(url: str) -> Iterator[None]:
    """Raises Taken at once. The lock is the operating system's: a killed process holds none."""
    file = file_of(url)
    if file is None:
        yield
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = _lock(file)
    try:
        lock.acquire(timeout=PATIENCE_S)
    except Timeout:
        raise Taken(file) from None
    try:
        yield
    finally:
        lock.release()


def taken(url: str) -> bool:
    file = file_of(url)
    if file is None or not _beside(file).exists():
        return False
    lock = _lock(file)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    lock.release()
    return False


def _lock(file: Path) -> FileLock:
    return FileLock(_beside(file))


def _beside(file: Path) -> Path:
    return file.with_name(f"{file.name}.lock")
