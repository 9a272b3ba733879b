"""Where a command writes what it found: a file that is whole or not there, or standard output."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from db.mishaps import Unfit

STANDARD = "-"
OWN = ("", "-wal", "-shm", ".lock")
"""What belongs to a database in use."""


@contextmanager
def outlet(out: str, database: Path | None, *, force: bool) -> Iterator[IO[bytes]]:
    """Raises Unfit (live, there) before anything is written. force: over a file that stands there."""
    if out == STANDARD:
        with _standard() as stream:
            yield stream
    else:
        _free(Path(out), database, force=force)
        with _growing(Path(out)) as file:
            yield file


def _free(target: Path, database: Path | None, *, force: bool) -> None:
    own = [] if database is None else [Path(f"{database}{suffix}") for suffix in OWN]
    if any(one.exists() and target.exists() and target.samefile(one) for one in own):
        raise Unfit(target, "live")
    if target.exists() and not (force and target.is_file()):
        raise Unfit(target, "there")


@contextmanager
def _growing(target: Path) -> Iterator[IO[bytes]]:
    """Beside it under a name of its own, for its owner alone, until the block ends well."""
    if not target.parent.is_dir():
        raise FileNotFoundError(None, "No such folder", str(target.parent))
    folder, name = target.parent, f"{target.name}."
    with NamedTemporaryFile(dir=folder, prefix=name, suffix=".part", delete=False) as part:
        try:
            yield part
            part.flush()
            os.fsync(part.fileno())
            part.close()
            Path(part.name).replace(target)
        finally:
            part.close()
            Path(part.name).unlink(missing_ok=True)


@contextmanager
def _standard() -> Iterator[IO[bytes]]:
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:  # `| head`: it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
