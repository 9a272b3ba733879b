"""What is wrong in a programme file, said to the person who writes it."""

from collections.abc import Iterable
from typing import NamedTuple

Path = tuple[str | int, ...]


class Flaw(NamedTuple):
    """A mistake before its line is known. `path` walks the data: ("activities", 18, "title")."""

    path: Path
    message: str


class Mistake(NamedTuple):
    """`line` counts from 1; 0 speaks of the whole file. `field` is empty where there is none yet."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class ProgrammeErrors(Exception):  # noqa: N818 - many at once
    """All that is wrong at once, so that it can be mended at once. Prints as one line a mistake."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes))
        super().__init__("\n".join(map(str, self.mistakes)))


def listed(names: Iterable[str]) -> str:
    """What is allowed, in the order of the file; a set has none, so it is sorted."""
    return ", ".join(sorted(names) if isinstance(names, set) else names) or "there are none"
