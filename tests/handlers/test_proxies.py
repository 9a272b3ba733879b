"""A director who does not press is called; the answer is written down, and the director has the last word."""

from datetime import UTC, datetime

import pytest

from messages.presses.chase import OwingPress, ProxyPress
from sandbox.driver import Person
from tests.conftest import World
from tests.handlers.chasing import open_missing, open_one
from tests.handlers.forging import forge
from tests.handlers.phones import last, open_duty


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)
PAPERS = "в ИС МЭДК"


async def pair(world: World) -> tuple[Person, Person]:
    anna = await world.join("director", "Школа № 1", "Анна Петрова")
    maria = await world.join("municipal", "Бабынинский район", "Мария Белова")
    await world.sandbox.move_to(REMINDED)
    return anna, maria


async def test_an_answer_by_phone_is_told_and_corrected(world: World) -> None:
    anna, maria = await pair(world)

    card = await open_one(maria, "32", "Анна Петрова")
    assert card.text.splitlines()[:2] == [
        "⏳ Ждём ответа: Школа № 1, Бабынинский район",
        "директор, Анна Петрова",
    ]
    await maria.taps("Ответить за них", card)
    asked = await last(maria)
    assert asked.labels == ["Разместили", "Ещё нет", "← Назад"]
    await maria.taps("Разместили", asked)
    done = await last(maria)
    assert done.id == card.id
    assert done.text.splitlines()[0] == "✅ Записано по телефону: «Разместили»"
    await maria.taps("← К списку", done)
    assert "Анна Петрова" not in (await last(maria)).text

    await world.sandbox.advance(seconds=1)
    told = await last(anna)
    assert told.text.splitlines()[:2] == [
        "📞 За вас ответили: «Разместили»",
        "Кто записал: Мария Белова, после звонка. Всё верно?",
    ]
    await anna.taps("Это не так", told)
    await anna.taps("Ещё нет")
    await world.sandbox.advance(seconds=1)

    heard = await last(maria)
    assert heard.text.splitlines() == [
        "📞 Ответ исправили: Школа № 1",
        "Документы школы — в ИС МЭДК",
        "Анна Петрова: «Ещё нет». С ваших слов было: «Разместили».",
    ]
    await maria.taps("Показать", heard)
    assert "Ответ: «Ещё нет»" in (await last(maria)).text


async def test_who_agrees_sees_the_outcome_and_nobody_is_bothered(world: World) -> None:
    anna, maria = await pair(world)
    await maria.taps("Ответить за них", await open_one(maria, "32", "Анна Петрова"))
    await maria.taps("Разместили")
    before = (await last(maria)).id
    await world.sandbox.advance(seconds=1)

    await anna.taps("Всё верно")
    await world.sandbox.advance(seconds=1)

    shown = await last(anna)
    assert shown.text.startswith("✅ Разместили · ср, 23 марта, 10:01")
    assert "Ответ дан не с вашего телефона: Мария Белова" in shown.text
    assert (await last(maria)).id == before


async def test_nobody_answers_for_schools_of_another_district(world: World) -> None:
    anna, maria = await pair(world)
    igor = await world.join("municipal", "Дзержинский район", "Игорь Жуков")
    await open_missing(igor, "32")
    await maria.taps("Ответить за них", await open_one(maria, "32", "Анна Петрова"))
    yes = (await last(maria)).buttons[0][0].data or ""
    press = ProxyPress.unpack(yes)
    before = await last(igor)
    for forged in (yes, ProxyPress(request=press.request).pack(), OwingPress(request=press.request).pack()):
        await forge(world, igor, forged)
        await forge(world, anna, forged)
    await world.sandbox.advance(seconds=1)

    assert (await last(igor)).text == before.text
    assert not (await last(anna)).text.startswith("📞")
    assert "Разместили" in (await open_duty(anna, PAPERS)).labels
