from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from roadmap.calendars import Calendar
from roadmap.rounds import Round, of
from roadmap.summaries import Gathered, Stuck, Summary, gather, named, ordered

DAY = date(2022, 3, 31)
CALENDAR = Calendar("RU")
near = st.dates(DAY - timedelta(days=20), DAY + timedelta(days=5))
people = st.integers(1, 4)
stuck_ones = st.builds(
    Stuck,
    activity=st.sampled_from("abc"),
    unit=st.integers(1, 5),
    owners=st.frozensets(people, max_size=2),
    number=st.integers(1, 3),
    since=near,
    unless=st.none() | near,
)
watches = st.dictionaries(
    st.integers(1, 5), st.dictionaries(people, st.integers(1, 9), max_size=4), max_size=5
)
rounds_of = st.builds(
    Round, st.just(DAY), st.dates(DAY - timedelta(days=6), DAY - timedelta(days=1)), st.booleans()
)


@given(st.lists(stuck_ones, max_size=12), watches, rounds_of)
def test_everybody_is_told_of_what_has_passed_their_patience_and_is_not_their_own(
    stuck: list[Stuck], over: Mapping[int, Mapping[int, int]], round_: Round
) -> None:
    """The rule read slowly, reader by reader and answer by answer."""
    found = gather(stuck, over, round_)
    for reader in range(1, 5):
        told = []
        for one in stuck:
            patience = over.get(one.unit, {}).get(reader)
            if patience is None or reader in one.owners:
                continue
            wait = timedelta(days=patience)
            is_counted = one.since + wait <= round_.day
            if is_counted and not (one.unless is not None and one.unless + wait <= round_.day):
                told.append((one, one.since + wait > round_.since))
        missed = found.get(reader, {})
        assert sum(its.count for its in missed.values()) == sum(one.number for one, _ in told)
        assert sum(its.fresh for its in missed.values()) == sum(one.number for one, new in told if new)
        assert {(no, unit) for no, its in missed.items() for unit in its.units} == {
            (one.activity, one.unit) for one, _ in told
        }


@given(near, st.integers(1, 9), st.frozensets(st.integers(0, 40), min_size=1))
def test_an_answer_is_new_in_one_round_and_stands_in_all_that_follow(
    last: date, patience: int, awake: frozenset[int]
) -> None:
    """Whichever rounds were made: the bot may have slept through any of them."""
    known, done = [], None
    for day in sorted(DAY - timedelta(days=20) + timedelta(days=number) for number in awake):
        if not CALENDAR.is_off(day):
            round_ = of(day, done, CALENDAR)
            found = gather([Stuck("a", 1, (), 1, last)], {1: {7: patience}}, round_)
            known.append((round_, found.get(7, {}).get("a", Gathered())))
            done = day
    assert all(its.count == (last + timedelta(days=patience) <= round_.day) for round_, its in known)
    new = [round_ for round_, its in known if its.fresh]
    assert len(new) <= 1
    for (before, _), (round_, its) in pairwise(known):
        crossed = before.day < last + timedelta(days=patience) <= round_.day
        assert bool(its.fresh) == crossed


def test_where_two_seats_of_a_person_overlap_the_caller_gives_the_smaller_number() -> None:
    """Nothing is counted twice for a reader, whatever they hold."""
    round_ = Round(DAY, DAY - timedelta(days=1), whole=False)
    found = gather([Stuck("a", 1, (), 2, DAY - timedelta(days=3))], {1: {7: 3}}, round_)
    assert found == {7: {"a": Gathered(count=2, fresh=2, units={1: True})}}


def test_what_is_new_is_named_first() -> None:
    missed = {
        "old": Gathered(9, 0, {1: False}),
        "few": Gathered(3, 2, {3: False, 2: True, 1: False}),
        "new": Gathered(4, 4, {1: True}),
        "late": Gathered(9, 0, {1: False}),
    }
    assert ordered(missed, {"late": 0, "old": 1, "few": 2, "new": 3}) == ["new", "few", "late", "old"]
    assert named(missed["few"], lambda unit: unit) == [2, 1, 3]


def test_a_whole_day_tells_what_stands_and_another_only_what_is_new() -> None:
    assert Summary(DAY, whole=True, doubts=1).is_told
    assert Summary(DAY, whole=True, said=1).is_told
    assert not Summary(DAY, whole=True).is_told
    assert not Summary(DAY, whole=False, overdue=5, unchecked=2).is_told
    for new in ({"fresh": 1}, {"news": 1}, {"unreachable": 1}):
        assert Summary(DAY, whole=False, **new).is_told  # type: ignore[arg-type]
