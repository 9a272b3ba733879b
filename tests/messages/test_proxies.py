"""An answer given for a seat: the caller's card, and what the seat hears."""

from dataclasses import replace

import pytest

from messages import notices, proxies
from roadmap.duties import Duty, Notice, Outcome
from roadmap.progress import Awaited
from tests.messages.tasks import COURSE, PAPERS, PROGRAMME, RU, WEBINARS, duty, labels, packed, reader, told

EYES = reader(2022, 3, 29, 15)


def one(asked: Duty, *, reachable: bool = True) -> Awaited:
    why = None if reachable else "nobody"
    return Awaited(asked, PROGRAMME.role("director"), "Анна", reachable, why, manages=True)


def test_the_choices_are_those_of_the_card_and_pressed_for_the_seat() -> None:
    view = proxies.asking(one(duty(PAPERS)), EYES)

    assert view.text.splitlines() == [
        "📞 Что вам ответили по телефону?",
        "директор, Анна",
        "Дело 1 · школа № 1, Воротынск",
        "<b>Вопрос placed?</b>",
    ]
    assert labels(view) == [["Разместили", "Ещё нет"], ["← Назад"]]
    assert packed(view) == ["Y:1:yes:0:0", "Y:1:no:0:0", "O:1:0"]


def test_a_number_may_be_typed_and_doubted() -> None:
    asked = duty(COURSE, "trained")
    assert packed(proxies.asking(one(asked), EYES))[-2:] == ["B:1:0", "O:1:0"]
    assert packed(proxies.prompt(one(asked), EYES)) == ["Y:1::0:0"]
    doubted = proxies.after(Outcome(asked, "unusual", "90"), one(asked), EYES)
    assert packed(doubted) == ["Y:1:90:0:1", "Y:1::0:0"]


def test_nobody_knows_today_whether_they_took_part_tomorrow() -> None:
    view = proxies.asking(one(duty(WEBINARS)), reader(2022, 3, 1, 10))
    assert labels(view) == [["← Назад"]]
    assert "Спрошу, когда пройдёт." in view.text


@pytest.mark.parametrize(
    ("reachable", "line"),
    [(True, "Сообщу им об этом: если что не так, исправят."), (False, "Сообщить об этом пока некому.")],
)
def test_the_outcome_says_who_will_hear_of_it(reachable: bool, line: str) -> None:
    said = replace(told("no", own=False, by="Ольга"), how="proxy")
    done = duty(PAPERS, told=said, seen=1)

    view = proxies.after(Outcome(done, "stored", "no"), one(done, reachable=reachable), EYES)

    assert view.text.splitlines()[0] == "✅ Записано по телефону: «Ещё нет»"
    assert view.text.splitlines()[-1] == line
    assert labels(view) == [["Исправить"], ["← К списку"]]
    assert packed(view) == ["Y:1::1:0", "w:kaluga-500plus-2022:1:0"]


def test_an_old_button_shows_what_stands_and_nothing_of_ones_own() -> None:
    stands = duty(PAPERS, told=told("yes"), seen=1, settled=True)

    view = proxies.after(Outcome(stands, "stale", "yes"), one(stands), EYES)

    assert view.text.startswith("Это уже отвечено: «Разместили»")
    assert packed(view) == ["Y:1::0:0", "w:kaluga-500plus-2022:1:0"]


TOLD = {"request": 1, "occurrence": 100, "place": "школа <№ 1>", "value": "yes", "by": "Ольга & Ко"}


def test_the_seat_hears_what_was_said_for_it() -> None:
    view = notices.view(Notice("proxy", {**TOLD, "how": "proxy", "duty": duty(PAPERS)}), RU, EYES.now)
    assert view.text.splitlines() == [
        "📞 За вас ответили: «Разместили»",
        "Кто записал: Ольга &amp; Ко, после звонка. Всё верно?",
        "Дело 1 · школа № 1, Воротынск",
        "<b>Вопрос placed?</b>",
    ]
    assert packed(view) == ["c:1:0", "f:1"]
    listed = notices.view(Notice("proxy", {**TOLD, "how": "import", "duty": duty(PAPERS)}), RU, EYES.now)
    assert listed.text.startswith("📥 Ваш ответ изменён по списку: «Разместили»")


def test_the_caller_hears_the_correction() -> None:
    values = {**TOLD, "value": "no", "old": "yes", "who": "Анна", "duty": duty(PAPERS)}
    view = notices.view(Notice("proxy-corrected", values), RU, EYES.now)
    assert view.text.splitlines() == [
        "📞 Ответ исправили: школа &lt;№ 1&gt;",
        "Дело 1",
        "Анна: «Ещё нет». С ваших слов было: «Разместили».",
    ]
    assert packed(view) == ["O:1:0"]


def test_what_is_no_longer_asked_is_news_all_the_same() -> None:
    view = notices.view(Notice("proxy", {**TOLD, "duty": None}), RU, EYES.now)
    assert view.text == "Есть новости. Откройте свой список дел."
