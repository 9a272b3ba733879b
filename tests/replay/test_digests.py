"""Reports that come by themselves and alarms, as the judge expects them, reckoned by hand."""

from datetime import datetime
from typing import Any

import pytest

from replay.diary import Act, Diary
from replay.judging.alarms import Alarms
from replay.judging.evidence import Phones
from replay.judging.findings import Findings
from replay.judging.ledger import Ledger
from replay.judging.reminders import Reminders
from replay.oracle.asking import AskKey
from replay.oracle.history import live
from replay.oracle.owed import Told
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage
from replay.region import Region
from tests.replay.conftest import BOSS, ONE, SECOND
from tests.replay.perfect import perform
from tests.replay.test_history import BEGAN, ENDED, SEEN_ONE, act, at, joined, lived, presses

WANTS = act(at("03-01", "09:17"), BOSS, "press", "o:reports:both")


def reports(
    sheet: Raw, region: Region, *acts: Any, kind: str = "weekly"
) -> dict[datetime, tuple[object, ...]]:
    """When -> what is said, to the only one who wants them."""
    found = [one for one in lived(sheet, region, [WANTS, *acts]).told if one.notice == kind]
    assert {one.person for one in found} <= {1}
    return {one.at: one.about for one in found}


def test_a_report_comes_on_the_first_working_day_of_each_week(tiny: Raw, region: Region) -> None:
    """5 March 2022 was worked, 7 and 8 March were off."""
    found = reports(tiny, region)
    days = ["03-09", "03-14", "03-21", "03-28", "04-04"]
    assert list(found) == [at(day, "09:00") for day in days]
    assert [about[:2] for about in found.values()][:2] == [
        ("2022-02-28", "2022-03-06"), ("2022-03-07", "2022-03-13"),
    ]  # fmt: skip
    assert list(reports(tiny, region, kind="monthly")) == [at("04-01", "09:00")]


def test_it_says_what_came_what_is_awaited_what_ended_and_what_will(tiny: Raw, region: Region) -> None:
    """On the 21st: one of two came to the webinar of the 17th, whose answers are now late; papers of two
    schools and four numbers are asked for."""
    said = reports(tiny, region, presses(at("03-18"), ONE, SEEN_ONE, "viewer"))[at("03-21", "09:00")]
    assert said == (
        "2022-03-14", "2022-03-20", 1, 0, 7, 1, ("2", 1, 2), 0, ("4", "2022-03-21"), 0,
    )  # fmt: skip


def test_nothing_is_compared_with_days_before_the_start(tiny: Raw, region: Region) -> None:
    assert [about[3] for about in reports(tiny, region).values()][:3] == [None, None, 0]


def test_on_leave_nothing_is_told(tiny: Raw, region: Region) -> None:
    found = reports(tiny, region, act(at("03-10"), BOSS, "press", "o:away:7"))
    assert at("03-14", "09:00") not in found
    assert at("03-21", "09:00") in found


def test_whoever_wants_none_any_more_gets_none(tiny: Raw, region: Region) -> None:
    found = reports(tiny, region, act(at("03-15"), BOSS, "press", "o:reports:none"))
    assert list(found)[-1] == at("03-14", "09:00")


@pytest.fixture
def nagging(tiny: Raw) -> Raw:
    """Six surveys of both schools from 14 March on, asked for every day."""
    steps = [{"key": f"d{number}", "anchor": "start", "days": number} for number in range(26)]
    ladder = {"answer_by": 0, "no_is": "not_yet", "steps": steps}
    question = {"key": "done", "asks": "director"}
    when = [{"from": at("03-14").date(), "to": at("04-08").date()}]
    rows = [
        {
            "no": number, "kind": "survey", "when": when, "questions": [question],
            "indicators": [{"key": "done", "kind": "share", "of": "done"}],
        }
        for number in range(11, 17)
    ]  # fmt: skip
    return tiny | {"activities": rows, "ladders": {"deadline": ladder}}


def alarms(sheet: Raw, region: Region, *acts: Act) -> list[Told]:
    of = AskKey("11", "1.1", "done", *ONE, "one", 1)
    other = AskKey("12", "1.1", "done", *ONE, "one", 1)
    stage = Stage(sheet, region, BEGAN, {1: of, 2: other}, {})
    diary = Diary(BEGAN, ENDED, [*joined(), *acts])
    world = live(stage, diary)
    bot = perform(sheet, world, {of: 1, other: 2}, diary)
    findings, phones = Findings(), Phones.of(diary.heard)
    ledger = Ledger.of(bot.evidence(), phones, findings)
    return list(Alarms(stage, Reminders(world, stage.days, ledger, ENDED, findings)).told())


def answers(day: str, number: int = 1) -> Act:
    return act(at(day), ONE, "press", f"a:{number}:yes:0")


def test_three_days_without_an_answer_alarm_the_region_once(nagging: Raw, region: Region) -> None:
    """The last one came on Tuesday, the 15th."""
    said = ("2022-03-16", 11, 1)
    friday = at("03-18", "18:00")
    assert alarms(nagging, region, answers("03-15")) == [
        Told(person, "unanswered", friday, None, said) for person in (1, 2)
    ]


def test_answers_in_between_begin_it_anew(nagging: Raw, region: Region) -> None:
    found = alarms(nagging, region, answers("03-15"), answers("03-23", 2))
    assert sorted({one.at for one in found}) == [at("03-18", "18:00"), at("03-28", "18:00")]


def test_where_nobody_answered_before_nothing_has_stopped(nagging: Raw, region: Region) -> None:
    assert alarms(nagging, region) == []


def test_few_open_requests_alarm_nobody(nagging: Raw, region: Region) -> None:
    few = nagging | {"activities": nagging["activities"][:5]}
    assert alarms(few, region, answers("03-15")) == []


def test_who_is_on_leave_is_not_alarmed(nagging: Raw, region: Region) -> None:
    away = act(at("03-17"), SECOND, "press", "o:away:7")
    assert {one.person for one in alarms(nagging, region, answers("03-15"), away)} == {1}
