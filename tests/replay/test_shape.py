"""Any sheet shapes a region: its kinds of units, its roles, who has whom in their care."""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from replay.cast import Cast
from replay.oracle import sheet as sheets
from replay.oracle.asking import territory
from replay.oracle.sheet import Raw
from replay.people import settle
from replay.region import ROOT, Region
from replay.settling import build
from replay.shape import FOLDER, Shape
from tests.conftest import ROOT as HERE

KINDS = ("top", "area", "place", "team", "desk")
RIGHTS = ("answer", "verify", "announce", "report", "manage")
FIRST = date(2015, 7, 21)
SHANDONG: Raw = sheets.read(HERE / "programmes" / "shandong-2015")


@st.composite
def sheet(draw: st.DrawFn) -> Raw:
    """A tree of two to five kinds; who leads sits at its top, all other roles anywhere."""
    kinds = KINDS[: draw(st.integers(2, len(KINDS)))]
    above = {kind: draw(st.sampled_from(kinds[:number])) for number, kind in enumerate(kinds) if number}
    roles: list[Raw] = [{"code": "leader", "unit": "top", "may": ["answer", "manage"]}]
    for number in range(draw(st.integers(1, 5))):
        unit = draw(st.sampled_from(kinds))
        may = draw(st.sets(st.sampled_from(RIGHTS)))
        cares = draw(st.booleans())
        role: dict[str, Any] = {"code": f"role{number}", "unit": unit, "may": may}
        under = [kind for kind in kinds if unit in _path(kind, above)]
        if under and cares:
            role["covers"] = draw(st.sampled_from(under))
        roles.append(role)
    asks = draw(st.sampled_from([role["code"] for role in roles]))
    verifier = draw(st.sampled_from([None, *(role["code"] for role in roles)]))
    question = {"key": "done", "asks": asks} | ({"verified_by": verifier} if verifier else {})
    return {
        "code": "any",
        "languages": draw(st.sampled_from([["ru"], ["zh-Hant", "ru"], ["en", "zh-Hans", "ru"]])),
        "units": [{"kind": kind, "within": above.get(kind)} for kind in kinds],
        "roles": roles,
        "organiser": "leader",
        "activities": [{"no": 1, "questions": [question]}],
    }


def _path(kind: str, above: Mapping[str, str | None]) -> list[str]:
    found = []
    while over := above.get(kind):
        found.append(over)
        kind = over
    return found


@settings(max_examples=60, deadline=None)
@given(sheet=sheet(), units=st.integers(1, 30), seats=st.integers(1, 6), seed=st.integers(0, 99))
def test_every_unit_lies_where_its_kind_says(sheet: Raw, units: int, seats: int, seed: int) -> None:
    shape = Shape.of(sheet)
    region = build(shape, units, seed, seats)
    above = {kind["kind"]: kind["within"] for kind in sheet["units"]}
    seated = {role["unit"] for role in sheet["roles"] if not role.get("covers")}
    peopled = {over for kind in seated for over in (kind, *_path(kind, above))}
    assert {unit.kind for unit in region.units.values()} == peopled
    for unit in region.units.values():
        over = region.units[unit.within].kind if unit.within else None
        assert over == above[unit.kind]
    assert [unit.code for unit in region.units.values() if not unit.within] == [ROOT]
    assert len(region.of_kind(shape.counted)) == (units if shape.counted in peopled else 0)


@settings(max_examples=60, deadline=None)
@given(sheet=sheet(), units=st.integers(1, 30), seats=st.integers(1, 6), seed=st.integers(0, 99))
def test_every_role_is_seated_and_every_unit_in_just_one_hand(
    sheet: Raw, units: int, seats: int, seed: int
) -> None:
    region = build(Shape.of(sheet), units, seed, seats)
    for role in sheet["roles"]:
        its = [seat for seat in region.seats if seat.role == role["code"]]
        places = set(region.of_kind(role["unit"]))
        assert {seat.unit for seat in its} <= places
        assert [seat.ordinal for seat in its] == _numbered(seat.unit for seat in its)
        if role.get("covers"):
            care = Counter(code for seat in its for code in region.seats[seat])
            assert care == Counter(region.of_kind(role["covers"]))
            assert all(set(region.seats[seat]) <= region.below(seat.unit) for seat in its)
        else:
            assert {seat.unit for seat in its} == places


def _numbered(units: Any) -> list[int]:
    met: Counter[str] = Counter()
    found = []
    for unit in units:
        met[unit] += 1
        found.append(met[unit])
    return found


@settings(max_examples=40, deadline=None)
@given(sheet=sheet(), units=st.integers(1, 12), seed=st.integers(0, 99))
def test_every_seat_has_its_person_and_the_first_of_them_leads(sheet: Raw, units: int, seed: int) -> None:
    shape = Shape.of(sheet)
    region, cast = build(shape, units, seed), Cast.of(sheet, shape)
    people = settle(region, cast, FIRST, seed)
    assert sorted(seat for who in people for seat in who.seats) == sorted(region.seats)
    assert people[0].part.leads
    assert people[0].habit.joins == FIRST
    assert {who.habit.language for who in people} <= {one.lower() for one in sheet["languages"]}
    assert sum(len(who.seats) > 1 for who in people) <= 1


@given(sheet=sheet(), units=st.integers(1, 12), seed=st.integers(0, 99))
@settings(max_examples=30, deadline=None)
def test_what_lies_below_a_unit_is_what_it_is_on_the_path_of(sheet: Raw, units: int, seed: int) -> None:
    region = build(Shape.of(sheet), units, seed)
    for code in region.units:
        assert region.below(code) == {other for other in region.units if code in region.path(other)}
    assert region.below("nowhere") == set()


@pytest.fixture(scope="module")
def province() -> Region:
    return build(Shape.of(SHANDONG), 6, 1, 4)


def test_a_province_has_groups_with_as_many_members_as_one_asks_for(province: Region) -> None:
    assert Counter(unit.kind for unit in province.units.values()) == {
        "province": 1, "city": 2, "group": 6, "member": 24,
    }  # fmt: skip
    seats = Counter(seat.role for seat in province.seats)
    assert (seats["office"], seats["leader"], seats["trainee"]) == (2, 6, 24)
    guides = [seat for seat in province.seats if seat.role == "guide"]
    care = [
        code for seat in guides for code in territory(SHANDONG, seat, province) if code.startswith("group")
    ]
    assert sorted(care) == sorted(province.of_kind("group"))


def test_the_roster_of_a_province_has_a_column_for_each_kind(province: Region) -> None:
    rows = list(csv.DictReader(io.StringIO(province.roster()), delimiter=";"))
    assert len(rows) == len(province.seats)
    member = next(row for row in rows if row["role"] == "trainee")
    assert all(member[kind] for kind in ("city", "group", "member", "code"))
    assert next(row for row in rows if row["role"] == "office")["city"] == ""


def test_two_groups_of_one_name_lie_in_different_cities(province: Region) -> None:
    one, other = province.units["group-4"], province.units["group-5"]
    assert (one.name, one.within) != (other.name, other.within)
    assert one.name == other.name


def test_names_of_a_chinese_programme_are_hard_on_a_bot(province: Region) -> None:
    names = "".join(unit.name for unit in province.units.values())
    assert all(sign in names for sign in ("<", "&", "🏫", "𠮷"))
    cast = Cast.of(SHANDONG, Shape.of(SHANDONG))
    people = settle(province, cast, FIRST, 1)
    assert {"王芳", "𠮷田花子", "李<b>伟</b>"} <= {who.name for who in people}
    assert {who.habit.language for who in people} == {"zh-hant", "zh-hans", "ru", "en"}
    both = next(who for who in people if len(who.seats) > 1)
    assert [seat.role for seat in both.seats] == ["leader", "trainee"]
    assert both.seats[1].unit in province.below(both.seats[0].unit)


def test_some_posts_are_filled_in_turn_and_what_nobody_sits_in_is_left_out() -> None:
    """Every second place has a host, and those who come to it."""
    sheet = {
        "code": "any", "languages": ["en"], "organiser": "leader", "activities": [],
        "units": [{"kind": "top"}, {"kind": "place", "within": "top"}, {"kind": "desk", "within": "place"}],
        "roles": [
            {"code": "leader", "unit": "top", "may": ["manage"]}, {"code": "host", "unit": "place"},
            {"code": "guest", "unit": "desk"}, {"code": "reader", "unit": "desk"},
        ],
    }  # fmt: skip
    posts = {
        "host": {"turns": {"place": [2, 2]}},
        "guest": {"turns": {"place": [2, 2], "desk": [1, 2]}},
        "reader": {"turns": {"place": [2, 2], "desk": [2, 2]}},
    }
    shape = Shape.of(sheet, {"counted": "place", "posts": posts})
    region = build(shape, 4, 1, 2)
    assert region.of_kind("place") == ["place-2", "place-4"]
    guests = [seat.unit for seat in region.seats if seat.role == "guest"]
    readers = [seat.unit for seat in region.seats if seat.role == "reader"]
    assert (guests, readers) == (["desk-3", "desk-7"], ["desk-4", "desk-8"])


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*-*.yaml")), ids=lambda file: file.stem)
def test_every_file_of_a_shape_speaks_of_its_programme(file: Path) -> None:
    sheet = sheets.read(HERE / "programmes" / file.stem)
    written = yaml.safe_load(file.read_text("utf-8"))
    kinds = {unit["kind"] for unit in sheet["units"]}
    assert set(written["levels"]) <= kinds
    assert written["counted"] in kinds
    assert set(written["posts"]) <= {role["code"] for role in sheet["roles"]}
    region = build(Shape.of(sheet), Shape.of(sheet).units, 1)
    assert {seat.role for seat in region.seats} == {role["code"] for role in sheet["roles"]}
