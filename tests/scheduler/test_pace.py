"""In virtual time: what the pace promises holds for any latency."""

import asyncio
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scheduler.pace import Pace
from tests.scheduler.virtual import run

RATE = 30
latencies = st.lists(st.tuples(st.floats(0, 0.4), st.floats(0, 0.4)), min_size=1, max_size=50)
"""(to Telegram, back) in seconds, one after another for as many messages as there are."""


async def send_all(
    pace: Pace, chats: Sequence[int], lag: Sequence[tuple[float, float]], replies: int = 0
) -> list[tuple[float, int]]:
    """(when it arrived, to whom)."""
    loop = asyncio.get_running_loop()
    arrived: list[tuple[float, int]] = []

    async def send(number: int, chat: int) -> None:
        there, back = lag[number % len(lag)]
        async with pace.overtake(chat) if number < replies else pace.leave(chat):
            await asyncio.sleep(there)
            arrived.append((loop.time(), chat))
            await asyncio.sleep(back)

    waiting = [send(number, chat) for number, chat in enumerate(chats)]
    for start in range(0, len(waiting), 50):
        await asyncio.gather(*waiting[start : start + 50])
    return sorted(arrived)


def busiest(moments: Sequence[float]) -> int:
    """The most that any second holds: an open interval, as a counter that forgets after a second sees it."""
    return max(bisect_left(moments, start + 1 - 1e-9) - number for number, start in enumerate(moments))


async def paced(
    chats: Sequence[int], lag: Sequence[tuple[float, float]], rate: float = RATE
) -> list[tuple[float, int]]:
    return await send_all(Pace(rate, asyncio.get_running_loop().time), chats, lag)


@given(latencies)
def test_no_second_holds_more_than_the_rate_whatever_the_latency(lag: list[tuple[float, float]]) -> None:
    arrived = run(paced(range(200), lag))
    assert len(arrived) == 200
    assert busiest([moment for moment, _ in arrived]) <= RATE


@given(st.lists(st.integers(1, 5), min_size=2, max_size=20), latencies)
def test_a_chat_gets_one_message_a_second(chats: list[int], lag: list[tuple[float, float]]) -> None:
    moments: dict[int, list[float]] = defaultdict(list)
    for moment, chat in run(paced(chats, lag)):
        moments[chat].append(moment)
    gaps = [later - first for times in moments.values() for first, later in pairwise(times)]
    assert all(gap >= 1 - 1e-9 for gap in gaps)


def test_without_latency_nothing_is_given_away() -> None:
    arrived = run(paced(range(900), [(0.0, 0.0)]))
    assert arrived[-1][0] == pytest.approx(900 / RATE, rel=0.01)


def test_a_rate_below_one_a_second_is_kept() -> None:
    arrived = run(paced(range(5), [(0.0, 0.0)], rate=0.5))
    assert [moment for moment, _ in arrived] == pytest.approx([0, 2, 4, 6, 8])


def test_a_rate_that_is_no_whole_number_is_kept() -> None:
    arrived = run(paced(range(250), [(0.0, 0.0)], rate=2.5))
    assert arrived[-1][0] == pytest.approx(100, rel=0.01)


def test_without_a_limit_nobody_waits() -> None:
    arrived = run(paced([1] * 500, [(0.0, 0.0)], rate=0))
    assert {moment for moment, _ in arrived} == {0.0}


def test_replies_do_not_wait_and_what_is_unasked_makes_room_for_them() -> None:
    async def both() -> list[tuple[float, int]]:
        pace = Pace(RATE, asyncio.get_running_loop().time)
        return await send_all(pace, range(100), [(0.0, 0.0)], replies=10)

    arrived = run(both())
    assert {moment for moment, chat in arrived if chat < 10} == {0.0}
    assert arrived[-1][0] == pytest.approx(100 / RATE, rel=0.1)


def test_chats_are_forgotten_after_their_second() -> None:
    async def many() -> Pace:
        pace = Pace(RATE, asyncio.get_running_loop().time)
        await send_all(pace, range(300), [(0.0, 0.0)])
        return pace

    assert len(run(many())._chats) <= 2 * RATE
