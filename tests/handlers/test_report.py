"""/report, through phones."""

from datetime import UTC, datetime

import pytest

from tests.conftest import World
from tests.handlers.phones import last, open_duty


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


REMINDED = datetime(2022, 3, 23, 7, 1, tzinfo=UTC)


async def test_a_director_sees_their_own_counts_and_nobody_elses(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.move_to(REMINDED)

    await phone.says("/report")

    shown = await last(phone)
    assert shown.text.startswith("Ваши дела")
    assert shown.labels == ["Что сделать"]
    assert "Школа № 2" not in shown.text


async def test_a_coordinator_goes_from_the_list_to_one_activity_and_to_who_is_missing(world: World) -> None:
    director = await world.join("director", "Школа № 1")
    phone = await world.join("coordinator", world.region, "Ольга")
    await world.sandbox.move_to(REMINDED)
    await director.taps("Разместили", await open_duty(director, "в ИС МЭДК"))

    await phone.says("/report")
    listed = await last(phone)
    assert listed.labels[-4:] == ["• Идут", "Ждём", "Все", "Без дня"]
    while "№ 32" not in listed.labels:
        await phone.taps("›", listed)
        listed = await last(phone)
    await phone.taps("№ 32", listed)
    one = await last(phone)
    assert "1 из 3 (33 %) · в срок 1 · позже 0 · нет ответа 2" in one.text
    await phone.taps(next(label for label in one.labels if label.startswith("Кого ждём")))

    missing = (await last(phone)).text
    assert "Школа № 2, Бабынинский район — директор" in missing
    assert "Школа <№ 3> & Ко, Дзержинский район — директор" in missing
    assert "Школа № 1, Бабынинский район — директор" not in missing
    assert "пока никто не вошёл" in missing


async def test_a_municipal_coordinator_sees_their_own_schools_only(world: World) -> None:
    phone = await world.join("municipal", "Дзержинский район", "Игорь")
    await world.sandbox.move_to(REMINDED)

    await phone.says("/report")
    listed = await last(phone)
    while "№ 32" not in listed.labels:
        await phone.taps("›", listed)
        listed = await last(phone)
    await phone.taps("№ 32", listed)
    await phone.taps(next(label for label in (await last(phone)).labels if label.startswith("Кого ждём")))

    missing = (await last(phone)).text
    assert "Школа <№ 3> & Ко" in missing
    assert "Бабынинский" not in missing
