"""The oracle's daily summaries, reckoned by hand. What is due by 30 March is overdue the day after."""

from typing import Any

import pytest

from replay.oracle.sheet import Raw
from replay.region import Region
from tests.replay.conftest import BOSS, CURATOR, ONE, TWO
from tests.replay.test_history import PLACED_ONE, act, at, joined, lived, presses

NAMES = (
    "day", "whole", "overdue", "fresh", "unchecked", "news", "unreachable", "empty", "undated", "doubts",
    "waivers", "said",
)  # fmt: skip


@pytest.fixture
def watchful(tiny: Raw) -> Raw:
    """Of five activities two: papers by 30 March, and a meeting in March that has no day yet."""
    after = {"coordinator": 3, "curator": 1, "director": None}
    roles = [role | {"told_after": after[role["code"]]} for role in tiny["roles"]]
    rows = [row for row in tiny["activities"] if row["no"] in (1, 3)]
    return tiny | {"roles": roles, "activities": rows}


def told(sheet: Raw, region: Region, person: int, *acts: Any, first: Any = None) -> dict[str, dict[str, Any]]:
    """Day -> its summary to that person."""
    world = lived(sheet, region, acts, first)
    found = [one.about for one in world.told if (one.notice, one.person) == ("summary", person)]
    return {str(one[0]): {**dict(zip(NAMES, one, strict=False)), "lines": one[len(NAMES) :]} for one in found}


def test_the_curator_hears_on_the_next_day_and_the_coordinator_two_days_later(
    watchful: Raw, region: Region
) -> None:
    """The curator has school one only. 2 and 3 April are a weekend."""
    mine, all_of = told(watchful, region, 3), told(watchful, region, 1)
    assert {day: (one["overdue"], one["fresh"]) for day, one in mine.items()} == {
        "2022-03-31": (1, 1), "2022-04-04": (1, 0),
    }  # fmt: skip
    assert mine["2022-03-31"]["lines"] == (("1", 1, 1, "one", 0), 0)
    assert (all_of["2022-04-04"]["overdue"], all_of["2022-04-04"]["fresh"]) == (2, 2)
    assert all_of["2022-04-04"]["lines"] == (("1", 2, 2, "one", "two", 0), 0)


def test_on_mondays_all_that_stands_is_told(watchful: Raw, region: Region) -> None:
    """A meeting of March without its day; one of the directors never came."""
    monday = told(watchful, region, 1, first=joined(TWO))["2022-03-14"]
    assert (monday["whole"], monday["undated"], monday["empty"], monday["overdue"]) == (True, 1, 1, 0)


def test_a_week_that_begins_with_a_day_off_has_its_monday_later(watchful: Raw, region: Region) -> None:
    """7 March 2022 was off, and the 8th."""
    found = told(watchful, region, 1)
    assert [day for day, one in found.items() if one["whole"]][:3] == [
        "2022-03-09", "2022-03-14", "2022-03-21",
    ]  # fmt: skip


def test_what_nobody_confirms_is_told_before_it_is_overdue(watchful: Raw, region: Region) -> None:
    """Placed on the 15th, to be confirmed within two days; the curator is told one day later still."""
    found = told(watchful, region, 1, presses(at("03-15"), ONE, PLACED_ONE, "yes"))
    fresh = {day: one["news"] for day, one in found.items() if one["news"]}
    assert fresh == {"2022-03-21": 1}


def test_who_got_lost_is_told_on_the_next_working_day(watchful: Raw, region: Region) -> None:
    found = told(watchful, region, 1, act(at("03-16"), CURATOR, "block"))
    assert (found["2022-03-17"]["unreachable"], found["2022-03-17"]["whole"]) == (1, False)
    assert "2022-03-18" not in found
    assert found["2022-03-21"]["unreachable"] == 1


def test_nobody_is_told_of_their_own_duties(watchful: Raw, region: Region) -> None:
    sits = [act(at("03-02"), BOSS, "join")]
    assert told(watchful, region, 3, *sits)["2022-03-31"]["overdue"] == 1
    own = told(watchful, region, 4, first=[*joined(CURATOR)])
    assert own == {}
