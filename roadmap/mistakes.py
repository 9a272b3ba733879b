"""What is wrong in a programme file, said to the person who writes it."""

import difflib
from collections.abc import Iterable
from typing import NamedTuple

Path = tuple[str | int, ...]


class Flaw(NamedTuple):
    """A mistake before its line is known. `path` walks the data: ("activities", 18, "title"). `first`: where
    that of which this is the second stands."""

    path: Path
    message: str
    first: Path | None = None


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


def instead(said: str, names: Iterable[str], home: str = "") -> str:
    """What is allowed in place of `said`, and which of it was probably meant; `home`: the field where names
    are given, if there are none yet."""
    allowed = list(dict.fromkeys(names))
    if not allowed and home:
        return f"there are none, `{home}` is where they are named"
    return "; ".join(filter(None, (listed(allowed), meant(said, allowed))))


def meant(said: str, names: Iterable[str]) -> str:
    known = {name.lower(): name for name in names}
    near = difflib.get_close_matches(said.lower(), known, n=1)
    return f"did you mean `{known[near[0]]}`?" if near else ""
