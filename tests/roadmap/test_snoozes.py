from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from roadmap.moments import Hours
from roadmap.snoozes import may_be, offers, read, step, written
from tests.roadmap.test_moments import MOSCOW, gaps, hours_of, is_free, moments


@given(moments, hours_of, gaps)
def test_every_offer_is_in_time_and_at_a_free_hour(
    now: datetime, hours: Hours, gap: timedelta | None
) -> None:
    due_at = now + (gap or timedelta(days=2))
    found = offers(now, due_at, hours)
    assert list(found) == sorted(set(found))
    assert len(found) <= 3
    for moment in found:
        assert now < moment
        assert due_at <= now or moment < due_at
        assert is_free(moment, hours)
        assert may_be(moment, now, due_at, hours)
        assert read(written(moment, MOSCOW), MOSCOW) == moment.replace(second=0, microsecond=0)


@given(st.text(max_size=14))
def test_what_a_button_says_is_a_moment_or_nothing(text: str) -> None:
    moment = read(text, MOSCOW)
    assert moment is None or written(moment, MOSCOW) == text


def test_its_step_is_none_of_a_ladder() -> None:
    assert step(datetime(2022, 3, 3, 14, tzinfo=UTC), MOSCOW) == "later/202203031700"
