"""Who has answered is known, and how is not: the judge knows no more. Reckoned by hand."""

from replay.diary import Act
from replay.oracle.asks import Ask
from replay.oracle.sheet import Raw
from replay.region import Region
from tests.replay.conftest import BOSS, ONE
from tests.replay.test_history import NUMBERS, SEEN_ONE, act, at, lived, presses


def seen(sheet: Raw, region: Region, *acts: Act) -> Ask:
    sheet["activities"][1]["questions"][0]["anonymous"] = True
    return lived(sheet, region, acts).occasions["2", "1.1"].asks[SEEN_ONE]


def test_whatever_it_is_it_is_given_and_stays(tiny: Raw, region: Region) -> None:
    first = presses(at("03-18"), ONE, SEEN_ONE, "no")
    found = seen(tiny, region, first, presses(at("03-21"), ONE, SEEN_ONE, "viewer", 1))
    assert (found.value, found.settled_at, found.seen) == ("given", at("03-18"), 1)


def test_nobody_answers_for_somebody_else(tiny: Raw, region: Region) -> None:
    assert (
        seen(tiny, region, act(at("03-18"), BOSS, "press", f"Y:{NUMBERS[SEEN_ONE]}:viewer:0:0")).value is None
    )


def test_moved_it_is_not_asked_anew(tiny: Raw, region: Region) -> None:
    first = presses(at("03-18"), ONE, SEEN_ONE, "viewer")
    found = seen(tiny, region, first, act(at("03-21"), BOSS, "press", "d:2:2022-03-29::1:1:"))
    assert (found.value, found.settled_at) == ("given", at("03-18"))
