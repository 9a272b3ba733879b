"""Reports and alarms that come by themselves, in words."""

from typing import Any

import pytest

from messages import notices
from messages.presses.reports import ReportPress, SummaryPress
from messages.views import View
from roadmap.duties import Notice
from tests.messages.tasks import EN, RU, at, fits, labels, packed

NOW = at(2022, 3, 14, 9)
LONG = {"ru": "Очень длинное название мероприятия, " * 4, "en": "A very long title of an activity, " * 4}
SAID: dict[str, Any] = {
    "programme": "kaluga-500plus-2022",
    "title": None,
    "first": "2022-03-07",
    "last": "2022-03-13",
    "answered": 57,
    "before": 42,
    "awaited": 24,
    "overdue": 6,
    "ended": [
        {"no": "32", "title": {"ru": "Документы <МЭДК>", "en": "Papers <MEDK>"}, "done": 31, "expected": 36},
        {"no": "33", "title": {"ru": "Приказ", "en": "Order"}, "done": None, "expected": None},
    ],
    "ended_more": 0,
    "coming": [{"no": "40", "title": {"ru": "Опрос", "en": "Survey"}, "day": "2022-03-16"}],
    "coming_more": 0,
}


def view(key: str = "weekly", words: Any = RU, **said: object) -> View:
    return notices.view(Notice(key, {**SAID, **said}), words, NOW)


def test_a_week_in_words() -> None:
    assert view().text.splitlines() == [
        "📊 За пн, 7 марта – вс, 13 марта: ответов 57",
        "было 42 за столько же дней раньше",
        "Ждём ответов: 24, просрочено 6",
        "<b>Закончилось</b>",
        "№ 32 · Документы &lt;МЭДК&gt;: 31 из 36 (86 %)",
        "№ 33 · Приказ",
        "<b>На этой неделе последний день</b>",
        "ср, 16 марта · № 40 · Опрос",
    ]


def test_a_month_in_words() -> None:
    said = view("monthly", EN, first="2022-02-01", last="2022-02-28").text.splitlines()
    assert said[0] == "📊 February 2022: answers 57"
    assert "<b>Last day this month</b>" in said


def test_a_quiet_week_is_short() -> None:
    quiet = view(answered=0, before=None, overdue=0, awaited=0, ended=[], coming=[])
    assert quiet.text.splitlines() == [
        "📊 За пн, 7 марта – вс, 13 марта: ответов 0",
        "Ждём ответов: 0, просроченных нет",
        "Ничего не закончилось",
    ]


@pytest.mark.parametrize("key", ["weekly", "monthly"])
@pytest.mark.parametrize("words", [RU, EN])
def test_the_fullest_has_thirteen_lines_and_fits(key: str, words: Any) -> None:
    """Of several programmes: the title of each stands beside what is compared."""
    ended = [{"no": str(no), "title": LONG, "done": 1, "expected": 400} for no in range(3)]
    coming = [{"no": str(no), "title": LONG, "day": "2022-03-16"} for no in range(3)]
    full = view(key, words, title=LONG, ended=ended, ended_more=7, coming=coming, coming_more=9)
    assert len(full.text.splitlines()) == 13
    assert "7" in full.text.splitlines()[7]
    assert fits(full)


def test_its_button_opens_the_report_below_it() -> None:
    assert labels(view()) == [["Отчёт"]]
    assert packed(view()) == [ReportPress(fresh=True).pack()]


def test_silence_names_its_numbers_and_leads_to_who_is_awaited() -> None:
    said = {"since": "2022-03-10", "awaited": 24, "came": 57}
    shown = notices.view(Notice("unanswered", said), RU, NOW)
    assert shown.text.splitlines()[0] == "⚠️ Три рабочих дня никто не отвечает"
    assert "С чт, 10 марта" in shown.text
    assert "Ждём ответов: 24; за десять рабочих дней до этого пришло 57." in shown.text
    assert labels(shown) == [["Кого ждём", "До кого не доходит"]]
    awaited, lost = ReportPress(only="awaited", fresh=True), SummaryPress(what="unreachable", fresh=True)
    assert packed(shown) == [awaited.pack(), lost.pack()]


def test_a_mute_bot_says_how_much_waits() -> None:
    shown = notices.view(Notice("unsent", {"count": 12}), RU, NOW)
    assert shown.text.splitlines()[0] == "⚠️ Сегодня никому ничего не ушло, ждёт отправки: 12"
    assert shown.rows == ()
