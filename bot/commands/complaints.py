"""Mistakes of operators and methodologists, and troubles of the machine, told in sentences instead of
tracebacks."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from db.mishaps import Taken, Unfit
from db.troubles import cause, troubles
from roadmap.mistakes import ProgrammeErrors
from roadmap.refusals import Refused

TROUBLES = {
    "database-busy": "The database stayed locked by another program for too long. Close whatever has the "
    "file open, then try again.",
    "disk-full": "There is no room left on the disk. Nothing was changed. Make room, then try again.",
    "database-shut": "The database cannot be opened or written. Look at who owns the file and its folder, "
    "and at the disk.",
}
UNFIT = {
    "missing": "no such file.",
    "there": "something stands there already. Nothing was written. Choose another name, or say --force to "
    "replace a file.",
    "live": "this is the database in use, not a copy.",
    "foreign": "not a database of this bot. Nothing was changed.",
    "newer": "made by a later version of this program. Install that one first. Nothing was changed.",
    "broken": "damaged: SQLite cannot read all of it. Nothing was changed. Take an older copy.",
}
FILE_TROUBLES = (
    *(PermissionError, FileNotFoundError, FileExistsError),
    *(NotADirectoryError, IsADirectoryError),
)


@contextmanager
def readable() -> Iterator[None]:
    try:
        with troubles():
            yield
    except ProgrammeErrors as errors:
        sys.exit(str(errors))
    except Taken as taken:
        sys.exit(
            f"{taken.file}: another bot (or a restore) is at work on this database, and two would disturb "
            "each other. Stop that one first, or set another DATABASE_URL."
        )
    except Unfit as unfit:
        sys.exit(f"{unfit.file}: {UNFIT[unfit.why]}")
    except FILE_TROUBLES as error:
        if error.filename is None:
            raise
        sys.exit(f"{error.filename}: {error.strerror}.")
    except Refused as refused:
        if refused.key not in TROUBLES:
            raise
        sys.exit(f"{TROUBLES[refused.key]} ({cause(refused)})")
