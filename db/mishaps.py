"""What can be wrong with a whole database, for the operator's eyes."""

from pathlib import Path
from typing import Literal


class Taken(Exception):  # noqa: N818 - it is an answer, not an error
    """Another process holds this database."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


class Unfit(Exception):  # noqa: N818
    """A file that cannot be what it was named for. why: missing (no such file), there (something stands at
    that name), live (it is the database in use), foreign (not a database of this bot), newer (made by a
    later version of it), broken."""

    def __init__(
        self, file: Path, why: Literal["missing", "there", "live", "foreign", "newer", "broken"]
    ) -> None:
        super().__init__(f"{file}: {why}")
        self.file = file
        self.why = why
