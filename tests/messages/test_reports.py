"""Counts in words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages import reports
from messages.bars import bar, percent
from messages.measures import measured
from messages.presses.reports import ActivityPress, ReportPress
from roadmap.ballots import Ballots
from roadmap.indicators import Indicator
from roadmap.progress import ActivityProgress, Measure, OwnStatus
from roadmap.questions import Question
from roadmap.tallies import Counts, value
from tests.messages.tasks import (
    PAPERS,
    PROGRAMME,
    WINDOW,
    event,
    fits,
    labels,
    packed,
    reader,
)
from tests.roadmap.test_doubts import plan

EYES = reader(2022, 3, 31, 10)
COUNTS = Counts(expected=36, answered=31, met=31, on_time=29)
HERE = ActivityPress(code=PROGRAMME.code, no="1")


def indicator(kind: str = "share", **about: object) -> Indicator:
    return Indicator.model_validate({"key": "done", "kind": kind, "of": "placed", **about})


def progress(counts: Counts = COUNTS, state: str = "open", no: int = PAPERS) -> ActivityProgress:
    share = indicator()
    measure = Measure(share, counts, value(share, counts))
    return ActivityProgress(PROGRAMME, event(no).activity, state, event(no), (measure,), counts.missing)


def test_an_activity_shows_its_share_what_was_late_what_is_missing_and_its_doubts() -> None:
    view = reports.activity(progress(), HERE, EYES)

    assert view.text.splitlines() == [
        "<b>№ 1</b> · Дело 1",
        "прошло, ждём ответов: пт, 18 февраля – ср, 30 марта",
        "<b>Доля выполнивших</b>",
        "▓▓▓▓▓▓▓▓▓░ 31 из 36 (86 %) · в срок 29 · позже 2 · нет ответа 5",
        "Вопрос к плану:",
        "• Сомнение",
    ]
    assert labels(view) == [
        ["Почему 31?", "По частям"],
        ["На дату…", "Показать ход"],
        ["Кого ждём: 5"],
        ["← К списку"],
    ]
    assert packed(view)[0] == "z:kaluga-500plus-2022:1:0::0:"
    assert packed(view)[-2:] == ["w:kaluga-500plus-2022:1:0", "r:0:open:0::kaluga-500plus-2022"]


def test_a_list_from_elsewhere_is_offered_to_whom_may_store_it_once_something_is_asked() -> None:
    offered = reports.activity(progress(), HERE, EYES, imports=True)

    assert labels(offered)[2:] == [["Кого ждём: 5"], ["Загрузить список"], ["← К списку"]]
    assert "I:kaluga-500plus-2022:1:0:ask" in packed(offered)
    assert labels(reports.activity(progress(Counts()), HERE, EYES, imports=True)) == [["← К списку"]]


def test_what_is_called_off_or_still_in_doubt_says_so() -> None:
    off = ActivityProgress(PROGRAMME, event(PAPERS).activity, "cancelled", None, (), 0)
    unread = plan()
    doubt = ActivityProgress(unread, unread.activity("conf"), "unscheduled", None, (), 0)

    assert reports.activity(off, HERE, EYES).text.splitlines()[1] == "отменено"
    assert "можно прочесть по-разному" in reports.activity(doubt, HERE, EYES).text
    assert labels(reports.activities([off], ReportPress(only="all"), EYES))[0] == ["№ 1"]


def test_who_said_no_is_told_apart_from_who_said_nothing() -> None:
    counts = Counts(expected=36, answered=33, met=31, on_time=29)

    assert "ответ «нет» 2 · нет ответа 3" in reports.activity(progress(counts), HERE, EYES).text


@pytest.mark.parametrize(
    ("found", "line"),
    [
        (indicator("count"), "31 из 36"),
        (indicator("sum"), "120 · ответили 31 из 36"),
        (indicator("minimum", at_least=8), "31 из 36 · нужно не меньше 8"),
        (indicator("ratio", to="teachers"), "▓▓░░░░░░░░ 120 из 800 (15 %) · ответили 31 из 36"),
    ],
)
def test_counts_and_sums_are_what_they_are(found: Indicator, line: str) -> None:
    counts = COUNTS._replace(amount=Decimal(120), base=Decimal(800))

    lines = measured(Measure(found, counts, value(found, counts)), EYES)

    assert lines[1:] == [line, "в срок 29 · позже 2 · нет ответа 5"]


def test_of_a_past_day_anonymous_answers_are_not_told() -> None:
    secret = Question.model_validate(
        {"key": "liked", "asks": "director", "text": {"ru": "Понравилось?"}, "anonymous": True}
    )
    now = progress()
    row = replace(now, activity=now.activity.model_copy(update={"questions": (secret,)}))
    said = "«Понравилось?»: анонимно, "
    for shown, told in (({}, "итоги появятся, когда ответят 5"), ({"yes": 5}, "5 ответов по всей программе")):
        counted = replace(row, ballots=(Ballots(secret, shown),))
        assert f"{said}{told}" in reports.activity(counted, HERE, EYES).text.splitlines()
    then = reports.activity(replace(row, day=date(2022, 3, 30)), HERE, EYES).text.splitlines()
    assert f"{said}когда какой ответ дан, не хранится: итоги видны только на сегодня" in then


@pytest.mark.parametrize(
    ("base", "target", "said"),
    [
        (10_000, "1:500", "20 на 10000: 1 на 500, по плану не меньше 1 на 500"),
        (8_000, "1:500", "20 на 8000: 1 на 400, по плану не меньше 1 на 500"),
        (10_001, "1:500", "20 на 10001: 1 на 500.1, по плану не меньше 1 на 500"),  # rounded the strict way
        (60, "1/3", "▓▓▓░░░░░░░ 20 из 60 (33 %)"),
    ],
)
def test_one_for_so_many_is_told_as_the_plan_tells_it(base: int, target: str, said: str) -> None:
    ratio = indicator("ratio", to="teachers", target=target)
    counts = Counts(expected=1, answered=1, met=1, amount=Decimal(20), base=Decimal(base))
    assert measured(Measure(ratio, counts, value(ratio, counts)), EYES)[1].startswith(said)


def test_a_ratio_without_its_base_says_so_and_nothing_asked_is_no_zero() -> None:
    ratio = indicator("ratio", to="teachers")

    assert "общее число ещё не названо" in measured(Measure(ratio, COUNTS, value(ratio, COUNTS)), EYES)[1]
    assert measured(Measure(ratio, Counts(), value(ratio, Counts())), EYES)[1] == "ещё не спрашивали"


def test_the_list_shows_open_ones_and_lets_choose_others() -> None:
    rows = [progress(state="over"), progress(), progress(Counts(), "window", WINDOW)]

    open_ones = reports.activities(rows, ReportPress(), EYES)
    undated = reports.activities(rows, ReportPress(only="undated"), EYES)

    assert open_ones.text.splitlines() == [
        "Сейчас идёт 1 мероприятие",
        "<b>№ 1</b> · Дело 1",
        "▓▓▓▓▓▓▓▓▓░ 31 из 36 · ждём ответов: 5",
    ]
    assert labels(open_ones) == [["№ 1"], ["• Идут", "Ждём", "Все", "Без дня"]]
    assert undated.text.splitlines()[1:] == [
        "<b>№ 5</b> · Дело 5",
        "март – апрель 2022, день не назначен",
    ]
    assert reports.activities(rows, ReportPress(only="forged"), EYES) == open_ones


def test_ones_own_status_is_four_lines_and_a_way_to_act() -> None:
    view = reports.own(OwnStatus(overdue=1, due=2, done=3, next_up=4), EYES)

    assert view.text.splitlines() == [
        "Ваши дела",
        "⚠️ срок прошёл: 1",
        "ждут ответа: 2",
        "отвечено: 3, ещё не спрашивали: 4",
    ]
    assert packed(view) == ["m:0:0"]


@given(st.integers(0, 1000), st.integers(1, 1000))
def test_a_bar_is_full_only_when_nothing_is_missing(part: int, whole: int) -> None:
    share = Decimal(min(part, whole)) / whole

    assert len(bar(share)) == 10
    assert (bar(share) == "▓" * 10) == (part >= whole)
    assert (bar(share) == "░" * 10) == (part == 0)
    assert (percent(share) == 100) == (part >= whole)
    assert (percent(share) == 0) == (part == 0)


@given(st.integers(0, 60), st.integers(0, 20), st.sampled_from(reports.FILTERS))
def test_any_list_of_activities_fits_a_message(count: int, page: int, only: str) -> None:
    rows = [progress(state=state) for state in reports.ORDER for _ in range(count)]

    assert fits(reports.activities(rows, ReportPress(page=page, only=only), EYES))


def test_what_is_over_and_not_answered_is_found_first_among_what_is_awaited() -> None:
    rows = [progress(), progress(state="over"), progress(Counts(), "window", WINDOW)]
    rows[2] = replace(rows[2], missing=0)

    shown = reports.activities(rows, ReportPress(only="awaited"), EYES)

    assert shown.text.splitlines()[0] == "Ждём ответов: 2 мероприятия"
    assert labels(shown)[-1] == ["Идут", "• Ждём", "Все", "Без дня"]
    card = reports.activity(rows[1], ActivityPress(code=PROGRAMME.code, no="1"), EYES, manages=True)
    assert card.text.splitlines()[1].startswith("прошло, ждём ответов: ")
    assert "День и кого не считаем" in [label for row in labels(card) for label in row]
