"""Numbers, pressed and typed, through phones."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.phones import last, open_duty

COURSE = "Курсы: технологии"


@pytest.fixture
def start() -> datetime:
    """The last day of the course, before its question at 17:00 in Moscow."""
    return datetime(2022, 2, 11, 13, tzinfo=UTC)


async def headcount(world: World) -> tuple[Person, Message]:
    """The first of the course's two questions, on a card of its own."""
    phone = await world.join("director", "Школа № 2", "Иван")
    await world.sandbox.move_to(datetime(2022, 2, 11, 14, 1, tzinfo=UTC))
    listed = await open_duty(phone, COURSE)
    line = next(line for line in listed.text.splitlines() if "Сколько всего педагогов" in line)
    await phone.taps(line.split(".")[0], listed)
    return phone, await last(phone)


async def test_a_small_number_is_one_tap(world: World) -> None:
    phone, card = await headcount(world)

    await phone.taps("7", card)

    assert (await last(phone)).text.startswith("✅ 7")


async def test_a_bigger_number_is_typed_and_wrong_ones_are_told_the_range(world: World) -> None:
    phone, card = await headcount(world)
    await phone.taps("больше…", card)
    assert (await last(phone)).text.startswith("Напишите число от 1 до ")

    await phone.says("сорок")
    assert (await last(phone)).text.startswith("Нужно число цифрами")
    await phone.says("1000000")
    assert (await last(phone)).text.startswith("Нужно число от 1 до ")
    await phone.says("25")

    outcome = await last(phone)
    assert outcome.text.startswith("✅ 25")
    assert outcome.id > card.id
    prompt = next(message for message in await phone.messages() if message.id == card.id)
    assert prompt.labels == []


async def test_the_number_of_teachers_bounds_the_next_answer(world: World) -> None:
    phone, card = await headcount(world)
    await phone.taps("5", card)
    trained = await open_duty(phone, COURSE)

    assert [label for label in trained.labels if label.isdigit()] == ["0", "1", "2", "3", "4", "5"]
    assert ": 5" in trained.text


async def test_going_back_ends_the_typing(world: World) -> None:
    phone, card = await headcount(world)
    await phone.taps("больше…", card)
    await phone.taps("← Назад", card)
    await phone.says("25")

    assert "✅" not in (await last(phone)).text
    assert "больше…" in next(message for message in await phone.messages() if message.id == card.id).labels


async def test_a_typed_answer_to_what_was_answered_meanwhile_changes_nothing(world: World) -> None:
    phone, card = await headcount(world)
    other = await open_duty(phone, COURSE)
    await phone.taps("больше…", card)
    await phone.taps("1", other)
    await phone.taps("7", await last(phone))
    await phone.says("25")

    assert (await last(phone)).text.startswith("Это уже отвечено: «7")
