"""At least once, every time: what one seat's sessions come to together."""

from hypothesis import given
from hypothesis import strategies as st

from roadmap.cycles import together
from roadmap.tallies import Counts

SESSIONS = {
    "met": Counts(1, 1, 1, 1),
    "late": Counts(1, 1, 1, 0),
    "failed": Counts(1, 1, 0, 0),
    "asked": Counts(1, awaited=1),
    "waiting": Counts(1),
    "left out": Counts(left_out=1),
}
any_sessions = st.lists(st.sampled_from(sorted(SESSIONS)), min_size=1, max_size=6)


def once(*names: str) -> Counts:
    return together("once", [SESSIONS[name] for name in names])


def every(*names: str) -> Counts:
    return together("every", [SESSIONS[name] for name in names])


def test_one_session_is_enough_to_have_met_it_once_and_to_have_failed_it_every_time() -> None:
    assert once("failed", "late", "asked") == Counts(1, 1, 1, 0)
    assert every("failed", "met", "asked") == Counts(1, 1, 0, 0)


def test_what_can_still_change_is_not_answered_yet() -> None:
    assert once("failed", "asked") == Counts(1, awaited=1)
    assert every("met", "asked") == Counts(1, awaited=1)
    assert every("met", "waiting") == Counts(1)


def test_every_time_is_in_time_only_if_each_was_and_once_if_any_was() -> None:
    assert every("met", "late") == Counts(1, 1, 1, 0)
    assert once("met", "late") == Counts(1, 1, 1, 1)


def test_sessions_that_do_not_apply_are_as_if_they_had_not_been() -> None:
    assert every("left out", "met") == every("met")
    assert once("left out", "left out") == Counts(left_out=1)
    assert together("once", []) == Counts()


@given(names=any_sessions)
def test_the_order_of_sessions_is_nothing(names: list[str]) -> None:
    assert once(*names) == once(*reversed(names))
    assert every(*names) == every(*reversed(names))


@given(names=any_sessions)
def test_every_time_is_never_more_than_once_and_a_seat_counts_as_one(names: list[str]) -> None:
    seldom, always = once(*names), every(*names)
    assert always.met <= seldom.met
    assert always.on_time <= seldom.on_time
    for counts in (seldom, always):
        assert counts.expected + counts.left_out == 1
        assert counts.on_time <= counts.met <= counts.answered <= counts.expected
        assert counts.awaited <= counts.missing


@given(names=any_sessions)
def test_an_only_session_counts_as_it_does_by_itself(names: list[str]) -> None:
    (name,) = names[:1]
    assert once(name) == every(name) == SESSIONS[name]
