"""The oracle's reasons, exemptions, calls and nudges: who is asked, what counts, who hears of it."""

import pytest

from replay.diary import Act
from replay.oracle.counts import counts
from replay.oracle.sheet import Raw
from replay.oracle.world import World
from replay.region import Region
from tests.replay.conftest import BOSS, CURATOR, ONE, SECOND, TWO
from tests.replay.test_history import (
    CHECK_ONE,
    NUMBERS,
    PLACED_ONE,
    PLACED_TWO,
    SEEN_ONE,
    act,
    at,
    lived,
    presses,
    steps,
)

REASONS = [{"key": "time"}, {"key": "other", "words": True}, {"key": "na", "na": True}]
NOT_OURS = act(at("03-15"), TWO, "press", f"W:{NUMBERS[PLACED_TWO]}:na")
AGREED = act(at("03-16"), SECOND, "press", "X:1:1")
CALLED = act(at("03-16"), BOSS, "press", f"Y:{NUMBERS[PLACED_ONE]}:yes:0:0")
NUDGED = [
    act(at("03-16"), BOSS, "press", "K:tiny:1:0"),
    act(at("03-16"), BOSS, "press", "U:1:send:0:0"),
]


@pytest.fixture
def reasoning(tiny: Raw) -> Raw:
    return tiny | {"reasons": REASONS}


def heard(world: World, notice: str) -> list[int]:
    return sorted(told.person for told in world.told if told.notice == notice)


def test_what_cannot_be_done_stays_asked(reasoning: Raw, region: Region) -> None:
    said = act(at("03-15"), TWO, "press", f"W:{NUMBERS[PLACED_TWO]}:time")
    world = lived(reasoning, region, [said])
    assert [(plea.reason, plea.state) for plea in world.pleas.values()] == [("time", "said")]
    assert world.occasions["1", "1.1"].asks[PLACED_TWO].open
    assert heard(world, "waiver") == []


def test_a_reason_in_ones_own_words_is_typed(reasoning: Raw, region: Region) -> None:
    asked = act(at("03-15"), TWO, "press", f"W:{NUMBERS[PLACED_TWO]}:other")
    words = act(at("03-15"), TWO, "say", "нет света")
    assert lived(reasoning, region, [asked]).pleas == {}
    assert lived(reasoning, region, [asked, words]).pleas[1].state == "said"


def test_what_does_not_apply_is_decided_above_and_left_out(reasoning: Raw, region: Region) -> None:
    world = lived(reasoning, region, [NOT_OURS, AGREED])
    assert heard(world, "waiver") == [1, 2]
    assert heard(world, "waiver-approved") == [5]
    assert (counts(reasoning, world)[0].expected, counts(reasoning, world)[0].answered) == (1, 0)
    assert steps(world, "1", TWO) == ["opening 14.03 10:00"]


@pytest.mark.parametrize(
    "second", [act(at("03-17"), BOSS, "press", "X:1:0"), act(at("03-17"), TWO, "press", "X:1:1")]
)
def test_it_is_decided_once_and_by_others(reasoning: Raw, region: Region, second: Act) -> None:
    assert lived(reasoning, region, [NOT_OURS, AGREED, second]).pleas[1].state == "approved"
    own = act(at("03-15", "13:00"), TWO, "press", "X:1:1")
    assert lived(reasoning, region, [NOT_OURS, own]).pleas[1].state == "open"


def test_no_seat_agrees_to_what_was_asked_for_it(reasoning: Raw, region: Region) -> None:
    """The boss has come into the director's seat since."""
    sits = Act(at("03-15", "18:00"), 1, "join", seat=TWO)
    own, others = (act(at("03-16"), seat, "press", "X:1:1") for seat in (BOSS, SECOND))
    assert lived(reasoning, region, [NOT_OURS, sits, own]).pleas[1].state == "open"
    assert lived(reasoning, region, [NOT_OURS, sits, others]).pleas[1].state == "approved"


def test_an_answer_makes_a_decision_needless(reasoning: Raw, region: Region) -> None:
    answered = presses(at("03-15", "13:00"), TWO, PLACED_TWO, "yes")
    world = lived(reasoning, region, [NOT_OURS, answered, AGREED])
    assert world.pleas[1].state == "withdrawn"
    assert world.occasions["1", "1.1"].asks[PLACED_TWO].value == "yes"


def test_what_is_confirmed_after_all_needs_no_reason(reasoning: Raw, region: Region) -> None:
    placed = presses(at("03-15"), ONE, PLACED_ONE, "yes")
    returned = presses(at("03-16"), CURATOR, CHECK_ONE, "no")
    said = act(at("03-16", "13:00"), ONE, "press", f"W:{NUMBERS[PLACED_ONE]}:time")
    better = presses(at("03-17"), CURATOR, CHECK_ONE, "yes", 1)
    assert lived(reasoning, region, [placed, returned, said]).pleas[1].state == "said"
    assert lived(reasoning, region, [placed, returned, said, better]).pleas[1].state == "withdrawn"


@pytest.mark.parametrize("key", [SEEN_ONE, CHECK_ONE], ids=["how an event went", "what is to be checked"])
def test_of_some_things_no_reason_can_be_given(reasoning: Raw, region: Region, key: object) -> None:
    who = ONE if key == SEEN_ONE else CURATOR
    said = act(at("03-18"), who, "press", f"W:{NUMBERS[key]}:time")  # type: ignore[index]
    opened = presses(at("03-17"), ONE, PLACED_ONE, "yes")
    assert lived(reasoning, region, [opened, said]).pleas == {}


def test_an_answer_by_phone_is_told_to_the_seat(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [CALLED])
    assert world.occasions["1", "1.1"].asks[PLACED_ONE].value == "yes"
    assert heard(world, "proxy") == [4]
    assert steps(world, "1", CURATOR)[0] == "asked 16.03 12:07"


def test_its_correction_is_told_to_who_gave_it(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [CALLED, presses(at("03-17"), ONE, PLACED_ONE, "no", 1)])
    assert heard(world, "proxy-corrected") == [1]


@pytest.mark.parametrize("seat", [CURATOR, TWO])
def test_only_who_manages_answers_for_others(tiny: Raw, region: Region, seat: object) -> None:
    called = act(at("03-16"), seat, "press", f"Y:{NUMBERS[PLACED_ONE]}:yes:0:0")  # type: ignore[arg-type]
    assert lived(tiny, region, [called]).occasions["1", "1.1"].asks[PLACED_ONE].value is None


def test_who_answered_by_phone_does_not_confirm_it(tiny: Raw, region: Region) -> None:
    """The boss sits in the curator's seat as well."""
    sits = Act(at("03-02"), 1, "join", seat=CURATOR)
    world = lived(tiny, region, [sits, CALLED, presses(at("03-17"), BOSS, CHECK_ONE, "yes")])
    assert world.occasions["1", "1.1"].asks[CHECK_ONE].value is None


def test_a_nudge_reaches_those_who_owe_and_its_author_hears_the_result(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [presses(at("03-15"), ONE, PLACED_ONE, "yes"), *NUDGED])
    assert "nudge/1 16.03 12:07" in steps(world, "1", TWO)
    assert "nudge/1 16.03 12:07" in steps(world, "1", CURATOR)
    assert "nudge/1 16.03 12:07" not in steps(world, "1", ONE)
    assert [(told.person, told.at) for told in world.told] == [(1, at("03-17"))]


def test_nobody_is_nudged_twice_within_a_day(tiny: Raw, region: Region) -> None:
    again = [
        act(at("03-17", "11:00"), SECOND, "press", "K:tiny:1:0"),
        act(at("03-17", "11:00"), SECOND, "press", "U:2:send:0:0"),
    ]
    assert lived(tiny, region, [*NUDGED, *again]).nudges[2].draft
    later = [act(at("03-17", "12:08"), SECOND, "press", one.data) for one in again]
    assert not lived(tiny, region, [*NUDGED, *later]).nudges[2].draft


def test_a_list_from_elsewhere_goes_over_what_the_school_claimed(tiny: Raw, region: Region) -> None:
    """A unit that nobody knows and a value that is none are passed over."""
    brings = [
        act(at("03-16"), BOSS, "press", "I:tiny:1:0:ask"),
        act(at("03-16"), BOSS, "say", "one;no\ntwo\nthree\ntwo;сорок"),
        act(at("03-16"), BOSS, "press", "I:tiny:1:1:store"),
    ]
    claimed = presses(at("03-15"), ONE, PLACED_ONE, "yes")
    asks = lived(tiny, region, [claimed, *brings]).occasions["1", "1.1"].asks
    assert [(said.value, said.how) for said in asks[PLACED_ONE].said] == [("yes", "own"), ("no", "import")]
    assert (asks[PLACED_TWO].value, asks[CHECK_ONE].waiting) == ("yes", True)
    assert heard(lived(tiny, region, [claimed, *brings]), "proxy") == [4]
    cancelled = [*brings[:2], act(at("03-16"), BOSS, "say", "/cancel"), brings[2]]
    assert lived(tiny, region, cancelled).occasions["1", "1.1"].asks[PLACED_TWO].value is None
