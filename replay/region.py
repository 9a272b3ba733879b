"""A region that never was: its units, and who sits where."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from replay.diary import SeatKey

ROOT = "region"
"""The code of the topmost unit, whatever the bot calls it."""


@dataclass(frozen=True, slots=True)
class Unit:
    """within: the code of the unit above."""

    code: str
    kind: str
    name: str
    within: str | None


@dataclass(frozen=True, slots=True)
class Region:
    """seats: each with the codes of the units that it covers. What lies below a unit is found once."""

    units: dict[str, Unit] = field(default_factory=dict)
    seats: dict[SeatKey, tuple[str, ...]] = field(default_factory=dict)
    _children: dict[str, list[str]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _roles: dict[str, list[SeatKey]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _below: dict[str, frozenset[str]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for unit in self.units.values():
            if unit.within is not None:
                self._children.setdefault(unit.within, []).append(unit.code)

    def of_role(self, role: str) -> list[SeatKey]:
        if not self._roles:
            for seat in self.seats:
                self._roles.setdefault(seat.role, []).append(seat)
        return self._roles.get(role, [])

    def below(self, code: str) -> frozenset[str]:
        """The unit and all below it."""
        if code not in self._below:
            found, waiting = set[str](), [code] if code in self.units else []
            while waiting:
                unit = waiting.pop()
                found.add(unit)
                waiting += self._children.get(unit, ())
            self._below[code] = frozenset(found)
        return self._below[code]

    def path(self, code: str) -> list[str]:
        """From the unit up to the region."""
        found, at = [], self.units.get(code)
        while at is not None:
            found.append(at.code)
            at = self.units[at.within] if at.within else None
        return found

    def of_kind(self, kind: str) -> list[str]:
        return [unit.code for unit in self.units.values() if unit.kind == kind]

    def roster(self) -> str:
        """As a coordinator would send it: semicolons, one line a seat."""
        text = io.StringIO()
        lines = csv.writer(text, delimiter=";", lineterminator="\n")
        kinds = dict.fromkeys(unit.kind for unit in self.units.values() if unit.within is not None)
        lines.writerow((*kinds, "role", "name", "covers", "code"))
        lines.writerows(self._lines(list(kinds)))
        return text.getvalue()

    def _lines(self, kinds: list[str]) -> Iterator[tuple[str, ...]]:
        alike = Counter(unit.name for unit in self.units.values())
        for seat, covers in self.seats.items():
            path = [self.units[code] for code in self.path(seat.unit)]
            names = {unit.kind: unit.name for unit in path}
            named = "|".join(self._named(code, alike) for code in covers)
            code = seat.unit if path[0].within is not None else ""
            places = (names.get(kind, "") for kind in kinds)
            yield *places, seat.role, f"{seat.role} {seat.ordinal}", named, code

    def _named(self, code: str, alike: Counter[str]) -> str:
        """With what lies above it where another unit has the same name."""
        unit = self.units[code]
        if alike[unit.name] == 1 or not unit.within:
            return unit.name
        return f"{self.units[unit.within].name} / {unit.name}"
