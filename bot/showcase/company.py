"""Who is in the sandbox from the start: what every invented region hands over."""

from collections.abc import Mapping
from typing import NamedTuple


class Phone(NamedTuple):
    """`role`, `place` (empty: at the root) and `ordinal` say which seat its owner is invited to."""

    name: str
    role: str
    place: str = ""
    ordinal: int = 1


class Company(NamedTuple):
    """`roster`: all seats, as a coordinator would send them. `phones`: by the keys that stories use."""

    roster: str
    phones: Mapping[str, Phone]
