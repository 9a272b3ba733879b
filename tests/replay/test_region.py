"""The region that never was."""

import csv
import io

import pytest

from replay.people import settle
from replay.region import Region
from tests.replay.test_history import BEGAN


@pytest.mark.parametrize("schools", [1, 6, 36])
def test_every_school_has_a_director_and_a_curator(schools: int) -> None:
    region = Region.build(schools, 1)
    found = set(region.of_kind("school"))
    assert len(found) == schools
    assert "vorotynsk-1" in found
    assert {seat.unit for seat in region.seats if seat.role == "director"} == found
    covered = [covers for seat, covers in region.seats.items() if seat.role == "curator"]
    assert sorted(code for covers in covered for code in covers) == sorted(found)
    assert all(1 <= len(covers) <= 5 for covers in covered)


def test_two_schools_of_one_name_are_told_apart_by_their_municipality() -> None:
    region = Region.build(36, 1)
    one, other = region.units["school-7"], region.units["school-8"]
    assert one.name == other.name
    assert one.within != other.within
    assert f"{region.units[str(one.within)].name} / {one.name}" in region.roster()


def test_the_same_seed_makes_the_same_region_and_another_seed_another() -> None:
    assert Region.build(12, 3).roster() == Region.build(12, 3).roster()
    assert Region.build(12, 3).roster() != Region.build(12, 4).roster()


def test_the_roster_is_a_table_with_one_line_a_seat() -> None:
    region = Region.build(36, 1)
    rows = list(csv.DictReader(io.StringIO(region.roster()), delimiter=";"))
    assert len(rows) == len(region.seats)
    assert {"Школа «Луч & Ко» <№ 1>", "Школа № 1, Воротынск"} <= {row["school"] for row in rows}
    names = {unit.name for unit in region.units.values()}
    for row in rows:
        assert all(name.rpartition(" / ")[2] in names for name in row["covers"].split("|") if name)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_there_is_every_kind_of_person(seed: int) -> None:
    people = settle(Region.build(36, seed), BEGAN.date(), seed)
    assert {who.habit.pace for who in people} == {"prompt", "late", "forgetful", "never"}
    assert {who.habit.quirk for who in people} == {
        "none", "corrects", "old buttons", "double taps", "types", "lost", "blocks", "goes", "quits",
    }  # fmt: skip
    assert any(who.habit.joins is None for who in people)
    assert any(len(who.seats) > 1 for who in people)
    assert {who.habit.language for who in people} == {"ru", "en"}
    assert [who.habit.joins for who in people if who.seats[0].role == "coordinator"] == [BEGAN.date()] * 3


def test_a_region_of_one_school_has_people_too() -> None:
    people = settle(Region.build(1, 4), BEGAN.date(), 4)
    assert sum(seat.role == "director" for one in people for seat in one.seats) == 1
