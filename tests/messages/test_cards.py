"""A duty as a card."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages import cards
from messages.presses.answers import AnswerPress
from messages.reader import Reader
from roadmap.duties import Duty, Outcome
from roadmap.people import Place
from tests.messages.tasks import (
    COURSE,
    EN,
    ORDER,
    PAPERS,
    REGION,
    RU,
    VISITS,
    WEBINARS,
    at,
    duty,
    event,
    facts,
    fits,
    labels,
    packed,
    reader,
    told,
)


def test_a_deadline_says_how_many_days_are_left_until_when_and_for_which_school() -> None:
    view = cards.opened(duty(PAPERS), reader(2022, 3, 27, 10))

    assert view.text.splitlines() == [
        "📄 Осталось 3 дня: Дело 1",
        "до ср, 30 марта · школа № 1, Воротынск",
        "<b>Вопрос placed?</b>",
    ]
    assert labels(view) == [["Разместили", "Ещё нет"]]
    assert packed(view) == ["a:1:yes:0", "a:1:no:0"]


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2022, 2, 18), "📄 Осталось 40 дней: Дело 1"),
        (date(2022, 3, 9), "📄 Остался 21 день: Дело 1"),
        (date(2022, 3, 29), "📄 Завтра последний день: Дело 1"),
        (date(2022, 3, 30), "📄 Сегодня последний день: Дело 1"),
        (date(2022, 3, 31), "⚠️ Срок прошёл вчера: Дело 1"),
        (date(2022, 4, 2), "⚠️ Срок прошёл 3 дня назад: Дело 1"),
    ],
)
def test_the_first_line_counts_days_from_now(day: date, first: str) -> None:
    view = cards.opened(duty(PAPERS), reader(day.year, day.month, day.day, 23, 59))

    assert view.text.splitlines()[0] == first


def test_an_opening_is_a_new_task() -> None:
    view = cards.opened(duty(PAPERS), reader(2022, 2, 18, 10), "opening")

    assert view.text.splitlines()[0] == "📄 Новое дело: Дело 1"


def test_a_webinar_that_is_over_asks_how_it_went() -> None:
    today = cards.opened(duty(WEBINARS), reader(2022, 3, 3, 16))
    later = cards.opened(duty(WEBINARS), reader(2022, 3, 6, 10))

    assert today.text.splitlines()[:2] == [
        "📅 Сегодня прошло: Дело 2",
        "чт, 3 марта, 15:00 · школа № 1, Воротынск · встреча 3 из 4",
    ]
    assert labels(today) == [["Да, слушали"], ["Нет"]]
    assert later.text.splitlines()[0] == "📅 3 дня назад прошло: Дело 2"


def test_nobody_is_asked_before_the_day_whether_they_took_part() -> None:
    view = cards.card(duty(WEBINARS), reader(2022, 3, 2, 10))

    assert view.text.splitlines()[0] == "📅 Завтра в 15:00 — Дело 2"
    assert view.rows == ()


def test_a_reader_elsewhere_sees_their_own_hour_and_ours() -> None:
    far = Reader(RU, at(2022, 3, 3, 16), ZoneInfo("Europe/Kaliningrad"))

    assert "14:00 (Москва 15:00)" in cards.opened(duty(WEBINARS), far).text


def test_the_region_as_a_whole_is_not_named_and_a_shared_duty_says_so() -> None:
    text = cards.opened(duty(ORDER, subject=REGION), reader(2022, 3, 4, 10)).text

    assert "Калужская" not in text
    assert "Ответит любой из вас" in text


def test_small_numbers_are_buttons_and_the_rest_is_typed() -> None:
    view = cards.opened(duty(COURSE, facts=facts(25)), reader(2022, 2, 11, 18))

    assert labels(view) == [["0", "1", "2", "3", "4"], ["5", "6", "7", "8", "9"], ["больше…"]]
    assert "Всего (педагогов): 25" in view.text


@given(st.integers(0, 9))
def test_no_button_offers_more_than_there_are(teachers: int) -> None:
    view = cards.opened(duty(COURSE, facts=facts(teachers)), reader(2022, 2, 11, 18))

    assert [label for row in labels(view) for label in row] == [str(number) for number in range(teachers + 1)]


def test_numbers_that_begin_high_are_typed_and_may_not_apply() -> None:
    view = cards.opened(duty(COURSE, "hours"), reader(2022, 2, 11, 18))

    assert labels(view) == [["Написать число"], ["Не относится к нам"]]


def test_an_answered_card_shows_the_outcome_and_a_way_to_correct_it() -> None:
    done = duty(PAPERS, told=told("yes"), seen=1, settled=True)

    view = cards.card(done, reader(2022, 3, 29, 14, 3))

    assert view.text.splitlines() == [
        "✅ Разместили · вт, 29 марта, 14:02",
        "Дело 1 · школа № 1, Воротынск",
        "Ответ проверит куратор.",
    ]
    assert (labels(view), packed(view)) == ([["Исправить"]], ["f:1"])


def test_a_final_no_is_no_success() -> None:
    done = duty(WEBINARS, told=told("no"), seen=1, settled=True)

    assert cards.card(done, reader(2022, 3, 4, 10)).text.startswith("Записано: «Нет» · вт, 29 марта, 14:02")


def test_an_answer_from_another_phone_says_whose() -> None:
    done = duty(PAPERS, told=told("yes", by="Ольга", own=False), settled=True)

    assert "Ольга" in cards.card(done, reader(2022, 3, 29, 15)).text


def test_not_yet_keeps_the_buttons_and_promises_to_remind() -> None:
    waiting = duty(PAPERS, told=told("no"), seen=1)

    view = cards.after(Outcome(waiting, "stored", "no"), reader(2022, 3, 29, 14, 2))

    assert view.text.splitlines()[0] == "Хорошо, напомню: срок до ср, 30 марта"
    assert packed(view) == ["a:1:yes:1", "a:1:no:1"]


def test_not_yet_after_the_deadline_promises_nothing() -> None:
    waiting = duty(PAPERS, told=told("no"), seen=1)

    assert "жду ответа" in cards.after(Outcome(waiting, "stored", "no"), reader(2022, 4, 2, 10)).text


def test_a_verifier_sees_who_reported_what() -> None:
    view = cards.opened(duty(PAPERS, "placed_confirmed", before=told("yes")), reader(2022, 3, 29, 15))

    assert view.text.splitlines() == [
        "📄 школа № 1 сообщает: Дело 1",
        "до ср, 30 марта · школа № 1, Воротынск",
        "Ответ: Анна, вт, 29 марта, 14:02",
        "<b>Вопрос placed?</b>",
    ]
    assert labels(view) == [["Подтверждаю"], ["Вернуть с замечанием"]]


def checked(key: str, value: str) -> Duty:
    """Everything that the course asks is for the curator to confirm."""
    course = event(COURSE)
    asks = [one.model_copy(update={"verified_by": "curator"}) for one in course.activity.questions]
    activity = course.activity.model_copy(update={"questions": tuple(asks)})
    return duty(COURSE, f"{key}_confirmed", event=replace(course, activity=activity), before=told(value))


@pytest.mark.parametrize(
    ("key", "value", "said"), [("story", "Было <так>", "«Было &lt;так&gt;»"), ("trained", "7", "«7»")]
)
def test_a_verifier_sees_what_there_is_to_judge(key: str, value: str, said: str) -> None:
    text = cards.opened(checked(key, value), reader(2022, 2, 12, 15)).text

    assert text.splitlines()[2:4] == ["Ответ: Анна, вт, 29 марта, 14:02", said]


def test_the_longest_text_to_be_judged_is_one_message() -> None:
    view = cards.opened(checked("story", "ж" * 4000), reader(2022, 2, 12, 15))

    assert fits(view)
    assert "ж" * 2900 in view.text


def test_what_was_sent_back_can_still_be_confirmed() -> None:
    back = duty(PAPERS, "placed_confirmed", before=told("yes"), told=told("no"), seen=1, waiting=True)

    view = cards.after(Outcome(back, "stored", "no"), reader(2022, 3, 29, 15))

    assert "не подтверждено" in view.text
    assert (labels(view), packed(view)) == ([["Всё же подтвердить"]], ["a:1:yes:1"])


def test_an_unusual_number_is_asked_about_once_more() -> None:
    view = cards.after(Outcome(duty(COURSE), "unusual", "90"), reader(2022, 2, 11, 18))

    assert view.text.splitlines()[0] == "Точно 90?"
    assert (labels(view), packed(view)) == ([["Да, 90", "Исправить"]], ["s:1:90:0", "f:1"])


def test_a_stale_button_shows_what_stands() -> None:
    done = duty(PAPERS, told=told("yes"), seen=1, settled=True)

    view = cards.after(Outcome(done, "stale", "yes"), reader(2022, 3, 29, 15))

    assert view.text.splitlines()[0] == "Это уже отвечено: «Разместили», вт, 29 марта, 14:02"
    assert labels(view) == [["Исправить"]]


def test_a_stale_button_of_an_open_question_asks_again() -> None:
    waiting = duty(PAPERS, told=told("no"), seen=2)

    view = cards.after(Outcome(waiting, "stale", "no"), reader(2022, 3, 29, 15))

    assert packed(view) == ["a:1:yes:2", "a:1:no:2"]


def test_typing_is_told_its_range_and_an_example() -> None:
    view = cards.prompt(duty(COURSE, facts=facts(25)), reader(2022, 2, 11, 18))

    assert view.text.splitlines()[0] == "Напишите число от 0 до 25. Например: 12"
    assert packed(view) == ["f:1"]
    assert "не короче 20 знаков" in cards.prompt(duty(COURSE, "story"), reader(2022, 2, 11, 18)).text


def test_a_written_answer_is_quoted() -> None:
    done = duty(COURSE, "story", told=told("Всё <хорошо> & спокойно"), settled=True)

    assert "«Всё &lt;хорошо&gt; &amp; спокойно»" in cards.card(done, reader(2022, 3, 29, 15)).text


def test_the_card_speaks_english() -> None:
    view = cards.opened(duty(PAPERS), Reader(EN, at(2022, 3, 27, 10)))

    assert view.text.splitlines()[0] == "📄 3 days left: Task 1"
    assert labels(view) == [["Placed", "Not yet"]]


NAMES = st.text(min_size=1, max_size=120).filter(lambda name: name.strip() != "")


@given(NAMES, NAMES, st.text(min_size=1, max_size=4000), st.sampled_from([RU, EN]))
def test_any_names_and_answers_fit_a_message(name: str, within: str, answer: str, words: object) -> None:
    place = Place(3, name, "school", within)
    eyes = Reader(words, at(2022, 3, 29, 15))  # type: ignore[arg-type]
    story = duty(COURSE, "story", subject=place, told=told(answer, by=name, own=False), settled=True)
    check = duty(PAPERS, "placed_confirmed", subject=place, before=told("yes", by=name), request=2**31 - 1)

    for view in (cards.card(story, eyes), cards.stale(story, eyes), cards.opened(check, eyes)):
        assert fits(view)


def test_a_card_of_a_visit_is_about_the_visit() -> None:
    view = cards.opened(duty(VISITS, event=event(VISITS)), reader(2022, 3, 1, 17))

    assert view.text.splitlines()[0] == "📅 Сегодня прошло: Дело 3"
    assert all(isinstance(button.does, AnswerPress) for row in view.rows for button in row)


def test_that_a_district_lies_in_its_region_is_not_said() -> None:
    district = Place(2, "Бабынинский район", "municipality", "500+")

    assert "Бабынинский район\n" in cards.card(duty(PAPERS, subject=district), reader(2022, 3, 29, 15)).text
