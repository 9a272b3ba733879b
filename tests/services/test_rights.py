"""Who may do what: every role, standing everywhere, against everything that takes a person.

What is expected is derived here from the words of the programme, by a table of its own."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from db import seats
from db.store import Store
from roadmap.programme import Right
from roadmap.refusals import Refused
from services import rights
from tests.services.people_fixtures import NOW, Region, built, programme

Way = tuple[str, ...]
Standing = tuple[str, Way]

__all__ = ["built"]
NEAR, FAR = "Бабынинский район", "Дзержинский район"
MANAGE = {"coordinator", "municipal"}
PLACES: dict[str, list[Way]] = {
    "coordinator": [("north",), ("south",)],
    "curator": [("north",), ("south",)],
    "municipal": [("north", NEAR), ("north", FAR), ("south", NEAR)],
    "head": [("north", NEAR), ("north", FAR), ("south", NEAR)],
    "director": [
        ("north", NEAR, "Школа 1"),
        ("north", NEAR, "Школа 2"),
        ("north", FAR, "Школа 1"),
        ("south", NEAR, "Школа 1"),
    ],
}
STANDINGS: list[Standing] = [(role, way) for role, ways in PLACES.items() for way in ways]
WITHOUT: list[Standing] = [("nobody", ())]
ACTORS = [(standing, "here") for standing in STANDINGS + WITHOUT] + [(one, "left") for one in STANDINGS]


def named(value: Standing | str) -> str:
    return value if isinstance(value, str) else f"{value[0]}-{'/'.join(value[1])}"


def manages(actor: Standing, state: str, target: Standing) -> bool:
    role, way = actor
    return state == "here" and role in MANAGE and target[1][: len(way)] == way


@dataclass
class Population:
    """Every standing twice: with one who is here and with one who left; and an application for each."""

    people: dict[tuple[Standing, str], int] = field(default_factory=dict)
    seats: dict[Standing, int] = field(default_factory=dict)
    applications: dict[Standing, int] = field(default_factory=dict)


def roster(code: str) -> str:
    lines = ["role;municipality;school;name;covers"]
    for role, way in STANDINGS:
        municipality, school = (*way[1:], "", "")[:2]
        covers = f"{NEAR}/Школа 1" if role == "curator" else ""
        if way[0] == code:
            lines += [f"{role};{municipality};{school};{name};{covers}" for name in ("here", "left")]
    return "\n".join(lines)


async def populate(region: Region) -> Population:
    found = Population()
    for code in ("north", "south"):
        assert not (await region.load(code, roster(code))).mistakes
        for seat, token in await region.people.invite_all(code, NOW):
            place = seat.place
            way: Way = (code,) if place.kind == "region" else (code, place.name)
            if place.kind == "school":
                way = (code, place.within or "", place.name)
            standing = (seat.role.code, way)
            found.people[standing, seat.expected or ""] = await region.join(token, seat.expected or "")
            if seat.expected == "here":
                found.seats[standing] = seat.id
    for (_, state), person in found.people.items():
        if state == "left":
            await region.registration.leave(person, NOW)
    await ask(region, found)
    return found


async def ask(region: Region, found: Population) -> None:
    for number, ((role, way), seat_id) in enumerate(found.seats.items()):
        boss = found.people[("coordinator", way[:1]), "here"]
        seat = await region.people.seat(boss, seat_id, NOW)
        asked = await region.registration.apply(
            5000 + number, "Зоя", None, "ru", way[0], role, seat.place.id, NOW
        )
        found.applications[role, way] = asked.id
    nobody = await region.people.person(5000, NOW)
    assert nobody is not None
    found.people[WITHOUT[0], "here"] = nobody.id


@pytest.fixture(scope="module")
def populated(built: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Population]:
    path = tmp_path_factory.mktemp("population") / "bot.db"
    shutil.copy(built, path)

    async def fill() -> Population:
        store = Store.open(f"sqlite+aiosqlite:///{path}")
        found = await populate(Region(store, {code: programme(code) for code in ("north", "south")}))
        await store.close()
        return found

    return path, asyncio.run(fill())


@pytest.fixture
async def region(populated: tuple[Path, Population], tmp_path: Path) -> AsyncIterator[Region]:
    shutil.copy(populated[0], tmp_path / "bot.db")
    store = Store.open(f"sqlite+aiosqlite:///{tmp_path}/bot.db")
    yield Region(store, {code: programme(code) for code in ("north", "south")})
    await store.close()


@pytest.fixture
def population(populated: tuple[Path, Population]) -> Population:
    return populated[1]


async def allowed(what: Awaitable[object]) -> bool:
    try:
        await what
    except Refused as refused:
        if refused.key != "not-yours":
            raise
        return False
    return True


Method = Callable[[Region, int, int, int], Awaitable[object]]
METHODS: dict[str, Method] = {
    "seat": lambda region, person, seat, _: region.people.seat(person, seat, NOW),
    "invite": lambda region, person, seat, _: region.people.invite(person, seat, NOW),
    "application": lambda region, person, _, asked: region.registration.application(person, asked, NOW),
    "decide": lambda region, person, _, asked: region.registration.decide(person, asked, False, NOW),
}


@pytest.mark.parametrize(("actor", "state"), ACTORS, ids=named)
async def test_each_may_do_exactly_what_the_role_says(
    region: Region, population: Population, actor: Standing, state: str
) -> None:
    person = population.people[actor, state]
    for target in STANDINGS:
        seat, asked = population.seats[target], population.applications[target]
        for name, method in METHODS.items():
            own = name == "seat" and target == actor and state == "here"
            expected = own or manages(actor, state, target)
            done = await allowed(method(region, person, seat, asked))
            assert done == expected, (actor, state, name, target)


@pytest.mark.parametrize(("actor", "state"), ACTORS, ids=named)
async def test_each_sees_exactly_the_seats_of_the_own_territory(
    region: Region, population: Population, actor: Standing, state: str
) -> None:
    person = population.people[actor, state]
    expected = {population.seats[target] for target in STANDINGS if manages(actor, state, target)}
    if not expected:
        assert not await allowed(region.people.roster(person, 0, NOW))
        return
    pages = (await region.people.roster(person, 0, NOW)).pages
    shown = [seat for page in range(pages) for seat in (await region.people.roster(person, page, NOW)).seats]
    assert {seat.id for seat in shown if seat.expected != "left"} == expected
    assert len({seat.id for seat in shown}) == len(shown) == 2 * len(expected)


@pytest.mark.parametrize(("actor", "state"), ACTORS, ids=named)
async def test_each_holds_the_own_seat_and_no_other(
    region: Region, population: Population, actor: Standing, state: str
) -> None:
    seats = await region.people.seats(population.people[actor, state], NOW)
    own = [population.seats[actor]] if actor in STANDINGS and state == "here" else []
    assert [seat.id for seat in seats] == own


async def test_refused_deeds_leave_no_trace(region: Region, population: Population) -> None:
    director = population.people[("director", ("north", NEAR, "Школа 1")), "here"]
    target = ("municipal", ("north", NEAR))
    assert not await allowed(region.registration.decide(director, population.applications[target], True, NOW))
    boss = population.people[("coordinator", ("north",)), "here"]
    asked = await region.registration.application(boss, population.applications[target], NOW)
    assert (asked.state, asked.decided_by) == ("open", None)


@pytest.mark.parametrize("right", ["answer", "verify", "announce", "report", "manage"])
@pytest.mark.parametrize("actor", STANDINGS, ids=named)
async def test_a_right_reaches_as_far_as_the_territory(
    region: Region, population: Population, actor: Standing, right: Right
) -> None:
    """A curator's territory are the schools that the roster names, not the region of the seat."""
    role, way = actor
    may = {
        "coordinator": {"answer", "verify", "announce", "report", "manage"},
        "municipal": {"answer", "verify", "announce", "report", "manage"},
        "curator": {"answer", "verify", "report"},
        "head": {"answer"},
        "director": {"answer"},
    }
    async with region.store.read() as tx:
        held = await rights.held(tx, region.plans, population.people[actor, "here"], NOW)
        for target, target_way in STANDINGS:
            seat = await _row(region, population.seats[target, target_way])
            reach = (way[0], NEAR, "Школа 1") if role == "curator" else way
            expected = right in may[role] and target_way[: len(reach)] == reach
            tree = await rights.tree(tx, seat.programme_id)
            try:
                found = rights.require(held, right, seat.unit_id, tree)
            except Refused:
                assert not expected, (actor, right, target_way)
            else:
                assert expected, (actor, right, target_way)
                assert found.seat.id == population.seats[actor]


async def _row(region: Region, seat_id: int) -> seats.SeatRow:
    async with region.store.read() as tx:
        row = await seats.one(tx, seat_id)
    assert row is not None
    return row
