"""News, as the ledger hands it over: values that JSON could hold."""

from dataclasses import replace

from messages import notices
from messages.presses.plan import EventPress
from roadmap.duties import Event, Notice
from tests.messages.region import EN, NOW, PROGRAMME, RU, labels, packed

ROLE = {"ru": "директор", "en": "director"}
SEAT = {"role": ROLE, "place": "Школа <№ 1>"}
EVENT = Event(8, PROGRAMME, PROGRAMME.activity("1"), "1.1", None, None, None, None)
MOVED = {
    "occurrence": 8,
    "event": EVENT,
    "old": "2022-03-03",
    "new": "2023-03-10",
    "old_hour": None,
    "new_hour": "15:00",
}


def test_a_request_comes_with_its_two_buttons() -> None:
    view = notices.view(Notice("application", {"application": 3, "who": "Анна", **SEAT}), RU, NOW)
    assert view.text.startswith("👤 Заявка: Анна")
    assert "Школа &lt;№ 1&gt;" in view.text
    assert packed(view) == ["q:3:1", "q:3:0"]


def test_the_outcome_speaks_the_readers_language() -> None:
    accepted = notices.view(Notice("accepted", SEAT), EN, NOW)
    assert "director" in accepted.text
    assert packed(accepted) == ["x:start"]
    assert "директор" in notices.view(Notice("declined", SEAT), RU, NOW).text


def test_who_hands_over_is_told_to_whom() -> None:
    assert "Пётр" in notices.view(Notice("handed-over", {"who": "Пётр", **SEAT}), RU, NOW).text


def test_a_superior_reads_whose_seats_and_which() -> None:
    for key in ("left", "unreachable"):
        view = notices.view(Notice(key, {"who": "Анна", "seats": [SEAT] * 7}), RU, NOW)
        lines = view.text.splitlines()
        assert "Анна" in lines[0]
        assert lines[1:6] == ["директор, Школа &lt;№ 1&gt;"] * 5
        assert lines[6] == "и ещё 2 места"


def test_somebody_whose_name_is_erased_is_still_somebody() -> None:
    for key in ("left", "unreachable"):
        view = notices.view(Notice(key, {"who": None, "seats": [SEAT]}), RU, NOW)
        assert "человек" in view.text.splitlines()[0]
        assert "директор" in view.text
    assert "человек" in notices.view(Notice("handed-over", {"who": None, **SEAT}), RU, NOW).text


def test_a_deputy_is_told_for_whom_and_until_when() -> None:
    said = {"who": "Анна", "until": "2022-03-25", **SEAT}
    view = notices.view(Notice("deputy", said), RU, NOW)
    assert view.text.splitlines() == [
        "С сегодняшнего дня вы заместитель: директор, Школа &lt;№ 1&gt;",
        "Отвечаете вместо: Анна. Последний день — пт, 25 марта.",
    ]
    assert packed(view) == ["x:start"]
    alone = notices.view(Notice("deputy", {**said, "who": None}), RU, NOW)
    assert alone.text.splitlines()[1] == "Последний день — пт, 25 марта."


def test_a_holder_is_told_of_a_deputy_and_a_deputy_of_the_end() -> None:
    said = {"who": "Пётр", "since": "2022-03-14", "until": "2022-03-25", **SEAT}
    came = notices.view(Notice("deputy-came", said), RU, NOW)
    assert came.text.startswith("У вас заместитель: Пётр")
    assert "пн, 14 марта – пт, 25 марта" in came.text
    assert "больше не заместитель: директор" in notices.view(Notice("deputy-ended", SEAT), RU, NOW).text


def test_a_moved_day_is_told_with_both_days() -> None:
    view = notices.view(Notice("moved", MOVED), RU, NOW)
    assert view.text.startswith("📅 Новый день: Анкета")
    assert "Было: чт, 3 марта." in view.text
    assert "10 марта 2023, 15:00" in view.text
    assert packed(view) == [EventPress(occurrence=8).pack()]


def test_a_title_may_carry_odd_characters() -> None:
    odd = PROGRAMME.activity("1").model_copy(
        update={"title": PROGRAMME.title.model_validate({"ru": "a<b>&"})}
    )
    event = replace(EVENT, activity=odd)
    assert "a&lt;b&gt;&amp;" in notices.view(Notice("moved", {**MOVED, "event": event}), RU, NOW).text


def test_news_of_another_version_is_not_silence() -> None:
    for notice in (
        Notice("something-new", {"x": 1}),
        Notice("application", {}),
        Notice("moved", {"old": "?"}),
    ):
        assert labels(notices.view(notice, RU, NOW)) == ["Мои дела"]
