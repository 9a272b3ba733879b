"""/settings, through phones."""

import pytest

from tests.conftest import World
from tests.handlers.phones import last


async def test_the_language_changes_at_once_with_the_commands(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Язык")
    await phone.taps("English")
    shown = await last(phone)
    assert shown.text.startswith("Settings")
    assert "Language: English" in shown.text
    await phone.says("/help")
    assert (await last(phone)).text.startswith("How this works")


async def test_a_zone_is_pressed_or_typed(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Часовой пояс")
    assert "• Москва, UTC+3" in (await last(phone)).labels
    await phone.taps("Омск, UTC+6")
    assert "Омск, UTC+6" in (await last(phone)).text

    await phone.taps("Часовой пояс")
    await phone.taps("Написать город")
    await phone.says("Урюпинск-на-Луне")
    assert "Не нашёл такого города" in (await last(phone)).text
    await phone.says("мск+2")
    assert "Екатеринбург, UTC+5" in (await last(phone)).text


async def test_cancel_ends_the_typing(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Часовой пояс")
    await phone.taps("Написать город")
    await phone.says("/cancel")
    assert "не записываю" in (await last(phone)).text
    await phone.says("Томск")
    assert "Этого я не понял" in (await last(phone)).text
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    assert person.zone is None


async def test_any_other_command_ends_the_typing_too(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Часовой пояс")
    await phone.taps("Написать город")
    await phone.says("/help")
    await phone.says("Томск")
    person = await world.house.people.person(phone.id, world.clock.now())
    assert person is not None
    assert person.zone is None


@pytest.mark.parametrize(
    ("label", "told"), [("с 21:00 до 07:00", "с 21:00 до 07:00"), ("Пишите в любой час", "любой час")]
)
async def test_quiet_hours_are_chosen(world: World, label: str, told: str) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Тихие часы")
    await phone.taps(label)
    assert told in (await last(phone)).text


async def test_my_data_shows_what_is_kept(world: World) -> None:
    phone = await world.join("director", "Школа № 1", "Анна")
    await phone.says("/settings")
    await phone.taps("Мои данные")
    assert "Имя: Анна" in (await last(phone)).text
    assert "директор, Школа № 1" in (await last(phone)).text


async def test_leaving_is_asked_once_more_and_the_superior_is_told(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    phone = await world.join("director", "Школа № 1", "Анна")
    await phone.says("/settings")
    await phone.taps("Выйти из программы")
    await phone.taps("Остаться")
    assert await world.house.people.person(phone.id, world.clock.now()) is not None
    await phone.taps("Выйти из программы")
    await phone.taps("Да, выйти")
    assert "Вы вышли" in (await last(phone)).text
    assert await world.house.people.person(phone.id, world.clock.now()) is None
    assert "my" not in await phone.menu()
    await world.sandbox.advance(minutes=1)
    told = await boss.hears("Из программы выходит Анна")
    assert "директор, Школа № 1" in told.text
    await boss.taps("Пустые места", told)
    assert "Школа № 1" in (await last(boss)).text


async def test_who_left_can_come_back_with_a_new_link(world: World) -> None:
    phone = await world.join("director", "Школа № 1", "Анна")
    await phone.says("/settings")
    await phone.taps("Выйти из программы")
    await phone.taps("Да, выйти")
    await phone.says(f"/start {await world.invite('director', 'Школа № 2')}")
    await phone.taps("Да, это я")
    await phone.taps("Согласен")
    assert "Школа № 2" in (await last(phone)).text


async def test_a_stranger_has_no_settings(world: World) -> None:
    phone = await world.sandbox.person("Анна")
    await phone.says("/settings")
    assert "Вы ещё не в программе" in (await last(phone)).text
