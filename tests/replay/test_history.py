"""The oracle lives a month of the tiny programme; what must come of it is reckoned by hand."""

from collections.abc import Iterable
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from replay.diary import Act, Diary, Kind, SeatKey
from replay.oracle.asking import AskKey
from replay.oracle.calls import Call
from replay.oracle.counts import counts
from replay.oracle.history import live
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage
from replay.oracle.world import World
from replay.region import ROOT, Region
from tests.replay.conftest import BOSS, CURATOR, ONE, SECOND, TWO

BEGAN, ENDED = datetime(2022, 3, 1, 5, tzinfo=UTC), datetime(2022, 4, 10, 20, 59, tzinfo=UTC)
PEOPLE = {BOSS: 1, SECOND: 2, CURATOR: 3, ONE: 4, TWO: 5}
PLACED_ONE = AskKey("1", "1.1", "placed", *ONE, "one", 1)
PLACED_TWO = AskKey("1", "1.1", "placed", *TWO, "two", 1)
CHECK_ONE = AskKey("1", "1.1", "placed_confirmed", *CURATOR, "one", 1)
SEEN_ONE, SEEN_TWO = AskKey("2", "1.1", "seen", *ONE, "one", 1), AskKey("2", "1.1", "seen", *TWO, "two", 1)
HELD = AskKey("3", "1.1", "held", *BOSS, ROOT, 1)
STAFF, TRAINED = AskKey("4", "1.1", "staff", *ONE, "one", 1), AskKey("4", "1.1", "trained", *ONE, "one", 1)
STAFF_TWO = AskKey("4", "1.1", "staff", *TWO, "two", 1)
TRAINED_TWO = AskKey("4", "1.1", "trained", *TWO, "two", 1)
ASKS = (
    PLACED_ONE, PLACED_TWO, CHECK_ONE, SEEN_ONE, SEEN_TWO, HELD, STAFF, TRAINED, STAFF_TWO, TRAINED_TWO,
)  # fmt: skip
NUMBERS = {key: number for number, key in enumerate(ASKS, 1)}
DAYS = {1: ("1", "1.1"), 2: ("2", "1.1"), 3: ("3", "1.1"), 4: ("4", "1.1")}


def at(day: str, hour: str = "12:07") -> datetime:
    """Moscow's hour of a day of 2022 written as 03-14."""
    return datetime.fromisoformat(f"2022-{day}T{hour}:00+03:00").astimezone(UTC)


def act(when: datetime, seat: SeatKey, kind: Kind, data: str = "") -> Act:
    return Act(when, PEOPLE[seat], kind, data, seat if kind == "join" else None)


def presses(when: datetime, seat: SeatKey, key: AskKey, value: str, seen: int = 0) -> Act:
    return act(when, seat, "press", f"a:{NUMBERS[key]}:{value}:{seen}")


def joined(*but: SeatKey) -> list[Act]:
    return [act(at("03-01", "09:00"), seat, "join") for seat in PEOPLE if seat not in but]


def lived(sheet: Raw, region: Region, acts: Iterable[Act], first: list[Act] | None = None) -> World:
    stage = Stage(sheet, region, BEGAN, {number: key for key, number in NUMBERS.items()}, DAYS)
    stage.seats = {person: seat for seat, person in PEOPLE.items()}
    return live(stage, Diary(BEGAN, ENDED, [*(joined() if first is None else first), *acts]))


def steps(world: World, activity: str, seat: SeatKey) -> list[str]:
    """What a person is owed, as "step day.month hour" of Moscow, other fates than sending said after it."""
    found = []
    for key, owed in world.owed.items():
        if (key.activity, key.person) == (activity, PEOPLE[seat]):
            step = key.step.cause if isinstance(key.step, Call) else key.step
            local = owed.moment.timestamp() + 3 * 3600
            said = f"{step} {datetime.fromtimestamp(local, UTC):%d.%m %H:%M}"
            found.append(said if owed.fate == "send" else f"{said} {owed.fate}")
    return found


def test_the_requests_are_exactly_these(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [act(at("03-15"), BOSS, "press", "d:3:2022-03-29::0:0:0")])
    found = {key for occasion in world.occasions.values() for key in occasion.asks}
    assert found == set(ASKS)
    assert world.occasions["1", "1.1"].asks[CHECK_ONE].waiting


def test_a_window_asks_every_organiser_until_the_day_is_set(tiny: Raw, region: Region) -> None:
    """8 March is off; the day is set on the 15th at noon, after the third question."""
    world = lived(tiny, region, [act(at("03-15"), BOSS, "press", "d:3:2022-03-29::0:0:0")])
    asked = ["day1 01.03 10:00", "day2 09.03 10:00", "day3 15.03 10:00"]
    event = ["eve 28.03 10:00", "ended 29.03 17:00", "after1 30.03 10:00", "after3 01.04 10:00"]
    assert steps(world, "3", BOSS) == asked + event
    assert steps(world, "3", SECOND) == asked + event
    assert steps(world, "3", ONE) == []


def test_one_of_a_team_answers_for_both(tiny: Raw, region: Region) -> None:
    sets = act(at("03-15"), BOSS, "press", "d:3:2022-03-29::0:0:0")
    world = lived(tiny, region, [sets, presses(at("03-29", "18:07"), SECOND, HELD, "yes")])
    assert steps(world, "3", BOSS)[-1] == "ended 29.03 17:00"
    assert world.occasions["3", "1.1"].asks[HELD].value == "yes"


@pytest.mark.parametrize(
    "data", ["d:3:2022-04-01::0:0:0", "d:3:2022-03-14::0:0:0"], ids=["outside the window", "in the past"]
)
def test_a_day_that_cannot_be_is_not_set(tiny: Raw, region: Region, data: str) -> None:
    world = lived(tiny, region, [act(at("03-15"), BOSS, "press", data)])
    assert world.occasions["3", "1.1"].span is None


def test_a_director_sets_no_days(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [act(at("03-15"), ONE, "press", "d:3:2022-03-29::0:0:0")])
    assert world.occasions["3", "1.1"].span is None


def test_a_day_is_moved_only_by_those_who_are_sure(tiny: Raw, region: Region) -> None:
    sets = act(at("03-15"), BOSS, "press", "d:3:2022-03-29::0:0:0")
    unsure = act(at("03-16"), BOSS, "press", "d:3:2022-03-30::0:0:0")
    sure = act(at("03-17"), BOSS, "press", "d:3:2022-03-31::1:0:0")
    assert lived(tiny, region, [sets, unsure]).occasions["3", "1.1"].revision == 2
    occasion = lived(tiny, region, [sets, unsure, sure]).occasions["3", "1.1"]
    assert occasion.revision == 3
    assert occasion.moves == [at("03-17")]
    assert occasion.span is not None
    assert occasion.span.first.day == 31


def test_a_day_set_at_the_last_moment_is_told_of_at_once(tiny: Raw, region: Region) -> None:
    tomorrow, today = (act(at("03-15"), BOSS, "press", f"d:3:2022-03-{day}::0:0:0") for day in (16, 15))
    told = ["eve 15.03 12:07", "ended 16.03 17:00", "after1 17.03 10:00", "after3 21.03 10:00"]
    assert steps(lived(tiny, region, [tomorrow]), "3", BOSS)[3:] == told
    assert steps(lived(tiny, region, [today]), "3", BOSS)[3:5] == [
        "eve 15.03 12:07 untrue",
        "ended 15.03 17:00",
    ]


def test_what_moves_is_not_told_of_again_as_if_it_were_new(tiny: Raw, region: Region) -> None:
    sets = act(at("03-14"), BOSS, "press", "d:3:2022-03-29::0:0:0")
    moves = act(at("03-15"), BOSS, "press", "d:3:2022-03-16::1:0:0")
    assert steps(lived(tiny, region, [sets, moves]), "3", BOSS)[2] == "ended 16.03 17:00"


def test_a_typed_day_may_have_an_hour(tiny: Raw, region: Region) -> None:
    typing = [act(at("03-15"), BOSS, "press", "y:3:0"), act(at("03-15"), BOSS, "say", "29.03.2022 15:00")]
    world = lived(tiny, region, typing)
    assert steps(world, "3", BOSS)[3:6] == ["eve 28.03 10:00", "hour 29.03 14:00", "ended 29.03 16:00"]


def test_yes_ends_the_reminders_and_opens_the_check(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [presses(at("03-25", "21:30"), ONE, PLACED_ONE, "yes")])
    assert steps(world, "1", ONE) == ["opening 14.03 10:00", "middle 22.03 10:00", "before7 23.03 10:00"]
    assert steps(world, "1", CURATOR) == [
        "asked 25.03 21:30", "before3 28.03 10:00", "asked 28.03 10:00", "before1 29.03 10:00",
        "day 30.03 10:00",
        "late1 31.03 10:00", "late3 04.04 10:00", "late7 06.04 10:00",
    ]  # fmt: skip


def test_not_yet_keeps_the_reminders_coming(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [presses(at("03-25"), ONE, PLACED_ONE, "no")])
    assert len(steps(world, "1", ONE)) == 9
    assert steps(world, "1", CURATOR) == []


def test_no_to_an_event_is_final(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [presses(at("03-17", "16:30"), ONE, SEEN_ONE, "no")])
    assert steps(world, "2", ONE) == ["eve 16.03 10:00", "hour 17.03 14:00", "ended 17.03 16:00"]
    assert steps(world, "2", TWO)[3:] == ["after1 18.03 10:00", "after3 21.03 10:00"]


def test_a_correction_closes_the_gate_and_opens_the_reminders(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [
        presses(at("03-15"), ONE, PLACED_ONE, "yes"), presses(at("03-29"), ONE, PLACED_ONE, "no", 1),
    ])  # fmt: skip
    assert steps(world, "1", ONE)[1:3] == ["day 30.03 10:00", "late1 31.03 10:00"]
    assert "day 30.03 10:00" not in steps(world, "1", CURATOR)
    assert world.occasions["1", "1.1"].asks[CHECK_ONE].waiting


@pytest.mark.parametrize(
    "tap",
    [
        presses(at("03-15"), TWO, PLACED_ONE, "yes"),
        presses(at("03-15"), ONE, PLACED_ONE, "yes", 1),
        presses(at("03-15"), ONE, PLACED_ONE, "maybe"),
        presses(at("03-13"), ONE, PLACED_ONE, "yes"),
        presses(at("03-15"), CURATOR, CHECK_ONE, "yes"),
        act(at("03-15"), ONE, "press", "a:999:yes:0"),
    ],
    ids=["another's", "stale", "no such answer", "not asked yet", "waiting", "no such request"],
)
def test_a_tap_that_may_not_count_does_not(tiny: Raw, region: Region, tap: Act) -> None:
    world = lived(tiny, region, [tap])
    assert {ask.value for ask in world.occasions["1", "1.1"].asks.values()} == {None}


def test_it_opens_when_its_first_day_begins_though_the_first_message_comes_at_ten(
    tiny: Raw, region: Region
) -> None:
    world = lived(tiny, region, [presses(at("03-14", "09:17"), ONE, PLACED_ONE, "yes")])
    assert world.occasions["1", "1.1"].asks[PLACED_ONE].value == "yes"
    assert steps(world, "1", ONE) == []


def test_whoever_comes_late_is_owed_only_what_comes_after(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [act(at("03-29"), ONE, "join")], joined(ONE))
    assert steps(world, "1", ONE)[0] == "day 30.03 10:00"


def test_whoever_blocks_the_bot_is_unreachable_and_their_superiors_are_told(
    tiny: Raw, region: Region
) -> None:
    blocks, back = act(at("03-15"), ONE, "block"), act(at("03-24"), ONE, "unblock")
    world = lived(tiny, region, [blocks, back])
    assert steps(world, "1", ONE)[:4] == [
        "opening 14.03 10:00", "middle 22.03 10:00 unreachable", "before7 23.03 10:00 unreachable",
        "before3 28.03 10:00",
    ]  # fmt: skip
    assert [(told.person, told.notice) for told in world.told] == [(1, "unreachable"), (2, "unreachable")]


def test_counts_tell_on_time_late_and_missing_apart(tiny: Raw, region: Region) -> None:
    world = lived(tiny, region, [
        presses(at("03-30", "23:59"), ONE, PLACED_ONE, "yes"),
        presses(at("03-31", "09:00"), CURATOR, CHECK_ONE, "yes"),
        presses(at("03-31", "09:01"), TWO, PLACED_TWO, "yes"),
    ])  # fmt: skip
    schools, confirmed = counts(tiny, world)[:2]
    assert (schools.expected, schools.answered, schools.met, schools.on_time) == (2, 2, 2, 1)
    assert (confirmed.expected, confirmed.answered, confirmed.met, confirmed.on_time) == (2, 2, 1, 0)
    assert schools.value == 1
    assert confirmed.value == Decimal("0.5")


def test_a_refusal_is_answered_but_not_met(tiny: Raw, region: Region) -> None:
    taps = [presses(at("03-18"), ONE, SEEN_ONE, "no"), presses(at("03-18"), TWO, SEEN_TWO, "speaker")]
    seen = counts(tiny, lived(tiny, region, taps))[2]
    assert (seen.expected, seen.answered, seen.met) == (2, 2, 1)


def test_a_number_is_bounded_by_the_fact_and_divided_by_it(tiny: Raw, region: Region) -> None:
    """26 of 25 is refused and typed again; the other school never answers, but its teachers are known."""
    world = lived(tiny, region, [
        presses(at("03-21"), ONE, STAFF, "25"), presses(at("03-21"), TWO, STAFF_TWO, "15"),
        act(at("03-22"), ONE, "press", f"t:{NUMBERS[TRAINED]}:0"),
        act(at("03-22"), ONE, "say", "26"), act(at("03-22"), ONE, "say", "сорок"),
        act(at("03-22"), ONE, "say", "10,0"), act(at("03-22"), ONE, "say", "7"),
    ])  # fmt: skip
    ratio, total = counts(tiny, world)[4:]
    assert (ratio.numerator, ratio.denominator, ratio.value) == (Decimal(10), Decimal(40), Decimal("0.25"))
    assert (total.value, total.answered) == (Decimal(10), 1)


def test_an_unusual_number_counts_only_when_it_is_sure(tiny: Raw, region: Region) -> None:
    """The top tenth of 1 to 300 begins at 270."""
    asked = presses(at("03-21"), ONE, STAFF, "280")
    sure = act(at("03-21"), ONE, "press", f"s:{NUMBERS[STAFF]}:280:0")
    assert lived(tiny, region, [asked]).facts == {}
    assert lived(tiny, region, [asked, sure]).facts == {"one": {"teachers": 280}}


def test_a_cancelled_typing_takes_no_more_words(tiny: Raw, region: Region) -> None:
    typing = act(at("03-21"), ONE, "press", f"t:{NUMBERS[STAFF]}:0")
    cancel, number = (act(at("03-21"), ONE, "say", text) for text in ("/cancel", "25"))
    assert lived(tiny, region, [typing, number]).facts == {"one": {"teachers": 25}}
    assert lived(tiny, region, [typing, cancel, number]).facts == {}
