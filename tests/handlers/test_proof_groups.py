"""Files where one message asks several things, through phones."""

from datetime import UTC, datetime

import pytest

from sandbox.driver import Message, Person
from tests.conftest import World
from tests.handlers.phones import last, open_duty

EVIDENCE = "Подтверждающие документы"


@pytest.fixture
def start() -> datetime:
    """The night before the evidence is asked for."""
    return datetime(2022, 4, 24, 20, tzinfo=UTC)


async def asked(world: World) -> tuple[Person, Message]:
    """Two questions of one activity: a file may prove the first of them."""
    anna = await world.join("director", "Школа № 1", "Анна Петрова")
    await world.sandbox.move_to(datetime(2022, 4, 25, 7, 1, tzinfo=UTC))
    return anna, await open_duty(anna, EVIDENCE)


async def seen(phone: Person, message: Message) -> Message:
    return next(one for one in await phone.messages() if one.id == message.id)


async def test_the_file_is_asked_for_below_and_the_others_stay(world: World) -> None:
    anna, card = await asked(world)
    answers = ["1. Подготовили", "1. Ещё нет", "2. Получили", "2. Ещё нет"]
    assert card.labels == [*answers, "Не получается…", "← К списку"]
    await anna.taps("1. Подготовили", card)
    assert (await seen(anna, card)).labels == [
        "2. Получили",
        "2. Ещё нет",
        "1. Приложить файл",
        "1. Исправить",
        "Не получается…",
        "← К списку",
    ]
    await anna.taps("1. Приложить файл", card)
    prompt = await last(anna)
    assert prompt.id > card.id
    assert prompt.labels == ["← Назад"]
    await anna.sends_document("акт.pdf", b"x")
    assert (await last(anna)).text.splitlines()[0] == "📎 Принято: акт.pdf · 1 КБ · версия 1"
    assert (await seen(anna, prompt)).labels == []

    await anna.taps("2. Получили", card)
    assert (await seen(anna, card)).text.startswith("✅ Всё отвечено")


async def test_the_way_back_ends_the_waiting(world: World) -> None:
    anna, card = await asked(world)
    await anna.taps("1. Подготовили", card)
    await anna.taps("1. Приложить файл", card)
    await anna.taps("← Назад")
    await anna.sends_document("акт.pdf", b"x")
    assert "Принято" not in (await last(anna)).text
