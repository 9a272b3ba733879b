"""Telegram tells the bot to wait just when it answers somebody."""

from datetime import UTC, datetime

import pytest

from tests.conftest import World
from tests.handlers.phones import last


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 23, 6, tzinfo=UTC)


async def test_the_answer_comes_when_the_term_is_over_and_what_is_unasked_waits_too(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    await world.sandbox.faults(fail={"method": "sendMessage", "status": 429, "retry_after": 1, "times": 1})

    await phone.says("/settings")

    calls = await world.sandbox.log(method="sendMessage")
    assert [call["error_code"] for call in calls[-2:]] == [429, None]
    assert "Язык" in "".join((await last(phone)).labels)
    assert world.app.courier.silence.until is not None


async def test_a_long_term_is_not_waited_for_and_the_button_is_released(world: World) -> None:
    phone = await world.join("director", "Школа № 1")
    card = await last(phone)
    await world.sandbox.faults(fail={"method": "sendMessage", "status": 429, "retry_after": 40, "times": 1})

    await phone.says("/my")

    assert world.app.courier.silence.until is not None
    assert (await last(phone)).id > card.id
