import pytest
from sqlalchemy import update

from db.models import Person, Seat
from roadmap.refusals import Refused
from tests.services.people_fixtures import (
    COORDINATOR,
    MUNICIPAL,
    NOW,
    SCHOOL_1,
    SCHOOL_2,
    STRANGER,
    Region,
    built,
    later,
    region,
)

__all__ = ["built", "region"]


@pytest.fixture(autouse=True)
async def roster(region: Region) -> None:
    await region.load()


async def test_who_leaves_holds_nothing_and_superiors_hear_of_it_once(region: Region) -> None:
    tokens = await region.tokens()
    near = await region.join(tokens[MUNICIPAL][1], "Мария")
    for key in (SCHOOL_1, SCHOOL_2):
        await region.accept(await region.registration.look_at(tokens[key][1], STRANGER, NOW), STRANGER)
    gone = await region.person_id()
    await region.registration.leave(gone, later(1))
    await region.registration.leave(gone, later(2))
    assert await region.people.person(STRANGER, later(1)) is None
    assert await region.people.seats(gone, later(1)) == ()
    assert await region.holdings(tokens[SCHOOL_1][0].id) == [(gone, False)]
    ((who, notice, said),) = await region.notices()
    assert (who, notice) == (near, "left")
    assert [seat["place"] for seat in said["seats"]] == ["Школа № 1", "Школа № 2"]


async def test_a_superior_who_leaves_is_not_told_about_it(region: Region) -> None:
    tokens = await region.tokens()
    near = await region.join(tokens[MUNICIPAL][1], "Мария")
    top = await region.join(tokens[COORDINATOR][1], "Ольга")
    await region.registration.leave(near, NOW)
    assert [who for who, _, _ in await region.notices()] == [top]


async def test_nobody_is_told_of_the_own_leaving(region: Region) -> None:
    """Holding two seats, as a coordinator she would stand above herself as a director."""
    tokens = await region.tokens()
    both = await region.join(tokens[MUNICIPAL][1], "Мария")
    telegram = region.last_telegram
    await region.accept(await region.registration.look_at(tokens[SCHOOL_1][1], telegram, NOW), telegram)
    top = await region.join(tokens[COORDINATOR][1], "Ольга")
    await region.registration.leave(both, NOW)
    ((who, _, said),) = await region.notices()
    assert (who, len(said["seats"])) == (top, 2)


async def test_who_left_may_come_back(region: Region) -> None:
    seat, token = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(token, STRANGER, NOW)
    await region.accept(shown, STRANGER)
    gone = await region.person_id()
    await region.registration.leave(gone, later(1))
    with pytest.raises(Refused, match="invite-used"):
        await region.accept(shown, STRANGER, now=later(1))
    _, token = (await region.tokens())[SCHOOL_1]
    again = await region.registration.look_at(token, STRANGER, later(2))
    assert (await region.accept(again, STRANGER, "Анна", later(2))).holders == ("Анна",)
    assert await region.count(Person) == 1
    assert await region.holdings(seat.id) == [(gone, False), (gone, True)]


async def test_open_applications_go_with_the_applicant(region: Region) -> None:
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    application = await region.apply("Бабынинский район / Школа № 1")
    await region.registration.leave(await region.person_id(), NOW)
    assert (await region.registration.decide(boss, application.id, True, NOW)).state == "withdrawn"
    assert await region.people.person(STRANGER, NOW) is None


async def test_a_blocked_bot_is_told_once_to_the_superior(region: Region) -> None:
    tokens = await region.tokens()
    near = await region.join(tokens[MUNICIPAL][1], "Мария")
    await region.join(tokens[SCHOOL_1][1], "Анна")
    telegram = region.last_telegram
    await region.registration.unreachable(telegram, NOW)
    await region.registration.unreachable(telegram, later(0.1))
    person = await region.people.person(telegram, NOW)
    assert person is not None
    assert not person.reachable
    assert [(who, key, said["who"]) for who, key, said in await region.notices()] == [
        (near, "unreachable", "Анна")
    ]


async def test_who_unblocks_is_reachable_and_a_later_block_is_news(region: Region) -> None:
    tokens = await region.tokens()
    await region.join(tokens[MUNICIPAL][1], "Мария")
    await region.join(tokens[SCHOOL_1][1], "Анна")
    telegram = region.last_telegram
    for day, told in ((0, 1), (0.2, 1), (1, 2)):
        await region.registration.unreachable(telegram, later(day))
        assert len(await region.notices()) == told
        await region.registration.reachable(telegram, later(day))
        person = await region.people.person(telegram, later(day))
        assert person is not None
        assert person.reachable


async def test_strangers_who_block_the_bot_concern_nobody(region: Region) -> None:
    await region.registration.unreachable(12345, NOW)
    await region.registration.reachable(12345, NOW)
    assert await region.count(Person) == 0


async def test_a_role_that_left_the_programme_gives_no_rights(region: Region) -> None:
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    async with region.store.write() as tx:
        await tx.execute(update(Seat).where(Seat.role == "coordinator").values(role="tsar"))
    assert await region.people.seats(boss, NOW) == ()
    with pytest.raises(Refused, match="not-yours"):
        await region.people.roster(boss, 0, NOW)
