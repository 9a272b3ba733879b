"""The Shandong programme against its document: counts that anybody can make, and the table of facts."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from roadmap import asked
from roadmap.calendars import Calendar
from roadmap.doubts import decided, undecided
from roadmap.loading import load
from roadmap.occurrences import slots
from roadmap.programme import Activity, Programme
from roadmap.questions import Question

ROOT = Path(__file__).parents[2]
FACTS = ROOT.parent / "shared" / "facts" / "china-programmes.md"
ROLES = {"T": "trainee", "L": "leader", "G": "guide", "E": "expert"}
TASKS = {
    "study": {"trainee": 5, "leader": 4, "guide": 4, "expert": 5},
    "session": {"trainee": 4, "leader": 4, "guide": 5, "expert": 4},
    "lessons": {"trainee": 4, "leader": 5, "guide": 4, "expert": 5},
}
BROKEN = "2015年11月1日-2006年1月底"
LAST = {"y2016": date(2016, 1, 31), "start": None}


@pytest.fixture(scope="module")
def shandong() -> Programme:
    return load(ROOT / "programmes" / "shandong-2015")


@pytest.fixture(scope="module")
def facts() -> list[dict[str, str]]:
    """Every row of the tables of section A: phase, role, no, mark, minimum, deadline."""
    if not FACTS.exists():
        pytest.skip(f"no table of facts at {FACTS}")
    return _table(FACTS.read_text(encoding="utf-8"))


def _table(text: str) -> list[dict[str, str]]:
    found = []
    role = ""
    for phase, section in zip(TASKS, re.split(r"### A\.[456] ", text)[1:4], strict=True):
        names: list[str] = []
        for line in section.split("\n## ")[0].splitlines():
            cells = [cell.strip() for cell in line.strip("| ").split("|")] if line.startswith("|") else []
            if cells and cells[0] == "Role":
                names = cells
            elif len(cells) == len(names) and cells[1:2] and cells[1].isdigit():
                row = dict(zip(names, cells, strict=True))
                role = next(code for name, code in _NAMES.items() if row["Role"].startswith(name))
                found.append({**row, "phase": phase, "role": role})
    return found


_NAMES = {"Trainee": "T", "Leader": "L", "Guiding": "G", "Provincial": "E"}
NUMBERS = {"study": 1, "session": 2, "lessons": 3}


def code(row: dict[str, str]) -> str:
    return f"{NUMBERS[row['phase']]}-{row['role']}{row['No']}"


def ask(shandong: Programme, no: str, key: str) -> Question:
    return next(question for question in shandong.activity(no).questions if question.key == key)


def ends(shandong: Programme, no: str) -> list[str]:
    return [str(slot.end) for slot in slots(shandong, shandong.activity(no))]


def test_four_roles_have_their_53_tasks_in_three_phases(shandong: Programme) -> None:
    found = Counter((activity.phase, ROLES[activity.code[2]]) for activity in shandong.activities)
    assert found == {(phase, role): count for phase, by in TASKS.items() for role, count in by.items()}
    assert sum(found.values()) == 53
    for activity in shandong.activities:
        number, letter = activity.code.split("-")
        assert list(TASKS)[int(number) - 1] == activity.phase
        assert {role for question in activity.questions for role in question.asks} == {ROLES[letter[0]]}


def test_the_provincial_office_leads_and_answers_nothing(shandong: Programme) -> None:
    """Leaders look after their own groups; nobody else decides anything about people."""
    assert shandong.organiser == "office"
    assert "answer" not in shandong.role("office").may
    assert [role.code for role in shandong.roles if "manage" in role.may] == ["office", "leader"]
    assert any("省項目辦" in doubt for doubt in shandong.doubts)


def test_marks_are_kept_as_written_and_their_meaning_is_a_doubt(shandong: Programme) -> None:
    marks = Counter(activity.source.mark for activity in shandong.activities)
    assert marks == {"△": 16, "○": 13, "*": 10, "*△": 8, "*○": 6}
    assert "沒有圖例" in shandong.doubts[0]


def test_six_lessons_are_six_comments_and_the_leader_checks_each(shandong: Programme) -> None:
    comment, check = asked.questions(shandong.activity("1-T2"), shandong)
    assert (comment.answer, comment.length, comment.items) == ("text", 200, 6)
    assert (check.key, check.asks, check.about, check.items) == (
        "comment_confirmed",
        ("leader",),
        "member",
        6,
    )


def test_the_leader_checks_homework_too_and_nobody_checks_anything_else(shandong: Programme) -> None:
    verified = {a.code: q.verified_by for a in shandong.activities for q in a.questions if q.verified_by}
    assert verified == {"1-T2": "leader", "2-T2": "leader"}


def test_reports_have_their_lengths(shandong: Programme) -> None:
    lengths = {
        activity.code: question.length
        for activity in shandong.activities
        for question in activity.questions
        if question.answer == "text"
    }
    assert lengths == {"1-T2": 200, "1-T3": 800, "1-L2": 1000}


@pytest.mark.parametrize(
    ("no", "key", "least", "per"),
    [
        ("1-T1", "watched", 6, "seat"),
        ("1-L1", "watched", 6, "seat"),
        ("1-G1", "watched", 6, "seat"),
        ("1-E1", "watched", 6, "seat"),
        ("1-G3", "answered", 10, "seat"),
        ("1-E3", "answered", 10, "seat"),
        ("1-G4", "issues", 3, "team"),
        ("1-E4", "issues", 3, "team"),
        ("2-T1", "hours", 6, "seat"),
        ("2-L1", "hours", 6, "seat"),
        ("2-G2", "viewed", 50, "seat"),
        ("2-G2", "evaluated", 20, "seat"),
        ("2-G3", "issues", 2, "team"),
        ("2-E3", "issues", 2, "team"),
        ("2-E3", "articles", 1, "seat"),
        ("3-G2", "followed", 1, "seat"),
        ("3-E2", "followed", 1, "seat"),
        ("3-G4", "issues", 2, "team"),
        ("3-E5", "issues", 2, "team"),
    ],
)
def test_minimums_are_those_of_the_document(
    shandong: Programme, no: str, key: str, least: int, per: str
) -> None:
    question = ask(shandong, no, key)
    assert question.needs.at_least == least
    assert question.per == per
    counted = [one for one in shandong.activity(no).indicators if one.of == (key,) and one.kind == "minimum"]
    assert [one.at_least for one in counted] == [least]


def test_there_is_no_minimum_that_the_document_does_not_have(shandong: Programme) -> None:
    needs = [q for a in shandong.activities for q in a.questions if q.needs.at_least is not None]
    assert len(needs) == 19
    assert ask(shandong, "2-T1", "hours").answer == "hours"


def test_the_whole_group_and_every_teacher_are_ratios_to_the_group(shandong: Programme) -> None:
    (fact,) = shandong.facts
    ratios = {
        (activity.code, one.key): (one.to, one.target and int(one.target * 100))
        for activity in shandong.activities
        for one in activity.indicators
        if one.kind == "ratio"
    }
    assert ratios == {
        ("1-L2", "whole_group"): (fact.key, 100),
        ("1-L3", "everyone"): (fact.key, 100),
        ("2-L2", "commented"): (fact.key, None),
    }
    assert fact.unit == "group"
    assert [a.code for a in shandong.activities for q in a.questions if q.fact] == ["1-L2"]


def test_all_of_an_area_is_asked_unit_by_unit(shandong: Programme) -> None:
    for no, about in (("2-G2", "group"), ("2-E2", "city")):
        assert ask(shandong, no, "covered").about == about
        (area,) = [one for one in shandong.activity(no).indicators if one.of == ("covered",)]
        assert area.kind == "full"
        assert area.target == Decimal(1)
    assert {role.code: role.covers for role in shandong.roles if role.covers} == {
        "expert": "city",
        "guide": "group",
    }


def test_those_who_do_not_teach_may_say_so(shandong: Programme) -> None:
    conditional = {a.code for a in shandong.activities for q in a.questions if q.condition}
    assert conditional == {"3-G1", "3-E1"}


def test_deadlines_are_kept_and_before_is_a_doubt(shandong: Programme) -> None:
    days = {
        "1-G2": "8月1日前",
        "1-E2": "8月1日前",
        "1-E5": "9月30日前",
        "2-G1": "10月16日前",
        "2-E1": "10月16日前",
    }
    for no, words in days.items():
        assert any(words in doubt for doubt in shandong.activity(no).doubts)
    assert ends(shandong, "1-G2") == ends(shandong, "1-E2") == ["2015-08-01"]
    assert ends(shandong, "2-G1") == ends(shandong, "2-E1") == ["2015-10-16"]
    assert ends(shandong, "1-E5") == ["2015-09-20", "2015-09-30"]
    of_phase = {
        str(end)
        for activity in shandong.activities
        if activity.phase == "study" and activity.code not in days
        for end in ends(shandong, activity.code)
    }
    assert of_phase == {"2015-09-30"}
    assert any("7月下旬" in doubt for doubt in shandong.doubts)


def test_two_results_of_one_task_have_each_their_own_day(shandong: Programme) -> None:
    activity = shandong.activity("1-E5")
    asked_at = {
        str(slot.end): [question.key for question in asked.questions(activity, shandong, slot.key)]
        for slot in slots(shandong, activity)
    }
    assert asked_at == {"2015-09-20": ["script"], "2015-09-30": ["resources"]}


def test_phase_two_is_a_weekend_on_which_people_are_reached(shandong: Programme) -> None:
    (slot,) = slots(shandong, shandong.activity("2-T2"))
    assert (slot.start, slot.end) == (date(2015, 10, 17), date(2015, 10, 18))
    assert not any(Calendar.of(shandong).is_off(day) for day in (slot.start, slot.end) if day)
    assert Calendar.of(shandong).is_off(date(2015, 10, 24))


def test_nothing_of_phase_three_is_dated_until_somebody_decides_once(shandong: Programme) -> None:
    (doubt,) = undecided(shandong)
    assert (doubt.where, doubt.when.doubt) == (("lessons", 0), BROKEN)
    assert doubt.activities == tuple(a for a in shandong.activities if a.phase == "lessons")
    assert len(doubt.activities) == 18
    for activity in doubt.activities:
        assert [(slot.kind, slot.end) for slot in slots(shandong, activity)] == [("unscheduled", None)]


@pytest.mark.parametrize("reading", LAST)
def test_one_decision_dates_all_of_phase_three(shandong: Programme, reading: str) -> None:
    read = decided(shandong, {("lessons", 0): reading})
    assert undecided(read) == ()
    for activity in read.activities:
        if activity.phase == "lessons":
            (slot,) = slots(read, activity)
            assert (slot.start, slot.end) == (date(2015, 11, 1), LAST[reading])
            assert slot.kind == ("dated" if LAST[reading] else "unscheduled")


def test_dates_are_verbatim(shandong: Programme) -> None:
    written = {phase.code: phase.dates for phase in shandong.phases}
    assert written == {"study": "7月下旬-9月30日", "session": "10月17-18日", "lessons": BROKEN}
    for activity in shandong.activities:
        assert activity.source.dates == written[activity.phase or ""]


def test_both_scripts_are_spoken_and_a_reader_of_another_language_gets_the_first(shandong: Programme) -> None:
    title = shandong.activity("1-T1").title
    said = {language: title.to(language) for language in ("zh-Hant", "zh-Hans", "ru", "de", "zh-TW")}
    assert said == {
        "zh-Hant": "看完 6 個優課資源包",
        "zh-Hans": "看完 6 个优课资源包",
        "ru": "Посмотреть 6 наборов уроков",
        "de": "看完 6 個優課資源包",
        "zh-TW": "看完 6 個優課資源包",
    }


def test_titles_are_told_apart_and_nobody_shouts(shandong: Programme) -> None:
    for language in shandong.languages:
        titles = [activity.title.to(language) for activity in shandong.activities]
        assert len(set(titles)) == 53, [title for title, times in Counter(titles).items() if times > 1]
        assert not {"!", "！"} & set("".join(titles))


def test_marks_and_numbers_agree_with_the_table_of_facts(
    shandong: Programme, facts: list[dict[str, str]]
) -> None:
    written = {activity.code: activity.source.mark for activity in shandong.activities}
    assert {code(row): row["Mark"] for row in facts} == written


def test_minimums_and_lengths_agree_with_the_table_of_facts(
    shandong: Programme, facts: list[dict[str, str]]
) -> None:
    """Every number that the table has as a minimum is one that is demanded here, and none is added."""
    for row in facts:
        wanted = {int(number) for number in re.findall(r"(?<![\d-])(?:>= )?(\d+)(?! %)\b", row["Minimum"])}
        assert _demanded(shandong.activity(code(row))) | {1} >= wanted, code(row)


def _demanded(activity: Activity) -> set[int]:
    """Minimums, lengths, and how many results must be there."""
    numbers = {int(question.needs.at_least) for question in activity.questions if question.needs.at_least}
    lengths = {question.length for question in activity.questions if question.length > 1}
    return numbers | lengths | {len(one.of) for one in activity.indicators if one.kind == "done"}


def test_deadlines_agree_with_the_table_of_facts(shandong: Programme, facts: list[dict[str, str]]) -> None:
    months = {"Aug": 8, "Sep": 9, "Oct": 10}
    checked = 0
    for row in facts:
        for day, month in re.findall(r"by (\d+) (\w{3})", row.get("Deadline", "")):
            assert f"2015-{months[month]:02}-{int(day):02}" in ends(shandong, code(row))
            checked += 1
    assert checked == 6
