"""Leave and the number of messages a day, through phones."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Person
from tests.conftest import World
from tests.handlers.phones import last


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 15, 6, tzinfo=UTC)


async def on_leave(world: World) -> Person:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Отпуск")
    await phone.taps("Две недели, до пн, 28 марта")
    return phone


async def test_two_weeks_of_silence_and_one_message_on_the_morning_after(world: World) -> None:
    phone = await on_leave(world)
    shown = await last(phone)
    assert shown.text.startswith("Отпуск: вт, 15 марта – пн, 28 марта")
    assert shown.labels == ["Я вернулся", "Написать даты", "← Назад"]

    await world.sandbox.move_to(datetime(2022, 3, 28, 20, 30, tzinfo=UTC))
    assert (await last(phone)).id == shown.id
    await world.sandbox.move_to(datetime(2022, 3, 29, 7, 1, tzinfo=UTC))
    (back,) = [message for message in await phone.messages() if message.id > shown.id]
    assert back.text.splitlines()[0] == "Сегодня у вас 6 дел"
    assert "⚠️ Первый опрос участников проекта — срок был чт, 24 марта" in back.text
    assert "📄 Документы школы — в ИС МЭДК — до завтра" in back.text

    await phone.says("/settings")
    assert "Отпуск: нет" in (await last(phone)).text


async def test_back_early_what_waited_comes_at_once(world: World) -> None:
    phone = await on_leave(world)
    card = await last(phone)
    await world.sandbox.move_to(datetime(2022, 3, 24, 12, tzinfo=UTC))
    await phone.taps("Я вернулся", card)
    assert (await last(phone)).labels[0].startswith("Неделя, до ")
    await world.sandbox.advance(minutes=1)
    (back,) = [message for message in await phone.messages() if message.id > card.id]
    assert back.text.startswith("Сегодня у вас ")


async def test_a_letter_waits_too(world: World) -> None:
    phone = await on_leave(world)
    boss = await world.join("municipal", "Бабынинский район", "Мария")
    await phone.says("Когда придёт бумага?")
    await phone.taps("Отправить: Мария")
    await world.sandbox.advance(minutes=1)
    await boss.taps("Ответить", await boss.hears("Анна"))
    await boss.says("В апреле.")
    await world.sandbox.advance(minutes=5)
    assert not any("В апреле" in message.text for message in await phone.messages())
    await world.sandbox.move_to(datetime(2022, 3, 29, 7, 1, tzinfo=UTC))
    assert [message for message in await phone.messages() if "В апреле" in message.text]


async def test_the_days_are_typed_and_given_up(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Отпуск")
    await phone.taps("Написать даты")
    for wrong, why in {
        "когда-нибудь": "Не понял даты",
        "с 17 по 4 июля": "Отпуск не может кончиться раньше",
        "с 1 по 5 марта": "Эти дни уже прошли",
        "с 4 июля по 4 июля 2023": "Так надолго замолчать не могу",
    }.items():
        await phone.says(wrong)
        assert (await last(phone)).text.startswith(why)
    await phone.says("с 4 по 17 июля")
    assert (await last(phone)).text.startswith("Отпуск: пн, 4 июля – вс, 17 июля")
    await phone.taps("Отпуска не будет")
    await phone.taps("← Назад")
    assert "Отпуск: нет" in (await last(phone)).text


async def test_the_number_of_messages_is_chosen_and_given_back(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Сообщений в день")
    assert "• как в программе: 5" in (await last(phone)).labels
    await phone.taps("не больше 1")
    assert "Сообщений в день: не больше 1" in (await last(phone)).text
    await phone.taps("Сообщений в день")
    assert "• не больше 1" in (await last(phone)).labels
    await phone.taps("как в программе: 5")
    assert "Сообщений в день: не больше 5" in (await last(phone)).text


async def test_one_message_a_day_is_one_message_a_day(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/settings")
    await phone.taps("Сообщений в день")
    await phone.taps("не больше 1")
    before = (await last(phone)).id
    await world.sandbox.move_to(datetime(2022, 4, 15, 15, tzinfo=UTC))
    days = [message.date.date() for message in await phone.messages() if message.id > before]
    assert len(days) > 5
    assert len(days) == len(set(days))
