"""One delivery, one message."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from messages import deliveries
from messages.reader import Reader
from messages.views import View
from roadmap.duties import Delivery, Duty, Item, Notice
from roadmap.intentions import Intent
from roadmap.people import Place
from tests.messages.tasks import (
    ANNA,
    COURSE,
    ORDER,
    PAPERS,
    RU,
    SECOND,
    VISITS,
    WEBINARS,
    WINDOW,
    at,
    duty,
    event,
    fits,
    labels,
    packed,
    reader,
    told,
)
from tests.messages.test_waivers import REASONED


def spoken(*items: Item, now: Reader | None = None) -> View:
    delivery = Delivery(1, ANNA, "deadline", "reminder", silent=False, items=items)
    return deliveries.view(delivery, RU, (now or reader(2022, 3, 1, 10)).now)


def item(step: str, *duties: Duty) -> Item:
    return Item(step, duties[0].event, duties)


def test_one_duty_is_its_card() -> None:
    view = spoken(item("before3", duty(PAPERS)), now=reader(2022, 3, 27, 10))

    assert view.text.startswith("📄 Осталось 3 дня: Дело 1")
    assert labels(view) == [["Разместили", "Ещё нет"], ["⏳ Позже"]]


def test_news_of_an_event_asks_nothing() -> None:
    eve = spoken(Item("eve", event(WEBINARS), ()), now=reader(2022, 3, 2, 10))
    hour = spoken(Item("hour", event(WEBINARS), ()), now=reader(2022, 3, 3, 14))

    assert eve == View("📅 Завтра в 15:00 — Дело 2\nчт, 3 марта, 15:00 · встреча 3 из 4")
    assert hour.text.startswith("📅 Через час, в 15:00 — Дело 2")


def test_the_organiser_of_a_window_gets_its_months_as_buttons() -> None:
    view = spoken(Item("day2", event(WINDOW), ()))

    assert view.text.startswith("📅 Март – апрель 2022: назначьте день. Дело 5")
    assert packed(view) == ["k:500:2022-03:0", "k:500:2022-04:0", "y:500:0"]


def test_the_last_day_of_a_deadline_is_no_question_for_a_day() -> None:
    view = spoken(item("day", duty(ORDER)), now=reader(2022, 3, 4, 10))

    assert view.text.startswith("📄 Сегодня последний день: Дело 6")


def test_several_schools_of_one_occurrence_are_rows_of_one_card() -> None:
    visits = (duty(VISITS), duty(VISITS, subject=SECOND, request=2))

    view = spoken(Item("ended", event(VISITS), visits), now=reader(2022, 3, 1, 17))

    assert view.text.splitlines() == [
        "📅 Сегодня прошло: Дело 3",
        "пт, 18 февраля – вт, 1 марта",
        "<b>Вопрос visited?</b>",
        "1. школа № 1, Воротынск",
        "2. школа № 2, Бабынино",
    ]
    assert labels(view) == [["1. ✅ Да", "1. ❌ Нет"], ["2. ✅ Да", "2. ❌ Нет"], ["⏳ Позже"]]
    assert packed(view) == ["a:1:yes:0", "a:1:no:0", "a:2:yes:0", "a:2:no:0", "Z:300:"]


def test_an_answered_school_keeps_its_line_and_a_way_to_correct_it() -> None:
    visits = (duty(VISITS, told=told("yes"), seen=1, settled=True), duty(VISITS, subject=SECOND, request=2))

    view = spoken(Item("ended", event(VISITS), visits), now=reader(2022, 3, 1, 17))

    assert "1. ✅ школа № 1, Воротынск — ✅ Да" in view.text
    assert packed(view) == ["a:2:yes:0", "a:2:no:0", "f:1", "Z:300:"]


def test_questions_that_are_not_yes_or_no_open_cards_of_their_own() -> None:
    view = spoken(item("ended", duty(COURSE), duty(COURSE, "story", request=2)))

    assert "1. Вопрос trained?" in view.text
    assert labels(view) == [["1", "2"], ["⏳ Позже"]]
    assert packed(view) == ["c:1:", "c:2:", "Z:400:"]


def test_several_reports_to_verify_are_counted() -> None:
    checks = [
        duty(PAPERS, "placed_confirmed", before=told("yes"), request=number, subject=subject)
        for number, subject in ((1, duty(PAPERS).subject), (2, SECOND))
    ]

    view = spoken(item("asked/1", *checks), now=reader(2022, 3, 29, 15))

    assert view.text.startswith("📄 Проверьте 2 ответа: Дело 1")


def test_several_things_are_one_digest_whose_numbers_open_cards() -> None:
    visits = (duty(VISITS, request=3), duty(VISITS, subject=SECOND, request=4))

    view = spoken(
        item("late1", duty(COURSE, "story")),
        item("before3", duty(PAPERS, request=2)),
        Item("ended", event(VISITS), visits),
        Item("eve", event(WEBINARS), ()),
        Item("day1", event(WINDOW), ()),
        now=reader(2022, 3, 2, 10),
    )

    assert view.text.splitlines() == [
        "Сегодня у вас 5 дел",
        "1. ⚠️ Дело 4 — срок был пн, 14 февраля",
        "2. 📅 Дело 3 — до пт, 4 марта · нужно 2 ответа",
        "3. 📄 Дело 1 — до ср, 30 марта",
        "4. 📅 Дело 2 — завтра в 15:00",
        "5. 📅 Дело 5 — назначьте день: март – апрель 2022",
    ]
    assert packed(view) == ["c:1:", "j:300:", "c:2:", "e:200::0", "e:500::0"]


def test_many_windows_are_one_line_of_the_digest() -> None:
    windows = [Item("day1", replace(event(WINDOW), id=number), ()) for number in range(3)]

    view = spoken(*windows, item("before3", duty(PAPERS)))

    assert view.text.splitlines()[1:] == [
        "1. 📄 Дело 1 — до ср, 30 марта",
        "2. 📅 Назначьте день: 3 мероприятия",
    ]
    assert packed(view) == ["c:1:", "p:0:1:1"]

    alone = spoken(*windows)
    assert alone.text.splitlines()[0] == "📅 Назначьте день: 3 мероприятия"
    assert packed(alone) == ["p:0:1:1"]


def test_two_steps_of_one_occurrence_are_one_thing() -> None:
    view = spoken(item("before1", duty(PAPERS)), item("asked/2", duty(PAPERS)))

    assert view.text.startswith("📄 ")
    assert labels(view) == [["Разместили", "Ещё нет"], ["⏳ Позже"]]


def test_what_tells_of_an_event_asks_those_who_take_part_whether_they_will_come() -> None:
    eve = Item("eve", event(WEBINARS), (), intent=Intent(None))

    asked = spoken(eve, now=reader(2022, 3, 2, 10))
    assert labels(asked) == [["Буду", "Не смогу"]]
    assert packed(asked) == ["V:200:yes", "V:200:no"]
    own = spoken(replace(eve, event=event(WEBINARS, slot="1.1/s1", place=SECOND)), now=reader(2022, 3, 2, 10))
    assert labels(own) == [["Буду", "Не смогу"], ["Попросить другой день"]]
    said = spoken(replace(eve, intent=Intent("yes")), now=reader(2022, 3, 3, 14))
    assert said.text.splitlines()[-1] == "✅ Вы будете"
    assert labels(said) == [["Изменить"]]
    assert labels(spoken(replace(eve, intent=None), now=reader(2022, 3, 2, 10))) == []


def test_a_notice_is_spoken_as_a_notice() -> None:
    notice = Notice("declined", {"role": {"ru": "директор"}, "place": "школа № 1"})
    view = deliveries.view(
        Delivery(1, ANNA, "reply", "notice", silent=False, notice=notice), RU, at(2022, 3, 1, 10)
    )

    assert "директор" in view.text


NAMES = st.text(min_size=1, max_size=120).filter(lambda name: name.strip() != "")


@given(NAMES, st.integers(1, 40))
def test_however_many_and_however_named_they_fit_a_message(name: str, count: int) -> None:
    place = Place(3, name, "school", name)
    days = [replace(event(PAPERS), id=number) for number in range(count)]
    digest = spoken(*(item("before3", duty(PAPERS, event=day, subject=place)) for day in days))
    visits = [duty(VISITS, request=number, subject=replace(place, id=number)) for number in range(count)]
    group = spoken(item("ended", *visits), now=reader(2022, 3, 1, 17))

    assert fits(digest)
    assert fits(group)


def test_the_two_ways_not_to_answer_share_a_row() -> None:
    paper = duty(PAPERS)
    reasoned = replace(paper, event=replace(paper.event, programme=REASONED))

    view = spoken(item("before3", reasoned), now=reader(2022, 3, 27, 10))

    assert labels(view) == [["Разместили", "Ещё нет"], ["Не получается…", "⏳ Позже"]]


def test_what_is_only_ahead_is_not_called_a_thing_to_do_today() -> None:
    """On the eve of a day off, the news of two days hence."""
    news = [Item("eve", replace(event(WEBINARS), id=number), ()) for number in (1, 2)]

    assert spoken(*news, now=reader(2022, 3, 1, 19)).text.startswith("📅 Впереди 2 мероприятия\n1. 📅 Дело 2")


def test_a_day_that_the_first_line_names_is_not_said_again() -> None:
    view = spoken(Item("week", event(WEBINARS), ()), now=reader(2022, 2, 24, 10))

    assert view.text == "📅 чт, 3 марта, 15:00 — Дело 2\nвстреча 3 из 4"


def test_words_of_one_nudge_stand_above_all_that_it_asks() -> None:
    paper, story = item("nudge/1", duty(PAPERS)), item("nudge/1", duty(COURSE, "story", request=2))
    asked = [replace(one, by="Мария", words="До обеда") for one in (paper, story)]

    both = spoken(*asked).text.splitlines()
    assert both[1] == "Мария просит: До обеда"
    assert len(both) == 4
    one = spoken(asked[0], story).text.splitlines()
    assert one[2:] == ["2. 📄 Дело 1 — до ср, 30 марта", "Мария просит: До обеда"]
