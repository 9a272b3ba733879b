"""What is ahead."""

from datetime import date

from messages import events, plan
from messages.presses.plan import PlanPress
from tests.messages.tasks import (
    PAPERS,
    SCHOOL,
    WEBINARS,
    WINDOW,
    event,
    labels,
    packed,
    reader,
)


def test_the_plan_lists_what_is_ahead_and_first_what_has_no_day() -> None:
    view = plan.ahead([event(WEBINARS), event(PAPERS)], 1, 3, 5, reader(2022, 3, 2, 10))

    assert view.text.splitlines() == [
        "Что впереди",
        "7. 📅 Дело 2 — завтра в 15:00",
        "8. 📄 Дело 1 — до ср, 30 марта",
    ]
    assert labels(view) == [["Без дня: 5"], ["7", "8"], ["‹", "2/3", "›"], ["В календарь"]]
    assert packed(view)[:3] == ["p:0:1:0", "e:200:1:0", "e:100:1:0"]


def test_nothing_ahead_is_a_sentence_and_days_to_set_are_still_offered() -> None:
    view = plan.ahead([], 0, 1, 2, reader(2022, 3, 2, 10))

    assert view.text == "Впереди ничего не назначено."
    assert labels(view) == [["Без дня: 2"]]


def test_windows_are_called_by_their_months_and_lead_back() -> None:
    view = plan.undated([event(WINDOW, place=SCHOOL)], 0, 1, 1, reader(2022, 3, 2, 10))

    assert view.text.splitlines() == [
        "Без дня 1 мероприятие. Нажмите номер, чтобы назначить.",
        "1. 📅 Дело 5, школа № 1, Воротынск — март – апрель 2022",
    ]
    assert packed(view) == ["e:500:0:1", "p:0:0:0"]


def test_an_event_quotes_the_plan_and_offers_the_day_to_its_organiser_only() -> None:
    eyes = reader(2022, 3, 2, 10)

    mine = events.card(event(WINDOW), eyes, PlanPress(undated=True), settable=True)
    others = events.card(event(WINDOW), eyes, None, settable=False)

    assert mine.text.splitlines() == [
        "📅 Без дня: Дело 5",
        "март – апрель 2022",
        "В плане № 5: «как в плане, 5»",
    ]
    assert labels(mine) == [["Назначить день"], ["Отменить мероприятие"], ["← К плану"]]
    assert others.rows == ()


def test_a_day_of_the_plan_itself_can_be_moved_called_off_and_repeated() -> None:
    view = events.card(event(WEBINARS), reader(2022, 3, 2, 10), None, settable=True)

    assert labels(view) == [["Перенести"], ["Назначить ещё один день"], ["Отменить мероприятие"]]
    assert packed(view) == ["k:200:2022-03:0", "M:200:add:0", "M:200:cancel:0"]


def test_a_period_and_a_units_own_day_are_not_repeated() -> None:
    own = event(WINDOW, place=SCHOOL, start=date(2022, 3, 9), end=date(2022, 3, 9))

    for one in (event(PAPERS), own):
        view = events.card(one, reader(2022, 3, 2, 10), None, settable=True)
        assert labels(view) == [["Перенести"], ["Отменить мероприятие"]]


def test_dates_in_doubt_come_below_what_has_no_day() -> None:
    view = plan.ahead([], 0, 1, 2, reader(2022, 3, 2, 10), 4)

    assert labels(view) == [["Без дня: 2"], ["Вопросы к датам: 4"]]
    assert packed(view)[1] == "Q:::0:"
