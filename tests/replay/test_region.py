"""The region that never was."""

import csv
import io
from hashlib import sha256

import pytest

from replay.cast import Cast
from replay.oracle import sheet
from replay.people import Resident, settle
from replay.settling import build
from replay.shape import Shape
from tests.conftest import KALUGA, ROOT
from tests.replay.test_history import BEGAN

SHEET = sheet.read(ROOT / "programmes" / KALUGA)
SHAPE = Shape.of(SHEET)
ROSTERS = ("c250b5fb87da11b1", "6effc5e784ae37b7", "8d41917b4c5e05b4")
HABITS = ("4719338beb4823bb", "81a3111ddd56e2ba", "3a330dafab8b4e06")


def people_of(schools: int, seed: int) -> list[Resident]:
    return settle(build(SHAPE, schools, seed), Cast.of(SHEET, SHAPE), BEGAN.date(), seed)


@pytest.mark.parametrize("schools", [1, 6, 36])
def test_every_school_has_a_director_and_a_curator(schools: int) -> None:
    region = build(SHAPE, schools, 1)
    found = set(region.of_kind("school"))
    assert len(found) == schools
    assert "vorotynsk-1" in found
    assert {seat.unit for seat in region.seats if seat.role == "director"} == found
    covered = [covers for seat, covers in region.seats.items() if seat.role == "curator"]
    assert sorted(code for covers in covered for code in covers) == sorted(found)
    assert all(1 <= len(covers) <= 5 for covers in covered)


def test_two_schools_of_one_name_are_told_apart_by_their_municipality() -> None:
    region = build(SHAPE, 36, 1)
    one, other = region.units["school-7"], region.units["school-8"]
    assert one.name == other.name
    assert one.within != other.within
    assert f"{region.units[str(one.within)].name} / {one.name}" in region.roster()


def test_the_same_seed_makes_the_same_region_and_another_seed_another() -> None:
    assert build(SHAPE, 12, 3).roster() == build(SHAPE, 12, 3).roster()
    assert build(SHAPE, 12, 3).roster() != build(SHAPE, 12, 4).roster()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_kalugas_region_is_what_it_always_was(seed: int) -> None:
    """Stories of the sandbox and seeds of old replays are told about it."""
    said = sha256(build(SHAPE, 36, seed).roster().encode()).hexdigest()
    assert said[:16] == ROSTERS[seed - 1]
    habits = "\n".join(f"{who.name} {who.seats} {who.habit}" for who in people_of(36, seed))
    assert sha256(habits.encode()).hexdigest()[:16] == HABITS[seed - 1]


def test_the_roster_is_a_table_with_one_line_a_seat() -> None:
    region = build(SHAPE, 36, 1)
    rows = list(csv.DictReader(io.StringIO(region.roster()), delimiter=";"))
    assert len(rows) == len(region.seats)
    assert {"Школа «Луч & Ко» <№ 1>", "Школа № 1, Воротынск"} <= {row["school"] for row in rows}
    names = {unit.name for unit in region.units.values()}
    for row in rows:
        assert all(name.rpartition(" / ")[2] in names for name in row["covers"].split("|") if name)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_there_is_every_kind_of_person(seed: int) -> None:
    people = people_of(36, seed)
    assert {who.habit.pace for who in people} == {"prompt", "late", "forgetful", "never"}
    assert {who.habit.quirk for who in people} == {
        "none", "corrects", "old buttons", "double taps", "types", "lost", "blocks", "goes", "quits",
    }  # fmt: skip
    assert {who.habit.bent for who in people} == {"puts off", "explains", "takes leave", "none"}
    assert any(who.habit.joins is None for who in people)
    assert any(len(who.seats) > 1 for who in people)
    assert {who.habit.language for who in people} == {"ru", "en"}
    assert [who.habit.joins for who in people if who.part.leads] == [BEGAN.date()] * 3


def test_a_region_of_one_school_has_people_too() -> None:
    people = people_of(1, 4)
    assert sum(seat.role == "director" for one in people for seat in one.seats) == 1


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_in_a_small_region_somebody_reacts_in_every_role(seed: int) -> None:
    """Most of what can happen happens there too: somebody returns and corrects, puts off and explains."""
    people = people_of(8, seed)
    first = {who.seats[0].role: who.habit for who in reversed(people)}
    for role in ("curator", "director", "municipal"):
        assert (first[role].pace, first[role].quirk) == ("prompt", "corrects")
        assert first[role].joins is not None
    assert {who.habit.bent for who in people} >= {"puts off", "explains", "takes leave"}
    both = next(who for who in people if len(who.seats) > 1)
    assert {seat.role for seat in both.seats} == {"curator", "director"}
