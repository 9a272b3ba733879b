"""The National Training Plan against its notice: figures, ratios, deadlines, and what nobody fails by one."""

from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap import asked
from roadmap.answers import fulfils, met
from roadmap.doubts import decided, doubts, undecided
from roadmap.indicators import Indicator
from roadmap.loading import load
from roadmap.occurrences import slots
from roadmap.programme import Programme
from roadmap.questions import NUMERIC, Question
from roadmap.tallies import Asked, Counts, Given, contribution, value

ROOT = Path(__file__).parents[2]
NOW = datetime(2015, 12, 1, tzinfo=UTC)
LEADS = {"college", "sender", "provider", "host", "course"}
TRAINEES = {"backbone", "learner", "member", "visitor", "post", "nursery", "principal"}

NATIONWIDE = {
    "D1": {"special": 2000, "young": 2000},
    "D2": {"law": 500, "arts": 3000, "special": 1900, "preschool": 2000, "heads": 1000, "culture": 1300},
    "D3": {"online": 80000, "hosts": 400, "workshops": 40000},
    "D4": {"trainers": 7000},
}
MINIMUMS = {
    ("C2", "money"): 5,
    ("P3-T", "hours"): 120,
    ("P3-T", "it"): 50,
    ("P4", "days"): 15,
    ("P4", "hours"): 60,
    ("P5-T", "days"): 4,
    ("P5-T", "hours"): 80,
    ("P7", "days"): 15,
    ("P8", "practice"): 10,
}
ABOUT = {
    ("N4", "institutions"): 20,
    ("N4", "counties"): 10,
    ("C3", "it"): 50,
    ("P2", "times"): 4,
    ("P2", "days"): 2,
    ("P5", "size"): 50,
    ("P6", "days"): 10,
    ("P8", "days"): 15,
    ("P9", "days"): 15,
}
PARTS = {
    ("N4", "cycle"): ("cycle",),
    ("C3", "single"): ("single",),
    ("P1", "months"): ("fits",),
    ("P4", "parts"): ("twice", "thrice"),
    ("P5", "parts"): ("twice",),
}
RATIOS = {
    ("N3", "experts"): ("experts", "teachers", Decimal(1) / 500),
    ("C1", "trainers"): ("trainers", "rural", Decimal(1) / 30),
    ("P1", "practice"): ("practice", "days", Decimal(1) / 3),
    ("P3", "workshops"): ("workshops", "trainers", Decimal(1)),
}
STAGES = {
    "P1": ("study", "shadow", "back", "summary"),
    "P2": ("shown", "polished", "results", "summary"),
    "P5": ("tested", "practised", "summary", "spread"),
}
LIFE = ("declared", "selected", "process", "evaluated")


@pytest.fixture(scope="module")
def guopei() -> Programme:
    return load(ROOT / "programmes" / "guopei-2015")


def question(guopei: Programme, no: str, key: str) -> Question:
    return asked.by_key(guopei.activity(no), guopei)[key]


def indicator(guopei: Programme, no: str, key: str) -> Indicator:
    return next(one for one in guopei.activity(no).indicators if one.key == key)


def needs(guopei: Programme, field: str) -> dict[tuple[str, str], Decimal]:
    found = {
        (activity.code, one.key): getattr(one.needs, field)
        for activity in guopei.activities
        for one in activity.questions
    }
    return {where: number for where, number in found.items() if number is not None}


def test_a_project_kind_is_told_by_the_role_that_leads_it(guopei: Programme) -> None:
    assert {role.code for role in guopei.roles if role.unit == "project"} == LEADS
    assert {role.code for role in guopei.roles if role.unit == "trainee"} == TRAINEES
    for code in TRAINEES:
        assert guopei.role(code).may == {"answer"}
    assert [role.code for role in guopei.roles if "verify" in role.may] == ["office"]


def test_demonstration_projects_have_the_numbers_of_the_whole_country(guopei: Programme) -> None:
    """A province cannot send more; how many of them are its own is not said."""
    found = {no: {one.key: int(one.range.max) for one in guopei.activity(no).questions} for no in NATIONWIDE}
    assert found == NATIONWIDE
    assert sum(NATIONWIDE["D2"].values()) == 9700
    for no, counts in NATIONWIDE.items():
        for key, number in counts.items():
            title = indicator(guopei, no, key).title
            assert title is not None
            assert all(str(number) in words for words in title.root.values())
        assert any("各省名额没有给出" in doubt for doubt in guopei.activity(no).doubts)
    (principals,) = guopei.activity("D5").questions
    assert "range" not in principals.model_fields_set


def test_minimums_and_approximate_numbers_are_those_of_the_notice(guopei: Programme) -> None:
    assert needs(guopei, "at_least") == MINIMUMS
    assert needs(guopei, "about") == ABOUT
    for (no, key), number in MINIMUMS.items():
        assert indicator(guopei, no, key).at_least == number


def test_parts_cycles_and_exact_counts_are_choices(guopei: Programme) -> None:
    assert {where: indicator(guopei, *where).counts for where in PARTS} == PARTS


def test_ratios_are_floors_of_the_scarce_side_over_the_many(guopei: Programme) -> None:
    found = {}
    for activity in guopei.activities:
        for one in activity.indicators:
            if one.kind == "ratio":
                found[activity.code, one.key] = (one.of[0], one.to, one.target)
    assert found == RATIOS


@pytest.mark.parametrize(
    ("where", "numbers", "reached"),
    [
        (("N3", "experts"), (20, 10_000), True),  # exactly 1:500
        (("N3", "experts"), (25, 10_000), True),  # 1:400 is better
        (("N3", "experts"), (20, 12_000), False),  # 1:600 is worse, though 600 is more than 500
        (("C1", "trainers"), (33, 990), True),
        (("C1", "trainers"), (33, 991), False),
        (("P1", "practice"), (40, 120), True),
        (("P1", "practice"), (39, 120), False),
    ],
)
def test_a_bigger_second_number_is_worse(
    guopei: Programme, where: tuple[str, str], numbers: tuple[int, int], reached: bool
) -> None:
    one = indicator(guopei, *where)
    got = value(one, Counts(amount=Decimal(numbers[0]), base=Decimal(numbers[1]))).value
    assert got is not None
    assert one.target is not None
    assert (got >= one.target) == reached


@pytest.mark.parametrize("where", [("N3", "experts"), ("C1", "trainers"), ("P1", "practice")], ids=str)
@given(few=st.integers(0, 5_000), many=st.integers(1, 100_000), more=st.integers(1, 5_000))
def test_a_ratio_only_gains_from_the_scarce_and_only_loses_from_the_many(
    guopei: Programme, where: tuple[str, str], few: int, many: int, more: int
) -> None:
    """It is reached exactly where one of the scarce has no more than so many of the others."""
    one = indicator(guopei, *where)
    per = {"N3": 500, "C1": 30, "P1": 3}[where[0]]

    def reached(few: int, many: int) -> bool:
        got = value(one, Counts(amount=Decimal(few), base=Decimal(many))).value
        assert got is not None
        assert one.target is not None
        return got >= one.target

    assert reached(few, many) == (few * per >= many)
    if reached(few, many):
        assert reached(few + more, many)
    else:
        assert not reached(few, many + more)


def test_stages_and_the_life_of_a_project_are_states_in_order(guopei: Programme) -> None:
    for no, keys in STAGES.items():
        assert indicator(guopei, no, "stages").of == keys
        for before, key in pairwise(keys):
            assert question(guopei, no, key).after == before
    for no in ("L1", "L2"):
        whole = indicator(guopei, no, "life").of
        assert whole == tuple(name for key in LIFE for name in (key, f"{key}_confirmed"))
        assert {question(guopei, no, f"{key}_confirmed").asks for key in LIFE} == {("office",)}
    assert set(question(guopei, "L2", "declared").asks) == LEADS


def test_thirty_and_sixty_days_wait_for_a_person(guopei: Programme) -> None:
    assert guopei.events == {"notice": date(2015, 4, 7)}
    assert [doubt.no for doubt in undecided(guopei)] == ["N1", "N2"]
    for no in ("N1", "N2"):
        (slot,) = slots(guopei, guopei.activity(no))
        assert (slot.kind, slot.end) == ("unscheduled", None)


@pytest.mark.parametrize(
    ("no", "key", "day"),
    [
        ("N1", "days", date(2015, 5, 7)),
        ("N1", "working", date(2015, 5, 20)),
        ("N2", "days", date(2015, 6, 6)),
        ("N2", "monday", date(2015, 6, 8)),
        ("N2", "working", date(2015, 7, 2)),
    ],
)
def test_a_decision_gives_the_day_that_its_words_name(
    guopei: Programme, no: str, key: str, day: date
) -> None:
    chosen = decided(guopei, {(no, 1): key})
    (slot,) = slots(chosen, chosen.activity(no))
    assert slot.end == day
    reading = next(doubt for doubt in doubts(guopei) if doubt.no == no).when.reading(key)
    assert reading is not None
    assert f"{day.month} 月 {day.day} 日" in reading.text.root["zh-Hans"]


def test_sixty_days_end_on_a_saturday_and_this_is_said(guopei: Programme) -> None:
    assert date(2015, 6, 6).weekday() == 5
    assert any("2015-06-06 是周六" in doubt for doubt in guopei.activity("N2").doubts)


def test_trainees_judge_without_their_names(guopei: Programme) -> None:
    survey = guopei.activity("V1").questions
    assert all(one.anonymous and set(one.asks) == TRAINEES for one in survey)
    named = {(a.code, q.key) for a in guopei.activities for q in a.questions if q.anonymous}
    assert {no for no, _ in named} == {"V1"}


def test_credits_have_no_rate_and_this_is_said(guopei: Programme) -> None:
    assert guopei.credits is None
    assert any("学分" in doubt and "没有给出" in doubt for doubt in guopei.doubts)


@pytest.mark.parametrize("where", sorted(ABOUT), ids=str)
def test_one_less_than_about_is_never_a_failure(guopei: Programme, where: tuple[str, str]) -> None:
    """Nine of about ten days: fulfilled, and no indicator has the place among those who missed it."""
    no, key = where
    its, less = question(guopei, no, key), str(ABOUT[where] - 1)
    assert its.answer in NUMERIC
    assert fulfils(its, less)
    counting = [one for one in guopei.activity(no).indicators if key in one.of]
    assert counting
    for one in counting:
        assert one.kind != "minimum"
        assert one.target is None
        assert met(its, less, one)
        facts = dict.fromkeys(("days", "trainers"), Decimal(1))
        counts = contribution(one, its, Asked(key, NOW, facts), Given(less, NOW))
        assert (counts.answered, counts.met, counts.missing) == (1, 1, 0)


def test_the_first_language_is_simplified_chinese(guopei: Programme) -> None:
    assert guopei.languages == ("zh-Hans", "zh-Hant", "ru", "en")
    assert (guopei.timezone, guopei.calendar) == ("Asia/Shanghai", "CN")
    assert guopei.title.to("de") == "国培计划 2015"


def test_which_characters_come_first_is_a_doubt(guopei: Programme) -> None:
    assert any("繁体" in doubt and "推定" in doubt for doubt in guopei.doubts)
    assert all("國" not in doubt for doubt in guopei.doubts)
    assert "印發後30天內" in guopei.activity("N1").source.dates
