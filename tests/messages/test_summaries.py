"""The summary in words, from values that JSON could hold."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from messages import notices, shortfalls
from messages.lengths import units
from messages.presses.reports import SummaryPress
from messages.views import View
from roadmap.duties import Notice
from roadmap.people import Place, Seat
from roadmap.programme import Reason
from roadmap.summaries import Line, Said, Summary
from tests.messages.tasks import (
    EN,
    PAPERS,
    PROGRAMME,
    RU,
    VISITS,
    WINDOW,
    event,
    fits,
    labels,
    packed,
    reader,
)

DAY = date(2022, 3, 31)
EYES = reader(2022, 3, 31, 10)
SCHOOLS = tuple(f"Школа <№ {number}>" for number in range(1, 4))


def line(no: int, count: int = 3, fresh: int = 0, more: int = 0) -> Line:
    return Line(str(no), PROGRAMME.activity(str(no)).title.root, count, fresh, SCHOOLS[:count], more)


FRESH = Summary(
    DAY, whole=False, overdue=12, fresh=2, lines=(line(PAPERS, 5, 2, 2), line(VISITS, 3), line(3, 4)), more=1
)
WHOLE = replace(
    FRESH, whole=True, unchecked=3, unreachable=1, empty=4, undated=2, doubts=1, waivers=2, said=1, more=0
)


def view(summary: Summary, words: Any = RU, *, chase: bool = True, title: Any = None) -> View:
    values = {"programme": PROGRAMME.code, "title": title, "chase": chase, **summary.payload()}
    return notices.view(Notice("summary", values), words, EYES.now)


def test_on_most_days_only_what_is_new_is_told_and_the_rest_is_a_number() -> None:
    shown = view(FRESH)
    assert shown.text.splitlines() == [
        "⚠️ Нет ответов в срок: 12, новых 2",
        "<b>№ 1</b> · Дело 1",
        "ждём 5: Школа &lt;№ 1&gt;, Школа &lt;№ 2&gt;, Школа &lt;№ 3&gt; и ещё 2",
        "и ещё 7 — по 3 мероприятиям",
    ]
    assert labels(shown) == [["Кого ждём", "Напомнить"], ["Все мероприятия: 4"]]
    code = PROGRAMME.code
    assert packed(shown) == [f"w:{code}:1:0", f"K:{code}:1:0", "S:overdue:0:1"]


def test_who_may_not_chase_is_not_offered_to() -> None:
    assert labels(view(FRESH, chase=False))[0] == ["Кого ждём"]


def test_a_week_begins_with_all_that_stands() -> None:
    shown = view(WHOLE)
    assert shown.text.splitlines()[0] == "📋 К началу недели нет ответов: 12, новых 2"
    assert shown.text.splitlines()[-7:] == [
        "Ответы ждут проверки: 3",
        "Бот не доходит до 1 человека",
        "Пустых мест: 4",
        "Время идёт, а день не назначен: 2",
        "Вопросы к датам: 1",
        "Просят не считать, решать вам: 2",
        "Сказали за неделю «не получается»: 1",
    ]
    assert labels(shown)[0] == ["№ 1", "№ 3", "№ 3"]
    assert labels(shown)[1:] == [
        ["Что не проверено", "До кого не доходит"],
        ["Пустые места", "Назначить дни"],
        ["Вопросы к датам: 1", "Решить: 2"],
        ["Кто не может"],
    ]


@pytest.mark.parametrize(
    ("summary", "lead"),
    [
        (Summary(DAY, whole=True, empty=1), "📋 К началу недели: просроченных нет"),
        (Summary(DAY, whole=False, overdue=2, fresh=2), "⚠️ Нет ответов в срок: 2"),
        (Summary(DAY, whole=False, unchecked=3, news=1), "📝 Ответы ждут проверки: 3"),
        (Summary(DAY, whole=False, unreachable=2), "📵 Бот перестал доходить до 2 человек"),
    ],
)
def test_the_first_line_is_what_is_new(summary: Summary, lead: str) -> None:
    assert view(summary).text.splitlines()[0] == lead


def test_news_that_are_no_answers_stand_before_those_known_already() -> None:
    shown = view(replace(FRESH, fresh=0, unreachable=1, lines=(line(PAPERS),)))
    assert shown.text.splitlines() == [
        "📵 Бот перестал доходить до 1 человека",
        "Нет ответов по прежним срокам: 12",
    ]
    assert labels(shown) == [["Все мероприятия: 2"], ["До кого не доходит"]]


def test_whoever_serves_two_programmes_reads_which_it_is() -> None:
    assert view(WHOLE, title=PROGRAMME.title.root).text.splitlines()[1] == "500+"


def test_english_says_the_same() -> None:
    assert view(FRESH, EN).text.splitlines()[0] == "⚠️ Past the deadline, no answer: 12, 2 new"
    assert "5 missing: Школа &lt;№ 1&gt;" in view(WHOLE, EN).text


def test_the_longest_summary_fits_one_message() -> None:
    long = replace(line(PAPERS, 3, 3, 9), title={"ru": "д" * 64}, places=("ш" * 300,) * 3)
    assert units(view(replace(WHOLE, lines=(long,) * 5)).text) < 4096


def test_an_old_or_broken_one_is_not_silence() -> None:
    assert notices.view(Notice("summary", {"day": "2022-03-31"}), RU, EYES.now).rows


def test_numbers_open_to_activities() -> None:
    found = [(PROGRAMME, line(PAPERS, 2)), (PROGRAMME, replace(line(VISITS, 1), places=()))] * 4
    shown = shortfalls.activities(found, "overdue", 1, EYES)
    assert shown.text.splitlines()[0] == "Срок прошёл, ждём 12 ответов"
    assert shown.text.splitlines()[-1] == "ждём 1"
    assert labels(shown) == [["№ 1", "№ 3"], ["‹", "2/2", "›"]]
    assert packed(shown)[2] == "S:overdue:0:0"
    assert shortfalls.activities([], "unchecked", 3, EYES).text == "✅ Все ответы проверены."


def test_people_open_to_their_seats_and_days_to_their_events() -> None:
    place = Place(3, "Школа № 1", "school", "Воротынск")
    seat = Seat(5, PROGRAMME, PROGRAMME.role("director"), place, holders=("Анна",))
    shown = shortfalls.unreachable([seat], SummaryPress(what="unreachable"), RU)
    assert "директор, Школа № 1, Воротынск — Анна" in shown.text
    assert packed(shown) == ["h:5:show:0:0"]
    shown = shortfalls.dateless([event(WINDOW)], SummaryPress(what="undated"), EYES)
    assert shown.text.splitlines()[0] == "Время идёт, а день не назначен: 1"
    assert labels(shown) == [["1"]]
    fits(shown)


def test_reasons_are_shown_with_whose_they_are_and_a_decision_where_one_is_due() -> None:
    reason = Reason.model_validate({"key": "time", "text": {"ru": "нет времени", "en": "no time"}})
    place, at = Place(3, "Школа <№ 1>", "school", "Воротынск"), datetime(2022, 3, 30, tzinfo=EYES.now.tzinfo)
    activity = PROGRAMME.activity(str(PAPERS))
    one = Said(9, PROGRAMME, activity, place, "Анна", reason, "болеем", at)
    shown = shortfalls.said([one], SummaryPress(what="waivers"), EYES)
    assert shown.text.splitlines()[1:] == [
        "1. Школа &lt;№ 1&gt;, Воротынск: <b>№ 1</b> · Дело 1",
        "нет времени: «болеем» · Анна",
    ]
    assert labels(shown) == [["1. Согласиться", "1. Не согласиться"]]
    assert packed(shown) == ["X:9:1", "X:9:0"]
    shown = shortfalls.said([replace(one, reason=None, comment=None)], SummaryPress(what="said"), EYES)
    assert shown.text.splitlines()[-1] == "причина не названа · Анна"
    assert labels(shown) == []
