"""The oracle's snoozes, intentions and leave."""

from replay.oracle.sheet import Raw
from replay.region import Region
from tests.replay.conftest import BOSS, ONE, TWO
from tests.replay.test_history import PLACED_ONE, act, at, lived, presses, steps

LATER = act(at("03-15", "13:23"), ONE, "press", "Z:1:202203151700")


def test_what_is_put_off_comes_again_at_that_moment(tiny: Raw, region: Region) -> None:
    assert "later/202203151700 15.03 17:00" in steps(lived(tiny, region, [LATER]), "1", ONE)


def test_the_last_word_counts(tiny: Raw, region: Region) -> None:
    again = act(at("03-15", "13:23"), ONE, "press", "Z:1:202203161000")
    found = steps(lived(tiny, region, [LATER, again]), "1", ONE)
    assert found[1:3] == ["later/202203151700 15.03 17:00 later", "later/202203161000 16.03 10:00"]


def test_only_what_is_open_in_time_and_in_good_hours_is_put_off(tiny: Raw, region: Region) -> None:
    answered = presses(at("03-15"), ONE, PLACED_ONE, "yes")
    night = act(at("03-29", "13:23"), ONE, "press", "Z:1:202203292100")
    deadline = act(at("03-29", "13:23"), ONE, "press", "Z:1:202203311000")
    for acts in ([answered, LATER], [night], [deadline]):
        assert not [step for step in steps(lived(tiny, region, acts), "1", ONE) if "later" in step]
    late = act(at("04-01", "13:23"), ONE, "press", "Z:1:202204041000")
    assert "later/202204041000 04.04 10:00" in steps(lived(tiny, region, [late]), "1", ONE)


def test_who_will_not_come_is_known_until_the_day_moves(tiny: Raw, region: Region) -> None:
    from replay.oracle.intentions import not_coming

    says = act(at("03-16"), ONE, "press", "V:2:no")
    world = lived(tiny, region, [says, act(at("03-16", "14:00"), TWO, "press", "V:2:yes")])
    occasion = world.occasions["2", "1.1"]
    assert not_coming(world, occasion, 4, at("03-17", "14:00"))
    assert not not_coming(world, occasion, 5, at("03-17", "14:00"))
    moves = act(at("03-16", "15:00"), BOSS, "press", "d:2:2022-03-18:1500:1:0:0")
    world = lived(tiny, region, [says, moves])
    assert not not_coming(world, world.occasions["2", "1.1"], 4, at("03-18", "14:00"))


def test_an_event_that_has_begun_takes_no_more_intentions(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [act(at("03-17", "15:30"), ONE, "press", "V:2:no")])
    assert world.occasions["2", "1.1"].intents == []


def test_nobody_puts_off_to_a_day_of_their_leave(tiny: Raw, region: Region) -> None:
    leave = act(at("03-15"), ONE, "press", "o:away:7")
    assert not [step for step in steps(lived(tiny, region, [leave, LATER]), "1", ONE) if "later" in step]
    back = act(at("03-15", "13:00"), ONE, "press", "o:away:back")
    assert "later/202203151700 15.03 17:00" in steps(lived(tiny, region, [leave, back, LATER]), "1", ONE)
