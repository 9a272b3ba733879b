import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.clock import Clock, ClockBackwardsError, ClockStuckError
from sandbox.driver import Sandbox, SandboxError
from sandbox.emulator import Emulator

START = datetime(2022, 2, 1, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Alarms:
    """Due at each of its moments, once."""

    def __init__(self, clock: Clock, moments: list[datetime]) -> None:
        self.clock, self.moments, self.heard = clock, sorted(moments), list[datetime]()

    async def next_due(self, after: datetime) -> datetime | None:
        return self.moments[0] if self.moments else None

    async def tick(self, now: datetime) -> None:
        await asyncio.sleep(0)
        assert now == self.clock.now()
        self.heard.append(now)
        self.moments = [moment for moment in self.moments if moment > now]


class Stuck:
    async def next_due(self, after: datetime) -> datetime | None:
        return after - HOUR

    async def tick(self, now: datetime) -> None:
        pass


async def test_a_frozen_clock_moves_only_when_told() -> None:
    clock = Clock(START)
    await asyncio.sleep(0.01)
    assert clock.now() == START
    assert await clock.advance(HOUR) == clock.now() == START + HOUR


async def test_a_clock_without_a_start_runs_from_real_time_and_keeps_its_offset() -> None:
    clock = Clock()
    before = clock.now()
    await clock.advance(timedelta(days=30))
    await asyncio.sleep(0.01)
    assert timedelta(days=30, seconds=0.005) < clock.now() - before < timedelta(days=30, minutes=1)


async def test_every_due_moment_is_visited_in_order_and_the_end_once_more() -> None:
    clock = Clock(START)
    first = Alarms(clock, [START + HOUR * 3, START + HOUR])
    second = Alarms(clock, [START + HOUR * 2, START + HOUR * 9])
    clock.register(first)
    clock.register(second)
    await clock.move(START + HOUR * 5)
    assert first.heard == [START + HOUR, START + HOUR * 3, START + HOUR * 5]
    assert second.heard == [START + HOUR * 2, START + HOUR * 5]
    assert second.moments == [START + HOUR * 9]


async def test_a_moment_already_past_is_due_now() -> None:
    clock = Clock(START)
    late = Alarms(clock, [START - HOUR])
    clock.register(late)
    await clock.move(START + HOUR)
    assert late.heard == [START, START + HOUR]


async def test_a_ticker_that_never_lets_go_is_named() -> None:
    clock = Clock(START)
    clock.register(Stuck())
    with pytest.raises(ClockStuckError, match="Stuck: still due at 2022-02-01T09:00"):
        await clock.move(START + HOUR)


async def test_the_clock_never_goes_back() -> None:
    with pytest.raises(ClockBackwardsError, match="never goes back"):
        await Clock(START).move(START - HOUR)


async def test_a_second_move_waits_its_turn() -> None:
    clock = Clock(START)
    alarms = Alarms(clock, [START + timedelta(minutes=m) for m in range(1, 90)])
    clock.register(alarms)
    await asyncio.gather(clock.advance(HOUR), clock.advance(HOUR))
    assert clock.now() == START + 2 * HOUR
    assert alarms.heard == sorted(alarms.heard)
    assert len(alarms.heard) == 89 + 2


async def test_a_ticker_that_left_is_not_asked() -> None:
    clock = Clock(START)
    stuck = Stuck()
    clock.register(stuck)
    clock.unregister(stuck)
    await clock.advance(HOUR)


async def test_the_clock_over_http(emulator: Emulator, box: Sandbox) -> None:
    alarms = Alarms(emulator.clock, [START + HOUR])
    emulator.clock.register(alarms)
    assert await box.now() == START
    assert await box.advance(hours=2) == START + 2 * HOUR
    assert alarms.heard == [START + HOUR, START + 2 * HOUR]
    naive = await box.post("/api/clock", {"to": "2022-02-02T00:00:00"})
    assert naive["now"] == "2022-02-02T00:00:00+00:00"
    assert await box.move_to(datetime.fromisoformat("2022-02-02T05:00+03:00")) == START + 17 * HOUR


@pytest.mark.parametrize("body", [{}, {"advance_s": -1}, {"to": "2021-01-01"}, {"to": "soon"}, {"hours": 1},
                                  {"advance_s": 1, "to": "2023-01-01"}])  # fmt: skip
async def test_a_wrong_move_is_refused_in_a_sentence(box: Sandbox, body: dict[str, object]) -> None:
    with pytest.raises(SandboxError) as refusal:
        await box.post("/api/clock", body)
    assert refusal.value.status == 400
    assert len(str(refusal.value)) > 10


async def test_a_stuck_ticker_is_told_over_http(emulator: Emulator, box: Sandbox) -> None:
    emulator.clock.register(Stuck())
    with pytest.raises(SandboxError, match="Stuck: still due"):
        await box.advance(days=1)
