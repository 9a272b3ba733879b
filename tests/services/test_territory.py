"""Where the sums of a territory lie ready."""

import pytest

from roadmap.audience import SeatAt, Tree, Unit
from services.agenda import Part
from services.rights import Held
from services.territory import REPORT, Territory, looked_after
from tests.services.running import START
from tests.services.small_programme import ALL, programme

PROGRAMME = programme(*ALL)
ROOT, NORTH, SOUTH = 1, 2, 3
TREE = Tree(
    [
        Unit(ROOT, "region", None, "r"),
        *(Unit(one, "municipality", ROOT, str(one)) for one in (NORTH, SOUTH)),
        *(Unit(10 * at + one, "school", at, f"s{at}{one}") for at in (NORTH, SOUTH) for one in (0, 1)),
    ]
)


def of(*seats: SeatAt) -> Territory | None:
    roles = {role.code: role for role in PROGRAMME.roles}
    held = tuple(Held(seat, PROGRAMME, 1, roles[seat.role], START) for seat in seats)
    return looked_after(Part(PROGRAMME, 1, held, TREE, ROOT), REPORT)


@pytest.mark.parametrize(
    ("covers", "units", "tops"),
    [
        ({NORTH}, {NORTH, 20, 21}, {NORTH}),
        ({NORTH, SOUTH}, {NORTH, 20, 21, SOUTH, 30, 31}, {NORTH, SOUTH}),
        ({20, 31}, {20, 31}, set()),  # schools keep no sums of their own
        ({NORTH, 31}, {NORTH, 20, 21, 31}, set()),
        ({NORTH, 99}, {NORTH, 20, 21}, {NORTH}),
        (set(), set(), set()),
    ],
)
def test_what_a_seat_has_in_its_care_adds_up_from_sums_if_all_of_it_keeps_some(
    covers: set[int], units: set[int], tops: set[int]
) -> None:
    found = of(SeatAt(7, "curator", ROOT, 1, frozenset(covers), named=True))
    assert found is not None
    assert found.units == frozenset(units)
    assert found.tops == tops


def test_what_lies_in_another_is_not_added_twice() -> None:
    care = SeatAt(7, "curator", ROOT, 1, frozenset({NORTH}), named=True)
    found = of(care, SeatAt(8, "municipal", NORTH, 1))
    assert found is not None
    assert found.tops == {NORTH}
    whole = of(care, SeatAt(9, "coordinator", ROOT, 1))
    assert whole is not None
    assert whole.units is None
    assert whole.tops == {ROOT}


def test_who_may_not_report_looks_after_nothing() -> None:
    assert of(SeatAt(7, "director", 20, 1)) is None
