"""The fake server counts and refuses as Telegram does: otherwise nothing measured against it is true."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from aiogram.exceptions import TelegramRetryAfter

from bench.desk import Desk, Weather
from bench.peers.aiogram_bot import bot_at
from bench.telegram import Seen, Telegram
from bench.trials.pace import steady
from bench.wrong import Wrong

TOKEN = "1:test"


@pytest.fixture
def telegram() -> Iterator[Telegram]:
    with Telegram() as running:
        yield running


def desk_at(monkeypatch: pytest.MonkeyPatch, weather: Weather) -> tuple[Desk, list[float]]:
    """A desk whose time is what the list holds."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return Desk(weather), now


def test_no_second_holds_more_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, now = desk_at(monkeypatch, Weather(limit=3))
    taken = []
    for step in range(40):
        now[0] = 100 + step / 10
        taken.append(desk.take("sendMessage", str(step)) == 0)
    assert taken == [step % 10 < 3 for step in range(40)]


def test_a_flood_refuses_everything_until_its_term_once(monkeypatch: pytest.MonkeyPatch) -> None:
    desk, now = desk_at(monkeypatch, Weather(flood_at=2, flood_s=5))
    assert [desk.take("sendMessage", "7") for _ in range(4)] == [0, 0, 5, 5]
    now[0] += 5
    assert [desk.take("sendMessage", "7") for _ in range(4)] == [0, 0, 0, 0]
    assert desk.state()["taken"] == {"sendMessage": {"7": 6}}


async def test_aiogram_takes_it_for_telegram(telegram: Telegram) -> None:
    telegram.begin(TOKEN, Weather(limit=2))
    async with bot_at(telegram.api, TOKEN) as bot:
        sent = await bot.send_message(7, "& <words>")
        assert (sent.chat.id, sent.text) == (7, "& <words>")
        assert (await bot.copy_message(8, 7, 1)).message_id > sent.message_id
        with pytest.raises(TelegramRetryAfter) as refusal:
            await bot.send_message(9, "too much")
        assert refusal.value.retry_after == 1
    seen = telegram.seen(TOKEN)
    assert (seen.chats, len(seen.refused)) == ({7: 1, 8: 1}, 1)
    with pytest.raises(Wrong, match="1 lost, 0 doubled, 0 to strangers"):
        seen.each_once([7, 8, 9])


async def test_a_press_waits_for_the_bot_and_is_answered_once(telegram: Telegram) -> None:
    telegram.begin(TOKEN)
    telegram.press(TOKEN, [(7, "x"), (8, "y")], 1000)
    found: list[Any] = []
    async with bot_at(telegram.api, TOKEN) as bot:
        while len(found) < 2:
            found += [update.callback_query for update in await bot.get_updates(timeout=5)]
        assert [(press.from_user.id, press.data) for press in found] == [(7, "x"), (8, "y")]
        await bot.answer_callback_query(found[0].id)
    seen = telegram.seen(TOKEN)
    assert (len(seen.answered), seen.unanswered) == (1, 1)


def test_what_came_in_the_first_second_is_not_counted() -> None:
    times = [0.0] * 30 + [1 + step / 10 for step in range(1, 101)]
    assert steady(Seen({}, times, [], 0, [], 0)) == pytest.approx(10)


def test_two_bots_are_not_taken_for_each_other(telegram: Telegram) -> None:
    async def say(token: str) -> None:
        async with bot_at(telegram.api, token) as bot:
            await bot.send_message(7, "-")

    asyncio.run(say("1:one"))
    assert telegram.seen("1:one").chats == {7: 1}
    assert telegram.seen("2:two").chats == {}
