import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, update

from db.models import Holding
from db.models import Seat as SeatTable
from roadmap.listing import cut, natural
from roadmap.refusals import Refused
from services import rights
from tests.services.people_fixtures import (
    COORDINATOR,
    CURATOR,
    MUNICIPAL,
    NOW,
    SCHOOL_1,
    Region,
    built,
    later,
    region,
    where,
)

__all__ = ["built", "region"]


@pytest.fixture(autouse=True)
async def roster(region: Region) -> None:
    await region.load()


async def test_a_coordinator_sees_all_seats_from_the_top_down(region: Region) -> None:
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    first = await region.people.roster(boss, 0, NOW)
    assert (first.page, first.pages, first.total, first.empty) == (0, 2, 9, 8)
    last = await region.people.roster(boss, 1, NOW)
    assert [(seat.role.code, where(seat), seat.expected) for seat in (*first.seats, *last.seats)] == [
        ("coordinator", "Регион north", "Ольга Смирнова"),
        ("coordinator", "Регион north", "Павел Орлов"),
        ("curator", "Регион north", "Нина Кузина"),
        ("curator", "Регион north", "Лев Громов"),
        ("municipal", "Регион north / Бабынинский район", "Мария Белова"),
        ("director", "Бабынинский район / Школа № 1", "Анна Петрова"),
        ("director", "Бабынинский район / Школа № 2", "Иван Седов"),
        ("municipal", "Регион north / Дзержинский район", "Игорь Жуков"),
        ("director", "Дзержинский район / Школа № 2", "Вера Лис"),
    ]
    assert first.seats[0].holders == ("Ольга",)


async def test_a_municipal_coordinator_sees_one_municipality_and_no_other(region: Region) -> None:
    near = await region.join((await region.tokens())[MUNICIPAL][1], "Мария")
    page = await region.people.roster(near, 0, NOW)
    assert {seat.place.name for seat in page.seats} == {"Бабынинский район", "Школа № 1", "Школа № 2"}
    empty = await region.people.roster(near, 0, NOW, "empty")
    assert {where(seat) for seat in empty.seats} == {
        "Бабынинский район / Школа № 1",
        "Бабынинский район / Школа № 2",
    }
    assert (empty.total, empty.empty, empty.only) == (3, 2, "empty")


async def test_a_roster_of_two_programmes_shows_both(region: Region) -> None:
    await region.load("south")
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    token = (await region.tokens("south"))["coordinator", "Регион south", 1][1]
    telegram = region.last_telegram
    await region.accept(await region.registration.look_at(token, telegram, NOW), telegram)
    assert (await region.people.roster(boss, 0, NOW)).total == 18


@pytest.mark.parametrize("page", [-3, 99])
async def test_a_page_that_does_not_exist_becomes_the_nearest(region: Region, page: int) -> None:
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    assert (await region.people.roster(boss, page, NOW)).page == (0 if page < 0 else 1)


async def test_one_sees_the_own_seat_and_those_in_charge(region: Region) -> None:
    tokens = await region.tokens()
    director = await region.join(tokens[SCHOOL_1][1])
    assert (await region.people.seat(director, tokens[SCHOOL_1][0].id, NOW)).holders == ("Анна",)
    with pytest.raises(Refused, match="not-yours"):
        await region.people.seat(director, tokens[MUNICIPAL][0].id, NOW)
    boss = await region.join(tokens[COORDINATOR][1], "Ольга")
    assert (await region.people.seat(boss, tokens[CURATOR][0].id, NOW)).expected == "Нина Кузина"
    with pytest.raises(Refused, match="seat-unknown"):
        await region.people.seat(boss, 10_000, NOW)


async def test_a_curator_manages_nobody(region: Region) -> None:
    curator = await region.join((await region.tokens())[CURATOR][1])
    with pytest.raises(Refused, match="not-yours"):
        await region.people.roster(curator, 0, NOW)


async def test_invites_for_all_skip_the_seats_that_are_taken(region: Region) -> None:
    tokens = await region.tokens()
    await region.join(tokens[SCHOOL_1][1])
    again = await region.tokens()
    assert set(again) == set(tokens) - {SCHOOL_1}
    assert not {token for _, token in again.values()} & {token for _, token in tokens.values()}
    with pytest.raises(Refused, match="programme-unknown"):
        await region.people.invite_all("west", NOW)


async def test_holdings_count_only_between_their_moments(region: Region) -> None:
    person = await region.join((await region.tokens())[SCHOOL_1][1])
    async with region.store.write() as tx:
        await tx.execute(update(Holding).values(since=later(1), until=later(2)))
    counted = [len(await region.people.seats(person, later(day))) for day in (0.9, 1, 1.9, 2)]
    assert counted == [0, 1, 1, 0]


async def test_holder_and_deputy_in_one_person_is_one_seat(region: Region) -> None:
    seat, token = (await region.tokens())[SCHOOL_1]
    person = await region.join(token)
    async with region.store.write() as tx:
        await tx.execute(insert(Holding).values(seat_id=seat.id, person_id=person, kind="deputy", since=NOW))
    (held,) = await region.people.seats(person, NOW)
    assert held.holders == ("Анна",)


async def test_strangers_are_nobody(region: Region) -> None:
    assert await region.people.person(5, NOW) is None
    assert await region.people.seats(5, NOW) == ()


@given(st.lists(st.integers()), st.integers(-3, 50), st.integers(1, 9))
def test_pages_show_everything_once(items: list[int], page: int, size: int) -> None:
    shown, at, pages = cut(items, page, size)
    assert 0 <= at < pages
    assert shown == cut(items, at, size)[0]
    assert [item for number in range(pages) for item in cut(items, number, size)[0]] == items


@given(st.lists(st.text()))
def test_any_names_can_be_sorted(names: list[str]) -> None:
    ordered = sorted(names, key=natural)
    assert [natural(name) for name in ordered] == sorted(natural(name) for name in names)


def test_two_comes_before_ten() -> None:
    assert sorted(["Школа № 10", "школа № 2", "Школа"], key=natural) == ["Школа", "школа № 2", "Школа № 10"]


async def test_a_seat_whose_role_left_the_programme_is_unknown(region: Region) -> None:
    tokens = await region.tokens()
    boss = await region.join(tokens[COORDINATOR][1], "Ольга")
    async with region.store.write() as tx:
        await tx.execute(update(SeatTable).where(SeatTable.role == "director").values(role="tsar"))
    with pytest.raises(Refused, match="seat-unknown"):
        await region.people.seat(boss, tokens[SCHOOL_1][0].id, NOW)
    with pytest.raises(Refused, match="invite-unknown"):
        await region.registration.look_at(tokens[SCHOOL_1][1], 7, NOW)
    assert (await region.people.roster(boss, 0, NOW)).total == 6


async def test_a_curator_to_whom_the_roster_gives_no_school_reaches_none(region: Region) -> None:
    tokens = await region.tokens()
    reach = []
    for ordinal in (1, 2):
        curator = await region.join(tokens["curator", "Регион north", ordinal][1])
        async with region.store.read() as tx:
            (held,) = await rights.held(tx, region.plans, curator, NOW)
            seats = await rights.seats(tx, held.programme_id, held.programme)
            assert held.seat in seats
            reach.append(len((await rights.tree(tx, held.programme_id)).territory(held.seat)))
    assert reach == [2, 0]
