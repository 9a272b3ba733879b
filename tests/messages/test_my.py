"""What is due."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from messages import my
from roadmap.people import Place
from tests.messages.tasks import (
    COURSE,
    ORDER,
    PAPERS,
    RU,
    SECOND,
    VISITS,
    WEBINARS,
    at,
    duty,
    event,
    fits,
    labels,
    packed,
    reader,
)

NOW = (2022, 3, 4, 10)


def test_duties_stand_under_overdue_today_this_week_and_later() -> None:
    owed = [
        duty(PAPERS, request=1),
        duty(ORDER, request=2),
        duty(WEBINARS, request=3),
        duty(COURSE, request=4),
    ]

    view = my.duties(owed, reader(*NOW))

    assert view.text.splitlines() == [
        "У вас 4 дела",
        "<b>Срок прошёл</b>",
        "1. ⚠️ Дело 4 — срок был пн, 14 февраля",
        "<b>Сегодня</b>",
        "2. 📄 Дело 6 — сегодня последний день",
        "<b>На этой неделе</b>",
        "3. 📅 Дело 2 — вчера в 15:00",
        "<b>Позже</b>",
        "4. 📄 Дело 1 — до ср, 30 марта",
    ]
    assert packed(view) == ["c:4:0", "c:2:0", "c:3:0", "c:1:0", "H:0"]


def test_a_curators_schools_are_one_line() -> None:
    view = my.duties([duty(VISITS), duty(VISITS, subject=SECOND, request=2)], reader(2022, 3, 1, 17))

    assert "1. 📅 Дело 3 — до пт, 4 марта · нужно 2 ответа" in view.text
    assert packed(view) == ["j:300:0", "H:0"]


def test_a_long_list_has_pages_that_lead_back_to_themselves() -> None:
    owed = [duty(PAPERS, request=number, event=replace(event(PAPERS), id=number)) for number in range(1, 9)]

    second = my.duties(owed, reader(*NOW), page=1)

    assert labels(second)[0] == ["7", "8"]
    assert packed(second)[:2] == ["c:7:1", "c:8:1"]
    assert packed(second)[2] == "m:0:0"
    assert my.duties(owed, reader(*NOW), page=99) == second


def test_nothing_due_is_said_kindly() -> None:
    assert my.duties([], reader(*NOW)).text.startswith("✅ Сейчас дел нет")


def test_the_first_screen_shows_the_two_nearest_things() -> None:
    view = my.first_screen(
        [duty(PAPERS)], [event(PAPERS), event(WEBINARS), event(ORDER)], RU, at(2022, 3, 2, 10)
    )

    assert view.text.splitlines() == [
        "Ближайшее у вас:",
        "1. 📄 Дело 1 — до ср, 30 марта",
        "2. 📅 Дело 2 — завтра в 15:00",
    ]
    assert packed(view) == ["c:1:", "e:200::0", "m:0:1", "p:0:0:1"]


def test_the_first_screen_of_a_quiet_time_says_so() -> None:
    assert my.first_screen([], [], RU, at(2022, 3, 2, 10)).text.startswith("Ближайших дел нет")


@given(st.text(min_size=1, max_size=120), st.integers(0, 60), st.integers(0, 20))
def test_any_list_fits_a_message(name: str, count: int, page: int) -> None:
    place = Place(3, name, "school", name)
    owed = [
        duty(PAPERS, request=number, subject=place, event=replace(event(PAPERS), id=number))
        for number in range(count)
    ]

    assert fits(my.duties(owed, reader(*NOW), page))
