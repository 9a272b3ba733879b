"""Letters, as they are offered, confirmed and read."""

from datetime import UTC, datetime

import pytest

from messages import letters as says
from messages import notices
from messages.presses.news import LetterPress
from messages.reader import Reader
from messages.views import View
from roadmap.duties import Notice
from roadmap.letters import Correspondent, Letter, Posted
from tests.messages.region import (
    DIRECTOR,
    DISTRICT,
    EN,
    MUNICIPAL,
    NOW,
    PROGRAMME,
    RU,
    SCHOOL,
    labels,
    packed,
)

MARIA = Correspondent(4, "Мария Белова", PROGRAMME, MUNICIPAL, DISTRICT)
ODD = Correspondent(5, "<Шк*ола_№1> " + "&" * 300, PROGRAMME, MUNICIPAL, DISTRICT)
ANNA = Letter(8, Correspondent(7, "Анна <Петрова>", PROGRAMME, DIRECTOR, SCHOOL))
ROLE = {"ru": "директор", "en": "director"}
BROUGHT = {"letter": 8, "who": "Анна Петрова", "role": ROLE, "place": "Школа № 1", "answers": False}
HOUR = datetime(2022, 3, 3, 11, 2, tzinfo=UTC)


def brought(**more: object) -> View:
    return notices.view(Notice("letter", {**BROUGHT, "text": "Можно позже?", "copy": None, **more}), RU, NOW)


def test_one_coordinator_is_one_tap() -> None:
    view = says.offer("Здравствуйте,\n  у нас нет света", (MARIA,), RU)
    assert view.text.splitlines() == [
        "✉️ Отправить это вашему координатору?",
        "«Здравствуйте, у нас нет света»",
        "Мария Белова — муниципальный координатор, Бабынинский район",
    ]
    assert labels(view) == ["Отправить: Мария Белова", "Не отправлять"]
    assert packed(view) == [LetterPress(step="to", who=4).pack(), LetterPress(step="drop").pack()]


def test_several_are_chosen_from_and_odd_names_fit() -> None:
    view = says.offer("<b>&", (MARIA, ODD), RU)
    assert view.text.startswith("✉️ Кому из координаторов это отправить?\n«&lt;b&gt;&amp;»")
    assert "&lt;Шк*ола_№1&gt; &amp;" in view.text
    assert packed(view)[:2] == [LetterPress(step="to", who=who).pack() for who in (4, 5)]
    assert all(len(label) <= 34 for label in labels(view))
    assert all(len(line) <= 500 for line in view.text.splitlines())


@pytest.mark.parametrize("written", [None, "", " \n "])
def test_what_has_no_words_is_not_quoted(written: str | None) -> None:
    assert "«" not in says.offer(written, (MARIA,), RU).text


def test_a_long_message_is_quoted_by_its_first_words() -> None:
    quote = says.offer("слово " * 500, (MARIA,), RU).text.splitlines()[1]
    assert quote.endswith("…»")
    assert len(quote) <= says.FIRST_WORDS + 2


def test_sent_says_to_whom_and_pressed_again_when() -> None:
    posted = Posted("Мария <Белова>", HOUR, PROGRAMME, again=False)
    first = says.sent(posted, Reader(RU, HOUR))
    assert first.text == "✉️ Отправлено: Мария &lt;Белова&gt;. Ответ придёт сюда."
    assert first.rows == ()
    again = says.sent(Posted("Мария", HOUR, PROGRAMME, again=True), Reader(RU, HOUR))
    assert again.text == "✉️ Уже отправлено: Мария, чт, 3 марта, 14:02. Ответ придёт сюда."


def test_a_letter_reads_alone_on_a_locked_screen_and_has_its_button() -> None:
    view = brought()
    assert view.text == "✉️ Анна Петрова, директор · Школа № 1\nМожно позже?"
    assert labels(view) == ["Ответить"]
    assert packed(view) == [LetterPress(step="reply", letter=8).pack()]
    assert brought(answers=True).text.startswith("✉️ Ответ: Анна Петрова, директор")


@pytest.mark.parametrize("text", ["<Шк*ола_№1> & Ко", "שלום\u202eabc", "👩‍🏫" * 100, "_*[`\\"])
def test_no_word_of_a_letter_is_markup(text: str) -> None:
    said = brought(text=text, who="<i>Анна", place="<№ 1>").text
    head, body = said.split("\n", 1)
    assert body == text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert "&lt;i&gt;Анна" in head
    assert "&lt;№ 1&gt;" in head


def test_what_is_copied_is_announced() -> None:
    view = brought(text=None, copy=(500, (10, 11)))
    assert view.text.splitlines()[1] == "Само письмо — следующим сообщением."
    assert "next message" in notices.view(Notice("letter", {**BROUGHT, "text": None}), EN, NOW).text


def test_the_prompt_names_the_reader_and_can_be_dropped() -> None:
    view = says.prompt(ANNA, RU)
    assert view.text.splitlines()[:2] == [
        "✉️ Напишите ответ: Анна &lt;Петрова&gt;",
        "директор, Школа № 1, Воротынск",
    ]
    assert packed(view) == [LetterPress(step="drop", letter=8).pack()]


def test_an_album_is_sent_by_a_press() -> None:
    view = says.album(ANNA, RU)
    assert "Анна &lt;Петрова&gt;" in view.text
    assert packed(view) == [LetterPress(step="send", letter=8).pack(), LetterPress(step="drop").pack()]


def test_not_sent_leads_on() -> None:
    assert labels(says.dropped(RU)) == ["Мои дела"]
