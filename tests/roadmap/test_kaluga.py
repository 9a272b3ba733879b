"""The road map against what its document says: counts that anybody can make, and the table of facts."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from roadmap import asked
from roadmap.doubts import decided, doubts, undecided
from roadmap.loading import load
from roadmap.occurrences import Slot, slots
from roadmap.programme import Activity, Programme

FACTS = Path(__file__).parents[3] / "shared" / "facts" / "kaluga-activities.csv"
TWO_KINDS = {8, 10, 11, 14, 17, 19, 21, 22, 24, 25, 26, 27, 32, 36, 37}
"""Rows that name two different measures."""
TWO_PEOPLES = {16, 29, 30, 33, 34, 37, 41, 49, 53, 58, 59}
"""Rows whose one measure holds several groups of people, conferences or states."""


@pytest.fixture(scope="module")
def kaluga() -> Programme:
    return load(Path(__file__).parents[2] / "programmes" / "kaluga-500plus-2022")


@pytest.fixture(scope="module")
def read(kaluga: Programme) -> Programme:
    """Every doubtful date in its first reading."""
    first = {doubt.where: doubt.when.readings[0].key for doubt in doubts(kaluga)}
    return decided(kaluga, first)


@pytest.fixture(scope="module")
def facts() -> dict[int, dict[str, str]]:
    if not FACTS.exists():
        pytest.skip(f"no table of facts at {FACTS}")
    with FACTS.open(encoding="utf-8") as table:
        return {int(row["no"]): row for row in csv.DictReader(table)}


def dated(kaluga: Programme, activity: Activity) -> list[Slot]:
    return [slot for slot in slots(kaluga, activity) if slot.kind == "dated"]


def test_the_plan_has_59_rows_in_order(kaluga: Programme) -> None:
    assert [activity.no for activity in kaluga.activities] == list(range(1, 60))


def test_29_rows_have_no_day(read: Programme) -> None:
    dayless = [activity.no for activity in read.activities if not dated(read, activity)]
    assert dayless == [10, 11, 12, *range(20, 28), 33, 34, 35, 38, 39, 42, 43, 46, 48, 50, 51, *range(53, 60)]
    assert len(dayless) == 29


@pytest.mark.parametrize(("no", "sessions", "weekday"), [(15, 22, 1), (16, 19, 3), (45, 17, 1), (47, 15, 3)])
def test_weekly_series_have_their_sessions(kaluga: Programme, no: int, sessions: int, weekday: int) -> None:
    found = [slot.start for slot in dated(kaluga, kaluga.activity(str(no)))]
    assert len(found) == sessions
    assert {day.weekday() for day in found if day} == {weekday}


def test_rows_with_two_measures_have_two_indicators(kaluga: Programme) -> None:
    several = {activity.no for activity in kaluga.activities if len(activity.indicators) > 1}
    assert several >= TWO_KINDS | TWO_PEOPLES
    assert several - TWO_KINDS - TWO_PEOPLES == {18, 40, 47}


@pytest.mark.parametrize("no", [16, 47])
def test_where_the_plan_does_not_say_how_sessions_are_counted_all_three_ways_are(
    kaluga: Programme, no: int
) -> None:
    activity = kaluga.activity(str(no))
    for question in activity.questions if no == 16 else activity.questions[:1]:
        ways = [one.over for one in activity.indicators if one.of == (question.key,)]
        assert ways == ["each", "once", "every"]
    assert any("тремя способами" in doubt for doubt in activity.doubts)


def test_rows_with_two_groups_of_people_ask_them_apart(kaluga: Programme) -> None:
    for no in (16, 34, 37):
        assert {q.asks for q in kaluga.activity(str(no)).questions} == {("director",), ("curator",)}
    for no in (29, 58):
        assert len(kaluga.activity(str(no)).questions) == 4
    for no in (30, 41, 49):
        assert len(kaluga.activity(str(no)).questions) == 3


def test_curators_confirm_three_rows(kaluga: Programme) -> None:
    verified = [
        activity.no for activity in kaluga.activities if any(q.verified_by for q in activity.questions)
    ]
    assert verified == [32, 44, 52]
    for no in verified:
        assert kaluga.activity(str(no)).indicators[-1].of == ("placed", "placed_confirmed")


def test_risks_are_asked_of_the_director_after_the_curators_visit(kaluga: Programme) -> None:
    visited, activated = kaluga.activity("19").questions
    assert (visited.asks, visited.about) == (("curator",), "school")
    assert (activated.asks, activated.after) == (("director",), "visited")
    assert kaluga.ladder(kaluga.activity("19")).no_is == "not_yet"


def test_a_school_says_its_number_of_teachers_once(kaluga: Programme) -> None:
    askers = [a.no for a in kaluga.activities for q in a.questions if q.fact == "teachers"]
    assert askers == [8]


def test_every_teacher_count_is_bounded_by_the_headcount(kaluga: Programme) -> None:
    counts = [q for a in kaluga.activities for q in a.questions if q.asks == ("director",) and not q.fact]
    of_people = [q for q in counts if q.unit and q.unit.to("ru") in ("педагогов", "человек")]
    assert len(of_people) == 12
    assert all(q.range.max_fact == "teachers" and q.range.min == 0 for q in of_people)


def test_the_methodical_day_is_for_one_school(kaluga: Programme) -> None:
    assert [a.no for a in kaluga.activities if a.only] == [14]
    assert kaluga.activity("14").only == ("vorotynsk-1",)
    assert {asked.subject(q, kaluga) for q in kaluga.activity("14").questions} == {"school"}


def test_each_school_has_its_own_day_in_one_row(kaluga: Programme) -> None:
    assert [a.no for a in kaluga.activities if any(s.each == "school" for s in slots(kaluga, a))] == [35]


def test_places_of_publication_are_counted_as_in_the_plan(kaluga: Programme) -> None:
    support = Counter(code for activity in kaluga.activities for code in activity.source.support)
    assert support == {"plan": 22, "lk": 16, "site": 9, "event": 7, "publication": 4, "protocol": 3}


def test_executors_are_counted_as_in_the_plan(kaluga: Programme) -> None:
    bodies = Counter(code for activity in kaluga.activities for code in activity.source.executors)
    assert bodies == {"KGIRO": 56, "OO": 29, "MOUO": 23, "CUR": 15, "MON": 14, "MMS": 1, "ASSUL": 1}


def test_words_are_short_enough_for_a_phone(kaluga: Programme) -> None:
    for activity in kaluga.activities:
        assert max(map(len, activity.title.root.values())) <= 60
        assert "!" not in "".join(activity.title.root.values())


def test_titles_are_told_apart(kaluga: Programme) -> None:
    for language in kaluga.languages:
        titles = [activity.title.to(language) for activity in kaluga.activities]
        assert len(set(titles)) == 59


def test_four_rows_wait_for_a_person_to_say_how_they_are_read(kaluga: Programme) -> None:
    assert [doubt.where for doubt in undecided(kaluga)] == [
        ("3", 2),
        ("9", 2),
        ("28", 1),
        ("43", 1),
    ]
    for doubt in undecided(kaluga):
        assert doubt.when.doubt in doubt.activities[0].source.dates
        assert len(doubt.when.readings) == 2


def test_whatever_the_reading_of_the_list_of_schools_each_result_is_asked_once(kaluga: Programme) -> None:
    for key in ("days", "span"):
        plan = decided(kaluga, {("3", 2): key})
        row = plan.activity("3")
        asks = {slot.key: len(asked.questions(row, plan, slot.key)) for slot in slots(plan, row)}
        assert asks == {"1.1": 0, "2.1-1": 3}


def test_days_agree_with_the_table_of_facts(read: Programme, facts: dict[int, dict[str, str]]) -> None:
    for no, row in facts.items():
        spans: list[tuple[str, str]] = []
        for slot in slots(read, read.activity(str(no))):
            days = slot.windows or ((slot.start, slot.end),)
            spans += [(str(first), str(last)) for first, last in days]
        if row["schedule_kind"] == "weekly-series":
            spans = [(spans[0][0], spans[-1][1])]
        assert "|".join(f"{first}/{last}" for first, last in spans) == row["iso_ranges"], no


def test_dates_are_verbatim(kaluga: Programme, facts: dict[int, dict[str, str]]) -> None:
    written = {activity.no: activity.source.dates for activity in kaluga.activities}
    assert written == {no: row["raw_date"] for no, row in facts.items()}


def test_every_ambiguous_row_has_a_doubt(kaluga: Programme, facts: dict[int, dict[str, str]]) -> None:
    doubtless = {activity.no for activity in kaluga.activities if not activity.doubts}
    assert not [no for no in doubtless if facts[int(no)]["ambiguity"]]


def test_executors_agree_with_the_table_but_for_two_rows_where_the_document_is_right(
    kaluga: Programme, facts: dict[int, dict[str, str]]
) -> None:
    """31: the host school stands apart from the schools; 36: FIOKO is in the task, not among executors."""
    differ = {
        no
        for no, row in facts.items()
        if ";".join(kaluga.activity(str(no)).source.executors) != row["executors"]
    }
    assert differ == {31, 36}
