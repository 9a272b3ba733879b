"""Words written straight into the chat when something is due, through phones."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from messages.presses.answers import GuessPress
from messages.presses.news import LetterPress
from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty
from tests.handlers.restarting import restarted
from tests.handlers.seats import hand_over

COURSE, DISTRICT = "Курсы: технологии", "Бабынинский район"
HEADCOUNT, TRAINED = "Сколько всего педагогов в школе?", "Сколько ваших педагогов закончили курсы?"
LETTER = "✉️ Отправить это вашему координатору?"


@pytest.fixture
def start() -> datetime:
    """The last day of the course, before its question at 17:00 in Moscow."""
    return datetime(2022, 2, 11, 13, tzinfo=UTC)


async def several(world: World, *, boss: bool = True) -> Person:
    """Two numbers are due: how many teachers there are, and how many of them have finished the course."""
    if boss:
        await world.join("municipal", DISTRICT, "Мария Белова")
    phone = await world.join("director", "Школа № 2", "Иван")
    await world.sandbox.move_to(datetime(2022, 2, 11, 14, 1, tzinfo=UTC))
    return phone


async def single(world: World, *, boss: bool = True) -> Person:
    """The first of them is answered: seven."""
    phone = await several(world, boss=boss)
    await phone.taps("1", await open_duty(phone, COURSE))
    await phone.taps("7", await last(phone))
    return phone


async def asked(phone: Person, text: str = "5") -> Message:
    """What the bot makes of these words."""
    await phone.says(text)
    return await last(phone)


async def given(phone: Person) -> str:
    """What stands in the card of the course."""
    await phone.says("/my")
    listed = await last(phone)
    if COURSE not in listed.text:
        return "всё"
    return (await open_duty(phone, COURSE)).text


async def test_a_number_is_asked_about_first_and_stored_by_a_tap(world: World) -> None:
    phone = await single(world)
    question = await asked(phone)
    assert question.text.splitlines() == [
        f"📅 Это ответ на «{TRAINED}»?",
        "Курсы: технологии высоких результатов · Школа № 2, Бабынинский район",
    ]
    assert question.labels == ["Да, записать", "Это письмо"]
    assert TRAINED in await given(phone)

    await phone.taps("Да, записать", question)
    (outcome,) = [one for one in await phone.messages() if one.id == question.id]
    assert outcome.text.startswith("✅ 5 педагогов · ")
    assert "Исправить" in outcome.labels
    assert await given(phone) == "всё"


async def test_it_may_be_a_letter_after_all(world: World) -> None:
    phone = await single(world)
    question = await asked(phone)
    await phone.taps("Это письмо", question)
    offer = await last(phone)
    assert offer.id == question.id
    assert offer.text.splitlines()[:2] == [LETTER, "«5»"]
    assert offer.labels == ["Отправить: Мария Белова", "Не отправлять"]
    await phone.taps("Отправить: Мария Белова", offer)
    assert "✉️ Отправлено: Мария Белова" in (await last(phone)).text
    assert TRAINED in await given(phone)


async def test_words_are_no_number(world: World) -> None:
    phone = await single(world)
    for words in ("пять", "5 человек", "Можно позже?"):
        offer = await asked(phone, words)
        assert offer.text.startswith(LETTER)
        assert "/my" not in offer.text


async def test_of_several_the_way_is_told_and_the_letter_still_offered(world: World) -> None:
    phone = await several(world)
    offer = await asked(phone, "12")
    assert offer.text.splitlines()[0] == LETTER
    assert offer.text.splitlines()[-1] == ("Если это ответ: 2 вопроса ждут в /my, ответьте там под нужным.")
    assert offer.labels == ["Отправить: Мария Белова", "Мои дела", "Не отправлять"]
    await phone.taps("Мои дела", offer)
    assert COURSE in (await last(phone)).text
    (still,) = [one for one in await phone.messages() if one.id == offer.id]
    assert still.text == offer.text


async def test_before_its_day_it_is_a_letter(world: World) -> None:
    await world.join("municipal", DISTRICT, "Мария Белова")
    phone = await world.join("director", "Школа № 2", "Иван")
    assert (await asked(phone)).text.startswith(LETTER)


async def test_who_has_no_coordinator_says_no(world: World) -> None:
    phone = await single(world, boss=False)
    question = await asked(phone)
    assert question.labels == ["Да, записать", "Нет, не ответ"]
    await phone.taps("Нет, не ответ", question)
    assert (await last(phone)).text == "Хорошо, не записано."
    assert TRAINED in await given(phone)


async def test_a_number_that_cannot_be_is_told_the_range_and_can_be_typed_again(world: World) -> None:
    phone = await single(world)
    question = await asked(phone, "8")
    tap = await phone.taps("Да, записать", question)
    assert (tap.alert, tap.answer) == (True, "Нужно число от 0 до 7. Напишите ещё раз.")
    assert (await last(phone)).labels == question.labels
    await phone.taps("Да, записать", await asked(phone, "6"))
    assert await given(phone) == "всё"


async def test_a_second_tap_and_an_old_one_show_what_stands(world: World) -> None:
    phone = await single(world)
    old, new = await asked(phone, "5"), await asked(phone, "6")
    await phone.taps("Да, записать", new)
    await phone.taps("Да, записать", old)
    (shown,) = [one for one in await phone.messages() if one.id == old.id]
    assert shown.text.startswith("Это уже отвечено: «6 педагогов»")


async def test_what_was_deleted_meanwhile_is_not_stored(world: World) -> None:
    phone = await single(world)
    await phone.says("5")
    question = await last(phone)
    mine = [one for one in await phone.messages() if not one.by_bot][-1]
    await phone.deletes(mine)
    await phone.taps("Да, записать", question)
    assert TRAINED in await given(phone)


async def test_the_question_survives_a_restart(world: World, database: Path) -> None:
    phone = await single(world)
    question = await asked(phone)
    async with restarted(world, database):
        await phone.taps("Да, записать", question)
        (outcome,) = [one for one in await phone.messages() if one.id == question.id]
        assert outcome.text.startswith("✅ 5 педагогов")


async def test_a_forged_press_stores_nothing(world: World) -> None:
    """Neither without words below which it stands, nor of somebody else."""
    phone = await single(world)
    anna = await world.join("director", "Школа № 1", "Анна")
    question = await asked(phone)
    press = GuessPress(request=1, seen=0, step="yes")
    for request in range(1, 12):
        await forge(world, anna, press.model_copy(update={"request": request}).pack())
        await forge(world, phone, press.model_copy(update={"request": request}).pack())
    await forge(world, phone, LetterPress(step="offer").pack())
    assert TRAINED in await given(phone)
    await phone.taps("Да, записать", question)
    assert await given(phone) == "всё"


async def test_what_is_being_typed_already_is_not_asked_about(world: World) -> None:
    phone = await several(world)
    await phone.taps("1", await open_duty(phone, COURSE))
    await phone.taps("больше…", await last(phone))
    assert (await asked(phone, "26")).text.startswith("✅ 26")


async def test_who_has_left_the_seat_stores_nothing(world: World) -> None:
    phone = await single(world)
    question = await asked(phone)
    boss = await world.join("coordinator", world.region, "Ольга Смирнова")
    await hand_over(world, boss, "директор, Школа № 2", "Пётр")
    await phone.taps("Да, записать", question)
    assert "✅" not in (await last(phone)).text
