"""What becomes of a message when Telegram does not simply take it."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from sandbox.driver import Person
from tests.conftest import KALUGA, World

EVE = datetime(2022, 3, 23, 6, 59, tzinfo=UTC)
"""A minute before No 32 asks its directors a week ahead, together with three other things."""
MINUTE = timedelta(minutes=1)


@pytest.fixture
def start() -> datetime:
    return datetime(2022, 3, 20, 6, tzinfo=UTC)


@pytest.fixture
async def director(world: World) -> Person:
    person = await world.join("director", "Школа № 2")
    await world.sandbox.move_to(EVE)
    return person


async def digests(person: Person) -> int:
    """How often the message of that morning is on the phone."""
    return sum("Сегодня у вас 4 дела" in message.text for message in await person.messages(mine=False))


async def ledger(world: World, person: Person) -> list[dict[str, Any]]:
    """The lines of that morning."""
    rows = await world.house.exports.ledger(KALUGA)
    due = (EVE + MINUTE).isoformat()
    return [row for row in rows if row["person"] == person.id and (row["due_at"] or "") >= due]


async def test_a_flood_silences_the_whole_bot_until_its_term_is_over(world: World, director: Person) -> None:
    await world.sandbox.faults(fail={"method": "sendMessage", "status": 429, "retry_after": 40, "times": 1})
    await world.sandbox.move_to(EVE + MINUTE)
    refused = [call for call in await world.sandbox.log(method="sendMessage") if call["error_code"] == 429]
    assert (len(refused), await digests(director)) == (1, 0)
    await world.sandbox.advance(seconds=39)
    assert await digests(director) == 0
    await world.sandbox.advance(seconds=2)
    assert await digests(director) == 1


async def test_a_server_that_fails_is_tried_again(world: World, director: Person) -> None:
    await world.sandbox.faults(fail={"method": "sendMessage", "status": 502, "times": 2})
    await world.sandbox.move_to(EVE + 5 * MINUTE)
    assert await digests(director) == 1
    assert {row["state"] for row in await ledger(world, director)} == {"sent"}


async def test_a_reminder_whose_outcome_is_unknown_is_said_again(world: World, director: Person) -> None:
    """The connection broke after Telegram had taken it: a repeat is cheap, a loss is not."""
    await world.sandbox.faults(drop={"method": "sendMessage", "times": 1, "after_accept": True})
    await world.sandbox.move_to(EVE + 5 * MINUTE)
    assert await digests(director) == 2
    assert {row["state"] for row in await ledger(world, director)} == {"sent"}


async def test_who_blocked_the_bot_is_unreachable_and_the_superior_learns_of_it_once(
    world: World, director: Person
) -> None:
    superior = await world.join("municipal", "Бабынинский район", "Мария")
    await director.blocks()
    await world.sandbox.move_to(EVE + timedelta(days=3))
    told = [message for message in await superior.messages(mine=False) if "Школа № 2" in message.text]
    assert len(told) == 1
    assert {(row["state"], row["reason"]) for row in await ledger(world, director)} <= {
        ("skipped", "unreachable")
    }
    assert await digests(director) == 0
    await director.unblocks()
    await director.says("/my")
    await world.sandbox.move_to(datetime(2022, 3, 29, 8, tzinfo=UTC))
    assert "ИС МЭДК" in "".join(message.text for message in (await director.messages())[-2:])


async def test_a_message_that_cannot_be_sent_stops_nobody_else(world: World, director: Person) -> None:
    """Telegram refuses it for good: it is marked, and the next one leaves."""
    other = await world.join("director", "Школа № 1", "Вера")
    refusal = {"method": "sendMessage", "status": 400, "times": 1, "chat_id": director.id}
    await world.sandbox.faults(fail=refusal)
    await world.sandbox.move_to(EVE + MINUTE)
    assert (await digests(director), await digests(other)) == (0, 1)
    assert {(row["state"], row["reason"]) for row in await ledger(world, director)} == {("failed", "refused")}


async def test_two_ticks_at_once_send_one_message(world: World, director: Person) -> None:
    moment = EVE + MINUTE
    world.clock.unregister(world.box)
    await world.sandbox.move_to(moment)
    await asyncio.gather(*(world.app.clockwork.tick(moment) for _ in range(5)))
    world.clock.register(world.box)
    assert await digests(director) == 1


async def test_after_a_standstill_of_days_everything_still_true_is_said_once(
    world: World, director: Person
) -> None:
    """The process was down from 23 to 28 March: one message with what is due now, the past recorded."""
    world.clock.unregister(world.box)
    await world.sandbox.move_to(datetime(2022, 3, 28, 7, 30, tzinfo=UTC))
    before = len(await director.messages(mine=False))
    await world.app.clockwork.tick(world.clock.now())
    world.clock.register(world.box)
    assert len(await director.messages(mine=False)) == before + 1
    states = {(row["state"], row["reason"]) for row in await world.house.exports.ledger(KALUGA)}
    assert {("skipped", "merged"), ("missed", "untrue"), ("sent", None)} <= states
