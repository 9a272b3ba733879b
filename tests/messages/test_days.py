"""Setting a day."""

from datetime import date, time

from hypothesis import given
from hypothesis import strategies as st

from messages import days, moves
from messages.presses.plan import DayPress
from messages.views import View
from roadmap.changes import Consequences
from tests.messages.tasks import PAPERS, WEBINARS, WINDOW, event, fits, labels, packed, reader


def offered(view: View) -> list[str]:
    return [button.does.day for row in view.rows for button in row if isinstance(button.does, DayPress)]


def test_a_month_begins_on_monday_and_offers_no_day_that_is_past() -> None:
    view = days.calendar(event(WINDOW), date(2022, 3, 1), reader(2022, 3, 29, 10))

    assert labels(view)[0] == ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
    assert labels(view)[1] == ["·", "29", "30", "31", "·", "·", "·"]
    assert offered(view) == ["2022-03-29", "2022-03-30", "2022-03-31"]
    assert labels(view)[2] == ["апрель 2022 ›"]
    assert fits(view)


@given(st.dates(date(2021, 12, 1), date(2022, 5, 30)), st.dates(date(2022, 3, 1), date(2022, 4, 30)))
def test_every_day_offered_lies_in_the_window_and_ahead(today: date, month: date) -> None:
    eyes = reader(today.year, today.month, today.day, 10)

    view = days.calendar(event(WINDOW), days.nearest(event(WINDOW), eyes, f"{month:%Y-%m}"), eyes)

    assert all(
        max(today, date(2022, 3, 1)) <= date.fromisoformat(day) <= date(2022, 4, 30) for day in offered(view)
    )


def test_a_forged_month_opens_the_first_that_has_days() -> None:
    eyes = reader(2022, 3, 10, 10)

    assert days.nearest(event(WINDOW), eyes, "1999-99") == date(2022, 3, 1)


def test_one_month_is_one_button() -> None:
    may = event(WINDOW)

    assert labels(days.ask(may, reader(2022, 4, 10, 10))) == [["Назначить день"], ["Другой день"]]


def test_a_set_day_says_who_will_be_told_and_when() -> None:
    dated = event(WINDOW, start=date(2022, 3, 17), end=date(2022, 3, 17), time=time(10))

    view = days.chosen(dated, reader(2022, 3, 10, 10))

    assert view.text.splitlines() == [
        "✅ День назначен: чт, 17 марта, 10:00",
        "Дело 5",
        "Узнают: директор",
        "Напомню: ср, 16 марта, 10:00",
        "Спрошу об итоге: чт, 17 марта, 11:00",
    ]


def test_moving_a_day_shows_both_and_asks_once() -> None:
    dated = event(WINDOW, start=date(2022, 3, 17), end=date(2022, 3, 17), time=time(10))
    found = Consequences(dated, date(2022, 3, 18), date(2022, 3, 18), time(15, 30), told=0, answers=0)

    view = moves.ask(found, reader(2022, 3, 10, 10))

    assert view.text.splitlines() == [
        "Перенести: чт, 17 марта, 10:00 → пт, 18 марта, 15:30?",
        "Дело 5",
        "О прежнем дне ещё никому не сказано",
    ]
    assert labels(view) == [["Перенести", "Не переносить"]]
    assert packed(view) == ["d:500:2022-03-18:1530:1:0:0", "e:500:0:0"]


def test_a_deadline_that_is_moved_speaks_of_its_last_day_and_asks_what_becomes_of_answers() -> None:
    found = Consequences(event(PAPERS), date(2022, 2, 18), date(2022, 4, 5), None, told=36, answers=12)

    view = moves.ask(found, reader(2022, 3, 10, 10))

    assert view.text.splitlines() == [
        "Перенести срок: ср, 30 марта → вт, 5 апреля?",
        "Дело 1",
        "36 человек узнают о переносе · ответов уже 12",
    ]
    assert labels(view) == [
        ["Перенести, ответы оставить"],
        ["Перенести и спросить заново"],
        ["Не переносить"],
    ]
    assert packed(view)[:2] == ["d:100:2022-04-05::1:0:0", "d:100:2022-04-05::1:1:0"]


def test_calling_off_says_that_it_is_for_good() -> None:
    found = Consequences(event(WEBINARS), None, None, None, told=21, answers=2)
    eyes = reader(2022, 3, 2, 10)

    view = moves.ask_cancel(found, eyes)

    assert view.text.splitlines() == [
        "Отменить: чт, 3 марта, 15:00?",
        "Дело 2",
        "Об отмене узнает 21 человек.",
        "Ответов уже 2: в отчёты они не войдут.",
        "Вернуть отменённое нельзя.",
    ]
    assert packed(view) == ["M:200:cancel:1", "e:200:0:0"]
    assert moves.cancelled(found, eyes).text.startswith("✖️ Отменено: чт, 3 марта, 15:00")
    assert fits(view)


def test_one_more_day_is_offered_in_the_whole_programme() -> None:
    eyes = reader(2022, 3, 29, 10)
    month = days.nearest(event(WINDOW), eyes, "2022-09", add=True)

    view = days.calendar(event(WINDOW), month, eyes, add=True)

    assert view.text.startswith("Ещё один день: сентябрь 2022")
    assert len(offered(view)) == 30
    assert packed(view)[-2:] == ["y:500:1", "e:500:0:1"]
    assert "k:500:2022-10:1" in packed(view)
    assert days.prompt(event(WINDOW), eyes, add=True).text.startswith(
        "Напишите день: с вт, 29 марта по сб, 31 декабря"
    )


def test_a_period_is_given_a_last_day() -> None:
    view = days.calendar(event(PAPERS), date(2022, 4, 1), reader(2022, 3, 29, 10))

    assert view.text.startswith("Выберите новый последний день: апрель 2022")


def test_typing_is_told_the_days_that_may_be() -> None:
    assert days.prompt(event(WINDOW), reader(2022, 3, 10, 10)).text.startswith(
        "Напишите день: с чт, 10 марта по сб, 30 апреля"
    )
