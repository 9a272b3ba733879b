from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from roadmap.audience import SeatAt, Tree, Unit, Wanted, superiors, tallied, wanted
from roadmap.programme import Activity, Role
from roadmap.questions import Question

WORDS = {"en": "words"}
REGION = 1
ROLES = {
    code: Role.model_validate({"code": code, "title": WORDS, "unit": unit, "may": may, "covers": covers})
    for code, unit, may, covers in (
        ("coordinator", "region", ["answer", "manage"], None),
        ("municipal", "municipality", ["answer", "manage"], None),
        ("curator", "region", ["answer", "verify"], "school"),
        ("director", "school", ["answer"], None),
    )
}


def asking(key: str, asks: str | list[str], **more: Any) -> Question:
    return Question.model_validate({"key": key, "asks": asks, "text": WORDS, **more})


def activity(*questions: Question, only: tuple[str, ...] = ()) -> Activity:
    return Activity.model_validate(
        {
            "no": 1,
            "title": WORDS,
            "kind": "visit",
            "when": ["2022-03-01"],
            "only": only,
            "source": {"dates": "as written"},
            "questions": [question.model_dump(by_alias=True) for question in questions],
            "indicators": [{"key": "i", "kind": "share", "of": questions[0].key}],
        }
    )


@st.composite
def regions(draw: st.DrawFn) -> tuple[list[Unit], list[SeatAt]]:
    """Unit 1 is the region, 10, 20, ... municipalities, 11, 12, ... the schools of the first."""
    sizes = draw(st.lists(st.integers(0, 4), min_size=1, max_size=4))
    units = [Unit(REGION, "region", None, "region")]
    for m, size in enumerate(sizes, 1):
        units.append(Unit(m * 10, "municipality", REGION, f"m{m}"))
        units += [Unit(m * 10 + s, "school", m * 10, f"s{m}-{s}") for s in range(1, size + 1)]
    schools = [unit.id for unit in units if unit.kind == "school"]
    seats: list[SeatAt] = []
    for unit in units:
        roles = [code for code, role in ROLES.items() if role.unit == unit.kind]
        for role in roles:
            for ordinal in range(1, draw(st.integers(0, 2)) + 1):
                named = ROLES[role].covers is not None
                covers = (
                    draw(st.frozensets(st.sampled_from(schools))) if named and schools else frozenset[int]()
                )
                seats.append(SeatAt(len(seats) + 1, role, unit.id, ordinal, covers, named))
    return units, draw(st.permutations(seats))


QUESTIONS = [
    asking("own", ["coordinator", "municipal", "curator", "director"]),
    asking("schools", ["coordinator", "municipal", "curator"], about="school"),
    asking("team", ["coordinator", "municipal", "curator", "director"], per="team"),
    asking("team_schools", ["municipal", "curator"], about="school", per="team"),
    asking("lessons", "director", items=3),
    asking("visited_confirmed", "curator", about="school", after="own"),
]


def municipality(unit: int) -> int:
    return unit // 10 * 10


@given(regions())
def test_nobody_is_asked_about_another_municipality(region: tuple[list[Unit], list[SeatAt]]) -> None:
    units, seats = region
    by_id = {seat.id: seat for seat in seats}
    for want in wanted(QUESTIONS, activity(*QUESTIONS), seats, Tree(units)):
        seat = by_id[want.seat]
        if seat.role == "director":
            assert want.subject == seat.unit
        if seat.role == "municipal":
            assert municipality(want.subject) == seat.unit
        if seat.role == "curator" and want.subject != seat.unit:
            assert want.subject in seat.covers


@given(regions())
def test_everybody_asked_is_asked_once_about_everything_that_is_theirs(
    region: tuple[list[Unit], list[SeatAt]],
) -> None:
    units, seats = region
    tree = Tree(units)
    found = wanted(QUESTIONS, activity(*QUESTIONS), seats, tree)
    assert len(set(found)) == len(found)
    own = {(want.seat, want.subject) for want in found if want.question == "own"}
    assert own == {(seat.id, seat.unit) for seat in seats}
    schools = {unit.id for unit in units if unit.kind == "school"}
    for seat in seats:
        asked = {want.subject for want in found if want.seat == seat.id and want.question == "schools"}
        if seat.role == "coordinator":
            assert asked == schools
        elif seat.role == "curator":
            assert asked == seat.covers
        elif seat.role == "municipal":
            assert asked == {school for school in schools if municipality(school) == seat.unit}
        lessons = [want.item for want in found if want.seat == seat.id and want.question == "lessons"]
        assert lessons == ([1, 2, 3] if seat.role == "director" else [])


@given(regions())
def test_a_team_is_asked_once_through_its_first_seat(region: tuple[list[Unit], list[SeatAt]]) -> None:
    units, seats = region
    by_id = {seat.id: seat for seat in seats}
    found = wanted(QUESTIONS, activity(*QUESTIONS), seats, Tree(units))
    assert all(want.shared == want.question.startswith("team") for want in found)
    team = [by_id[want.seat] for want in found if want.question == "team"]
    assert {seat.ordinal for seat in team} <= {1}
    assert {(seat.role, seat.unit) for seat in team} == {(seat.role, seat.unit) for seat in seats}
    once = [(by_id[want.seat].role, want.subject) for want in found if want.question == "team_schools"]
    assert len(set(once)) == len(once)
    covered = {school for seat in seats if seat.role == "curator" for school in seat.covers}
    assert {subject for role, subject in once if role == "curator"} == covered


@given(regions(), st.data())
def test_an_activity_for_some_units_asks_about_no_others(
    region: tuple[list[Unit], list[SeatAt]], data: st.DataObject
) -> None:
    units, seats = region
    tree = Tree(units)
    everything = wanted(QUESTIONS, activity(*QUESTIONS), seats, tree)
    only = data.draw(st.sampled_from(units))
    inside = tree.subtree(only.id)
    expected = tuple(want for want in everything if want.subject in inside)
    assert wanted(QUESTIONS, activity(*QUESTIONS, only=(only.code,)), seats, tree) == expected
    assert wanted(QUESTIONS, activity(*QUESTIONS), seats, tree, only_unit=only.id) == expected
    other = data.draw(st.sampled_from(units))
    both = tuple(want for want in expected if want.subject in tree.subtree(other.id))
    assert wanted(QUESTIONS, activity(*QUESTIONS, only=(only.code,)), seats, tree, other.id) == both
    assert wanted(QUESTIONS, activity(*QUESTIONS, only=("unheard-of",)), seats, tree) == ()


@given(regions(), st.randoms(use_true_random=False))
def test_the_order_of_seats_in_a_table_changes_nothing(
    region: tuple[list[Unit], list[SeatAt]], chance: Any
) -> None:
    units, seats = region
    shuffled = list(seats)
    chance.shuffle(shuffled)
    asked = activity(*QUESTIONS)
    assert wanted(QUESTIONS, asked, seats, Tree(units)) == wanted(
        QUESTIONS, asked, shuffled, Tree(units[::-1])
    )


def test_a_verifier_who_covers_nothing_is_asked_nothing() -> None:
    units = [Unit(1, "region", None, "region"), Unit(11, "school", 1, "s")]
    question = asking("placed_confirmed", "curator", about="school", after="placed")
    for covers, subjects in ((frozenset[int](), []), (frozenset({11}), [11]), (frozenset({99}), [])):
        curator = SeatAt(1, "curator", 1, 1, covers, named=True)
        found = wanted([question], activity(question), [curator], Tree(units))
        assert [want.subject for want in found] == subjects


def test_two_seats_of_one_role_are_asked_each_for_itself_and_a_team_through_the_first() -> None:
    question = asking("attended", "director")
    team = asking("placed", "director", per="team")
    seats = [SeatAt(4, "director", 11, 2), SeatAt(5, "director", 11, 1)]
    found = wanted([question, team], activity(question), seats, Tree([Unit(11, "school", None, "s")]))
    assert found == (
        Wanted("attended", 5, 11, 1, shared=False),
        Wanted("attended", 4, 11, 1, shared=False),
        Wanted("placed", 5, 11, 1, shared=True),
    )


@given(regions())
def test_superiors_manage_the_unit_from_the_nearest_level(region: tuple[list[Unit], list[SeatAt]]) -> None:
    units, seats = region
    tree = Tree(units)
    for seat in seats:
        found = superiors(seat, ROLES, seats, tree)
        assert seat not in found
        local = [
            one
            for one in seats
            if one.role == "municipal" and one.unit == municipality(seat.unit) and one != seat
        ]
        regional = [one for one in seats if one.role == "coordinator" and one != seat]
        expected = local if local and seat.unit != REGION else regional
        assert sorted(found, key=lambda one: one.id) == sorted(expected, key=lambda one: one.id)


@given(regions())
def test_a_request_counts_for_every_unit_above_it(region: tuple[list[Unit], list[SeatAt]]) -> None:
    units, _ = region
    tree = Tree(units)
    for unit in units:
        above = tallied(unit.id, tree, "school")
        assert above[-1] == REGION
        assert (unit.id in above) == (unit.kind != "school")
        assert all(unit.id in tree.subtree(one) for one in above)
    alone = Tree([Unit(1, "school", None, "s")])
    assert tallied(1, alone, "school") == (1,)


@given(regions())
def test_paths_lead_up_where_subtrees_lead_down(region: tuple[list[Unit], list[SeatAt]]) -> None:
    units, _ = region
    tree = Tree(units)
    for one in units:
        assert tree.path(one.id)[0] == one.id
        assert tree.path(one.id)[-1] == REGION
        assert {other.id for other in units if one.id in tree.path(other.id)} == tree.subtree(one.id)
    assert tree.of_kind("school", tree.subtree(REGION)) == tuple(u.id for u in units if u.kind == "school")
    assert tree.path(999) == ()
    assert tree.subtree(999) == frozenset()
