"""News, as the ledger hands it over: values that JSON could hold."""

from dataclasses import replace

from messages import notices
from messages.presses import EventPress
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
