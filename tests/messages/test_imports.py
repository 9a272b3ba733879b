"""A list from elsewhere, as it is shown before and after."""

from hypothesis import given
from hypothesis import strategies as st

from messages import imports
from roadmap.outside_lists import Change, Import, Line, Misread, Why
from roadmap.people import Place
from tests.messages.tasks import (
    COURSE,
    EN,
    PAPERS,
    PROGRAMME,
    RU,
    WINDOW,
    duty,
    fits,
    labels,
    packed,
    reader,
    told,
)

EYES = reader(2022, 3, 29, 15)
PAPER = PROGRAMME.activity(str(PAPERS))
WHYS: tuple[Why, ...] = ("unknown", "unclear", "value", "waiting", "unasked", "twice")


def test_people_write_yes_and_no_in_many_ways() -> None:
    for words in (RU, EN):
        known = imports.meanings(words)
        assert {known[word] for word in ("да", "+", "1", "yes")} == {"yes"}
        assert {known[word] for word in ("нет", "-", "0", "no")} == {"no"}


def test_where_several_are_asked_one_is_chosen_first() -> None:
    course = PROGRAMME.activity(str(COURSE))
    view = imports.choose(Import(PROGRAMME, course, questions=course.questions), EYES)

    assert labels(view)[:2] == [["Вопрос trained?"], ["Вопрос story?"]]
    assert packed(view)[1] == "I:kaluga-500plus-2022:4:2:ask"


def test_of_questions_in_the_same_words_it_is_said_whom_they_ask() -> None:
    took, paper = PROGRAMME.activity(str(WINDOW)).questions[0], PAPER.questions[0]
    theirs = took.model_copy(update={"key": "theirs", "asks": ("director", "curator")})
    course = PAPER.model_copy(update={"questions": (took, theirs, paper)})
    view = imports.choose(Import(PROGRAMME, course, questions=course.questions), EYES)

    assert labels(view)[:3] == [["директор"], ["директор, куратор"], ["Вопрос placed?"]]


def test_it_is_asked_for_with_an_example() -> None:
    assert "название; нет" in imports.ask(Import(PROGRAMME, PAPER), 1, EYES).text
    course = Import(PROGRAMME, PROGRAMME.activity(str(COURSE)))
    asked = imports.ask(course, 1, EYES)
    assert "название; 12" in asked.text
    assert packed(asked) == ["I:kaluga-500plus-2022:4:1:drop"]


def test_what_it_would_change_and_what_is_not_understood() -> None:
    stands = duty(PAPERS, told=told("yes"), seen=1, settled=True)
    misread = tuple(Misread(Line(n, "Школа <№ 9>"), why) for n, why in enumerate(WHYS, 3))
    found = Import(PROGRAMME, PAPER, (Change(stands, "no"), Change(duty(PAPERS), "yes")), 4, misread, 1)

    view = imports.preview(found, EYES)

    assert view.text.splitlines() == [
        "📥 Записать 2 ответа?",
        "<b>№ 1</b> · Дело 1",
        "<b>Вопрос placed?</b>",
        "Так уже и было: 4",
        "Отвечали иначе: 1",
        "• школа № 1, Воротынск: «Разместили» → «Ещё нет»",
        "Не записываю строк: 6",
        "• 3. «Школа &lt;№ 9&gt;» — такого названия у вас нет",
        "• 4. «Школа &lt;№ 9&gt;» — таких несколько, допишите, где это",
        "• 5. «Школа &lt;№ 9&gt;» — не понял ответ",
        "• 6. «Школа &lt;№ 9&gt;» — спрашивать ещё рано",
        "• 7. «Школа &lt;№ 9&gt;» — здесь этого не спрашивали",
        "• 8. «Школа &lt;№ 9&gt;» — уже было, с другим ответом",
    ]
    assert labels(view) == [["Записать: 2", "Отмена"]]
    assert packed(view) == ["I:kaluga-500plus-2022:1:1:store", "I:kaluga-500plus-2022:1:1:drop"]
    assert imports.stored(found, EYES).text.startswith("✅ Записано 2 ответа по списку")


def test_a_list_that_changes_nothing_cannot_be_stored() -> None:
    view = imports.preview(Import(PROGRAMME, PAPER, same=2, question=1), EYES)
    assert view.text.startswith("📥 Записывать нечего")
    assert labels(view) == [["Отмена"]]


@given(st.text(min_size=1, max_size=400), st.integers(0, 40))
def test_any_list_fits_a_message(name: str, count: int) -> None:
    there = Place(9, name, "school", name)
    change = Change(duty(COURSE, "story", subject=there, told=told(name)), name + "!")
    misread = (Misread(Line(1, name), "unclear"),) * count
    found = Import(PROGRAMME, PROGRAMME.activity(str(COURSE)), (change,) * count, 3, misread, 2)

    assert fits(imports.preview(found, EYES))
