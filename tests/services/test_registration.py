import asyncio
import string

import pytest
from sqlalchemy import select

from db.models import Invite, Person
from db.store import Store
from roadmap.refusals import Refused
from services.registration import Registration
from tests.services.people_fixtures import (
    COORDINATOR,
    MUNICIPAL,
    NOW,
    SCHOOL_1,
    SCHOOL_2,
    SCHOOL_3,
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


async def test_an_invite_leads_to_a_seat(region: Region) -> None:
    seat, token = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(token, STRANGER, NOW)
    assert (shown.seat, shown.invited_by, shown.expires_at) == (seat, None, later(30))
    assert await region.people.person(STRANGER, NOW) is None
    joined = await region.registration.join(shown.id, STRANGER, "  Анна Петрова ", "anna", "en", NOW)
    assert (joined.id, joined.holders) == (seat.id, ("Анна Петрова",))
    person = await region.people.person(STRANGER, NOW)
    assert person is not None
    assert (person.name, person.language, person.consented) == ("Анна Петрова", "en", True)
    assert await region.people.seats(person.id, NOW) == (joined,)


@pytest.mark.parametrize(
    ("given", "kept"),
    [("<Шк*ола_№1> & \u202eКо", "<Шк*ола_№1> & \u202eКо"), ("Я" * 300, "Я" * 200), ("  ", "zoya")],
)
async def test_names_are_kept_as_given(region: Region, given: str, kept: str) -> None:
    _, token = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(token, STRANGER, NOW)
    seat = await region.registration.join(shown.id, STRANGER, given, "zoya", "ru", NOW)
    assert seat.holders == (kept,)


async def test_an_invite_names_who_sent_it(region: Region) -> None:
    tokens = await region.tokens()
    boss = await region.join(tokens[COORDINATOR][1], "Ольга")
    token = await region.people.invite(boss, tokens[SCHOOL_1][0].id, NOW)
    assert (await region.registration.look_at(token, STRANGER, NOW)).invited_by == "Ольга"


async def test_the_token_itself_is_not_stored(region: Region) -> None:
    _, token = (await region.tokens())[SCHOOL_1]
    assert len(token) <= 64
    assert set(token) <= {*string.ascii_letters, *string.digits, "-", "_"}
    async with region.store.read() as tx:
        rows = (await tx.execute(select(Invite.__table__))).all()
    assert rows
    assert not [row for row in rows if token in map(str, row)]


async def test_a_used_invite_says_what_it_was_for_and_whom_to_ask(region: Region) -> None:
    tokens = await region.tokens()
    await region.join(tokens[MUNICIPAL][1], "Мария")
    await region.join(tokens[SCHOOL_1][1])
    with pytest.raises(Refused) as refused:
        await region.registration.look_at(tokens[SCHOOL_1][1], STRANGER, NOW)
    assert refused.value.key == "invite-used"
    assert refused.value.values == {
        "role": tokens[SCHOOL_1][0].role.title,
        "place": tokens[SCHOOL_1][0].place,
        "superior": "Мария",
    }


async def test_nobody_above_yet_is_said_too(region: Region) -> None:
    tokens = await region.tokens()
    await region.join(tokens[SCHOOL_1][1])
    with pytest.raises(Refused, match="invite-used") as refused:
        await region.registration.look_at(tokens[SCHOOL_1][1], STRANGER, NOW)
    assert refused.value.values["superior"] is None


@pytest.mark.parametrize("token", ["", "no such token", "x" * 5000, "\ud800", "'; drop table persons"])
async def test_an_unknown_token_is_refused(region: Region, token: str) -> None:
    with pytest.raises(Refused, match="invite-unknown"):
        await region.registration.look_at(token, STRANGER, NOW)


async def test_it_expires_at_its_moment_even_after_it_was_shown(region: Region) -> None:
    _, token = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(token, STRANGER, later(29.99))
    with pytest.raises(Refused, match="invite-expired"):
        await region.accept(shown, STRANGER, now=later(30))
    with pytest.raises(Refused, match="invite-expired"):
        await region.registration.look_at(token, STRANGER, later(30))
    assert await region.count(Person) == 0


async def test_a_newer_invite_revokes_the_one_before(region: Region) -> None:
    seat, first = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(first, STRANGER, NOW)
    _, second = (await region.tokens())[SCHOOL_1]
    with pytest.raises(Refused, match="invite-revoked"):
        await region.registration.look_at(first, STRANGER, NOW)
    with pytest.raises(Refused, match="invite-revoked"):
        await region.accept(shown, STRANGER)
    assert (await region.registration.look_at(second, STRANGER, NOW)).seat.id == seat.id


async def test_what_is_yours_already_is_said_so(region: Region) -> None:
    _, token = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(token, STRANGER, NOW)
    await region.accept(shown, STRANGER)
    with pytest.raises(Refused, match="invite-yours"):
        await region.registration.look_at(token, STRANGER, NOW)


async def test_only_who_looked_at_it_last_may_accept(region: Region) -> None:
    _, token = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(token, STRANGER, NOW)
    await region.registration.look_at(token, 8, NOW)
    with pytest.raises(Refused, match="invite-foreign"):
        await region.accept(shown, STRANGER)
    with pytest.raises(Refused, match="invite-foreign"):
        await region.registration.invitation(shown.id, STRANGER, NOW)
    assert (await region.registration.invitation(shown.id, 8, NOW)).id == shown.id
    assert (await region.accept(shown, 8, "Восьмой")).holders == ("Восьмой",)


async def test_a_forged_number_is_refused(region: Region) -> None:
    await region.tokens()
    for forged in (-1, 0, 999_999):
        with pytest.raises(Refused, match="invite-unknown"):
            await region.registration.join(forged, STRANGER, "Зоя", None, "ru", NOW)
    async with region.store.read() as tx:
        ids = (await tx.execute(select(Invite.id))).scalars().all()
    for never_shown in ids:
        with pytest.raises(Refused, match="invite-foreign"):
            await region.registration.join(never_shown, STRANGER, "Зоя", None, "ru", NOW)


async def test_two_people_at_once_make_one_holder(region: Region) -> None:
    seat, token = (await region.tokens())[SCHOOL_1]
    other = Registration(Store.open(str(region.store.engine.url)), region.plans)

    async def through(registration: Registration, telegram: int) -> str:
        try:
            shown = await registration.look_at(token, telegram, NOW)
            await registration.join(shown.id, telegram, str(telegram), None, "ru", NOW)
        except Refused as refused:
            return refused.key
        return "joined"

    results = await asyncio.gather(
        *(through(door, n) for n, door in enumerate([region.registration, other] * 5, 100))
    )
    await other.store.close()
    assert results.count("joined") == 1
    assert set(results) <= {"joined", "invite-used", "invite-foreign"}
    assert len(await region.holdings(seat.id)) == 1
    assert await region.count(Person) == 1


async def test_the_same_person_tapping_twice_joins_once(region: Region) -> None:
    seat, token = (await region.tokens())[SCHOOL_1]
    shown = await region.registration.look_at(token, STRANGER, NOW)
    twice = await asyncio.gather(*(region.accept(shown, STRANGER) for _ in range(4)))
    assert {joined.id for joined in twice} == {seat.id}
    assert [still for _, still in await region.holdings(seat.id)] == [True]


async def test_one_person_may_hold_many_seats(region: Region) -> None:
    tokens = await region.tokens()
    for key in (SCHOOL_1, SCHOOL_2, SCHOOL_3):
        await region.accept(await region.registration.look_at(tokens[key][1], STRANGER, NOW), STRANGER)
    assert len(await region.people.seats(await region.person_id(), NOW)) == 3
    assert await region.count(Person) == 1


async def test_a_second_invite_hands_the_seat_over(region: Region) -> None:
    seat, token = (await region.tokens())[SCHOOL_1]
    old = await region.join(token, "Анна")
    boss = await region.join((await region.tokens())[COORDINATOR][1], "Ольга")
    new = await region.join(await region.people.invite(boss, seat.id, NOW), "Вера", later(1))
    assert await region.holdings(seat.id) == [(old, False), (new, True)]
    assert await region.people.seats(old, later(1)) == ()
    ((who, key, said),) = await region.notices()
    assert (who, key, said["who"], said["place"]) == (old, "handed-over", "Вера", "Школа № 1")
    assert said["role"] == {"ru": "директор", "en": "en директор"}


async def test_a_taken_seat_leaves_no_other_open_invite(region: Region) -> None:
    tokens = await region.tokens()
    boss = await region.join(tokens[COORDINATOR][1], "Ольга")
    await region.apply("Бабынинский район / Школа № 1")
    ((_, _, said),) = await region.notices()
    await region.registration.decide(boss, said["application"], True, NOW)
    with pytest.raises(Refused, match="invite-revoked"):
        await region.registration.look_at(tokens[SCHOOL_1][1], 9, NOW)
