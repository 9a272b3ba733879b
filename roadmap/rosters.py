"""A roster: who is expected where. What its lines say, and what can be wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from roadmap.programme import Programme, Role

UnitKey = tuple[tuple[str, str], ...]
"""A unit by its way down from the root: ((kind, folded name), ...). The root itself is ()."""


@dataclass(frozen=True, slots=True)
class RosterMistake:
    """`key` is a Fluent key of errors.ftl without its `err-`; `column` is None for a whole line."""

    line: int
    column: str | None
    key: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RosterLine:
    """`names` of the units from below the root down to the seat's own, as written."""

    number: int
    role: Role
    kinds: tuple[str, ...]
    names: tuple[str, ...]
    name: str | None = None
    covers: tuple[str, ...] = ()
    code: str | None = None

    @property
    def unit(self) -> UnitKey:
        return key_of(self.kinds, self.names)


@dataclass(frozen=True, slots=True)
class StoredSeat:
    id: int
    role: str
    unit: UnitKey
    expected: str | None


@dataclass(frozen=True, slots=True)
class StoredUnit:
    """`said`: its way down in the words that were stored."""

    id: int
    code: str
    said: str


def key_of(kinds: tuple[str, ...], names: tuple[str, ...]) -> UnitKey:
    return tuple((kind, fold(name)) for kind, name in zip(kinds, names, strict=True))


def fold(name: str) -> str:
    """Names that fold to the same are the same name."""
    return " ".join(name.split()).casefold()


def way_down(programme: Programme, kind: str) -> tuple[str, ...]:
    """Unit kinds from below the root down to this one."""
    above = {unit.kind: unit.within for unit in programme.units}
    found: list[str] = []
    step: str | None = kind
    while step is not None and above[step] is not None:
        found.append(step)
        step = above[step]
    return tuple(reversed(found))
