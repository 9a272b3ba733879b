"""How many units and seats a region has, and what they are called: from the sheet, and from the file of its
programme beside the judge, if there is one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from replay.oracle.sheet import Raw

FOLDER = Path(__file__).parent / "shapes"


@dataclass(frozen=True, slots=True)
class Level:
    """The units of one kind. own: those whose codes the plan knows, in the first unit above. odd: names of
    those that come after them; names: each is given once, in any order; called: the others. one_to: there
    is one for so many of what is counted, but at least so many. twin: the one that is called as the one
    before it, and lies elsewhere."""

    kind: str
    within: str | None
    code: str
    called: str
    names: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    own: tuple[tuple[str, str], ...] = ()
    one_to: int = 4
    least: int = 2
    twin: int = 0


@dataclass(frozen=True, slots=True)
class Post:
    """The seats of a role at each unit of its kind, or only at those with these numbers. turns: or where the
    unit, or that above it of a kind, is the k-th of every n. seats: 0 - as many as one asks for. hands: so
    few and so many units lie in the care of one seat, if it covers any."""

    role: str
    unit: str
    covers: str | None = None
    seats: int = 1
    only: tuple[int, ...] = ()
    turns: tuple[tuple[str, int, int], ...] = ()
    hands: tuple[int, int] = (1, 5)


@dataclass(frozen=True)
class Shape:
    """levels: from the root down. posts: in the order in which they are filled. counted: the kind of which
    there are `units`, unless one asks for another number; `seats`: units right below one of those, and seats
    of a role that is held by many."""

    levels: tuple[Level, ...]
    posts: tuple[Post, ...]
    counted: str
    units: int = 12
    seats: int = 3
    people: tuple[str, ...] = ()
    newcomer: str = "{number}"
    hosts: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, sheet: Raw, written: Raw | None = None) -> "Shape":
        """written: instead of its file."""
        file = FOLDER / f"{sheet['code']}.yaml"
        if written is None:
            written = yaml.safe_load(file.read_text("utf-8")) if file.exists() else {}
        kinds = _from_the_root(sheet["units"])
        counted = str(written.get("counted", kinds[-1]["kind"]))
        hosts = {code: code for row in sheet["activities"] for code in row.get("only", ())}
        names = yaml.safe_load((FOLDER / "names.yaml").read_text("utf-8"))
        spoken = names.get(str(sheet["languages"][0]).partition("-")[0], names["ru"])
        levels = written.get("levels", {})
        return cls(
            tuple(_level(kind, levels.get(kind["kind"], {}), counted, hosts, sheet) for kind in kinds),
            tuple(_posts(sheet["roles"], written.get("posts", {}))),
            counted,
            written.get("units", 12),
            written.get("seats", 3),
            tuple(spoken["people"]),
            spoken["newcomer"],
            frozenset(hosts),
        )

    def level(self, kind: str) -> Level:
        return next(level for level in self.levels if level.kind == kind)

    def count(self, level: Level, units: int) -> int:
        """Of what does not lie below what is counted."""
        if level.kind == self.counted:
            return units
        most = len(level.names) or units
        return max(level.least, min(most, round(units / level.one_to)))

    @cached_property
    def below_counted(self) -> frozenset[str]:
        found = {self.counted}
        for level in self.levels:
            if level.within in found:
                found.add(level.kind)
        return frozenset(found - {self.counted})


def _from_the_root(units: Sequence[Raw]) -> list[Raw]:
    """Level by level, as they are written."""
    above = {unit["kind"]: unit.get("within") for unit in units}

    def depth(kind: str | None) -> int:
        return 0 if kind is None else 1 + depth(above[kind])

    return sorted(units, key=lambda unit: depth(unit["kind"]))


def _level(kind: Raw, written: Raw, counted: str, hosts: Mapping[str, str], sheet: Raw) -> Level:
    code = str(kind["kind"])
    title = kind.get("title", {}).get(sheet["languages"][0], code)
    return Level(
        code,
        kind.get("within"),
        written.get("code", code),
        written.get("called", f"{title} {{number}}"),
        tuple(written.get("names", ())),
        tuple(written.get("odd", ())),
        tuple(written.get("own", hosts if code == counted else {}).items()),
        written.get("one_to", 4),
        written.get("least", 2),
        written.get("twin", 0),
    )


def _posts(roles: Sequence[Raw], written: Mapping[str, Raw]) -> list[Post]:
    """Those that the file names come first."""
    known = {role["code"]: role for role in roles}
    found = []
    for code in dict.fromkeys((*written, *known)):
        role, its = known[code], written.get(code) or {}
        low, high = its.get("hands", (1, 5))
        only = tuple(its.get("only", ()))
        turns = tuple((kind, *turn) for kind, turn in its.get("turns", {}).items())
        seats = its.get("seats", 1)
        found.append(Post(code, role["unit"], role.get("covers"), seats, only, turns, (low, high)))
    return found
