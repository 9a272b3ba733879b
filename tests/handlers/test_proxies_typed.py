"""A number said over the phone: pressed, typed, wrong, and one question after the other."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.chasing import open_one
from tests.handlers.phones import last


@pytest.fixture
def start() -> datetime:
    """The last day of the course, before its question at 17:00 in Moscow."""
    return datetime(2022, 2, 11, 13, tzinfo=UTC)


async def headcount(world: World) -> tuple[Person, Person, Message]:
    """Ivan of school 2, Maria who calls him, and the card of the first of the course's two questions."""
    ivan = await world.join("director", "Школа № 2", "Иван Седов")
    maria = await world.join("municipal", "Бабынинский район", "Мария Белова")
    await world.sandbox.move_to(datetime(2022, 2, 11, 14, 1, tzinfo=UTC))
    card = await open_one(maria, "8", "Иван Седов")
    assert "Сколько всего педагогов" in card.text
    await maria.taps("Ответить за них", card)
    return ivan, maria, await last(maria)


async def test_a_number_is_typed_and_wrong_ones_are_told_the_range(world: World) -> None:
    ivan, maria, asked = await headcount(world)
    await maria.taps("больше…", asked)
    prompt = await last(maria)
    assert prompt.text.startswith("Напишите число от 1 до 300")
    assert prompt.text.endswith("директор, Иван Седов")

    await maria.says("сорок")
    assert (await last(maria)).text.startswith("Нужно число цифрами")
    await maria.says("301")
    assert (await last(maria)).text.startswith("Нужно число от 1 до 300")
    await maria.says("290")
    doubt = await last(maria)
    assert doubt.text.startswith("Точно 290")
    await maria.taps("Исправить", doubt)
    await maria.taps("больше…")
    await maria.says("25")

    assert (await last(maria)).text.startswith("✅ Записано по телефону: «25")
    await world.sandbox.advance(seconds=1)
    assert (await last(ivan)).text.startswith("📞 За вас ответили: «25")


async def test_an_unusual_number_is_stored_after_a_second_word(world: World) -> None:
    _, maria, asked = await headcount(world)
    await maria.taps("больше…", asked)
    await maria.says("290")
    await maria.taps(next(label for label in (await last(maria)).labels if label.startswith("Да, 290")))

    assert (await last(maria)).text.startswith("✅ Записано по телефону: «290")


async def test_the_next_question_of_the_seat_is_a_tap_away(world: World) -> None:
    """The pressed number has become a fact: the second question is bounded by it."""
    _, maria, asked = await headcount(world)
    await maria.taps("7", asked)
    await maria.taps("← К списку")
    card = await open_one(maria, "8", "Иван Седов")

    assert "Сколько всего педагогов" not in card.text
    await maria.taps("Ответить за них", card)
    assert (await last(maria)).labels[:8] == ["0", "1", "2", "3", "4", "5", "6", "7"]


async def test_back_from_typing_nothing_is_awaited_any_more(world: World) -> None:
    _, maria, asked = await headcount(world)
    await maria.taps("больше…", asked)
    await maria.taps("← Назад")
    assert "7" in (await last(maria)).labels
    await maria.taps("← Назад")
    assert (await last(maria)).text.startswith("⏳ Ждём ответа: Школа № 2")
    assert "Вопрос 1 из 2 — дальше" in (await last(maria)).labels
    await maria.taps("Вопрос 1 из 2 — дальше")
    assert "Вопрос 2 из 2 — дальше" in (await last(maria)).labels
    await maria.says("25")
    assert "не понял" in (await last(maria)).text
