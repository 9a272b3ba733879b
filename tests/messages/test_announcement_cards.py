"""How an announcement stands, what can be done with it, and who has agreed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages import agreements, bulletins, notices, revisions
from messages.presses.news import AgreePress
from roadmap.announcements import Standing
from roadmap.duties import Notice
from tests.messages.news import BIG, GIST, MANY, OVER, candidate, done, news, running
from tests.messages.tasks import EN, PROGRAMME, RU, at, fits, labels, packed, reader

EYES = reader(2022, 3, 3, 14, 2)
QUOTED = f"«{GIST}»"


@pytest.mark.parametrize(
    ("left", "first"),
    [
        (timedelta(seconds=30), "📣 Уйдёт через 30 секунд"),
        (timedelta(seconds=21), "📣 Уйдёт через 30 секунд"),
        (timedelta(seconds=1), "📣 Уйдёт через 10 секунд"),
        (timedelta(hours=20), "⏰ Уйдёт пт, 4 марта, 10:02"),
    ],
)
def test_until_it_leaves_it_can_be_taken_back(left: timedelta, first: str) -> None:
    view = bulletins.card(running(due_at=EYES.now + left), Standing(), EYES)

    assert view.text.splitlines() == [first, QUOTED]
    assert labels(view) == [["Вернуть назад"]]


def test_while_it_goes_the_card_counts() -> None:
    moving = replace(MANY, rate=25.4, left=timedelta(seconds=20))
    view = bulletins.card(running(), moving, EYES)

    assert view.text.splitlines() == [
        "📣 Отправляется: ▓▓▓▓▓▓▓░░░ 29 из 41",
        QUOTED,
        "осталось меньше минуты · 25 в секунду",
        "доставлено 28 · недоступен 1",
    ]
    assert labels(view) == [["Пауза", "Остановить"]]


def test_before_the_first_one_has_left_it_says_that_it_begins() -> None:
    assert bulletins.card(running(), Standing(), EYES).text.splitlines()[0] == "📣 Начинаю"


@pytest.mark.parametrize(
    ("reason", "buttons"),
    [
        (None, ["Продолжить", "Остановить"]),
        ("late", ["Отправить сейчас", "Остановить"]),
        ("restored", ["Продолжить", "Остановить"]),
        ("source-gone", ["Остановить", "Новое объявление"]),
        ("of another version", ["Продолжить", "Остановить"]),
    ],
)
def test_a_pause_says_why_and_how_to_go_on(reason: str | None, buttons: list[str]) -> None:
    view = bulletins.card(running(state="paused", reason=reason), MANY, EYES)

    assert view.text.startswith("⏸ Пауза: ▓▓▓▓▓▓▓░░░ 29 из 41")
    assert labels(view) == [buttons]
    assert len(view.text.splitlines()) == (4 if reason in bulletins.REASONS else 3)


def test_waiting_for_a_second_coordinator() -> None:
    view = bulletins.card(news(state="approval"), Standing(), EYES)

    assert view.text.splitlines()[0] == "⏳ Ждёт согласия второго координатора"
    assert labels(view) == [["Вернуть назад"]]


def test_once_it_is_over_everybody_is_accounted_for_and_offered_another_try() -> None:
    view = bulletins.card(done(agree=True), OVER, EYES)

    assert view.text.splitlines() == [
        "✅ Отправлено: 36 из 41",
        QUOTED,
        "доставлено 36 · недоступны 2 · не дошло 2 · неизвестно 1",
        "ознакомились 30 из 36",
        "О 1 получателе неизвестно, дошло ли: если послать ещё раз, он может получить дважды.",
    ]
    assert labels(view) == [
        ["Повторить не получившим: 2"],
        ["Ещё раз, где неизвестно: 1"],
        ["Ещё раз недоступным: 2"],
        ["Кто не ознакомился: 6"],
        ["Исправить", "Отозвать"],
        ["Прежние объявления"],
    ]
    assert packed(view)[:2] == ["N:5:again:failed:0", "N:5:again:unknown:0"]


def test_what_was_stopped_says_how_many_had_left() -> None:
    stopped = Standing(total=41, sent=12, dropped=29)
    view = bulletins.card(running(state="cancelled"), stopped, EYES)

    assert view.text.splitlines()[0] == "⛔ Остановлено: ушло 12 из 41"
    assert view.text.splitlines()[2] == "доставлено 12 · не отправлено 29"
    assert ["Исправить", "Отозвать"] in labels(view)
    nobody = bulletins.card(running(state="cancelled"), Standing(total=41, dropped=41), EYES)
    assert nobody.text.splitlines()[0] == "⛔ Не отправлено никому"


def test_a_recall_is_not_tried_again_but_corrected() -> None:
    view = bulletins.card(done(id=8, kind="recall", of=5), Standing(total=3, sent=2, failed=1), EYES)

    assert view.text.splitlines() == [
        "✅ Удалено: 2 из 3",
        f"отзыв: {QUOTED}",
        "удалено 2 · удалить нельзя 1",
    ]
    assert labels(view) == [["Послать поправку"], ["Прежние объявления"]]
    assert packed(view)[0] == "N:5:correct::0"


def test_an_edit_says_what_it_does() -> None:
    assert "Исправляется" in bulletins.card(running(kind="edit", of=5), MANY, EYES).text
    view = bulletins.card(done(kind="edit", of=5), OVER, EYES)
    assert "исправлено 36" in view.text
    assert labels(view)[0] == ["Повторить не получившим: 2"]


def test_of_somebody_elses_only_what_one_may_do_is_offered() -> None:
    going = bulletins.card(running(own=False), MANY, EYES)
    over = bulletins.card(done(own=False, agree=True), OVER, EYES)

    assert "Объявляет Ольга Смирнова" in going.text
    assert labels(going) == [["Пауза", "Остановить"]]
    assert labels(over) == [["Кто не ознакомился: 6"], ["Прежние объявления"]]


def test_a_change_is_offered_to_all_who_have_a_copy() -> None:
    view = revisions.offer(done(), 29, EYES)

    assert view.text.splitlines() == ["Исправить у всех, кто получил (29)?", QUOTED]
    assert packed(view) == ["N:5:edit::0", "N:5:keep::0"]


def test_it_is_recalled_after_a_second_word_and_only_while_telegram_deletes() -> None:
    young = revisions.recall(done(), 29, EYES)
    old = revisions.recall(done(), 29, reader(2022, 3, 5, 14, 6))

    assert young.text.splitlines()[0] == "Удалить у 29 человек?"
    assert packed(young) == ["N:5:recall:yes:0", "N:5:look::0"]
    assert old.text.splitlines()[0] == "Отозвать уже нельзя"
    assert labels(old) == [["Послать поправку"], ["← Назад"]]


def test_one_may_edit_ones_own_message_for_two_days() -> None:
    assert "Изменить" in revisions.how(done(), EYES).text
    assert "48 часов" in revisions.how(done(), reader(2022, 3, 5, 14, 1)).text


def test_agreement_is_a_button_that_becomes_an_hour() -> None:
    below = AgreePress(delivery=9)
    asked = agreements.ask(9, RU)
    assert (labels(asked), packed(asked)) == ([["Ознакомлен"]], [below.pack()])

    today = agreements.done(below, at(2022, 3, 3, 14, 2), PROGRAMME, EYES)
    later = agreements.done(below, at(2022, 3, 3, 14, 2), PROGRAMME, reader(2022, 3, 4, 9))
    assert labels(today) == [["✅ Ознакомлены · 14:02"]]
    assert labels(later) == [["✅ Ознакомлены · чт, 3 марта"]]
    assert packed(today) == [below.pack()]


def test_a_reminder_of_it_becomes_its_outcome() -> None:
    press = AgreePress(delivery=9, notice=True)
    view = agreements.done(press, at(2022, 3, 3, 14, 2), PROGRAMME, EYES)

    assert view.text == "✅ Ознакомлены · чт, 3 марта, 14:02"
    assert not view.rows


def test_who_has_not_agreed_stands_by_place() -> None:
    view = agreements.absent(done(), [candidate(1), candidate(2, "<Иван>")], 0, 1, 2, EYES)

    assert view.text.splitlines() == [
        "Не ознакомились: 2",
        "школа № 1, Бабынинский район — директор, Анна Петрова",
        "школа № 2, Бабынинский район — директор, &lt;Иван&gt;",
    ]
    assert "Ознакомились все" in agreements.absent(done(), [], 0, 1, 0, EYES).text


NEWS = {
    "announcement-approval": {"announcement": 5, "author": "Ольга <&>", "count": 41, "gist": GIST},
    "announcement-approved": {"announcement": 5, "who": "Павел", "gist": GIST},
    "announcement-refused": {"announcement": 5, "who": "Павел", "gist": GIST},
    "announcement-late": {"announcement": 5, "gist": GIST},
    "announcement-stopped": {"announcement": 5, "gist": GIST},
    "agree": {"announcement": 5, "delivery": 9, "gist": GIST},
    "agree-missing": {"announcement": 5, "count": 4, "gist": GIST},
}


@pytest.mark.parametrize(
    ("key", "buttons"),
    [
        ("announcement-approval", ["N:5:see::0", "N:5:approve:yes:0", "N:5:approve:no:0"]),
        ("announcement-approved", ["N:5:look::0"]),
        ("announcement-refused", ["N:5:look::0"]),
        ("announcement-late", ["N:5:resume::0", "N:5:stop::0"]),
        ("announcement-stopped", ["N:5:look::0", "N:0:new::0"]),
        ("agree", [AgreePress(delivery=9, notice=True).pack()]),
        ("agree-missing", ["N:5:absent::0"]),
    ],
)
def test_news_of_announcements_come_with_their_buttons(key: str, buttons: list[str]) -> None:
    view = notices.view(Notice(key, NEWS[key]), RU, EYES.now)

    assert packed(view) == buttons
    assert len(view.text.splitlines()) <= 3


def test_news_without_words_or_names_still_tell_what_happened() -> None:
    bare = {
        name: None if name in ("gist", "author", "who") else value
        for name, value in NEWS["announcement-approval"].items()
    }
    text = notices.view(Notice("announcement-approval", bare), RU, EYES.now).text
    assert "координатор: без слов" in text
    assert (
        "Ольга &lt;&amp;&gt;"
        in notices.view(Notice("announcement-approval", NEWS["announcement-approval"]), RU, EYES.now).text
    )


@given(
    count=st.sampled_from([0, 1, 36, 4_000]),
    kind=st.sampled_from(["copy", "edit", "recall", "correction"]),
    state=st.sampled_from(["approval", "running", "paused", "cancelled", "done"]),
    own=st.booleans(),
    agree=st.booleans(),
    gist=st.one_of(st.none(), st.text(max_size=60)),
    english=st.booleans(),
)
def test_any_card_fits_a_message_and_leads_on(
    count: int, kind: str, state: str, own: bool, agree: bool, gist: str | None, english: bool
) -> None:
    eyes = replace(EYES, words=EN) if english else EYES
    made = running(id=BIG, of=BIG, kind=kind, state=state, own=own, agree=agree, gist=gist, author="<&>" * 40)
    standing = Standing(
        count * 6, count, count, count, count, count, count, 0, float(count), timedelta(hours=9)
    )

    view = bulletins.card(made, standing, eyes)

    assert fits(view)
    assert view.rows
    assert all(len(label) <= 34 for row in labels(view) for label in row)
