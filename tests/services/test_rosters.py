import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db import seats, units
from locales.catalogue import Catalogue
from roadmap.refusals import Refused
from roadmap.roster_checking import check
from roadmap.roster_matching import match
from roadmap.roster_reading import Reading
from roadmap.rosters import RosterMistake, StoredSeat
from services.rosters import RosterResult
from tests.services.people_fixtures import ROSTER, Region, built, programme, region, where

__all__ = ["built", "region"]
NORTH = programme("north")
HEADER = "role;municipality;school;name;covers;code\n"
CATALOGUE = Catalogue()


def wrong(text: str) -> list[tuple[int, str | None, str]]:
    reading = Reading(NORTH, text)
    found = sorted((*reading.mistakes, *check(reading.lines, {})), key=lambda mistake: mistake.line)
    return [(mistake.line, mistake.column, mistake.key) for mistake in found]


async def seats_of(region: Region, code: str = "north") -> dict[tuple[str, str, int], str | None]:
    return {key: seat.expected for key, (seat, _) in (await region.tokens(code)).items()}


async def care(region: Region, name: str) -> set[str]:
    """Names of the units in the care of the seat where this person is expected."""
    async with region.store.read() as tx:
        number = await units.programme_id(tx, "north")
        assert number is not None
        places = await units.places(tx, number)
        (seat,) = [row.id for row in await seats.of_programme(tx, number) if row.expected == name]
        covers = (await seats.covers(tx, number)).get(seat, frozenset())
        return {f"{places[unit].within} / {places[unit].name}" for unit in covers}


async def test_a_roster_becomes_units_and_seats(region: Region) -> None:
    assert await region.load() == RosterResult((), units=5, seats=9)
    assert await seats_of(region) == {
        ("coordinator", "Регион north", 1): "Ольга Смирнова",
        ("coordinator", "Регион north", 2): "Павел Орлов",
        ("curator", "Регион north", 1): "Нина Кузина",
        ("curator", "Регион north", 2): "Лев Громов",
        ("municipal", "Регион north / Бабынинский район", 1): "Мария Белова",
        ("director", "Бабынинский район / Школа № 1", 1): "Анна Петрова",
        ("director", "Бабынинский район / Школа № 2", 1): "Иван Седов",
        ("municipal", "Регион north / Дзержинский район", 1): "Игорь Жуков",
        ("director", "Дзержинский район / Школа № 2", 1): "Вера Лис",
    }
    assert await care(region, "Нина Кузина") == {
        "Бабынинский район / Школа № 1",
        "Дзержинский район / Школа № 2",
    }


async def test_the_same_roster_again_changes_nothing_in_whatever_order(region: Region) -> None:
    await region.load()
    before = await seats_of(region)
    header, *lines = ROSTER.splitlines()
    for seed in range(5):
        random.Random(seed).shuffle(lines)
        assert await region.load(text="\n".join([header, *lines])) == RosterResult()
    assert await seats_of(region) == before


async def test_other_programmes_are_untouched(region: Region) -> None:
    await region.load("north")
    assert await seats_of(region, "south") == {}
    assert (await region.load("south")).units == 5


async def test_a_later_roster_adds_and_updates_but_never_deletes(region: Region) -> None:
    await region.load()
    text = (
        HEADER
        + "coordinator;;;Павел Орлов;;\n"
        + "curator;;;Нина Кузина;Бабынинский район / Школа № 2;\n"
        + "director;Бабынинский район;школа  № 1;Пётр Новый;;\n"
        + "director;Бабынинский район;Школа № 3;;;\n"
    )
    result = await region.load(text=text)
    assert (result.mistakes, result.units, result.seats, result.updated) == ((), 1, 1, 2)
    assert {(seat.role.code, where(seat), seat.expected) for seat in result.absent} == {
        ("coordinator", "Регион north", "Ольга Смирнова"),
        ("curator", "Регион north", "Лев Громов"),
        ("municipal", "Регион north / Бабынинский район", "Мария Белова"),
        ("municipal", "Регион north / Дзержинский район", "Игорь Жуков"),
        ("director", "Бабынинский район / Школа № 2", "Иван Седов"),
        ("director", "Дзержинский район / Школа № 2", "Вера Лис"),
    }
    after = await seats_of(region)
    assert after["director", "Бабынинский район / Школа № 1", 1] == "Пётр Новый"
    assert len(after) == 10
    assert await care(region, "Нина Кузина") == {"Бабынинский район / Школа № 2"}


async def test_an_empty_cell_forgets_neither_the_name_nor_the_care(region: Region) -> None:
    await region.load()
    assert (await region.load(text=HEADER + "director;Бабынинский район;Школа № 1;;;\n")).updated == 0
    assert (await seats_of(region))["director", "Бабынинский район / Школа № 1", 1] == "Анна Петрова"
    assert (await region.load(text=HEADER + "curator;;;Нина Кузина;;\n")).updated == 0
    assert await care(region, "Нина Кузина")


async def test_one_mistake_and_nothing_is_stored(region: Region) -> None:
    result = await region.load(text=ROSTER + "directr;Бабынинский район;Школа № 9;;;\n")
    assert result.mistakes == (
        RosterMistake(
            11,
            "role",
            "roster-role-unknown",
            {"value": "directr", "allowed": "coordinator, head, municipal, curator, director"},
        ),
    )
    assert await seats_of(region) == {}
    assert await region.load() == RosterResult((), units=5, seats=9)


async def test_a_code_that_belongs_to_another_unit_is_named(region: Region) -> None:
    await region.load()
    line = "director;Бабынинский район;Школа № 7;;;vorotynsk-1\n"
    (mistake,) = (await region.load(text=HEADER + line)).mistakes
    assert (mistake.line, mistake.key) == (2, "roster-code-taken")
    assert mistake.values["other"] == "Бабынинский район / Школа № 1"
    line = "director;Бабынинский район;Школа № 1;;;another\n"
    (mistake,) = (await region.load(text=HEADER + line)).mistakes
    assert (mistake.key, mistake.values["other"]) == ("roster-code-differs", "vorotynsk-1")


async def test_a_roster_needs_a_programme_that_was_started(region: Region) -> None:
    with pytest.raises(Refused, match="programme-unknown"):
        await region.load("west")


async def test_a_region_of_a_thousand_schools_is_read_in_seconds(region: Region) -> None:
    lines = [f"director;Район {n % 25};Школа № {n};Директор {n};;" for n in range(1000)]
    result = await region.load(text=HEADER + "\n".join(lines))
    assert (result.mistakes, result.units, result.seats) == ((), 1025, 1000)
    assert await region.load(text=HEADER + "\n".join(lines)) == RosterResult()


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_any_usual_table_is_read(separator: str, bom: str, end: str) -> None:
    rows = [["Школа", "role", "муниципалитет"], ["Школа № 1", "Директор", "Бабынинский район"]]
    reading = Reading(NORTH, bom + end.join(separator.join(row) for row in rows))
    assert not reading.mistakes
    assert [(line.role.code, line.names) for line in reading.lines] == [
        ("director", ("Бабынинский район", "Школа № 1"))
    ]


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("", [(1, None, "roster-empty")]),
        ("\n \n", [(1, None, "roster-empty")]),
        (HEADER, [(1, None, "roster-empty")]),
        ("name;school\nАнна;Школа № 1\n", [(1, "role", "roster-column-missing")]),
        ("role;shcool\n", [(1, "shcool", "roster-column-unknown")]),
        ("role;school;Школа\n", [(1, "school", "roster-column-twice"), (1, "Школа", "roster-column-twice")]),
        (HEADER + "director;;Школа № 1;;;\n", [(2, "municipality", "roster-unit-missing")]),
        (HEADER + "\n\ndirector;Район;;;;\n", [(4, "school", "roster-unit-missing")]),
        (HEADER + "municipal;Район;Школа № 1;;;\n", [(2, "school", "roster-unit-superfluous")]),
        (HEADER + "coordinator;;;;;;;лишнее\n", [(2, None, "roster-cells")]),
        (HEADER + f"coordinator;;;{'А' * 201};;\n", [(2, "name", "roster-too-long")]),
        (HEADER + f"municipal;{'А' * 201};;;;\n", [(2, "municipality", "roster-too-long")]),
        (HEADER + "director;Район;Школа;;;школа-1\n", [(2, "code", "roster-code-wrong")]),
        (HEADER + "coordinator;;;;;root\n", [(2, "code", "roster-code-not-here")]),
        (HEADER + "director;Район;Школа;;Школа;\n", [(2, "covers", "roster-covers-not-here")]),
        (HEADER + "curator;;;;Школа;\n", [(2, "covers", "roster-covers-unknown")]),
        (HEADER + '"director;Район;Школа;;;\n', [(2, None, "roster-quotes")]),
        (
            HEADER + "director;Р;Школа;Анна;;\ncoordinator;;;;;\ndirector;Р;ШКОЛА;анна;;\n",
            [(4, None, "roster-line-twice")],
        ),
        (
            HEADER + "director;А;Школа;;;a\ndirector;Б;Школа;;;a\ncurator;;;;Школа;\nxx;;;;;\n",
            [
                (3, "code", "roster-code-taken"),
                (4, "covers", "roster-covers-unclear"),
                (5, "role", "roster-role-unknown"),
            ],
        ),
    ],
)
def test_every_bad_line_is_named(text: str, mistakes: list[tuple[int, str | None, str]]) -> None:
    assert wrong(text) == mistakes


def test_units_are_found_by_name_by_way_and_by_code() -> None:
    schools = "director;А;Школа;;;a-1\ndirector;Б;Школа;;;\ndirector;Б;Лицей 1/2;;;\n"
    for called in ("А / школа", "a-1", "Лицей 1/2", "Б/Лицей 1/2|Б / Школа"):
        assert wrong(HEADER + schools + f"curator;;;;{called};\n") == [], called


def test_quotes_inside_a_name_stay() -> None:
    reading = Reading(NORTH, 'role;municipality;school\ndirector;Р;МКОУ "СОШ <№ 1>"\ndirector;Р;"А; Б"\n')
    assert [line.names[1] for line in reading.lines] == ['МКОУ "СОШ <№ 1>"', "А; Б"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_no_text_breaks_the_reading(text: str) -> None:
    for roster in (text, HEADER + text, HEADER + f"director;{text};Школа;;;"):
        reading = Reading(NORTH, roster)
        assert all(mistake.line >= 1 for mistake in reading.mistakes)
        assert reading.lines or reading.mistakes


names = st.sampled_from([None, "А", "Б", "В"])


@given(st.lists(names, max_size=5), st.lists(names, max_size=5))
def test_each_line_finds_at_most_one_seat_and_no_seat_is_forgotten(
    lines: list[str | None], stored: list[str | None]
) -> None:
    rows = "".join(f"director;Р;Ш;{name or ''};;\n" for name in lines)
    read = Reading(NORTH, HEADER + rows).lines
    unit = (("municipality", "р"), ("school", "ш"))
    there = [StoredSeat(number, "director", unit, name) for number, name in enumerate(stored)]
    found = match(read, there)
    assert sorted(seat.id for seat in (*(seat for seat, _ in found.known), *found.absent)) == list(
        range(len(stored))
    )
    assert len(found.known) + len(found.new) == len(lines)
    assert not (found.new and found.absent)
    agreed = [seat for seat, line in found.known if seat.expected == line.name]
    assert len(agreed) == sum(min(lines.count(name), stored.count(name)) for name in set(lines))


@pytest.mark.parametrize("language", ["ru", "en"])
@given(
    text=st.lists(st.sampled_from([*';"/|,\n', "director", "curator", "Школа", "А" * 201, "a-1"])).map(
        "".join
    )
)
def test_every_mistake_can_be_said(language: str, text: str) -> None:
    words = CATALOGUE.words(language)
    reading = Reading(NORTH, HEADER + text)
    for mistake in (*reading.mistakes, *check(reading.lines, {})):
        assert words(f"err-{mistake.key}", **mistake.values)
