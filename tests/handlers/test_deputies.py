"""Somebody stands in for a director, through phones."""

from datetime import UTC, datetime

import pytest

from tests.conftest import World
from tests.handlers.phones import last, open_duty
from tests.handlers.seats import link, open_seat, stand_in

PAPERS = "в ИС МЭДК"


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


async def test_a_deputy_for_two_weeks_answers_and_after_the_end_cannot(world: World) -> None:
    anna = await world.join("director", "Школа № 1", "Анна")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    petr = await stand_in(world, anna, "Две недели", "Пётр")
    welcome = (await last(petr)).text
    assert welcome.startswith("✅ Готово. Вы заместитель: директор, Школа № 1")
    assert "Последний день — вт, 5 апреля" in welcome
    assert "Ближайшее у вас:" in welcome
    await world.sandbox.advance(minutes=1)
    assert (await anna.hears("У вас заместитель: Пётр")).text.count("ср, 23 марта – вт, 5 апреля") == 1

    await open_duty(petr, PAPERS)
    await petr.taps("Разместили")
    done = await last(petr)
    assert "✅ Разместили" in done.text
    await open_duty(anna, "Концепция")

    await world.sandbox.move_to(datetime(2022, 4, 5, 20, 59, tzinfo=UTC))
    await petr.taps("Исправить", done)
    card = next(one for one in await petr.messages() if one.id == done.id)
    assert "Ещё нет" in card.labels
    await world.sandbox.move_to(datetime(2022, 4, 5, 21, tzinfo=UTC))
    tapped = await petr.taps("Ещё нет", card)
    assert "За это отвечает другой человек" in (tapped.answer or "")
    said = [message.id for message in await petr.messages()]
    await petr.says("/my")
    assert "нет роли" in (await last(petr)).text
    await world.sandbox.move_to(datetime(2022, 4, 20, 8, tzinfo=UTC))
    assert [message.id for message in await petr.messages()][: len(said)] == said
    assert len(await petr.messages()) == len(said) + 2
    await anna.says("/my")
    assert "У вас" in (await last(anna)).text


async def test_before_the_first_day_there_is_no_right_and_on_it_there_is_news(world: World) -> None:
    anna = await world.join("director", "Школа № 1", "Анна")
    await world.sandbox.move_to(datetime(2022, 3, 23, 8, tzinfo=UTC))
    petr = await stand_in(world, anna, "с 28 марта по 1 апреля", "Пётр")
    assert "вы заместитель с пн, 28 марта" in (await last(petr)).text
    await petr.says("/my")
    assert "нет роли" in (await last(petr)).text
    await world.sandbox.move_to(datetime(2022, 3, 27, 20, 59, tzinfo=UTC))
    assert (await last(petr)).text.startswith("Дел нет")
    await world.sandbox.move_to(datetime(2022, 3, 28, 6, tzinfo=UTC))
    news = await petr.hears("С сегодняшнего дня вы заместитель")
    assert "Отвечаете вместо: Анна. Последний день — пт, 1 апреля." in news.text
    await petr.taps("Мои дела", news)
    assert "Ближайшее у вас:" in (await last(petr)).text
    assert "my" in await petr.menu()


async def test_a_deputy_is_released_before_the_time(world: World) -> None:
    anna = await world.join("director", "Школа № 1", "Анна")
    petr = await stand_in(world, anna, "Неделя", "Пётр")
    await anna.says("/settings")
    await anna.taps("Моё место")
    assert "Заместитель: Пётр, до сб, 26 марта" in (await last(anna)).text
    await anna.taps("Снять: Пётр")
    assert "Пётр" not in (await last(anna)).text
    await petr.says("/my")
    assert "нет роли" in (await last(petr)).text
    await world.sandbox.move_to(datetime(2022, 3, 21, 7, 1, tzinfo=UTC))
    assert await petr.hears("Вы больше не заместитель: директор, Школа № 1")


async def test_a_deputy_released_before_the_first_day_hears_of_no_first_day(world: World) -> None:
    anna = await world.join("director", "Школа № 1", "Анна")
    petr = await stand_in(world, anna, "28.03 - 01.04", "Пётр")
    await anna.says("/settings")
    await anna.taps("Моё место")
    await anna.taps("Снять: Пётр")
    await world.sandbox.move_to(datetime(2022, 3, 29, 8, tzinfo=UTC))
    assert not [one for one in await petr.messages() if "С сегодняшнего дня" in one.text]


async def test_a_coordinator_appoints_one_for_a_seat_in_their_charge(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    await world.join("director", "Школа № 1", "Анна")
    await open_seat(boss, "директор, Школа № 1")
    await boss.taps("Назначить заместителя")
    await boss.taps("Другие даты")
    await boss.says("когда-нибудь")
    assert "Напишите так: 14.03–25.03" in (await last(boss)).text
    await boss.says("28.03 - 21.03")
    assert "раньше первого" in (await last(boss)).text
    await boss.says("21.03 - 28.03")
    assert "пн, 21 марта – пн, 28 марта" in (await last(boss)).text
    petr = await world.sandbox.person("Пётр", language_code="ru")
    await petr.says(f"/start {await link(boss)}")
    assert "пн, 21 марта – пн, 28 марта. Согласны?" in (await last(petr)).text
    await petr.taps("Кто меня пригласил?")
    assert "Приглашает Мария" in (await last(petr)).text


async def test_a_deputy_appoints_nobody_and_the_holder_cannot_be_one(world: World) -> None:
    anna = await world.join("director", "Школа № 1", "Анна")
    petr = await stand_in(world, anna, "Неделя", "Пётр")
    await petr.says("/settings")
    await petr.taps("Моё место")
    assert (await last(petr)).text.startswith("Вы заместитель: директор, Школа № 1, Бабынинский район")
    assert (await last(petr)).labels == ["← Назад"]
    await anna.says("/settings")
    await anna.taps("Моё место")
    await anna.taps("Назначить заместителя")
    await anna.taps((await last(anna)).labels[0])
    await anna.says(f"/start {await link(anna)}")
    assert "Вы уже вошли" in (await last(anna)).text


async def test_a_link_for_a_deputy_works_once_and_leaves_the_holder_alone(world: World) -> None:
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    await open_seat(boss, "директор, Школа № 2")
    assert "Назначить заместителя" not in (await last(boss)).labels
    await boss.taps("Пригласить")
    ivan = await world.sandbox.person("Иван", language_code="ru")
    await ivan.says(f"/start {await link(boss)}")
    await ivan.taps("Да, это я")
    await ivan.taps("Согласен")

    await open_seat(boss, "директор, Школа № 2")
    await boss.taps("Назначить заместителя")
    await boss.taps((await last(boss)).labels[0])
    token = await link(boss)
    petr = await world.sandbox.person("Пётр", language_code="ru")
    await petr.says(f"/start {token}")
    await petr.taps("Да, замещу")
    await petr.taps("Согласен")
    other = await world.sandbox.person("Ия", language_code="ru")
    await other.says(f"/start {token}")
    assert "уже вошли" in (await last(other)).text
    await ivan.says("/settings")
    await ivan.taps("Моё место")
    assert "Заместитель: Пётр" in (await last(ivan)).text
