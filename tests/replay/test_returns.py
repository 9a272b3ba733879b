"""The oracle's verdicts: what comes back, what stands, what is asked once more. Reckoned by hand."""

import pytest

from replay.diary import Act, SeatKey
from replay.oracle.asks import Ask
from replay.oracle.sheet import Raw
from replay.oracle.world import World
from replay.region import Region
from tests.replay.conftest import BOSS, CURATOR, ONE
from tests.replay.test_history import (
    CHECK_ONE,
    PLACED_ONE,
    act,
    at,
    joined,
    lived,
    presses,
    steps,
)

PLACED = presses(at("03-15"), ONE, PLACED_ONE, "yes")
RETURNED = presses(at("03-16"), CURATOR, CHECK_ONE, "no")


def asks(world: World) -> tuple[Ask, Ask]:
    """What the director was asked, and what the curator."""
    found = world.occasions["1", "1.1"].asks
    return found[PLACED_ONE], found[CHECK_ONE]


def test_what_is_returned_is_open_again_and_called_for(tiny: Raw, region: Region) -> None:
    """At once and a day later; three days later is the 19th, a Saturday, so it is said on Monday; a week
    later the activity's own question comes too."""
    world = lived(tiny, region, [PLACED, RETURNED])
    placed, check = asks(world)
    assert (placed.value, placed.settled_at, check.waiting) == ("yes", None, True)
    assert steps(world, "1", ONE)[:7] == [
        "opening 14.03 10:00", "returned 16.03 12:07", "returned 17.03 10:00", "returned 21.03 10:00",
        "middle 22.03 10:00", "before7 23.03 10:00", "returned 23.03 10:00",
    ]  # fmt: skip


def test_the_same_words_settle_it_and_are_checked_in_a_new_round(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [PLACED, RETURNED, presses(at("03-17"), ONE, PLACED_ONE, "yes", 1)])
    placed, check = asks(world)
    assert (placed.settled_at, placed.seen, check.waiting) == (at("03-17"), 2, False)
    assert steps(world, "1", CURATOR)[:3] == ["asked 15.03 12:07", "asked 17.03 12:07", "asked 21.03 10:00"]


def test_the_same_words_of_what_has_not_come_back_are_nothing_new(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [PLACED, presses(at("03-17"), ONE, PLACED_ONE, "yes", 1)])
    assert asks(world)[0].seen == 1


def test_thought_better_of_it_stands_as_if_never_returned(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [PLACED, RETURNED, presses(at("03-17"), CURATOR, CHECK_ONE, "yes", 1)])
    placed, check = asks(world)
    assert (placed.settled_at, check.settled_at, check.waiting) == (at("03-15"), at("03-17"), False)
    assert [step for step in steps(world, "1", ONE) if step > "opening"][:3] == [
        "opening 14.03 10:00", "returned 16.03 12:07", "returned 17.03 10:00",
    ]  # fmt: skip


def test_a_new_answer_is_confirmed_anew(tiny: Raw, region: Region) -> None:
    confirmed = presses(at("03-16"), CURATOR, CHECK_ONE, "yes")
    corrected = [
        presses(at("03-17"), ONE, PLACED_ONE, "no", 1),
        presses(at("03-18"), ONE, PLACED_ONE, "yes", 2),
    ]
    placed, check = asks(lived(tiny, region, [PLACED, confirmed, corrected[0]]))
    assert (placed.settled_at, check.settled_at, check.waiting) == (None, None, True)
    world = lived(tiny, region, [PLACED, confirmed, *corrected])
    assert (asks(world)[1].value, asks(world)[1].settled_at, asks(world)[1].open) == ("yes", None, True)
    assert [step for step in steps(world, "1", CURATOR) if step.startswith("asked")] == [
        "asked 15.03 12:07", "asked 18.03 12:07", "asked 21.03 10:00",
    ]  # fmt: skip


@pytest.mark.parametrize("seat", [CURATOR, ONE], ids=["holds both", "a team of their own"])
def test_nobody_verifies_themselves(tiny: Raw, region: Region, seat: SeatKey) -> None:
    """The boss sits in the curator's seat and in the director's."""
    sits = [Act(at("03-02"), 1, "join", seat=place) for place in (CURATOR, ONE)]
    says = [presses(at("03-15"), BOSS, PLACED_ONE, "yes"), presses(at("03-16"), BOSS, CHECK_ONE, "no")]
    world = lived(tiny, region, [*sits, *says], joined(seat))
    placed, check = asks(world)
    assert (placed.settled_at, check.value) == (at("03-15"), None)
    assert world.barred(1, check, at("03-16"))
    assert not world.barred(1, placed, at("03-16"))


def test_each_step_is_told_once_a_round(tiny: Raw, region: Region) -> None:
    """Taken back and said again before anybody confirmed: the gate opens twice in one round."""
    again = [
        presses(at("03-15", "13:00"), ONE, PLACED_ONE, "no", 1),
        presses(at("03-15", "14:00"), ONE, PLACED_ONE, "yes", 2),
    ]
    world = lived(tiny, region, [PLACED, *again, act(at("03-15", "15:00"), BOSS, "say", "/my")])
    assert [step for step in steps(world, "1", CURATOR) if step.startswith("asked")] == [
        "asked 15.03 12:07", "asked 17.03 10:00",
    ]  # fmt: skip
