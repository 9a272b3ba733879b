from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter

from sandbox.driver import Person, Sandbox, SandboxError
from sandbox.emulator import Emulator
from sandbox.journal import Journal

Call = Callable[..., Awaitable[tuple[int, dict[str, Any]]]]
Refused = Callable[..., Awaitable[str]]


async def test_a_flood_shuts_the_whole_bot_out(bot: Bot, anna: Person, box: Sandbox, call: Call) -> None:
    await box.faults(flood={"per_second": 3, "retry_after": 7})
    for text in "abc":
        await bot.send_message(anna.id, text)
    with pytest.raises(TelegramRetryAfter) as error:
        await bot.send_message(anna.id, "d")
    assert error.value.retry_after == 7
    status, body = await call("sendMessage", chat_id=anna.id, text="e")
    assert (status, body["parameters"]) == (429, {"retry_after": 7})
    assert body["description"] == "Too Many Requests: retry after 7"
    assert (await call("getMe"))[0] == 200
    await box.faults(flood=None, reset=True)
    await bot.send_message(anna.id, "f")


async def test_failures_strike_as_often_as_asked(
    call: Call, refused: Refused, anna: Person, box: Sandbox
) -> None:
    state = await box.faults(fail={"method": "sendMessage", "status": 500, "times": 2})
    assert state["fail"]["times"] == 2
    send = {"chat_id": anna.id, "text": "a"}
    for _ in range(2):
        assert await refused("sendMessage", **send) == "500 Internal Server Error"
    assert (await call("sendMessage", **send))[0] == 200
    await box.faults(fail={"status": 429, "retry_after": 3, "chat_id": anna.id})
    assert await refused("sendMessage", **send) == "429 Too Many Requests: retry after 3"
    assert (await call("getMe"))[0] == 200
    await box.faults(fail=[{"method": "getMe", "status": 403, "description": "Forbidden: because"}])
    assert await refused("getMe") == "403 Forbidden: because"
    await box.faults(reset=True)
    assert (await call("getMe"))[0] == 200


@pytest.mark.parametrize(("after_accept", "messages"), [(True, 1), (False, 0)])
async def test_a_dropped_answer_leaves_the_bot_in_the_dark(
    bot: Bot, anna: Person, box: Sandbox, after_accept: bool, messages: int
) -> None:
    await box.faults(drop={"method": "sendMessage", "times": 1, "after_accept": after_accept})
    with pytest.raises(TelegramNetworkError):
        await bot.send_message(anna.id, "a")
    assert len(await anna.messages(mine=False)) == messages
    [row] = await box.log(method="sendMessage")
    assert (row["ok"], row["lost"]) == (after_accept, True)
    await bot.send_message(anna.id, "b")


async def test_a_slow_line(call: Call, box: Sandbox) -> None:
    await box.faults(delay_ms=30)
    await call("getMe")
    [row] = await box.log()
    assert row["ms"] >= 29


@pytest.mark.parametrize("change", [{"flod": None}, {"flood": {"per_second": 0}}, {"fail": {"status": 200}},
                                    {"delay_ms": -1}])  # fmt: skip
async def test_weather_that_does_not_exist_is_refused(box: Sandbox, change: dict[str, Any]) -> None:
    with pytest.raises(SandboxError) as error:
        await box.faults(**change)
    assert error.value.status == 400


async def test_every_call_is_in_the_log_with_its_verdict(
    call: Call, refused: Refused, anna: Person, box: Sandbox, emulator: Emulator
) -> None:
    await call("sendMessage", chat_id=str(anna.id), text="a")
    await refused("sendmessage", chat_id=anna.id, text="")
    await refused("sendPoll")
    async with aiohttp.ClientSession() as session:
        await session.get(f"{emulator.url}/bot9:OTHER/getMe")
    rows = await box.log()
    assert [row["seq"] for row in rows] == [1, 2, 3, 4]
    assert [(row["method"], row["error_code"]) for row in rows] == [
        ("sendMessage", None), ("sendMessage", 400), ("sendPoll", 501), ("getMe", 401)]  # fmt: skip
    first = rows[0]
    assert (first["chat_id"], first["message_id"], first["ok"]) == (anna.id, 2, True)
    assert first["at"] == (await box.now()).isoformat()
    assert rows[3]["description"] == "Unauthorized"
    assert [row["seq"] for row in await box.log(after=2)] == [3, 4]
    assert [row["seq"] for row in await box.log(method="sendMessage")] == [1, 2]
    assert await box.log(after=99) == []


def test_the_log_forgets_the_oldest(emulator: Emulator) -> None:
    journal = Journal(kept=10)
    for _ in range(100):
        journal.write(emulator.clock.now(), "getMe", None, None, None, 0.1)
    assert 10 <= len(journal.after(0)) <= 11
    assert [row.seq for row in journal.after(97)] == [98, 99, 100]
