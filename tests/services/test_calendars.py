"""Whose plan a calendar shows, and at which address for how long."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from db.models import Feed
from roadmap.refusals import Refused
from services.calendars import Calendars
from services.preferences import Preferences
from services.registration import Registration
from tests.services.running import Running, empty, local, running

__all__ = ["empty", "running"]
NOW = local("2022-03-02", 12)
BOSS, CURATOR, DIRECTOR = "Рита", "Нина", "Анна"


@pytest.fixture
def calendars(running: Running) -> Calendars:
    return Calendars(running.store, running.plans)


async def shown(calendars: Calendars, running: Running, name: str) -> set[str]:
    return {event.activity.code for event in await calendars.events(running.people[name], NOW)}


async def test_each_sees_what_concerns_their_seats(calendars: Calendars, running: Running) -> None:
    assert await shown(calendars, running, DIRECTOR) == {"papers", "webinar", "staff", "visit"}
    assert await shown(calendars, running, BOSS) == {"papers", "webinar", "staff", "visit", "team"}


async def test_a_month_stays_behind_and_the_rest_of_the_plan_is_ahead(
    calendars: Calendars, running: Running
) -> None:
    person, last = running.people[DIRECTOR], local("2022-03-03", 12)
    for days, there in ((31, True), (32, False)):
        found = await calendars.events(person, last + timedelta(days=days))
        assert ("webinar" in {event.activity.code for event in found}) is there


async def test_a_move_keeps_the_slot_and_raises_the_revision(calendars: Calendars, running: Running) -> None:
    async def webinar() -> tuple[str, date | None, int, bool]:
        found = await calendars.events(running.people[DIRECTOR], NOW)
        one = next(event for event in found if event.activity.code == "webinar")
        return one.slot, one.start, one.revision, one.cancelled

    occurrence, boss = await running.occurrence("webinar"), running.people[BOSS]
    assert await webinar() == ("1.1", date(2022, 3, 3), 1, False)
    await running.plan.set_day(boss, occurrence, date(2022, 3, 17), time(15), NOW)
    assert await webinar() == ("1.1", date(2022, 3, 17), 2, False)
    await running.plan.cancel(boss, occurrence, NOW)
    assert await webinar() == ("1.1", date(2022, 3, 17), 3, True)


async def test_an_address_shows_the_plan_of_whose_it_is(calendars: Calendars, running: Running) -> None:
    token = await calendars.renew(running.people[DIRECTOR], NOW)
    found = await calendars.read(token, NOW)
    assert found is not None
    assert found.person.name == DIRECTOR
    assert found.events == await calendars.events(running.people[DIRECTOR], NOW)
    assert await calendars.since(running.people[DIRECTOR]) == NOW


async def test_nothing_but_a_hash_of_it_is_kept(calendars: Calendars, running: Running) -> None:
    token = await calendars.renew(running.people[DIRECTOR], NOW)
    async with running.store.read() as tx:
        (row,) = (await tx.execute(select(Feed))).all()
    assert token not in map(str, row)


async def test_a_new_address_ends_the_old(calendars: Calendars, running: Running) -> None:
    first = await calendars.renew(running.people[DIRECTOR], NOW)
    second = await calendars.renew(running.people[DIRECTOR], NOW)
    assert await calendars.read(first, NOW) is None
    assert await calendars.read(second, NOW) is not None
    await calendars.revoke(running.people[DIRECTOR])
    assert await calendars.read(second, NOW) is None
    assert await calendars.since(running.people[DIRECTOR]) is None


@pytest.mark.parametrize("token", ["", "x", "ж" * 43, "\udcff"])
async def test_an_unknown_address_is_nothing(calendars: Calendars, token: str) -> None:
    assert await calendars.read(token, NOW) is None


@pytest.mark.parametrize("how", ["leave", "erase"])
async def test_who_goes_takes_the_address_along(calendars: Calendars, running: Running, how: str) -> None:
    """For good: who comes back has none."""
    person, registration = running.people[DIRECTOR], Registration(running.store, running.plans)
    token = await calendars.renew(person, NOW)
    await (registration.leave if how == "leave" else registration.erase)(person, NOW)
    assert await calendars.read(token, NOW) is None
    async with running.store.read() as tx:
        assert (await tx.execute(select(Feed))).all() == []


async def test_without_a_seat_there_is_nothing_to_show(calendars: Calendars, running: Running) -> None:
    token = await calendars.renew(running.people[DIRECTOR], NOW)
    await running.stand_down(DIRECTOR, NOW)
    assert await calendars.read(token, NOW) is None
    with pytest.raises(Refused, match="not-yours"):
        await calendars.renew(running.people[DIRECTOR], NOW)


async def test_without_consent_there_is_no_address(calendars: Calendars, running: Running) -> None:
    await running.change(DIRECTOR, consented_at=None)
    with pytest.raises(Refused, match="person-unknown"):
        await calendars.renew(running.people[DIRECTOR], NOW)


async def test_a_person_finds_the_address_among_their_data(calendars: Calendars, running: Running) -> None:
    preferences = Preferences(running.store, running.plans)
    await calendars.renew(running.people[BOSS], NOW)
    await preferences.set_reports(running.people[BOSS], "both", NOW)
    mine = await preferences.my_data(running.people[BOSS], NOW)
    assert (mine.feed, mine.reports) == (NOW, "both")
