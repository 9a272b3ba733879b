"""What is asked for, to whom it goes, and what is shown before it is sent."""

from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.menu import available
from locales.catalogue import Words
from messages import announcements, audiences, awaited, narrowing, previews
from messages import help as help_
from messages.presses.news import NewsPress
from messages.presses.reports import MissingPress
from messages.reader import Reader
from roadmap.announcements import Audience, Reach
from roadmap.people import Place, Seat
from roadmap.progress import ActivityProgress, Missing
from roadmap.texts import Text
from tests.messages.news import BIG, CURATOR, DIRECTOR, GIST, NOBODY, REACH, candidate, done, news
from tests.messages.tasks import EN, PROGRAMME, at, fits, labels, packed, reader

EYES = reader(2022, 3, 3, 14)
ODD = "<Шк*ола_№1> & " * 10
PAPERS = PROGRAMME.activity("1")


def test_it_asks_for_the_very_message_and_says_for_whom() -> None:
    waiting = news(activity=PAPERS, audience=Audience(activity="1"))

    assert announcements.ask(news(), EYES).text.splitlines()[0] == "📣 Пришлите объявление"
    assert "№ 1 · Дело 1" in announcements.ask(waiting, EYES).text
    assert f"«{GIST}»" in announcements.ask(news(of=4, kind="correction"), EYES, done(id=4)).text


def test_the_audience_shows_each_role_with_its_count_and_what_the_total_is() -> None:
    view = audiences.screen(news(), REACH, REACH, (), EYES)

    assert view.text.splitlines() == [
        "<b>Кому отправить?</b>",
        "Получит 41 человек",
        "Не получат 2: не вошли в бот (1), недоступен бот (1)",
    ]
    assert labels(view) == [
        ["▫️ координатор · 0"],
        ["✅ куратор · 5", "✅ директор · 36"],
        ["Где: везде"],
        ["Только кто не ответил…"],
        ["Выбрать по именам"],
        ["☐ Просить отметку «Ознакомлен»"],
        ["Прежние объявления", "Дальше"],
    ]


def test_what_narrows_an_audience_is_said_and_shown() -> None:
    audience = Audience(frozenset({"director"}), frozenset({2, 3, 4, 5}), "1", picked=frozenset({7}))
    narrow = news(audience=audience, activity=PAPERS, agree=True)
    chosen = [Place(number, f"Район {number}", "municipality") for number in (2, 3, 4, 5)]

    view = audiences.screen(narrow, REACH, REACH, chosen, EYES)

    assert view.text.splitlines()[2:5] == [
        "Где: Район 2, Район 3, Район 4 и ещё 1",
        "Только кто не ответил: № 1 · Дело 1",
        "Выбраны по именам.",
    ]
    assert [row[0] for row in labels(view)[2:6]] == [
        "Где: выбрано 4",
        "Кто не ответил: № 1",
        "По именам: 1",
        "☑ Просить отметку «Ознакомлен»",
    ]


def test_of_an_activity_all_whom_it_asks_are_chosen_until_one_is_taken_out() -> None:
    audience = Audience(activity="1")

    assert audiences.explicit(audience, REACH) == {"curator", "director"}
    assert audiences.explicit(audience.toggled("director"), REACH) == {"director"}
    assert audiences.explicit(Audience(), REACH) == frozenset()


def test_places_are_ticked_and_turned() -> None:
    known = [Place(number, f"Район {number}", "municipality") for number in range(1, 21)]
    view = narrowing.places(news(audience=Audience(units=frozenset({10}))), known, 1, EYES)

    assert labels(view)[0] == ["▫️ Район 9"]
    assert labels(view)[1] == ["✅ Район 10"]
    assert labels(view)[-2:] == [["‹", "2/3", "›"], ["▫️ Везде", "Готово"]]
    assert packed(view)[1] == "N:5:unit:10:1"


def test_only_activities_that_somebody_has_not_answered_are_offered() -> None:
    known = [(PAPERS, 5), (PROGRAMME.activity("2"), 0)]

    view = narrowing.activities(news(), known, 0, EYES)

    assert view.text.splitlines()[1:] == ["<b>№ 1</b> · Дело 1 — ждём 5"]
    assert labels(view) == [["№ 1 · Дело 1"], ["← Назад"]]
    assert "ждать некого" in narrowing.activities(news(), [], 0, EYES).text


def test_names_are_ticked_one_by_one_or_all_at_once() -> None:
    found = [candidate(1), candidate(2, picked=False)]
    nobody = news(audience=Audience(frozenset({"director"}), picked=frozenset()))

    view = narrowing.people(news(), found, 0, 1, 1, EYES)

    assert "Получит 1 человек" in view.text
    assert labels(view) == [
        ["✅ Анна Петрова · школа № 1, Бабын…"],
        ["▫️ Анна Петрова · школа № 2, Бабы…"],
        ["Снять всех", "Готово"],
    ]
    assert labels(narrowing.people(nobody, found, 0, 1, 0, EYES))[-1] == ["Отметить всех", "Готово"]


def test_the_card_says_who_will_get_it_before_it_is_sent() -> None:
    view = previews.card(news(agree=True), REACH, EYES)

    assert view.text.splitlines() == [
        "Получит 41: куратор — 5, директор — 36",
        "Например: Анна Петрова, Иван Седов, Вера Лис",
        "Не получат 2: не вошли в бот (1), недоступен бот (1)",
        "Под сообщением будет кнопка «Ознакомлен».",
    ]
    assert labels(view) == [["Отправить", "Позже…"], ["Кому", "Изменить", "Отмена"]]


def test_without_anybody_it_cannot_be_sent() -> None:
    view = previews.card(news(), NOBODY, EYES)

    assert view.text == "Пока никто не получит: выберите, кому."
    assert labels(view) == [["Кому", "Изменить", "Отмена"]]


def test_a_correction_has_nobody_to_choose() -> None:
    view = previews.correction(news(of=4, kind="correction"), done(id=4), REACH, EYES)

    assert f"«{GIST}»" in view.text
    assert labels(view) == [["Отправить", "Позже…"], ["Изменить", "Отмена"]]


def test_hours_that_lie_ahead_are_offered_in_the_programmes_zone() -> None:
    view = previews.moments(news(), reader(2022, 3, 3, 12))

    assert labels(view) == [
        ["сегодня 15:00", "сегодня 18:00", "завтра 09:00"],
        ["завтра 10:00", "завтра 12:00", "завтра 15:00"],
        ["завтра 18:00"],
        ["Другой день или час"],
        ["← Назад"],
    ]
    assert packed(view)[0] == "N:5:at:202203031500:0"


@pytest.mark.parametrize(
    ("hour", "night", "rises"),
    [
        ((3, 19, 59), False, (4, 8)),
        ((3, 20), True, (4, 8)),
        ((4, 7, 59), True, (4, 8)),
        ((4, 8), False, (5, 8)),
    ],
)
def test_at_night_it_asks_first(hour: tuple[int, ...], night: bool, rises: tuple[int, int]) -> None:
    now = at(2022, 3, *hour)

    assert previews.is_night(PROGRAMME, now) is night
    assert previews.morning(PROGRAMME, now) == at(2022, 3, *rises).astimezone(UTC)


def test_the_night_is_told_in_one_line_with_two_ways() -> None:
    view = previews.night(news(), reader(2022, 3, 3, 22, 40))

    assert view.text.splitlines()[0] == "🌙 Сейчас 22:40. Телефоны зазвонят ночью."
    assert labels(view)[0] == ["Всё равно отправить", "Утром в 08:00"]
    assert packed(view)[:2] == ["N:5:send:now:0", "N:5:at:202203040800:0"]


def test_earlier_ones_are_a_list_of_numbers() -> None:
    others = news(id=6, own=False, gist=None, state="paused")
    view = announcements.listed([done(), others, done(id=7, kind="recall")], 0, 2, EYES)

    assert view.text.splitlines() == [
        "<b>Объявления</b>",
        f"1. ✅ «{GIST}» · чт, 3 марта",
        "2. ⏸ без слов · чт, 3 марта · Ольга Смирнова",
        f"3. ✅ отзыв: «{GIST}» · чт, 3 марта",
    ]
    assert packed(view)[:3] == ["N:5:look::0", "N:6:look::0", "N:7:look::0"]
    assert announcements.listed([], 0, 1, EYES).text == "Объявлений пока нет."


@pytest.mark.parametrize("words", [EYES.words, EN])
@given(
    name=st.one_of(st.just(ODD), st.text(min_size=1, max_size=120)),
    count=st.sampled_from([0, 1, 36, 4_000, 100_000]),
    page=st.integers(0, 20),
)
def test_any_of_these_fits_a_message(words: Words, name: str, count: int, page: int) -> None:
    eyes = replace(EYES, words=words)
    role = DIRECTOR.model_copy(update={"title": Text.model_validate({"ru": name})})
    activity = PAPERS.model_copy(update={"title": Text.model_validate({"ru": name}), "no": "a" * 20})
    long = news(id=BIG, gist=name, activity=activity, agree=True, of=BIG, kind="correction", author=name)
    reach = Reach(((role, count), (CURATOR, count)), (name,) * 3, {"empty": count, "odd": count})
    places = [Place(number, name, "school", name) for number in range(40)]
    found = [candidate(BIG, name)] * 10
    views = [
        announcements.ask(long, eyes),
        announcements.ask(long, eyes, long),
        announcements.listed([long] * 10, 0, 1, eyes),
        announcements.decided(long, eyes, yes=True),
        audiences.screen(long, reach, reach, places, eyes),
        audiences.correction(long, long, reach, eyes),
        narrowing.places(long, places, page, eyes),
        narrowing.activities(long, [(activity, count)] * 40, page, eyes),
        narrowing.people(long, found, 0, 3, count, eyes),
        previews.card(long, reach, eyes),
        previews.moments(long, eyes),
        previews.night(long, eyes),
    ]

    assert all(fits(view) for view in views)
    assert all(len(label) <= 34 for view in views for row in labels(view) for label in row)


@given(
    code=st.text("abcdefghij-_0123456789", min_size=20, max_size=20),
    no=st.text("ab12", min_size=20, max_size=20),
)
def test_the_press_that_writes_to_the_missing_fits(code: str, no: str) -> None:
    press = NewsPress(step="write", value=f"{code}/{no}")

    assert len(press.pack()) <= 64
    assert NewsPress.unpack(press.pack()) == press


def test_a_name_is_never_markup() -> None:
    odd = Reach(((DIRECTOR, 1),), ("<b>&",), {})

    assert "&lt;b&gt;&amp;" in previews.card(news(), odd, EYES).text
    assert "&lt;b&gt;&amp;" in announcements.ask(news(of=4), EYES, done(gist="<b>&")).text


def test_who_reads_elsewhere_still_sends_by_the_programmes_hours() -> None:
    east = Reader(EYES.words, at(2022, 3, 3, 12))
    assert labels(previews.moments(news(), east)) == labels(previews.moments(news(), reader(2022, 3, 3, 12)))


def test_who_announces_finds_it_in_the_menu_and_in_help() -> None:
    announcer = CURATOR.model_copy(update={"may": frozenset({"announce"})})
    seats = [Seat(1, PROGRAMME, announcer, Place(1, "Калуга", "region"))]

    assert "announce" in available(seats)
    assert "announce" not in available([Seat(1, PROGRAMME, CURATOR, Place(1, "Калуга", "region"))])
    assert ["Объявить"] in labels(help_.help_({"announce"}, EYES.words))
    assert "/announce" in help_.help_({"announce", "manage"}, EYES.words).text
    assert "/announce" not in help_.help_({"manage"}, EYES.words).text


def test_from_the_missing_one_writes_to_those_who_can_be_reached() -> None:
    row = ActivityProgress(PROGRAMME, PAPERS, "open", None, (), 1)
    press = MissingPress(code=PROGRAMME.code, no="1")
    here = Missing(Place(3, "школа № 1", "school"), "director", "Анна", "placed", reachable=True)
    away = replace(here, reachable=False, why="blocked")

    view = awaited.missing(row, [away, here], press, EYES, announces=True)
    assert "N:0:write:kaluga-500plus-2022/1:0" in packed(view)
    assert ["Написать им"] in labels(view)
    assert labels(awaited.missing(row, [away], press, EYES, announces=True)) == [["1"], ["← К показателям"]]
    assert labels(awaited.missing(row, [here], press, EYES)) == [["1"], ["← К показателям"]]
