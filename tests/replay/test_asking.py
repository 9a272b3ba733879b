"""Who is asked, and who stands above whom. Reckoned by hand."""

from replay.diary import SeatKey
from replay.oracle.asking import AskKey, asked, superiors
from replay.oracle.sheet import Raw, activity
from replay.region import ROOT, Region, Unit
from tests.replay.conftest import BOSS, CURATOR, ONE, SECOND, TWO

GUIDE = SeatKey("guide", "town", 1)


def test_whoever_manages_the_nearest_unit_stands_above(tiny: Raw, region: Region) -> None:
    assert superiors(tiny, ONE, region.seats, region) == [BOSS, SECOND]
    tiny["roles"].append({"code": "guide", "unit": "municipality", "may": ["manage"]})
    assert superiors(tiny, ONE, [*region.seats, GUIDE], region) == [GUIDE]


def test_whoever_sits_elsewhere_and_has_it_in_their_care_stands_above_if_nobody_else_does(
    tiny: Raw, region: Region
) -> None:
    tiny["roles"].append({"code": "guide", "unit": "school", "covers": "school", "may": ["manage"]})
    guide = SeatKey("guide", "two", 1)
    region.seats[guide] = ("one",)
    assert superiors(tiny, ONE, [guide], region) == [guide]
    assert superiors(tiny, TWO, [guide], region) == []
    assert superiors(tiny, ONE, [guide, BOSS], region) == [BOSS]


def test_of_a_team_the_first_is_asked_about_each_thing(tiny: Raw, region: Region) -> None:
    row = activity(tiny, "3")
    assert list(asked(tiny, row, "1.1", None, region)) == [AskKey("3", "1.1", "held", *BOSS, ROOT, 1)]
    assert list(asked(tiny, row, "1.1", None, region, [SECOND])) == [
        AskKey("3", "1.1", "held", *SECOND, ROOT, 1)
    ]


def test_many_seats_of_one_role_at_one_unit_are_asked_each(tiny: Raw) -> None:
    units = [Unit(ROOT, "region", "Область", None), Unit("one", "school", "one", ROOT)]
    seats: dict[SeatKey, tuple[str, ...]] = {
        SeatKey("director", "one", number): () for number in range(1, 34)
    }
    region = Region({unit.code: unit for unit in units}, seats)
    row = activity(tiny, "1")
    row["questions"][0]["items"] = 6
    found = asked(tiny, row, "1.1", None, region)
    assert len(found) == 33 * 6
    assert {key.seat for key in found} == set(seats)


def test_who_covers_is_asked_about_what_lies_in_their_hands(tiny: Raw, region: Region) -> None:
    found = asked(tiny, activity(tiny, "1"), "1.1", None, region)
    assert [key.subject for key in found if key.seat == CURATOR] == ["one"]
