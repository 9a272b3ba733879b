"""/my, through phones."""

from datetime import UTC, datetime

import pytest

from tests.conftest import World
from tests.handlers.phones import last


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


async def test_a_director_sees_what_is_due_and_a_stranger_how_to_join(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    stranger = await world.sandbox.person("Кто-то", language_code="ru")
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))

    await phone.says("/my")
    await stranger.says("/my")

    assert (await last(phone)).text.startswith("У вас ")
    assert "Вы ещё не в программе" in (await last(stranger)).text


async def test_what_is_answered_is_found_again_and_corrected(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await phone.says("/my")
    await phone.taps("Что отвечено")
    assert (await last(phone)).text == "Ответов пока нет."
    await world.sandbox.move_to(datetime(2022, 3, 23, 7, 1, tzinfo=UTC))
    await phone.taps("3")
    await phone.taps("Разместили")

    await phone.says("/my")
    await phone.taps("Что отвечено")
    done = await last(phone)
    assert done.text.splitlines()[1] == "1. Документы школы — в ИС МЭДК — Разместили"
    assert done.labels == ["1", "← К списку"]
    await phone.taps("1", done)
    card = await last(phone)
    assert card.id > done.id
    await phone.taps("Исправить", card)
    assert (await last(phone)).labels[:2] == ["Разместили", "Ещё нет"]


async def test_the_welcome_stays_when_the_list_is_opened_from_it(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    welcome = await last(phone)

    await phone.taps("Мои дела", welcome)

    assert (await last(phone)).id > welcome.id
    assert (await last(phone)).text.startswith("✅ Сейчас дел нет")
