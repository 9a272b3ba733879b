"""A nudge on its author's screen, on its reader's, and its result."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from messages import deliveries, notices, nudges
from roadmap.duties import Delivery, Item, Notice
from roadmap.nudges import Nudge, Nudged, Sent
from roadmap.people import Place
from tests.messages.tasks import (
    ANNA,
    COURSE,
    PAPERS,
    PROGRAMME,
    RU,
    SCHOOL,
    SECOND,
    at,
    duty,
    event,
    fits,
    labels,
    packed,
    reader,
)

EYES = reader(2022, 3, 29, 15)
PEOPLE = (Nudged(7, "Анна <П>", SCHOOL, 1), Nudged(8, "Иван", SECOND, 2))
DRAFT = Nudge(5, PROGRAMME, PROGRAMME.activity("1"), PEOPLE)


def test_it_says_whom_with_which_words_and_who_is_left_out() -> None:
    view = nudges.screen(replace(DRAFT, resting=3, unreachable=1, words="До <обеда>"), EYES)

    assert view.text.splitlines() == [
        "🔔 Напомнить 2 людям?",
        "<b>№ 1</b> · Дело 1",
        "Иван, Анна &lt;П&gt;",
        "3 не трогаю: им напоминали меньше суток назад.",
        "Бот не доходит: 1. Им лучше позвонить.",
        "Ваши слова: «До &lt;обеда&gt;»",
    ]
    assert labels(view) == [["Отправить"], ["Выбрать, кому", "Изменить слова"], ["Отмена"]]
    assert packed(view) == ["U:5:send:0:0", "U:5:people:0:0", "U:5:words:0:0", "U:5:drop:0:0"]


def test_in_the_evening_it_says_that_it_will_wait() -> None:
    night = reader(2022, 3, 29, 21)
    assert "уйдёт в рабочие часы" in nudges.screen(DRAFT, night).text
    done = Sent(DRAFT, at(2022, 3, 30, 21))
    assert nudges.sent(done, night).text.startswith("✅ Напомню 2 людям в рабочие часы")
    assert nudges.sent(done, EYES).text.splitlines() == [
        "✅ Напоминание ушло 2 людям",
        "<b>№ 1</b> · Дело 1",
        "Сколько ответят, напишу: ср, 30 марта, 21:00",
    ]


def test_nobody_left_leaves_nothing_to_send() -> None:
    nobody = replace(DRAFT, people=tuple(replace(one, chosen=False) for one in PEOPLE))
    assert labels(nudges.screen(nobody, EYES)) == [["Выбрать, кому", "Добавить слова"], ["Отмена"]]
    assert labels(nudges.people(nobody, 0, EYES))[-1] == ["Отметить всех", "Готово"]
    assert labels(nudges.screen(replace(DRAFT, people=()), EYES)) == [["← К списку"]]


def test_names_are_ticked_one_by_one() -> None:
    picked = replace(DRAFT, people=(PEOPLE[0], replace(PEOPLE[1], chosen=False)))

    view = nudges.people(picked, 0, EYES)

    assert view.text.splitlines()[1] == "Отмечено: 1"
    assert [row[0][0] for row in labels(view)[:2]] == ["▫", "✅"]
    assert packed(view)[:2] == ["U:5:pick:8:0", "U:5:pick:7:0"]


@given(st.text(min_size=1, max_size=200), st.integers(0, 60), st.integers(0, 9))
def test_any_nudge_fits(name: str, count: int, page: int) -> None:
    people = tuple(Nudged(n, name, Place(n, name, "school", name), 1) for n in range(count))
    draft = replace(DRAFT, people=people, words="&" * 300, resting=9, unreachable=9)

    assert fits(nudges.screen(draft, EYES))
    assert fits(nudges.people(draft, page, EYES))


def spoken(*items: Item) -> str:
    delivery = Delivery(1, ANNA, "deadline", "reminder", silent=False, items=items)
    return deliveries.view(delivery, RU, EYES.now).text


def test_the_sentence_stands_above_the_card() -> None:
    asked = duty(PAPERS)
    item = Item("nudge/5", asked.event, (asked,), "Сдайте <до> обеда", "Ольга Смирнова")

    assert spoken(item).splitlines()[:2] == [
        "Ольга Смирнова просит: Сдайте &lt;до&gt; обеда",
        "📄 Завтра последний день: Дело 1",
    ]
    assert spoken(replace(item, words=None)).startswith("Напоминает Ольга Смирнова\n📄")
    assert spoken(replace(item, words=None, by=None)).startswith("📄 Завтра последний день")


def test_in_a_digest_it_stands_below_its_line() -> None:
    asked, other = duty(PAPERS), duty(COURSE, "story", request=2)
    nudged = Item("nudge/5", asked.event, (asked,), "ждём " * 50, "Ольга")

    lines = spoken(nudged, Item("late1", other.event, (other,))).splitlines()

    assert lines[2].startswith("2. 📄 Дело 1")
    assert lines[3].startswith("Ольга просит: ждём ждём")
    assert len(lines[3]) < 130


def test_twelve_long_sentences_fit_one_digest() -> None:
    items = tuple(
        Item(
            "nudge/1",
            event(PAPERS, id=n),
            (duty(PAPERS, event=event(PAPERS, id=n), request=n),),
            "<" * 300,
            "&" * 90,
        )
        for n in range(12)
    )
    delivery = Delivery(1, ANNA, "deadline", "reminder", silent=False, items=items)

    assert fits(deliveries.view(delivery, RU, EYES.now))


RESULT = {"nudge": 5, "code": PROGRAMME.code, "activity": "1", "title": {"ru": "Дело", "en": "Task"}}


def test_the_result_counts_and_names_the_first() -> None:
    values = {**RESULT, "total": 15, "answered": 11, "left": ["Анна", "Иван", "Лев"]}
    view = notices.view(Notice("nudge-result", values), RU, EYES.now)

    assert view.text.splitlines() == [
        "🔔 Ответили 11 из 15: Дело",
        "После вашего напоминания ждём ещё:",
        "Анна, Иван, Лев и ещё 1",
    ]
    assert packed(view) == ["w:kaluga-500plus-2022:1:0"]


def test_where_all_have_answered_there_is_nothing_more_to_press() -> None:
    view = notices.view(
        Notice("nudge-result", {**RESULT, "total": 3, "answered": 3, "left": []}), RU, EYES.now
    )
    assert view.text.startswith("✅ Ответили все 3: Дело")
    assert view.rows == ()
