from datetime import UTC, datetime, timedelta

import pytest

from scheduler.silence import LONGEST, Silence

START = datetime(2022, 3, 1, 9, tzinfo=UTC)


class HandClock:
    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def silence(clock: HandClock) -> Silence:
    return Silence(clock)


def test_it_ends_by_itself(silence: Silence, clock: HandClock) -> None:
    silence.hush(5)
    assert silence.until == START + timedelta(seconds=5)
    clock.time += timedelta(seconds=5)
    assert silence.until is None


def test_the_longer_one_counts(silence: Silence) -> None:
    silence.hush(40)
    silence.hush(1)
    assert silence.until == START + timedelta(seconds=40)


def test_a_clock_put_back_does_not_make_it_longer(silence: Silence, clock: HandClock) -> None:
    silence.hush(5)
    clock.time -= timedelta(hours=3)
    assert silence.until == clock.time + timedelta(seconds=5)


def test_without_a_line_the_pauses_grow_and_a_message_that_arrives_ends_that(
    silence: Silence, clock: HandClock
) -> None:
    lengths = []
    for _ in range(9):
        for _ in range(30):
            silence.line_lost()
        assert silence.until is not None
        lengths.append((silence.until - clock.time).total_seconds())
        clock.time = silence.until
    assert lengths == [1, 2, 4, 8, 16, 32, *[LONGEST.total_seconds()] * 3]
    silence.line_found()
    silence.line_lost()
    assert silence.until == clock.time + timedelta(seconds=1)
