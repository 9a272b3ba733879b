"""Phase 1 of the Shandong table, to prove that nothing in the model is made for one country."""

from collections import Counter
from pathlib import Path

import pytest

from roadmap import asked
from roadmap.loading import load
from roadmap.occurrences import slots
from roadmap.programme import Programme

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def shandong() -> Programme:
    return load(ROOT / "tests" / "programmes" / "shandong-2015-phase1")


def test_four_roles_have_the_eighteen_tasks_of_phase_one(shandong: Programme) -> None:
    first = [activity for activity in shandong.activities if activity.phase == "study"]
    asks = Counter(activity.questions[0].asks[0] for activity in first)
    assert asks == {"trainee": 5, "leader": 4, "guide": 4, "expert": 5}


def test_marks_are_kept_as_written(shandong: Programme) -> None:
    marks = [activity.source.mark for activity in shandong.activities if activity.phase == "study"]
    assert Counter(marks) == {"*": 6, "*○": 2, "○": 3, "*△": 4, "△": 3}


def test_both_scripts_are_spoken_and_a_reader_of_another_language_gets_the_first(shandong: Programme) -> None:
    title = shandong.activity("1T2").title
    assert (title.to("zh-Hant"), title.to("zh"), title.to("ru")) == (
        "點評打分：6 個優課",
        "点评打分：6 个优课",
        "點評打分：6 個優課",
    )


def test_six_lessons_are_six_comments_and_the_leader_checks_each(shandong: Programme) -> None:
    comment, check = asked.questions(shandong.activity("1T2"), shandong)
    assert (comment.answer, comment.length, comment.items) == ("text", 200, 6)
    assert (check.key, check.asks, check.about, check.items) == (
        "comment_confirmed",
        ("leader",),
        "member",
        6,
    )


def test_a_report_has_its_length(shandong: Programme) -> None:
    assert shandong.activity("1T3").questions[0].length == 800
    assert shandong.activity("1L2").questions[1].length == 1000


def test_newsletters_are_counted_by_team_and_answers_by_person(shandong: Programme) -> None:
    issues = shandong.activity("1G4").questions[0]
    answered = shandong.activity("1G3").questions[0]
    assert issues.per == "team"
    assert answered.per == "seat"
    assert [question.needs.at_least for question in (issues, answered)] == [3, 10]


def test_a_plan_is_due_by_the_first_of_august_and_a_phase_by_its_end(shandong: Programme) -> None:
    ends = {
        activity.no: [str(slot.end) for slot in slots(shandong, activity)]
        for activity in shandong.activities
        if activity.phase == "study"
    }
    assert ends.pop("1G2") == ends.pop("1E2") == ["2015-08-01"]
    assert ends.pop("1E5") == ["2015-09-20", "2015-09-30"]
    assert set(map(tuple, ends.values())) == {("2015-09-30",)}


def test_two_results_of_one_task_have_each_their_own_day(shandong: Programme) -> None:
    activity = shandong.activity("1E5")
    asked_at = {
        str(slot.end): [question.key for question in asked.questions(activity, shandong, slot.key)]
        for slot in slots(shandong, activity)
    }
    assert asked_at == {"2015-09-20": ["script"], "2015-09-30": ["resources"]}


def test_an_end_before_its_start_stays_unscheduled(shandong: Programme) -> None:
    activity = shandong.activity("3G1")
    (slot,) = slots(shandong, activity)
    assert (slot.kind, slot.end) == ("unscheduled", None)
    assert activity.questions[0].condition is not None
    assert activity.doubts
