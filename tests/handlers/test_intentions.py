"""Before an event, through phones."""

from datetime import UTC, date, datetime, time

import pytest

from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last

WEBINAR = "Вебинары обмена опытом, 1-й цикл — завтра"
INTERVIEW = "Собеседование с командой школы"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 16, 6, tzinfo=UTC)


EVE = datetime(2022, 3, 16, 7, 1, tzinfo=UTC)


async def opened(phone: Person, title: str) -> Message:
    """By its number in the list shown last."""
    listed = await last(phone)
    line = next(line for line in listed.text.splitlines() if title in line)
    await phone.taps(line.split(".")[0], listed)
    return await last(phone)


async def from_plan(phone: Person, title: str) -> Message:
    await phone.says("/plan")
    return await opened(phone, title)


async def interview(world: World, boss: Person, day: date) -> None:
    """School No 1 has its own day for it."""
    now = world.clock.now()
    me = await world.house.people.person(boss.id, now)
    assert me is not None
    _, pages, _ = await world.house.plan.undated(me.id, now)
    listed = [await world.house.plan.undated(me.id, now, page) for page in range(pages)]
    own = next(one for found, *_ in listed for one in found if one.place and one.place.name == "Школа № 1")
    assert own.activity.code == "35"
    await world.house.plan.set_day(me.id, own.id, day, time(12), now)


async def test_the_eve_asks_the_organiser_sees_who_comes_and_no_may_become_yes(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    boss = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(EVE)
    eve = await opened(director, "обмена опытом")
    assert eve.text.splitlines()[0] == "📅 Завтра — Вебинары обмена опытом, 1-й цикл"
    assert eve.labels == ["Буду", "Не смогу"]

    await director.taps("Не смогу", eve)
    said = await last(director)
    assert said.id == eve.id
    assert said.text.splitlines()[-1] == "Вы не сможете. До начала не напомню, потом спрошу, как прошло."
    assert "Будут 0 · не смогут 1 · не ответили " in (await from_plan(boss, WEBINAR)).text

    await director.taps("Изменить", said)
    await director.taps("Буду", said)
    assert (await last(director)).text.splitlines()[-1] == "✅ Вы будете"
    assert "Будут 1 · не смогут 0 · не ответили " in (await from_plan(boss, WEBINAR)).text

    await world.sandbox.move_to(datetime(2022, 3, 17, 8, tzinfo=UTC))
    await director.taps("Изменить", said)
    shown = next(message for message in await director.messages() if message.id == eve.id)
    assert shown.labels == ["Изменить"]  # it is the day itself: nothing is changed any more


async def test_the_card_of_the_plan_asks_too_and_keeps_its_way_back(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    card = await from_plan(director, WEBINAR)
    assert card.labels == ["Буду", "Не смогу", "← К плану"]
    await director.taps("Буду", card)
    assert (await last(director)).labels == ["Изменить", "← К плану"]
    await director.taps("Изменить", card)
    assert (await last(director)).labels == ["Буду", "Не смогу", "← К плану"]
    await director.taps("← К плану", card)
    assert (await last(director)).text.startswith("Что впереди")


async def test_a_school_asks_for_another_day_of_its_interview_and_gets_one(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    boss = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.advance(minutes=1)
    await interview(world, boss, date(2022, 3, 17))
    await world.sandbox.move_to(EVE)
    card = await opened(director, INTERVIEW)
    assert card.text.splitlines()[0] == "📅 Завтра в 12:00 — Собеседование с командой школы"
    assert card.labels == ["Буду", "Не смогу", "Попросить другой день"]
    await director.taps("Попросить другой день", card)
    assert "Вы попросили другой день" in (await last(director)).text

    await world.sandbox.advance(minutes=1)
    asked = await last(boss)
    assert asked.text.splitlines() == [
        "📅 Просят другой день: Школа № 1",
        "Собеседование с командой школы · чт, 17 марта",
        "Просит Анна",
    ]
    await boss.taps("Назначить другой день", asked)
    await boss.taps("24")
    await boss.taps("Перенести")
    await world.sandbox.advance(minutes=1)
    moved = await last(director)
    assert "Было: чт, 17 марта, 12:00. Стало: чт, 24 марта, 12:00." in moved.text
    await director.taps("Показать", moved)
    assert (await last(director)).labels == ["Буду", "Не смогу", "Попросить другой день"]


async def test_who_will_not_come_hears_no_more_before_it_but_afterwards(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    boss = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.advance(minutes=1)
    await interview(world, boss, date(2022, 3, 18))
    await world.sandbox.move_to(datetime(2022, 3, 17, 7, 1, tzinfo=UTC))
    await director.taps("Не смогу", await opened(director, INTERVIEW))
    await world.sandbox.move_to(datetime(2022, 3, 18, 8, 30, tzinfo=UTC))
    assert not any("Через час" in message.text for message in await director.messages())
    await world.sandbox.move_to(datetime(2022, 3, 18, 10, 1, tzinfo=UTC))
    assert (await last(director)).text.startswith("📅 Сегодня прошло: Собеседование")


async def test_a_common_day_is_not_moved_by_a_forged_press(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(EVE)
    eve = await opened(director, "обмена опытом")
    press = (eve.buttons[0][0].data or "").removesuffix(":yes")
    await forge(world, director, f"{press}:move")
    assert (await last(director)).labels == ["Буду", "Не смогу"]
