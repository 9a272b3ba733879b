"""The oracle's changes of the plan: moved, called off, added; doubts decided; seats handed over."""

import pytest

from replay.diary import Act
from replay.oracle.counts import counts
from replay.oracle.sheet import Raw
from replay.region import Region
from tests.replay.conftest import BOSS, CURATOR, ONE, SECOND, TWO
from tests.replay.test_history import (
    CHECK_ONE,
    NUMBERS,
    PLACED_ONE,
    PLACED_TWO,
    act,
    at,
    lived,
    presses,
    steps,
)

PLACED = presses(at("03-15"), ONE, PLACED_ONE, "yes")
CONFIRMED = presses(at("03-16"), CURATOR, CHECK_ONE, "yes")
DOUBT = {
    "doubt": "март или апрель",
    "readings": [
        {"key": "march", "when": [{"month": "2022-03"}]},
        {"key": "both", "when": [{"month": "2022-03"}, {"month": "2022-04"}]},
    ],
}


def moved(day: str, anew: int) -> Act:
    return act(at("03-21"), BOSS, "press", f"d:1:{day}::1:{anew}:0")


def test_the_end_of_a_period_moves_and_answers_are_kept(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [PLACED, moved("2022-04-06", 0)])
    occasion = world.occasions["1", "1.1"]
    assert occasion.span is not None
    assert (str(occasion.span.first), str(occasion.span.last)) == ("2022-03-14", "2022-04-06")
    assert occasion.asks[PLACED_ONE].settled_at == at("03-15")
    assert steps(world, "1", TWO)[-2:] == ["day 06.04 10:00", "late1 07.04 10:00"]


def test_it_may_be_asked_anew(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [PLACED, CONFIRMED, moved("2022-04-06", 1)])
    asks = world.occasions["1", "1.1"].asks
    assert (asks[PLACED_ONE].open, asks[CHECK_ONE].waiting) == (True, True)
    assert "day 06.04 10:00" in steps(world, "1", ONE)
    assert counts(tiny, world)[0].answered == 0


@pytest.mark.parametrize("day", ["2022-03-20", "2022-04-11"], ids=["in the past", "after the programme"])
def test_a_day_that_cannot_be_is_not_taken(tiny: Raw, region: Region, day: str) -> None:
    assert lived(tiny, region, [moved(day, 0)]).occasions["1", "1.1"].revision == 1


def test_what_is_called_off_is_asked_and_counted_no_more(tiny: Raw, region: Region) -> None:
    off = act(at("03-21"), BOSS, "press", "M:1:cancel:1")
    late = presses(at("03-22"), TWO, PLACED_TWO, "yes")
    world = lived(tiny, region, [PLACED, off, late])
    assert world.occasions["1", "1.1"].state == "cancelled"
    assert world.occasions["1", "1.1"].asks[PLACED_TWO].value is None
    assert counts(tiny, world)[0].expected == 0
    assert steps(world, "1", TWO) == ["opening 14.03 10:00"]


def test_one_more_day_is_told_of_as_if_it_had_always_been_there(tiny: Raw, region: Region) -> None:
    more = act(at("03-21"), BOSS, "press", "d:2:2022-03-22::0:0:1")
    world = lived(tiny, region, [more])
    assert world.occasions["2", "1.+1"].revision == 1
    assert "eve 21.03 12:07" in steps(world, "2", ONE)
    again = lived(tiny, region, [more, act(at("03-21"), SECOND, "press", "d:2:2022-03-22::0:0:1")])
    assert ("2", "1.+2") not in again.occasions


def test_a_doubt_waits_for_its_decision_and_is_decided_until_it_opens(tiny: Raw, region: Region) -> None:
    rows = [row | {"when": [DOUBT]} if row["no"] == 3 else row for row in tiny["activities"]]
    doubtful = tiny | {"activities": rows}
    world = lived(doubtful, region, [])
    assert world.occasions["3", "1.1"].state == "unscheduled"
    assert [(told.person, told.notice, told.about) for told in world.told] == [
        (1, "doubts", (1,)),
        (2, "doubts", (1,)),
    ]
    decides = act(at("03-02"), BOSS, "press", "Q:tiny:3:1:both")
    world = lived(doubtful, region, [decides, act(at("03-03"), ONE, "press", "Q:tiny:3:1:march")])
    assert {slot: one.state for (no, slot), one in world.occasions.items() if no == "3"} == {
        "1.1": "cancelled",
        "1.1-1": "window",
        "1.2-1": "window",
    }
    back = [act(at("03-03"), BOSS, "press", f"Q:tiny:3:1:{key}") for key in ("march", "both")]
    april = lived(doubtful, region, [decides, back[0]]).occasions["3", "1.2-1"]
    assert april.is_off(at("03-03"))
    april = lived(doubtful, region, [decides, *back]).occasions["3", "1.2-1"]
    assert (april.state, april.revision, april.is_off(at("03-04"))) == ("window", 3, False)


def test_a_seat_goes_from_hand_to_hand(tiny: Raw, region: Region) -> None:
    comes = Act(at("03-21"), 9, "join", seat=TWO)
    world = lived(tiny, region, [comes, presses(at("03-22"), TWO, PLACED_TWO, "yes")])
    assert [(told.person, told.notice) for told in world.told] == [(5, "handed-over")]
    assert world.occasions["1", "1.1"].asks[PLACED_TWO].value is None
    assert steps(world, "1", TWO) == ["opening 14.03 10:00"]
    assert {key.person for key in world.owed if key.step == "middle"} == {4, 9}


def test_a_deputy_answers_for_some_days(tiny: Raw, region: Region) -> None:
    """From the 21st for a week: on the 28th no more."""
    asked = act(at("03-21"), TWO, "press", "D:5:days:7")
    comes = Act(at("03-21"), 9, "stand in", seat=TWO)
    early, late = (Act(at(day), 9, "press", f"a:{NUMBERS[PLACED_TWO]}:yes:0") for day in ("03-27", "03-28"))
    for says, value in ((early, "yes"), (late, None)):
        world = lived(tiny, region, [asked, comes, says])
        assert world.occasions["1", "1.1"].asks[PLACED_TWO].value == value
    assert [(told.person, told.notice) for told in world.told] == [(5, "deputy-came")]
    assert {key.person for key in world.owed if key.step == "before7"} == {4, 5, 9}
    assert {key.person for key in world.owed if key.step == "before1"} == {4, 5}


def test_who_leaves_is_asked_nothing_and_those_above_hear_of_it(tiny: Raw, region: Region) -> None:
    leaves = act(at("03-21"), TWO, "press", "o:leave:yes")
    world = lived(tiny, region, [leaves, presses(at("03-22"), TWO, PLACED_TWO, "yes")])
    assert [(told.person, told.notice) for told in world.told] == [(1, "left"), (2, "left")]
    assert steps(world, "1", TWO) == ["opening 14.03 10:00"]
