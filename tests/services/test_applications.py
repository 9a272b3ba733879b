import asyncio

import pytest

from db.store import Store
from roadmap.people import Choice
from roadmap.refusals import Refused
from services.registration import Registration
from tests.services.people_fixtures import (
    COORDINATOR,
    MUNICIPAL,
    NOW,
    SCHOOL_1,
    STRANGER,
    Region,
    built,
    region,
)

__all__ = ["built", "region"]


@pytest.fixture(autouse=True)
async def roster(region: Region) -> None:
    await region.load()


async def test_the_tree_is_walked_from_its_root(region: Region) -> None:
    top = await region.registration.browse(None, None, 0)
    assert isinstance(top, Choice)
    assert (top.here.name, top.parent) == ("Регион north", None)
    assert [role.code for role in top.roles] == ["coordinator", "curator"]
    assert [place.name for place in top.below] == ["Бабынинский район", "Дзержинский район"]
    inner = await region.registration.browse("north", top.below[0].id, 0)
    assert ([role.code for role in inner.roles], inner.parent) == (["head", "municipal"], top.here.id)
    leaf = await region.registration.browse("north", inner.below[0].id, 0)
    assert ([role.code for role in leaf.roles], leaf.below) == (["director"], ())


async def test_a_unit_knows_its_own_programme(region: Region) -> None:
    await region.load("south")
    south = await region.registration.browse("south", None, 0)
    assert (await region.registration.browse(None, south.below[0].id, 0)).programme.code == "south"
    with pytest.raises(Refused, match="unit-unknown"):
        await region.registration.browse("north", south.below[0].id, 0)


async def test_long_lists_have_pages_in_natural_order(region: Region) -> None:
    lines = [f"director;Большой район;Школа № {n}" for n in range(20, 0, -1)]
    await region.load(text="\n".join(["role;municipality;school", *lines]))
    unit = await region.find("Большой район")
    seen = []
    for page in range(3):
        choice = await region.registration.browse("north", unit, page)
        assert (choice.page, choice.pages) == (page, 3)
        seen += [place.name for place in choice.below]
    assert seen == [f"Школа № {n}" for n in range(1, 21)]
    assert (await region.registration.browse("north", unit, 99)).page == 2


@pytest.mark.parametrize(("code", "unit"), [("north", -5), ("north", 10_000), (None, 10_000)])
async def test_a_forged_unit_is_refused(region: Region, code: str | None, unit: int) -> None:
    with pytest.raises(Refused, match="unit-unknown"):
        await region.registration.browse(code, unit, 0)


async def test_the_nearest_superior_is_asked(region: Region) -> None:
    tokens = await region.tokens()
    await region.join(tokens[COORDINATOR][1], "Ольга")
    near = await region.join(tokens[MUNICIPAL][1], "Мария")
    application = await region.apply("Бабынинский район / Школа № 2")
    assert (application.applicant, application.state) == ("Зоя", "open")
    assert await region.notices() == [
        (
            near,
            "application",
            {
                "key": "application",
                "application": application.id,
                "who": "Зоя",
                "role": {"ru": "директор", "en": "en директор"},
                "place": "Школа № 2",
            },
        )
    ]
    assert await region.people.seats(await region.person_id(), NOW) == ()


async def test_where_nobody_sits_nearer_the_next_level_is_asked(region: Region) -> None:
    tokens = await region.tokens()
    first = await region.join(tokens[COORDINATOR][1], "Ольга")
    second = await region.join(tokens["coordinator", "Регион north", 2][1], "Павел")
    await region.apply("Бабынинский район / Школа № 2")
    assert [who for who, _, _ in await region.notices()] == [first, second]


async def test_one_who_blocked_the_bot_is_passed_over(region: Region) -> None:
    tokens = await region.tokens()
    top = await region.join(tokens[COORDINATOR][1], "Ольга")
    await region.join(tokens[MUNICIPAL][1], "Мария")
    await region.registration.unreachable(region.last_telegram, NOW)
    before = len(await region.notices())
    await region.apply("Бабынинский район / Школа № 2")
    assert [who for who, _, _ in (await region.notices())[before:]] == [top]


async def test_without_anybody_to_decide_nothing_is_stored(region: Region) -> None:
    with pytest.raises(Refused, match="no-superior"):
        await region.apply("Бабынинский район / Школа № 2")
    assert await region.people.person(STRANGER, NOW) is None


async def test_asked_twice_it_is_one_application(region: Region) -> None:
    await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    both = await asyncio.gather(*(region.apply("Бабынинский район / Школа № 2") for _ in range(3)))
    assert len({application.id for application in both}) == 1
    assert len(await region.notices()) == 1


async def test_what_one_holds_one_need_not_ask_for(region: Region) -> None:
    tokens = await region.tokens()
    await region.accept(await region.registration.look_at(tokens[SCHOOL_1][1], STRANGER, NOW), STRANGER)
    with pytest.raises(Refused, match="already-yours"):
        await region.apply("Бабынинский район / Школа № 1")


@pytest.mark.parametrize("role", ["director", "curator", "king", ""])
async def test_a_role_of_another_kind_of_unit_is_refused(region: Region, role: str) -> None:
    with pytest.raises(Refused, match="role-unknown"):
        await region.apply("Бабынинский район", role)


async def test_acceptance_gives_the_free_seat_and_tells_the_applicant(region: Region) -> None:
    tokens = await region.tokens()
    boss = await region.join(tokens[COORDINATOR][1], "Ольга")
    application = await region.apply("Бабынинский район / Школа № 1")
    decided = await region.registration.decide(boss, application.id, True, NOW)
    assert (decided.state, decided.decided_by) == ("accepted", "Ольга")
    (seat,) = await region.people.seats(await region.person_id(), NOW)
    assert seat.id == tokens[SCHOOL_1][0].id
    assert [(who, key) for who, key, _ in await region.notices()][1:] == [
        (await region.person_id(), "accepted")
    ]


async def test_where_all_seats_are_taken_a_new_one_is_made(region: Region) -> None:
    tokens = await region.tokens()
    boss = await region.join(tokens[COORDINATOR][1], "Ольга")
    first = await region.join(tokens[SCHOOL_1][1], "Анна")
    application = await region.apply("Бабынинский район / Школа № 1")
    await region.registration.decide(boss, application.id, True, NOW)
    (seat,) = await region.people.seats(await region.person_id(), NOW)
    assert seat.ordinal == 2
    assert len(await region.people.seats(first, NOW)) == 1


async def test_a_refusal_tells_the_applicant_who_stays_without_a_seat(region: Region) -> None:
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    application = await region.apply("Бабынинский район / Школа № 1")
    assert (await region.registration.decide(boss, application.id, False, NOW)).state == "declined"
    assert await region.people.seats(await region.person_id(), NOW) == ()
    assert (await region.notices())[-1][:2] == (await region.person_id(), "declined")


async def test_two_superiors_at_once_decide_once(region: Region) -> None:
    tokens = await region.tokens()
    first = await region.join(tokens[COORDINATOR][1], "Ольга")
    second = await region.join(tokens["coordinator", "Регион north", 2][1], "Павел")
    application = await region.apply("Бабынинский район / Школа № 1")
    other = Registration(Store.open(str(region.store.engine.url)), region.plans)
    results = await asyncio.gather(
        region.registration.decide(first, application.id, True, NOW),
        other.decide(second, application.id, False, NOW),
    )
    await other.store.close()
    assert results[0] == results[1]
    seats = await region.people.seats(await region.person_id(), NOW)
    assert len(seats) == (results[0].state == "accepted")
    told = [key for _, key, _ in await region.notices()]
    assert told == ["application", "application", results[0].state]


async def test_a_later_change_of_mind_changes_nothing(region: Region) -> None:
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    application = await region.apply("Бабынинский район / Школа № 1")
    await region.registration.decide(boss, application.id, True, NOW)
    assert (await region.registration.decide(boss, application.id, False, NOW)).state == "accepted"
    assert len(await region.people.seats(await region.person_id(), NOW)) == 1


async def test_an_invite_used_meanwhile_withdraws_the_application(region: Region) -> None:
    tokens = await region.tokens()
    boss = await region.join(tokens[COORDINATOR][1], "Ольга")
    application = await region.apply("Бабынинский район / Школа № 1")
    await region.accept(await region.registration.look_at(tokens[SCHOOL_1][1], STRANGER, NOW), STRANGER)
    assert (await region.registration.decide(boss, application.id, True, NOW)).state == "withdrawn"
    assert len(await region.people.seats(await region.person_id(), NOW)) == 1


async def test_an_unknown_application_is_refused(region: Region) -> None:
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    with pytest.raises(Refused, match="application-unknown"):
        await region.registration.application(boss, 999, NOW)


async def test_a_person_has_three_applications_waiting_at_most(region: Region) -> None:
    await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    schools = "\n".join(f"director;Большой район;Школа № {n}" for n in range(1, 5))
    await region.load(text=f"role;municipality;school\n{schools}")
    for number in (1, 2, 3, 3):
        await region.apply(f"Большой район / Школа № {number}")
    with pytest.raises(Refused, match="too-many-applications"):
        await region.apply("Большой район / Школа № 4")
    assert len(await region.notices()) == 3
