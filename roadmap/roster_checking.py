"""What can be wrong between the lines of a roster, and between it and what is stored."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from roadmap.rosters import RosterLine, RosterMistake, StoredUnit, UnitKey, fold

Units = Mapping[UnitKey, StoredUnit]


class Gazetteer:
    """Finds units by what people call them: a name, municipality / name, or a code."""

    def __init__(self, lines: Sequence[RosterLine], stored: Units) -> None:
        codes: dict[UnitKey, str | None] = {unit: row.code for unit, row in stored.items()}
        self._said = {unit: row.said for unit, row in stored.items()}
        for line in lines:
            codes.setdefault(line.unit, line.code)
            for depth in range(len(line.names) + 1):
                self._said.setdefault(line.unit[:depth], " / ".join(line.names[:depth]))
        self._called: dict[tuple[str, str], set[UnitKey]] = defaultdict(set)
        self._coded = {code: unit for unit, code in codes.items() if code}
        for unit in {whole[:depth] for whole in codes for depth in range(1, len(whole) + 1)}:
            for start in range(len(unit)):
                way = "/".join(name for _, name in unit[start:])
                self._called[unit[-1][0], _squeeze(way)].add(unit)

    def find(self, called: str, kind: str, within: UnitKey) -> tuple[UnitKey, ...]:
        found = set(self._called.get((kind, _squeeze(called)), ()))
        coded = self._coded.get(called, ())
        found |= {coded} if coded and coded[-1][0] == kind else set()
        return tuple(sorted(unit for unit in found if unit[: len(within)] == within))

    def say(self, unit: UnitKey) -> str:
        return self._said[unit]


def check(lines: Sequence[RosterLine], stored: Units) -> tuple[RosterMistake, ...]:
    known = Gazetteer(lines, stored)
    found = (*_codes(lines, stored, known), *_covers(lines, known), *_twice(lines))
    return tuple(sorted(found, key=lambda mistake: mistake.line))


def _codes(lines: Sequence[RosterLine], stored: Units, known: Gazetteer) -> Iterator[RosterMistake]:
    codes = {unit: row.code for unit, row in stored.items()}
    owners = {code: unit for unit, code in codes.items()}
    for line in lines:
        if line.code is None or not line.unit:
            continue
        owner = owners.setdefault(line.code, line.unit)
        stands = codes.setdefault(line.unit, line.code)
        if owner != line.unit:
            values = {"value": line.code, "other": known.say(owner)}
            yield RosterMistake(line.number, "code", "roster-code-taken", values)
        elif stands != line.code:
            values = {"value": line.code, "other": stands}
            yield RosterMistake(line.number, "code", "roster-code-differs", values)


def _covers(lines: Sequence[RosterLine], known: Gazetteer) -> Iterator[RosterMistake]:
    for line in lines:
        for called in line.covers if line.role.covers else ():
            found = known.find(called, line.role.covers or "", line.unit)
            if not found:
                yield RosterMistake(line.number, "covers", "roster-covers-unknown", {"value": called})
            elif len(found) > 1:
                values = {"value": called, "allowed": "; ".join(map(known.say, found))}
                yield RosterMistake(line.number, "covers", "roster-covers-unclear", values)


def _twice(lines: Sequence[RosterLine]) -> Iterator[RosterMistake]:
    seen: dict[tuple[str, UnitKey, str], int] = {}
    for line in lines:
        if line.name is None:
            continue
        first = seen.setdefault((line.role.code, line.unit, fold(line.name)), line.number)
        if first != line.number:
            yield RosterMistake(line.number, None, "roster-line-twice", {"first": first})


def _squeeze(called: str) -> str:
    return re.sub(r"\s*/\s*", "/", fold(called))
