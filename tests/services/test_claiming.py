import pytest

from roadmap.refusals import Refused
from services.registration import Registration
from tests.services.people_fixtures import (
    COORDINATOR,
    NOW,
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


async def test_the_first_coordinator_claims_the_bot(region: Region) -> None:
    token = await region.registration.claim_token("north", NOW)
    assert token is not None
    boss = await region.join(token, "Ольга")
    (seat,) = await region.people.seats(boss, NOW)
    assert (seat.role.code, seat.ordinal, seat.expected) == ("coordinator", 1, "Ольга Смирнова")
    assert await region.registration.claim_token("north", NOW) is None


async def test_a_programme_without_a_roster_gets_its_first_seat(region: Region) -> None:
    token = await region.registration.claim_token("south", NOW)
    assert token is not None
    shown = await region.registration.look_at(token, STRANGER, NOW)
    assert (shown.seat.role.code, shown.seat.place.kind) == ("coordinator", "region")


async def test_only_the_last_printed_link_works(region: Region) -> None:
    first = await region.registration.claim_token("north", NOW)
    second = await region.registration.claim_token("north", NOW)
    assert first is not None
    assert second is not None
    with pytest.raises(Refused, match="invite-revoked"):
        await region.registration.look_at(first, STRANGER, NOW)
    await region.registration.look_at(second, STRANGER, NOW)


async def test_a_new_link_spares_the_invites_that_were_sent_out(region: Region) -> None:
    _, token = (await region.tokens())[COORDINATOR]
    await region.registration.claim_token("north", NOW)
    assert (await region.registration.look_at(token, STRANGER, NOW)).seat.role.code == "coordinator"


async def test_it_is_dead_once_another_coordinator_is_there(region: Region) -> None:
    _, token = (await region.tokens())["coordinator", "Регион north", 2]
    claim = await region.registration.claim_token("north", NOW)
    assert claim is not None
    shown = await region.registration.look_at(claim, STRANGER, NOW)
    await region.join(token, "Павел")
    with pytest.raises(Refused, match="invite-revoked"):
        await region.accept(shown, STRANGER)
    with pytest.raises(Refused, match="invite-revoked"):
        await region.registration.look_at(claim, 8, NOW)


async def test_when_all_coordinators_left_there_is_a_link_again(region: Region) -> None:
    token = await region.registration.claim_token("north", NOW)
    assert token is not None
    await region.registration.leave(await region.join(token), NOW)
    assert await region.registration.claim_token("north", later(1)) is not None


async def test_a_programme_that_never_started_has_none(region: Region) -> None:
    plans = {**region.plans, "west": region.plans["north"]}
    assert await Registration(region.store, plans).claim_token("west", NOW) is None
