"""A phase says the days of its activities; one decision dates them all."""

from datetime import date
from typing import Any

import pytest

from replay.diary import Act
from replay.oracle import dates
from replay.oracle.sheet import Raw
from replay.oracle.world import World
from replay.region import Region
from tests.replay.conftest import BOSS
from tests.replay.test_history import act, at, lived

DOUBT: Raw = {
    "doubt": "to the end of the month",
    "readings": [
        {"key": "april", "when": [{"from": date(2022, 3, 14), "to": date(2022, 4, 6)}]},
        {"key": "start", "when": [{"unknown": "to the end", "from": date(2022, 3, 14)}]},
    ],
}


def phased(sheet: Raw, when: Any) -> Raw:
    """The first and the fourth activity are dated by a phase."""
    for row in (sheet["activities"][0], sheet["activities"][3]):
        row["when"] = [{"phase": "last"}]
    return sheet | {"phases": [{"code": "last", "when": when}]}


def says(reading: str, day: str = "03-02", no: str = "last") -> Act:
    return act(at(day), BOSS, "press", f"Q:tiny:{no}:0:{reading}")


def spans(world: World) -> list[tuple[str, str]]:
    return [
        (f"{one.span.first:%d.%m}", f"{one.span.last:%d.%m}")
        for one in world.occasions.values()
        if one.said_at == ("last", 0) and one.state == "dated" and one.span
    ]


def test_its_days_are_those_of_all_its_activities(tiny: Raw) -> None:
    sheet = phased(tiny, {"from": date(2022, 3, 14), "to": date(2022, 3, 30)})
    for row in (sheet["activities"][0], sheet["activities"][3]):
        (slot,) = dates.slots(sheet, row)
        assert (slot.key, slot.kind, slot.first, slot.last) == (
            "1.1", "dated", date(2022, 3, 14), date(2022, 3, 30),
        )  # fmt: skip


def test_undecided_it_leaves_them_without_a_day_and_is_one_doubt(tiny: Raw, region: Region) -> None:
    world = lived(phased(tiny, DOUBT), region, [])
    assert spans(world) == []
    assert [(one.person, one.about) for one in world.told if one.notice == "doubts"] == [(1, (1,)), (2, (1,))]


def test_decided_once_all_have_their_days(tiny: Raw, region: Region) -> None:
    world = lived(phased(tiny, DOUBT), region, [says("april")])
    assert spans(world) == [("14.03", "06.04")] * 2
    assert world.lived["doubt decided"] == 1


@pytest.mark.parametrize("press", [says("never"), says("april", no="first"), says("start")])
def test_what_nobody_can_read_stays_without_a_day(tiny: Raw, region: Region, press: Act) -> None:
    assert spans(lived(phased(tiny, DOUBT), region, [press])) == []


def test_begun_it_is_decided(tiny: Raw, region: Region) -> None:
    world = lived(phased(tiny, DOUBT), region, [says("april"), says("start", "03-21")])
    assert spans(world) == [("14.03", "06.04")] * 2
