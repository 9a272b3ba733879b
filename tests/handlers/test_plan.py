"""/plan, through phones."""

from datetime import UTC, datetime

import pytest

from tests.conftest import World
from tests.handlers.phones import last


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 1, 6, tzinfo=UTC)


async def test_an_organiser_turns_pages_opens_an_event_and_comes_back(world: World) -> None:
    phone = await world.join("coordinator", world.region, "Ольга")
    await phone.says("/plan")
    first = await last(phone)
    assert first.text.startswith("Что впереди")
    assert first.labels[0].startswith("Без дня: ")

    await phone.taps("›", first)
    assert "7. " in (await last(phone)).text
    await phone.taps("8")
    assert "В плане №" in (await last(phone)).text
    await phone.taps("← К плану")
    assert "7. " in (await last(phone)).text
    assert (await last(phone)).id == first.id


async def test_a_director_is_not_offered_to_set_days(world: World) -> None:
    phone = await world.join("director", "Школа № 1")

    await phone.says("/plan")

    assert not any(label.startswith("Без дня") for label in (await last(phone)).labels)
