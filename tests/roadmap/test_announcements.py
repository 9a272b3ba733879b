"""Whom an audience means: over random trees, seats and people, against a slow telling of the same rule."""

import json
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.addressees import Addressees, Seated, scope, territory
from roadmap.announcements import Audience
from roadmap.audience import SeatAt, Tree, Unit
from tests.roadmap.test_audience import ROLES, regions

ORDER = list(ROLES.values())
CODES = [role.code for role in ORDER]
AUTHOR = 1

audiences = st.builds(
    Audience,
    roles=st.frozensets(st.sampled_from(CODES)),
    units=st.frozensets(st.integers(1, 44), max_size=3),
    activity=st.none() | st.just("papers"),
    answered=st.booleans(),
    picked=st.none() | st.frozensets(st.integers(1, 9)),
)


@dataclass
class Case:
    tree: Tree
    seats: list[SeatAt]
    rows: list[Seated]
    held: list[SeatAt]
    audience: Audience
    asked: dict[int, bool] | None

    @property
    def within(self) -> frozenset[int]:
        return territory(self.held, self.tree)

    def gather(self, audience: Audience | None = None, size: int = 3) -> Addressees:
        audience = audience or self.audience
        care = {seat.id: seat.covers for seat in self.seats if seat.covers}
        limits = scope(audience, self.within, self.tree, care, self.asked)
        found = Addressees(limits, ORDER, AUTHOR, audience.picked, named=True)
        for start in range(0, len(self.rows), size):
            found.see(self.rows[start : start + size])
        return found

    def means(self, row: Seated) -> bool:
        """Told anew, seat by seat."""
        seat = next(one for one in self.seats if one.id == row.seat)
        audience = self.audience
        if not any(seat.unit in self.tree.territory(own) for own in self.held):
            return False
        if audience.units:
            lies = any(unit in self.tree.path(seat.unit) for unit in audience.units)
            looks_after = any(
                unit in self.tree.path(below)
                for covered in seat.covers
                for below in self.tree.subtree(covered)
                for unit in audience.units
            )
            if not lies and not looks_after:
                return False
        if self.asked is None:
            return seat.role in audience.roles
        chosen = not audience.roles or seat.role in audience.roles
        return chosen and seat.id in self.asked and (audience.answered or self.asked[seat.id])


@st.composite
def cases(draw: st.DrawFn) -> Case:
    units, seats = draw(regions())
    rows = []
    for seat in seats:
        people = draw(st.lists(st.integers(1, 9), max_size=2, unique=True))
        rows += [Seated(seat.id, seat.role, seat.unit, who, f"N {who}", who % 4 != 0) for who in people] or [
            Seated(seat.id, seat.role, seat.unit)
        ]
    held = draw(st.lists(st.sampled_from(seats), max_size=2, unique=True)) if seats else []
    audience = draw(audiences)
    numbers = [seat.id for seat in seats] or [0]
    asked = draw(st.dictionaries(st.sampled_from(numbers), st.booleans())) if audience.activity else None
    return Case(Tree(units), list(seats), rows, held, audience, asked)


def expected(case: Case) -> set[int]:
    """Persons meant, the author and those out of reach among them."""
    rows = [row for row in case.rows if case.means(row)]
    picked = case.audience.picked
    people = {row.person for row in rows if row.person and (picked is None or row.person in picked)}
    if case.asked is not None and case.audience.answered:
        people -= {row.person for row in rows if case.asked[row.seat]}
    return {person for person in people if person is not None}


@given(cases())
def test_an_audience_is_what_its_words_say(case: Case) -> None:
    found, meant = case.gather(), expected(case)
    assert found.people == sorted(person for person in meant if person != AUTHOR and person % 4)
    reach = found.reach()
    assert reach.total == len(found.people)
    assert reach.left_out.get("author", 0) == (AUTHOR in meant)
    assert reach.left_out.get("unreachable", 0) == sum(person % 4 == 0 for person in meant)
    empty = [row for row in case.rows if row.person is None and case.means(row)]
    assert reach.left_out.get("empty", 0) == (len(empty) if case.audience.picked is None else 0)


@given(cases())
def test_nobody_outside_the_territory_is_reached_or_named(case: Case) -> None:
    found = case.gather()
    inside = {row.person: row.name for row in case.rows if row.unit in case.within}
    assert set(found.people) <= set(inside)
    assert set(found.reach().sample) <= set(inside.values())
    assert found.units <= case.within
    roles = {row.role for row in case.rows if row.unit in case.within}
    assert {role.code for role, _ in found.reach().by_role} == roles


@given(cases(), st.integers(1, 50))
def test_everybody_stands_once_under_the_first_of_the_roles_meant(case: Case, size: int) -> None:
    found = case.gather(size=size)
    known = found.known()
    assert sorted(known) == found.people
    for person, one in known.items():
        theirs = [row for row in case.rows if row.person == person and case.means(row)]
        assert one.rank == min(CODES.index(row.role) for row in theirs)
        assert one.unit in {row.unit for row in theirs if row.role == CODES[one.rank]}
    counts = {role.code: count for role, count in found.reach().by_role}
    assert counts == {code: sum(CODES[one.rank] == code for one in known.values()) for code in counts}


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nobody(case: Case, chance: object) -> None:
    before = case.gather().people
    chance.shuffle(case.rows)  # type: ignore[attr-defined]
    assert case.gather(size=1).people == before


def test_two_municipal_coordinators_share_nobody() -> None:
    units = [Unit(1, "region", None, "r"), Unit(10, "municipality", 1, "a"), Unit(20, "municipality", 1, "b")]
    units += [Unit(11, "school", 10, "a1"), Unit(21, "school", 20, "b1")]
    seats = [
        SeatAt(1, "municipal", 10, 1),
        SeatAt(2, "municipal", 20, 1),
        SeatAt(3, "director", 11, 1),
        SeatAt(4, "director", 21, 1),
        SeatAt(5, "curator", 1, 1, frozenset({11, 21}), named=True),
    ]
    rows = [Seated(seat.id, seat.role, seat.unit, seat.id + 1, f"N {seat.id}") for seat in seats]
    everyone = Audience(frozenset(CODES))
    everywhere = Audience(everyone.roles, frozenset({10, 20, 11, 21, 1}))
    reached = [
        set(Case(Tree(units), seats, rows, [own], audience, None).gather().people)
        for own in seats[:2]
        for audience in (everyone, everywhere)
    ]
    assert reached == [{2, 4}, {2, 4}, {3, 5}, {3, 5}]


def test_a_curator_is_reached_through_the_schools_in_their_care() -> None:
    units = [Unit(1, "region", None, "r"), Unit(11, "school", 1, "s1"), Unit(12, "school", 1, "s2")]
    curators = [
        SeatAt(1, "curator", 1, 1, frozenset({11}), named=True),
        SeatAt(2, "curator", 1, 2, frozenset({12}), named=True),
        SeatAt(3, "curator", 1, 3, named=True),
    ]
    rows = [Seated(seat.id, seat.role, 1, seat.id + 1, "N") for seat in curators]
    top = SeatAt(9, "coordinator", 1, 1)
    case = Case(Tree(units), curators, rows, [top], Audience(frozenset({"curator"}), frozenset({11})), None)
    assert case.gather().people == [2]


@pytest.mark.parametrize("activity", [None, "papers"])
def test_without_a_role_only_an_activity_means_anybody(activity: str | None) -> None:
    seat = SeatAt(1, "director", 11, 1)
    rows = [Seated(1, "director", 11, 2, "N")]
    asked = {1: True} if activity else None
    case = Case(
        Tree([Unit(11, "school", None, "s")]), [seat], rows, [seat], Audience(activity=activity), asked
    )
    assert case.gather().people == ([2] if activity else [])


@given(audiences)
def test_an_audience_comes_back_from_json_as_it_was(audience: Audience) -> None:
    assert Audience.read(json.loads(json.dumps(audience.stored()))) == audience


@given(audiences, st.sampled_from(CODES))
def test_a_role_toggled_twice_is_as_before_and_nobody_is_picked(audience: Audience, role: str) -> None:
    once = audience.toggled(role)
    assert (role in once.roles) != (role in audience.roles)
    assert once.roles ^ audience.roles == {role}
    assert once.picked is None
    assert once.toggled(role).roles == audience.roles
    assert (once.units, once.activity, once.answered) == (
        audience.units,
        audience.activity,
        audience.answered,
    )


def test_what_an_older_version_stored_can_be_read() -> None:
    assert Audience.read({}) == Audience()
    assert Audience.read({"roles": ["director"]}) == Audience(frozenset({"director"}))
