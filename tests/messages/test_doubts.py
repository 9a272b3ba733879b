"""Dates in doubt, as the organiser sees them."""

from datetime import UTC, datetime

from locales.catalogue import Catalogue
from messages import doubts, notices, shortfalls
from messages.presses.reports import SummaryPress
from roadmap.doubts import Doubt, decided, undecided
from roadmap.doubts import doubts as doubts_of
from roadmap.duties import Event, Notice
from roadmap.programme import Programme
from tests.messages.tasks import fits, labels, packed, reader
from tests.roadmap.test_doubts import plan, shared

NOW = datetime(2022, 3, 2, 7, tzinfo=UTC)
EYES = reader(2022, 3, 2, 10)


def doubt(programme: Programme | None = None) -> Doubt:
    return undecided(programme or plan())[0]


def test_the_list_quotes_the_document() -> None:
    view = doubts.listed([doubt()], EYES)

    assert view.text.splitlines() == [
        "❓ 1 дату в плане можно прочесть по-разному",
        "№ conf · conf — «апрель, июнь»",
    ]
    assert labels(view) == [["№ conf"], ["← К плану"]]
    assert packed(view)[0] == "Q:north:conf:2:"
    assert doubts.listed([], EYES).text == "✅ Все даты плана прочитаны."


def test_each_way_to_read_it_is_a_button() -> None:
    view = doubts.ask(doubt(), EYES)

    assert view.text.splitlines() == [
        "❓ Как читать «апрель, июнь»?",
        "№ conf · conf",
        "Пока вы не решите, об этом никому не напоминаю.",
    ]
    assert labels(view) == [["два"], ["один"], ["по вторникам"], ["Решить позже"]]
    assert packed(view)[1:] == ["Q:north:conf:2:span", "Q:north:conf:2:weekly", "Q:::0:"]
    assert fits(view)


def test_a_decision_leads_to_the_next_and_can_be_taken_back() -> None:
    read = decided(plan(), {("conf", 2): "span"})
    chosen = next(one for one in doubts_of(read) if one.no == "conf")

    view = doubts.decided(chosen, [doubt()], EYES)

    assert view.text.splitlines() == ["✅ Решено. один", "№ conf · conf", "Осталось решить: 1 дата."]
    assert labels(view) == [["Следующая дата"], ["Решить иначе", "← К плану"]]
    assert doubts.decided(chosen, [], EYES).text.endswith("Больше вопросов к датам нет.")
    assert "Решено читать так: «один»" in doubts.ask(chosen, EYES).text


def test_news_of_doubts_and_of_what_is_called_off() -> None:
    words = Catalogue().words("ru")
    asked = notices.view(Notice("doubts", {"programme": "north", "count": 4}), words, NOW)
    assert asked.text.splitlines()[0] == "❓ 4 даты в плане можно прочесть по-разному"
    assert labels(asked) == [["Решить"]]

    about = {"activity": "1", "title": {"ru": "Вебинар <ФИОКО>", "en": "Webinar"}}
    off = notices.view(Notice("cancelled", {**about, "day": "2022-03-03", "hour": "15:00"}), words, NOW)
    assert off.text.splitlines() == [
        "✖️ Отменено: Вебинар &lt;ФИОКО&gt;",
        "Было назначено: чт, 3 марта, 15:00. Приходить и отвечать не нужно.",
    ]
    undated = notices.view(Notice("cancelled", {**about, "day": None, "hour": None}), words, NOW)
    assert undated.text == "✖️ Отменено: Вебинар &lt;ФИОКО&gt;"
    days = {"occurrence": 1, "old": "2022-03-03", "new": "2022-03-16", "old_hour": None, "new_hour": None}
    anew = notices.view(Notice("moved", {**days, "anew": True, "event": None}), words, NOW)
    assert anew.text.endswith("Прежние ответы не засчитаны: спрошу ещё раз.")


def test_the_summary_leads_to_where_a_date_is_decided() -> None:
    programme = plan()
    (activity,) = doubt(programme).activities
    event = Event(7, programme, activity, "2.1", None, None, None, None)
    view = shortfalls.dateless([event], SummaryPress(what="doubts"), EYES)

    assert view.text.splitlines()[0] == "Вопросы к датам: 1"
    assert packed(view) == ["Q:north:conf:2:"]


def test_what_a_phase_leaves_in_doubt_is_one_line_with_how_much_hangs_on_it() -> None:
    programme = shared()
    view = doubts.listed(undecided(programme), EYES)

    assert view.text.splitlines() == [
        "❓ 1 дату в плане можно прочесть по-разному",
        "последняя, 2 дела — «апрель, июнь»",
    ]
    assert labels(view) == [["последняя"], ["← К плану"]]
    assert packed(view)[0] == "Q:north:last:0:"
    asked = doubts.ask(doubt(programme), EYES)
    assert asked.text.splitlines()[:2] == ["❓ Как читать «апрель, июнь»?", "последняя · 2 дела"]
    assert packed(asked)[0] == "Q:north:last:0:months"


def test_each_task_of_the_phase_leads_from_the_summary_to_that_one_doubt() -> None:
    programme = shared()
    rows = [("own", "2.1"), ("all", "1.1")]
    events = [
        Event(number, programme, programme.activity(no), slot, None, None, None, None)
        for number, (no, slot) in enumerate(rows, 1)
    ]
    view = shortfalls.dateless(events, SummaryPress(what="doubts"), EYES)
    assert packed(view) == ["Q:north:last:0:"] * 2
