"""Deputies, and seats that change hands: what services promise."""

from datetime import date, timedelta

import pytest
from sqlalchemy import insert, select

from db.models import Delivery
from roadmap.refusals import Refused
from services.registration import Registration
from tests.services.people_fixtures import (
    MUNICIPAL,
    NOW,
    SCHOOL_1,
    SCHOOL_2,
    Region,
    built,
    later,
    region,
)

__all__ = ["built", "region"]


@pytest.fixture(autouse=True)
async def roster(region: Region) -> None:
    await region.load()


def day(ahead: int) -> date:
    return later(ahead).date()


async def refusal(region: Region, token: str) -> str:
    with pytest.raises(Refused) as refused:
        await region.join(token)
    return refused.value.key


async def director(region: Region) -> tuple[int, int]:
    seat, token = (await region.tokens())[SCHOOL_1]
    return seat.id, await region.join(token, "Анна")


async def test_a_deputy_holds_the_seat_on_their_days_and_on_no_other(region: Region) -> None:
    seat, anna = await director(region)
    made = await region.deputies.invite(anna, seat, day(5), day(9), NOW)
    petr = await region.join(made.token, "Пётр")
    for moment, holds in (
        (NOW, False),
        (made.since - timedelta(microseconds=1), False),
        (made.since, True),
        (made.until - timedelta(microseconds=1), True),
        (made.until, False),
    ):
        assert bool(await region.people.seats(petr, moment)) is holds, moment
        assert [one.id for one in await region.people.seats(anna, moment)] == [seat]


async def test_a_seat_with_a_deputy_alone_is_empty(region: Region) -> None:
    seat, anna = await director(region)
    boss = await region.join((await region.tokens())[MUNICIPAL][1], "Мария")
    made = await region.deputies.invite(anna, seat, day(0), day(9), NOW)
    await region.join(made.token, "Пётр")
    full = await region.people.roster(boss, 0, NOW)
    await region.registration.leave(anna, NOW)
    after = await region.people.roster(boss, 0, NOW)
    assert after.empty == full.empty + 1
    shown = await region.people.seat(boss, seat, NOW)
    assert (shown.holders, [one.name for one in shown.deputies]) == ((), ["Пётр"])
    assert SCHOOL_1 in await region.tokens()


async def test_a_second_tap_changes_nothing(region: Region) -> None:
    seat, anna = await director(region)
    made = await region.deputies.invite(anna, seat, day(5), day(9), NOW)
    region.last_telegram += 1
    shown = await region.registration.look_at(made.token, region.last_telegram, NOW)
    for _ in range(2):
        joined = await region.accept(shown, region.last_telegram, "Пётр")
        assert [one.name for one in joined.deputies] == ["Пётр"]
    with pytest.raises(Refused) as refused:
        await region.registration.look_at(made.token, region.last_telegram, NOW)
    assert refused.value.key == "invite-yours"


async def test_a_fresh_link_closes_the_one_before_but_not_that_of_a_holder(region: Region) -> None:
    seat, anna = await director(region)
    boss = await region.join((await region.tokens())[MUNICIPAL][1], "Мария")
    handing_over = await region.people.invite(boss, seat, NOW)
    first = await region.deputies.invite(anna, seat, day(0), day(6), NOW)
    second = await region.deputies.invite(anna, seat, day(0), day(6), NOW)
    assert await refusal(region, first.token) == "invite-revoked"
    await region.join(second.token, "Пётр")
    await region.join(handing_over, "Зоя")
    assert (await region.people.seat(boss, seat, NOW)).holders == ("Зоя",)


async def test_a_link_is_good_for_nothing_when_the_days_are_over(region: Region) -> None:
    seat, anna = await director(region)
    made = await region.deputies.invite(anna, seat, day(0), day(1), NOW)
    assert made.expires_at == made.until
    with pytest.raises(Refused) as refused:
        await region.registration.look_at(made.token, 77, made.until)
    assert refused.value.key == "invite-expired"


async def test_who_leaves_or_hands_over_leaves_no_open_door(region: Region) -> None:
    seat, anna = await director(region)
    boss = await region.join((await region.tokens())[MUNICIPAL][1], "Мария")
    made = await region.deputies.invite(anna, seat, day(0), day(6), NOW)
    await region.join(await region.people.invite(boss, seat, NOW), "Зоя")
    assert await refusal(region, made.token) == "invite-revoked"

    other, token = (await region.tokens())[SCHOOL_2]
    ivan = await region.join(token, "Иван")
    made = await region.deputies.invite(ivan, other.id, day(0), day(6), NOW)
    await region.registration.leave(ivan, NOW)
    assert await refusal(region, made.token) == "invite-revoked"


async def test_a_deputy_who_becomes_the_holder_is_a_deputy_no_more(region: Region) -> None:
    seat, anna = await director(region)
    boss = await region.join((await region.tokens())[MUNICIPAL][1], "Мария")
    made = await region.deputies.invite(anna, seat, day(0), day(6), NOW)
    petr = await region.join(made.token, "Пётр")
    token = await region.people.invite(boss, seat, NOW)
    shown = await region.registration.look_at(token, region.last_telegram, NOW)
    await region.accept(shown, region.last_telegram, "Пётр")
    found = await region.people.seat(boss, seat, NOW)
    assert (found.holders, found.deputies) == (("Пётр",), ())
    assert [one.id for one in await region.people.seats(petr, later(30))] == [seat]


async def test_news_for_somebody_who_holds_nothing_any_more_is_not_told(region: Region) -> None:
    """Except that the seat went to somebody else."""
    seat, anna = await director(region)
    boss = await region.join((await region.tokens())[MUNICIPAL][1], "Мария")
    async with region.store.write() as tx:
        for person in (anna, boss):
            said = {"person_id": person, "lane": "deadline", "kind": "notice", "due_at": later(1)}
            await tx.execute(insert(Delivery).values(payload={"key": "moved"}, **said))
    await region.join(await region.people.invite(boss, seat, NOW), "Зоя")
    async with region.store.read() as tx:
        rows = await tx.execute(select(Delivery.person_id, Delivery.payload, Delivery.state, Delivery.reason))
        fates = {(person, payload["key"]): (state, reason) for person, payload, state, reason in rows}
    assert fates == {
        (anna, "moved"): ("skipped", "left"),
        (boss, "moved"): ("planned", None),
        (anna, "handed-over"): ("planned", None),
    }


async def test_what_comes_with_a_seat_is_for_whoever_holds_it(region: Region) -> None:
    seat, anna = await director(region)
    boss = await region.join((await region.tokens())[MUNICIPAL][1], "Мария")
    with pytest.raises(Refused) as refused:
        await region.people.legacy(boss, seat, NOW)
    assert refused.value.key == "not-yours"
    assert (await region.people.legacy(anna, seat, NOW)).before is None
    zoya = await region.join(await region.people.invite(boss, seat, NOW), "Зоя")
    assert (await region.people.legacy(zoya, seat, NOW)).before == "Анна"
    await Registration(region.store, region.plans).erase(zoya, NOW)
    ia = await region.join(await region.people.invite(boss, seat, NOW), "Ия")
    assert (await region.people.legacy(ia, seat, NOW)).before is None
