"""Who may do what: every role, standing everywhere, against everything that takes a person.

What is expected is derived here from the words of the programme, by tables of its own. A new method is a
line of METHODS: how to call it, and who may."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from db import seats
from db.store import Store
from roadmap.audience import Tree
from roadmap.programme import Right
from roadmap.refusals import Refused
from services import rights
from services.rights import Held
from tests.services.people_fixtures import NOW, Region, built, programme

Way = tuple[str, ...]
Standing = tuple[str, Way]

__all__ = ["built"]
NEAR, FAR = "Бабынинский район", "Дзержинский район"
MANAGE = {"coordinator", "municipal"}
RIGHTS: tuple[Right, ...] = ("answer", "verify", "announce", "report", "manage")
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
TERMS = {"deputy before": (10, 20), "deputy now": (-5, 5), "deputy after": (-30, -10)}
"""Deputies of those who are here, and their days, counted from today."""
STATES = ("here", "left", *TERMS)
LIVE = frozenset({"here", "deputy now"})
ACTORS = [(one, state) for one in STANDINGS for state in STATES] + [(one, "here") for one in WITHOUT]
EARLY = NOW - timedelta(days=60)
"""When they all came."""


def named(value: Standing | str) -> str:
    return value if isinstance(value, str) else f"{value[0]}-{'/'.join(value[1])}"


def manages(actor: Standing, state: str, target: Standing) -> bool:
    role, way = actor
    return state in LIVE and role in MANAGE and target[1][: len(way)] == way


def stands_there(actor: Standing, state: str, target: Standing) -> bool:
    """Holder or deputy of the very seat, or who manages it."""
    return (state in LIVE and target == actor) or manages(actor, state, target)


def holds_or_manages(actor: Standing, state: str, target: Standing) -> bool:
    return (state == "here" and target == actor) or manages(actor, state, target)


def sits_there(actor: Standing, state: str, target: Standing) -> bool:
    return state in LIVE and target == actor


class Target(NamedTuple):
    """Rows about one standing: the seat of the one who is here, an application for another like it, the
    holding of a deputy whose days are to come."""

    seat: int
    application: int
    deputy: int


@dataclass(frozen=True)
class Deed:
    """`do`: called with (region, person, target). `may`: by whom it is done; all others are refused."""

    do: Callable[[Region, int, Target], Awaitable[object]]
    may: Callable[[Standing, str, Standing], bool] = manages
    refusal: str = "not-yours"


def soon(days: int) -> date:
    return (NOW + timedelta(days=days)).date()


METHODS: dict[str, Deed] = {
    "seat": Deed(lambda region, person, to: region.people.seat(person, to.seat, NOW), stands_there),
    "card": Deed(lambda region, person, to: region.people.card(person, to.seat, NOW), stands_there),
    "legacy": Deed(lambda region, person, to: region.people.legacy(person, to.seat, NOW), sits_there),
    "invite": Deed(lambda region, person, to: region.people.invite(person, to.seat, NOW)),
    "application": Deed(
        lambda region, person, to: region.registration.application(person, to.application, NOW)
    ),
    "decide": Deed(lambda region, person, to: region.registration.decide(person, to.application, False, NOW)),
    "see deputies": Deed(
        lambda region, person, to: region.deputies.seat(person, to.seat, NOW), holds_or_manages
    ),
    "appoint": Deed(
        lambda region, person, to: region.deputies.invite(person, to.seat, soon(0), soon(6), NOW),
        holds_or_manages,
    ),
    "release": Deed(lambda region, person, to: region.deputies.end(person, to.deputy, NOW), holds_or_manages),
}


@dataclass
class Population:
    """Every standing five times: one who is here, one who left, three deputies of the one who is here; and
    an application for each."""

    people: dict[tuple[Standing, str], int] = field(default_factory=dict)
    seats: dict[Standing, int] = field(default_factory=dict)
    applications: dict[Standing, int] = field(default_factory=dict)
    deputies: dict[Standing, int] = field(default_factory=dict)

    def target(self, one: Standing) -> Target:
        return Target(self.seats[one], self.applications[one], self.deputies[one])


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
        for seat, token in await region.people.invite_all(code, EARLY):
            place = seat.place
            way: Way = (code,) if place.kind == "region" else (code, place.name)
            if place.kind == "school":
                way = (code, place.within or "", place.name)
            standing = (seat.role.code, way)
            found.people[standing, seat.expected or ""] = await region.join(token, seat.expected or "", EARLY)
            if seat.expected == "here":
                found.seats[standing] = seat.id
    for (_, state), person in found.people.items():
        if state == "left":
            await region.registration.leave(person, NOW)
    await appoint(region, found)
    await ask(region, found)
    return found


async def appoint(region: Region, found: Population) -> None:
    for standing, seat in found.seats.items():
        holder = found.people[standing, "here"]
        for state, (first, last) in TERMS.items():
            made = await region.deputies.invite(holder, seat, soon(first), soon(last), EARLY)
            found.people[standing, state] = await region.join(made.token, state, EARLY)
        coming = (await region.people.seat(holder, seat, NOW)).deputy(found.people[standing, "deputy before"])
        assert coming is not None
        found.deputies[standing] = coming.id


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


async def allowed(what: Awaitable[object], refusal: str = "not-yours") -> bool:
    try:
        await what
    except Refused as refused:
        if refused.key != refusal:
            raise
        return False
    return True


@pytest.mark.parametrize(("actor", "state"), ACTORS, ids=named)
async def test_each_may_do_exactly_what_the_role_says(
    region: Region, population: Population, actor: Standing, state: str
) -> None:
    """In both regions: nobody of the one may do anything in the other."""
    person = population.people[actor, state]
    for to in STANDINGS:
        target = population.target(to)
        for name, deed in METHODS.items():
            done = await allowed(deed.do(region, person, target), deed.refusal)
            assert done == deed.may(actor, state, to), (actor, state, name, to)


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
    own = [population.seats[actor]] if actor in STANDINGS and state in LIVE else []
    assert [seat.id for seat in seats] == own


@pytest.mark.parametrize(("actor", "state"), ACTORS, ids=named)
async def test_the_journal_is_for_those_who_manage_the_whole_and_of_their_programme_only(
    region: Region, population: Population, actor: Standing, state: str
) -> None:
    person, (role, way) = population.people[actor, state], actor
    if role != "coordinator" or state not in LIVE:
        assert not await allowed(region.journal.page(person, 0, NOW))
        return
    pages = (await region.journal.page(person, 0, NOW)).pages
    shown = [one for page in range(pages) for one in (await region.journal.page(person, page, NOW)).entries]
    assert {one.programme.code for one in shown} == {way[0]}
    theirs = [one for one in STANDINGS if one[1][:1] == way]
    assert [one.what for one in shown] == ["deputy"] * len(TERMS) * len(theirs)


async def test_refused_deeds_leave_no_trace(region: Region, population: Population) -> None:
    director = population.people[("director", ("north", NEAR, "Школа 1")), "here"]
    target = ("municipal", ("north", NEAR))
    assert not await allowed(region.registration.decide(director, population.applications[target], True, NOW))
    boss = population.people[("coordinator", ("north",)), "here"]
    asked = await region.registration.application(boss, population.applications[target], NOW)
    assert (asked.state, asked.decided_by) == ("open", None)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("actor", STANDINGS, ids=named)
async def test_a_right_reaches_as_far_as_the_territory(
    region: Region, population: Population, actor: Standing, state: str
) -> None:
    """A curator's territory are the schools that the roster names, not the region of the seat. A deputy has
    the rights of the seat from the first to the last of their days."""
    role, way = actor
    may = {
        "coordinator": {"answer", "verify", "announce", "report", "manage"},
        "municipal": {"answer", "verify", "announce", "report", "manage"},
        "curator": {"answer", "verify", "report"},
        "head": {"answer"},
        "director": {"answer"},
    }
    async with region.store.read() as tx:
        held = await rights.held(tx, region.plans, population.people[actor, state], NOW)
        for target, target_way in STANDINGS:
            seat = await _row(region, population.seats[target, target_way])
            reach = (way[0], NEAR, "Школа 1") if role == "curator" else way
            within = state in LIVE and target_way[: len(reach)] == reach
            tree = await rights.tree(tx, seat.programme_id)
            for right in RIGHTS:
                found = _held(held, right, seat.unit_id, tree)
                expected = {population.seats[actor]} if within and right in may[role] else set()
                assert found == expected, (actor, state, right, target_way)


def _held(held: Sequence[Held], right: Right, unit: int, tree: Tree) -> set[int]:
    try:
        return {rights.require(held, right, unit, tree).seat.id}
    except Refused:
        return set()


async def _row(region: Region, seat_id: int) -> seats.SeatRow:
    async with region.store.read() as tx:
        row = await seats.one(tx, seat_id)
    assert row is not None
    return row
