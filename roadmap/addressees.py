"""Whom an audience means: from seats, and those who hold them, to persons, each once."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from roadmap.announcements import Audience, Reach
from roadmap.audience import SeatAt, Tree
from roadmap.programme import Role

SAMPLE = 3


class Seated(NamedTuple):
    """A seat with one of those who hold it; with `person` None nobody does."""

    seat: int
    role: str
    unit: int
    person: int | None = None
    name: str | None = None
    reachable: bool = True


class Known(NamedTuple):
    """A person under the first of their roles (`rank`: its place in the programme)."""

    rank: int
    unit: int
    name: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Which seats an audience means. roles: None - all. territory: its author's, None - the whole programme.
    chosen: units named in it and all below them, None - none are named. covering: seats that look after some
    of these. asked: seat -> does a question still wait for it; None - no activity is named."""

    roles: frozenset[str] | None = None
    territory: frozenset[int] | None = None
    chosen: frozenset[int] | None = None
    covering: frozenset[int] = frozenset()
    asked: Mapping[int, bool] | None = None
    answered: bool = False

    def holds(self, unit: int) -> bool:
        return self.territory is None or unit in self.territory

    def means(self, seat: int, role: str, unit: int) -> bool:
        """Of a seat within the territory."""
        if self.roles is not None and role not in self.roles:
            return False
        if self.chosen is not None and unit not in self.chosen and seat not in self.covering:
            return False
        return self.asked is None or (seat in self.asked if self.answered else self.asked.get(seat, False))

    def owes(self, seat: int) -> bool:
        return self.asked is not None and self.asked.get(seat, False)


def territory(seats: Iterable[SeatAt], tree: Tree) -> frozenset[int]:
    return frozenset[int]().union(*map(tree.territory, seats))


def scope(
    audience: Audience,
    within: frozenset[int] | None,
    tree: Tree,
    care: Mapping[int, frozenset[int]],
    asked: Mapping[int, bool] | None,
) -> Scope:
    """care: seat -> the units it covers. Without a role and without an activity nobody is meant."""
    roles = None if audience.activity and not audience.roles else audience.roles
    if not audience.units:
        return Scope(roles, within, asked=asked, answered=audience.answered)
    chosen = frozenset[int]().union(*map(tree.subtree, audience.units))
    covering = frozenset(
        seat
        for seat, units in care.items()
        if any(not chosen.isdisjoint(tree.subtree(unit)) for unit in units)
    )
    return Scope(roles, within, chosen, covering, asked, audience.answered)


class Addressees:
    """Rows are seen in any order, as many at a time as one likes. Of those who have answered, a person is
    none who still owes an answer in another of the seats meant. named: names and places are kept, too."""

    def __init__(
        self,
        limits: Scope,
        roles: Sequence[Role],
        author: int,
        picked: frozenset[int] | None = None,
        *,
        named: bool = False,
    ) -> None:
        self._scope = limits
        self._roles = roles
        self._rank_of = {role.code: rank for rank, role in enumerate(roles)}
        self._author = author
        self._picked = picked
        self._named = named
        self._ranks: dict[int, int] = {}
        self._known: dict[int, Known] = {}
        self._offered: set[str] = set()
        self._owing: set[int] = set()
        self._lost: set[int] = set()
        self._empty = 0
        self.units: set[int] = set()
        """Where the recipients sit."""

    def see(self, rows: Iterable[Sequence[Any]]) -> None:
        """Rows as `Seated`."""
        for seat, role, unit, person, name, reachable in rows:
            rank = self._rank_of.get(role)
            if rank is None or not self._scope.holds(unit):
                continue
            self._offered.add(role)
            if not self._scope.means(seat, role, unit):
                continue
            if person is None:
                self._empty += self._picked is None
            elif self._picked is None or person in self._picked:
                if self._scope.answered and self._scope.owes(seat):
                    self._owing.add(person)
                if not reachable:
                    self._lost.add(person)
                elif self._named and person != self._author:
                    self.units.add(unit)
                if rank < self._ranks.get(person, len(self._roles)):
                    self._ranks[person] = rank
                    if self._named:
                        self._known[person] = Known(rank, unit, name)

    @property
    def people(self) -> list[int]:
        """Their ids, in order."""
        return sorted(self._met())

    def known(self) -> dict[int, Known]:
        return {person: self._known[person] for person in self._met()}

    def reach(self) -> Reach:
        met = self._met()
        count = Counter(map(self._ranks.__getitem__, met))
        offered = [(role, rank) for rank, role in enumerate(self._roles) if role.code in self._offered]
        lost = len(self._lost - self._owing - {self._author})
        author = int(self._author in self._ranks and self._author not in self._owing)
        left_out = {"empty": self._empty, "unreachable": lost, "author": author}
        return Reach(
            tuple((role, count[rank]) for role, rank in offered),
            tuple(self._known[person].name for person in met[:SAMPLE]) if self._named else (),
            {reason: number for reason, number in left_out.items() if number},
        )

    def _met(self) -> list[int]:
        """Those who remain when all is seen, in the order of their seats."""
        out = self._owing | self._lost | {self._author}
        return [person for person in self._ranks if person not in out]
