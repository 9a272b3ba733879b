"""The question whether something was an answer, in each language."""

from dataclasses import replace

import pytest

from locales.catalogue import Catalogue
from messages import guesses, letters
from messages.reader import Reader
from roadmap.letters import Correspondent
from roadmap.texts import Text
from tests.messages.tasks import COURSE, PROGRAMME, SCHOOL, at, duty, fits, labels, packed

NOW = at(2022, 2, 11, 17)
LANGUAGES = Catalogue().languages


def reader(language: str) -> Reader:
    return Reader(Catalogue().words(language), NOW)


@pytest.mark.parametrize(
    ("language", "first", "buttons"),
    [
        ("ru", "📅 Это ответ на «Вопрос trained?»?", ["Да, записать", "Это письмо"]),
        ("en", "📅 Is this the answer to “Question trained?”?", ["Yes, store it", "It is a letter"]),
        ("zh-Hans", "📅 这是对“Вопрос trained?”的回答吗？", ["对，记下来", "这是留言"]),
        ("zh-Hant", "📅 這是對「Вопрос trained?」的回答嗎？", ["對，記下來", "這是留言"]),
    ],
)
def test_it_names_the_question_and_two_ways(language: str, first: str, buttons: list[str]) -> None:
    view = guesses.ask(duty(COURSE, "trained", seen=2), reader(language), letter=True)
    assert view.text.splitlines()[0] == first
    assert "Воротынск" in view.text.splitlines()[1]
    assert labels(view) == [buttons]
    assert packed(view) == ["2:1:2:yes", "L:offer:0:0"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_coordinator_it_is_an_answer_or_nothing(language: str) -> None:
    view = guesses.ask(duty(COURSE, "trained"), reader(language), letter=False)
    assert packed(view) == ["2:1:0:yes", "2:1:0:no"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_like_questions_the_number_is_told_and_a_long_one_is_cut(language: str) -> None:
    long = Text.model_validate({"ru": "Очень длинный вопрос " * 40})
    known = duty(COURSE, "trained")
    question = known.question.model_copy(update={"items": 6, "text": long})
    view = guesses.ask(replace(known, question=question, item=3), reader(language), letter=True)
    assert "3" in view.text.splitlines()[0]
    assert "…" in view.text
    assert fits(view)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_says_how_to_answer_where_several_are_due(language: str) -> None:
    role = PROGRAMME.roles[0]
    above = [Correspondent(5, "Ольга", PROGRAMME, role, SCHOOL)]
    words = Catalogue().words(language)
    alone, many = (letters.offer("12", above, words, due=due) for due in (0, 3))
    assert "/my" not in alone.text
    assert "/my" in many.text.splitlines()[-1]
    assert "3" in many.text.splitlines()[-1]
    assert len(labels(many)) == len(labels(alone)) + 1
