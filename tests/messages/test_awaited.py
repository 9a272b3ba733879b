"""Who is awaited, and one of them by itself."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from messages import awaited
from messages.presses.reports import MissingPress
from roadmap.people import Place
from roadmap.progress import ActivityProgress, Awaited, Excuse, Missing
from roadmap.texts import Text
from tests.messages.tasks import (
    COURSE,
    PAPERS,
    PROGRAMME,
    SCHOOL,
    SECOND,
    at,
    duty,
    event,
    fits,
    labels,
    packed,
    reader,
    told,
)

EYES = reader(2022, 3, 29, 15)
ROW = ActivityProgress(PROGRAMME, event(PAPERS).activity, "open", event(PAPERS), (), 4)
HERE = MissingPress(code=PROGRAMME.code, no="1")
ANNA = Awaited(duty(PAPERS), PROGRAMME.role("director"), "Анна", reachable=True, why=None, manages=True)


def test_the_missing_stand_by_place_with_the_reason_why() -> None:
    people = [
        Missing(SECOND, "director", None, "placed", reachable=False, why="nobody", request=1),
        Missing(SCHOOL, "director", "Анна", "placed", reachable=True, request=2),
        Missing(SCHOOL, "director", "Анна", "other", reachable=True, request=3),
        Missing(SCHOOL, "curator", "Лев", "placed", reachable=False, why="blocked", request=4),
    ]

    view = awaited.missing(ROW, people, HERE, EYES, able=1)

    assert view.text.splitlines()[1:] == [
        "Ждём 4 ответа",
        "1. школа № 2, Бабынино — директор: пока никто не вошёл",
        "2. школа № 1, Воротынск — куратор, Лев: бот заблокирован",
        "3. школа № 1, Воротынск — директор, Анна (2 ответа)",
    ]
    assert labels(view) == [["1", "2", "3"], ["Напомнить: 1"], ["← К показателям"]]
    assert packed(view)[:4] == ["O:1:0", "O:4:0", "O:2:0", "K:kaluga-500plus-2022:1:0"]


def test_a_number_on_a_later_page_leads_back_to_it() -> None:
    people = [
        Missing(Place(n, f"школа {n:02}", "school"), "director", None, "placed", False, "nobody", n)
        for n in range(12)
    ]

    view = awaited.missing(ROW, people, MissingPress(code=PROGRAMME.code, no="1", page=1), EYES)

    assert view.text.splitlines()[2:] == [
        "11. школа 10 — директор: пока никто не вошёл",
        "12. школа 11 — директор: пока никто не вошёл",
    ]
    assert (labels(view)[0], packed(view)[:2]) == (["11", "12"], ["O:10:1", "O:11:1"])


@given(st.text(min_size=1, max_size=120), st.integers(0, 60), st.integers(0, 20))
def test_any_list_of_the_missing_fits_a_message(name: str, count: int, page: int) -> None:
    people = [
        Missing(Place(number, name, "school", name), "director", name, "placed", reachable=False, why="left")
        for number in range(count)
    ]
    press = MissingPress(code=PROGRAMME.code, no="1", page=page)

    assert fits(awaited.missing(ROW, people, press, EYES, announces=True, able=count))


def test_one_of_them_says_what_was_asked_and_done_and_what_can_be() -> None:
    excuse = Excuse(Text({"ru": "нет времени", "en": "no time"}), "проверка", "Анна", at(2022, 3, 28, 9))
    one = replace(
        ANNA,
        excuse=excuse,
        reminded=((at(2022, 3, 29, 10), "Ольга Смирнова"), (at(2022, 3, 27, 10), None)),
        beside=(1, 8),
    )

    view = awaited.card(one, EYES, 2)

    assert view.text.splitlines() == [
        "⏳ Ждём ответа: школа № 1, Воротынск",
        "директор, Анна",
        "Дело 1 · до ср, 30 марта",
        "<b>Вопрос placed?</b>",
        "Анна: «нет времени: проверка», пн, 28 марта, 09:00",
        "Спрашивал: вт, 29 марта, 10:00 (Ольга Смирнова); вс, 27 марта, 10:00",
    ]
    assert labels(view) == [
        ["Ответить за них"],
        ["Напомнить"],
        ["Вопрос 1 из 2 — дальше"],
        ["← К списку"],
    ]
    assert packed(view) == [
        "Y:1::0:0",
        "K:kaluga-500plus-2022:1:1",
        "O:8:2",
        "w:kaluga-500plus-2022:1:2",
    ]


def test_who_cannot_be_reached_is_not_reminded_and_who_only_looks_has_no_deeds() -> None:
    lost = replace(ANNA, reachable=False, why="blocked")
    assert "директор, Анна: бот заблокирован" in awaited.card(lost, EYES).text
    assert labels(awaited.card(lost, EYES)) == [["Ответить за них"], ["← К списку"]]
    assert labels(awaited.card(replace(ANNA, manages=False), EYES)) == [["← К списку"]]


def test_an_answer_that_is_there_tells_how_it_came() -> None:
    said = replace(told("yes", own=False, by="Ольга"), how="proxy")
    one = replace(ANNA, duty=duty(PAPERS, told=said, seen=1, settled=True))

    view = awaited.card(one, EYES)

    assert view.text.startswith("✅ Ответ есть: школа № 1")
    assert "Ответ по телефону: «Разместили», вт, 29 марта, 14:02" in view.text
    assert labels(view) == [["Ответить за них"], ["← К списку"]]


def test_an_empty_seat_of_a_text_fits_too() -> None:
    one = Awaited(
        duty(COURSE, "story", subject=Place(9, "ш" * 300, "school", "р" * 300)),
        PROGRAMME.role("director"),
        "и" * 300,
        reachable=False,
        why="nobody",
        manages=True,
    )

    assert fits(awaited.card(one, EYES))
