"""Who is asked, about whom, and who stands above."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from roadmap.programme import Activity, Role
from roadmap.questions import Question


@dataclass(frozen=True, slots=True)
class Unit:
    id: int
    kind: str
    parent: int | None
    code: str


@dataclass(frozen=True, slots=True)
class SeatAt:
    """covers: units the roster gives to this seat; empty: all below its own unit.
    named: its role `covers` only what the roster names: then empty means nothing at all."""

    id: int
    role: str
    unit: int
    ordinal: int
    covers: frozenset[int] = frozenset()
    named: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request to be. seat: to whom (`shared`: to all seats of its role at its unit). subject: a unit."""

    question: str
    seat: int
    subject: int
    item: int
    shared: bool


class Tree:
    """Units that do not exist are in nobody's territory. It never changes: what was found once is kept."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = {unit.id: unit for unit in units}
        self._subtrees: dict[int, frozenset[int]] = {}
        self._kinds: dict[str, tuple[int, ...]] = {}
        self._territories: dict[frozenset[int], frozenset[int]] = {}
        self._below: dict[int, list[int]] = defaultdict(list)
        for unit in self._units.values():
            if unit.parent is not None:
                self._below[unit.parent].append(unit.id)

    def unit(self, number: int) -> Unit:
        return self._units[number]

    def path(self, number: int) -> tuple[int, ...]:
        """From the unit up to the root."""
        found = []
        unit = self._units.get(number)
        while unit is not None:
            found.append(unit.id)
            unit = None if unit.parent is None else self._units.get(unit.parent)
        return tuple(found)

    def below(self, number: int) -> tuple[int, ...]:
        """The units right below it."""
        return tuple(self._below.get(number, ()))

    def subtree(self, number: int) -> frozenset[int]:
        """The unit and all below it."""
        known = self._subtrees.get(number)
        if known is None:
            found, waiting = set(), [number] if number in self._units else []
            while waiting:
                unit = waiting.pop()
                found.add(unit)
                waiting += self._below.get(unit, ())
            known = frozenset(found)
            if known:
                self._subtrees[number] = known
        return known

    def of_kind(self, kind: str, units: Iterable[int]) -> tuple[int, ...]:
        return tuple(sorted(unit for unit in units if self._units[unit].kind == kind))

    def all_of_kind(self, kind: str) -> tuple[int, ...]:
        if kind not in self._kinds:
            self._kinds[kind] = self.of_kind(kind, self._units)
        return self._kinds[kind]

    def coded(self, codes: Iterable[str]) -> frozenset[int]:
        """Units with these codes, and all below them."""
        wanted = frozenset(codes)
        roots = (unit.id for unit in self._units.values() if unit.code in wanted)
        return frozenset().union(*map(self.subtree, roots))

    def territory(self, seat: SeatAt) -> frozenset[int]:
        roots = self.roots(seat)
        known = self._territories.get(roots)
        if known is None:
            known = self._territories[roots] = frozenset[int]().union(*map(self.subtree, roots))
        return known

    def roots(self, seat: SeatAt) -> frozenset[int]:
        """Units which, with all below them, are a seat's territory. One may lie in another."""
        named = seat.covers if seat.covers or seat.named else {seat.unit}
        return frozenset(unit for unit in named if unit in self._units)


def wanted(
    questions: Sequence[Question],
    activity: Activity,
    seats: Sequence[SeatAt],
    tree: Tree,
    only_unit: int | None = None,
) -> tuple[Wanted, ...]:
    """`only` of the activity and `only_unit` (whose day of a schedule it is) leave out all subjects that do
    not lie in those units."""
    scope = tree.coded(activity.only) if activity.only else None
    if only_unit is not None:
        own = tree.subtree(only_unit)
        scope = own if scope is None else scope & own
    return tuple(
        Wanted(question.key, seat.id, subject, item, question.per == "team")
        for question in questions
        for seat, subject in _asked(question, seats, tree)
        if scope is None or subject in scope
        for item in range(1, question.items + 1)
    )


def superiors(
    seat: SeatAt, role_of: Mapping[str, Role], seats: Sequence[SeatAt], tree: Tree
) -> tuple[SeatAt, ...]:
    """Those who manage the seat's unit, at the nearest level that has any."""
    path = tree.path(seat.unit)
    level = {unit: distance for distance, unit in enumerate(path)}
    above = sorted(
        (
            (level.get(other.unit, len(path)), other.ordinal, other.id, other)
            for other in seats
            if other.id != seat.id
            and "manage" in role_of[other.role].may
            and seat.unit in tree.territory(other)
        ),
        key=lambda found: found[:3],
    )
    return tuple(other for distance, _, _, other in above if distance == above[0][0])


def tallied(subject: int, tree: Tree, leaf: str) -> tuple[int, ...]:
    """Units in whose tallies a request about `subject` counts: those of kind `leaf` keep none of their own
    (unless there is nothing above them)."""
    path = tree.path(subject)
    return (path[1:] or path) if path and tree.unit(subject).kind == leaf else path


def _asked(question: Question, seats: Sequence[SeatAt], tree: Tree) -> Iterator[tuple[SeatAt, int]]:
    asked = sorted(
        (seat for seat in seats if seat.role in question.asks),
        key=lambda seat: (question.asks.index(seat.role), seat.unit, seat.ordinal, seat.id),
    )
    for _, team in groupby(asked, key=lambda seat: (seat.role, seat.unit)):
        taken: set[int] = set()
        for seat in team:
            subjects = _subjects(question, seat, tree)
            yield from ((seat, subject) for subject in subjects if subject not in taken)
            if question.per == "team":
                taken.update(subjects)


def _subjects(question: Question, seat: SeatAt, tree: Tree) -> tuple[int, ...]:
    if question.about is None:
        return (seat.unit,)
    return tree.of_kind(question.about, tree.territory(seat))
