"""Two are asked the same; where they differ, those above hear of it. Reckoned by hand."""

from replay.diary import Diary
from replay.oracle.asking import AskKey
from replay.oracle.history import live
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage
from replay.oracle.world import World
from replay.region import Region
from tests.replay.conftest import CURATOR, ONE
from tests.replay.test_history import BEGAN, DAYS, ENDED, SEEN_ONE, act, at, joined

OTHER = AskKey("2", "1.1", "seen_second", *CURATOR, "one", 1)


def told(sheet: Raw, region: Region, *said: tuple[str, AskKey, str]) -> list[tuple[object, ...]]:
    """Each at noon of its day, the first answer to its request."""
    sheet["activities"][1]["questions"][0]["second"] = "curator"
    numbers = {1: SEEN_ONE, 2: OTHER}
    acts = [
        act(
            at(day),
            ONE if key is SEEN_ONE else CURATOR,
            "press",
            f"a:{1 if key is SEEN_ONE else 2}:{value}:0",
        )
        for day, key, value in said
    ]
    world: World = live(Stage(sheet, region, BEGAN, numbers, DAYS), Diary(BEGAN, ENDED, [*joined(), *acts]))
    return [(one.person, one.at, one.about) for one in world.told if one.notice == "opinions"]


def test_whoever_manages_the_place_hears_of_it_when_the_second_has_spoken(tiny: Raw, region: Region) -> None:
    found = told(tiny, region, ("03-18", SEEN_ONE, "viewer"), ("03-21", OTHER, "no"))
    about = (SEEN_ONE, "viewer", "no")
    assert found == [(1, at("03-21"), about), (2, at("03-21"), about)]


def test_it_is_the_same_whoever_speaks_first(tiny: Raw, region: Region) -> None:
    found = told(tiny, region, ("03-18", OTHER, "no"), ("03-21", SEEN_ONE, "viewer"))
    assert [about for _, _, about in found] == [(SEEN_ONE, "viewer", "no")] * 2


def test_where_both_say_the_same_nobody_hears_anything(tiny: Raw, region: Region) -> None:
    assert told(tiny, region, ("03-18", SEEN_ONE, "viewer"), ("03-21", OTHER, "viewer")) == []
