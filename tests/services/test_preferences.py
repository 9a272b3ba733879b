from datetime import time

import pytest
from sqlalchemy import select

from db.models import Person as PersonTable
from roadmap.people import Person
from roadmap.refusals import Refused
from services.drafts import Drafts
from tests.services.people_fixtures import NOW, Region, built, later, region

__all__ = ["built", "region"]


@pytest.fixture
async def anna(region: Region) -> int:
    await region.load()
    tokens = await region.tokens()
    return await region.join(tokens["director", "Бабынинский район / Школа № 1", 1][1])


async def now_is(region: Region) -> Person:
    person = await region.people.person(region.last_telegram, NOW)
    assert person is not None
    return person


async def test_a_language_of_a_programme_can_be_chosen(region: Region, anna: int) -> None:
    await region.preferences.set_language(anna, "en")
    assert (await now_is(region)).language == "en"
    with pytest.raises(Refused, match="language-unknown"):
        await region.preferences.set_language(anna, "tlh")


async def test_the_chosen_language_outlives_a_second_joining(region: Region, anna: int) -> None:
    await region.preferences.set_language(anna, "en")
    token = (await region.tokens())["director", "Бабынинский район / Школа № 2", 1][1]
    telegram = region.last_telegram
    await region.accept(await region.registration.look_at(token, telegram, NOW), telegram)
    assert (await now_is(region)).language == "en"


async def test_a_zone_can_be_chosen_and_given_back(region: Region, anna: int) -> None:
    await region.preferences.set_zone(anna, "Asia/Shanghai")
    assert (await now_is(region)).zone == "Asia/Shanghai"
    await region.preferences.set_zone(anna, None)
    assert (await now_is(region)).zone is None


@pytest.mark.parametrize(
    "zone", ["", "Moscow", "Europe", "../../etc/passwd", "/etc/passwd", "Россия", "a" * 999]
)
async def test_a_zone_that_does_not_exist_is_refused(region: Region, anna: int, zone: str) -> None:
    with pytest.raises(Refused, match="zone-unknown"):
        await region.preferences.set_zone(anna, zone)
    assert (await now_is(region)).zone is None


async def test_quiet_hours_may_wrap_vanish_and_be_given_back(region: Region, anna: int) -> None:
    for hours in ((time(22), time(7)), (time(9), time(9))):
        await region.preferences.set_quiet(anna, *hours)
        assert (await now_is(region)).quiet == hours
    await region.preferences.set_quiet(anna, None, None)
    assert (await now_is(region)).quiet is None
    with pytest.raises(Refused, match="quiet-half"):
        await region.preferences.set_quiet(anna, time(22), None)


async def test_my_data_is_all_that_is_stored(region: Region, anna: int) -> None:
    await region.preferences.set_quiet(anna, time(22), time(7))
    data = await region.preferences.my_data(anna, later(1))
    assert (data.name, data.username, data.telegram_id) == ("Анна", None, region.last_telegram)
    assert (data.consented_at, data.answers, data.quiet) == (NOW, 0, (time(22), time(7)))
    assert [seat.place.name for seat in data.seats] == ["Школа № 1"]


async def test_one_who_left_has_no_settings_any_more(region: Region, anna: int) -> None:
    await region.registration.leave(anna, NOW)
    for change in (
        region.preferences.set_language(anna, "en"),
        region.preferences.set_zone(anna, "UTC"),
        region.preferences.set_quiet(anna, None, None),
        region.preferences.my_data(anna, NOW),
    ):
        with pytest.raises(Refused, match="person-unknown"):
            await change


async def test_settings_of_one_are_not_those_of_another(region: Region, anna: int) -> None:
    token = (await region.tokens())["director", "Бабынинский район / Школа № 2", 1][1]
    await region.join(token, "Иван")
    await region.preferences.set_zone(anna, "Asia/Shanghai")
    async with region.store.read() as tx:
        zones = (await tx.execute(select(PersonTable.zone).order_by(PersonTable.id))).scalars().all()
    assert list(zones) == ["Asia/Shanghai", None]


async def test_a_draft_is_kept_until_it_is_empty(region: Region) -> None:
    drafts = Drafts(region.store)
    assert await drafts.get("7:7") == (None, {})
    await drafts.set_data("7:7", {"request": 5, "слова": ["да"]})
    await drafts.set_state("7:7", "number")
    assert await Drafts(region.store).get("7:7") == ("number", {"request": 5, "слова": ["да"]})
    await drafts.set_state("7:7", None)
    assert await drafts.get("7:7") == (None, {"request": 5, "слова": ["да"]})
    await drafts.set_data("7:7", {})
    assert await drafts.get("7:7") == (None, {})
    assert await drafts.get("8:8") == (None, {})
