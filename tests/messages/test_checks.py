"""Files and checks on cards, lists and in the queue."""

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages import attachments, cards, checks, deliveries, my, notices, proofs
from messages.groups import group
from messages.presses.proofs import CheckPress, ProofPress
from messages.reader import Reader
from roadmap.duties import Delivery, Duty, Item, Notice, Outcome, Told
from roadmap.people import Place
from roadmap.proofs import Proof, ProofKind
from tests.messages.tasks import (
    ANNA,
    EN,
    PAPERS,
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
    told,
)

NOW = (2022, 3, 29, 15)
KB, MB = 1024, 1024 * 1024


def proof(
    number: int = 1,
    kind: ProofKind = "file",
    name: str | None = "акт.pdf",
    size: int | None = 240 * KB,
    moment: datetime | None = None,
    alike: tuple[Place, ...] = (),
) -> Proof:
    link = "https://disk.example.ru/i/1" if kind == "link" else None
    when = moment or at(2022, 3, 29, 14, number)
    return Proof(number, number, kind, name, size, link, None if link else "id", "Анна", when, alike)


def papers(**about: object) -> Duty:
    """Of a question that a file may prove."""
    found = replace(duty(PAPERS), **about)  # type: ignore[arg-type]
    return replace(found, question=found.question.model_copy(update={"proof": True}))


def check(**about: object) -> Duty:
    return replace(duty(PAPERS, "placed_confirmed", before=told("yes")), **about)  # type: ignore[arg-type]


def back(comment: str | None = "Нет подписи", **about: object) -> Duty:
    verdict = Told("no", at(2022, 3, 29, 14, 30), "Нина Кузина", own=True, comment=comment, person=9)
    return papers(told=told("yes"), seen=1, verdict=verdict, **about)


def test_a_good_answer_may_be_proved_by_a_file() -> None:
    done = papers(told=told("yes"), seen=1, settled=True)
    view = cards.card(done, reader(*NOW))
    assert labels(view) == [["Исправить", "Приложить файл"]]
    shown = cards.card(replace(done, proofs=(proof(2), proof())), reader(*NOW))
    assert shown.text.splitlines()[2] == "Приложено: акт.pdf · 240 КБ · версия 2"
    assert labels(shown) == [["Исправить", "Открыть файл"], ["Приложить другой файл"]]
    assert packed(shown) == ["f:1", "P:1:open", "P:1:add"]


def test_there_is_nothing_to_prove_in_not_yet() -> None:
    waiting = papers(told=told("no"), seen=1)
    view = cards.after(Outcome(waiting, "stored", "no"), reader(*NOW))
    assert labels(view) == [["Разместили", "Ещё нет"]]


@pytest.mark.parametrize(
    ("attached", "called"),
    [
        (proof(), "акт.pdf · 240 КБ · версия 1"),
        (proof(size=None), "акт.pdf · версия 1"),
        (proof(size=10), "акт.pdf · 1 КБ · версия 1"),
        (proof(size=int(1.25 * MB)), "акт.pdf · 1,2 МБ · версия 1"),
        (proof(2, "photo", None, 90 * KB), "фото · 90 КБ · версия 2"),
        (proof(3, "link", None, None), "https://disk.example.ru/i/1 · версия 3"),
        (proof(name="а" * 300), "а" * 59 + "… · 240 КБ · версия 1"),
    ],
)
def test_what_is_attached_is_called_by_its_name(attached: Proof, called: str) -> None:
    assert attachments.called((attached,), reader(*NOW)) == called


def test_a_verifier_sees_the_file_and_where_else_it_came_from() -> None:
    view = cards.opened(check(proofs=(proof(alike=(SECOND,)),)), reader(*NOW))
    assert view.text.splitlines() == [
        "📄 школа № 1 сообщает: Дело 1",
        "до ср, 30 марта · школа № 1, Воротынск",
        "Ответ: Анна, вт, 29 марта, 14:02",
        "Приложено: акт.pdf · 240 КБ · версия 1",
        "<b>Такой же файл прислали и здесь:</b> школа № 2, Бабынино",
        "<b>Вопрос placed?</b>",
    ]
    assert labels(view) == [["Подтверждаю"], ["Вернуть с замечанием"], ["Открыть файл"]]


def test_many_schools_with_the_same_file_are_counted() -> None:
    places = tuple(Place(number, f"школа {number}", "school", "Район") for number in range(6))
    (_, line) = attachments.attached(check(proofs=(proof(alike=places),)), reader(*NOW))
    assert line.endswith("школа 0, Район; школа 1, Район; школа 2, Район, и ещё 3")


def test_a_link_may_be_the_same_too() -> None:
    shown = check(proofs=(proof(kind="link", alike=(SECOND,)),))
    (_, line) = attachments.attached(shown, reader(*NOW))
    assert line == "<b>Такую же ссылку прислали и здесь:</b> школа № 2, Бабынино"


def test_a_verifier_is_told_that_it_was_said_by_phone() -> None:
    by_phone = replace(told("yes", by="Мария", own=False), how="proxy")
    text = cards.opened(check(before=by_phone), reader(*NOW)).text
    assert "Ответ по телефону, записан: Мария, вт, 29 марта, 14:02" in text


def test_what_came_back_says_why_first() -> None:
    view = cards.card(back(), reader(*NOW))
    assert view.text.splitlines() == [
        "↩️ Вернули: Дело 1",
        "«Нет подписи»",
        "куратор Нина Кузина · вт, 29 марта, 14:30",
        "до ср, 30 марта · школа № 1, Воротынск",
        "<b>Вопрос placed?</b>",
        "Исправьте и ответьте ещё раз.",
    ]
    assert labels(view) == [["Разместили", "Ещё нет"], ["Приложить файл"]]
    assert "Без замечания" in cards.card(back(None), reader(*NOW)).text


def test_it_says_so_also_when_it_is_overdue_or_pressed_on_an_old_card() -> None:
    for view in (
        cards.opened(back(), reader(2022, 4, 9, 10), "returned/1/1/3"),
        cards.after(Outcome(back(), "stale", "yes"), reader(*NOW)),
        cards.after(Outcome(back(), "same", "yes"), reader(*NOW)),
    ):
        assert view.text.startswith("↩️ Вернули: Дело 1")


def test_lists_mark_it() -> None:
    listed = my.duties([back()], reader(*NOW))
    assert "1. ↩️ Дело 1 — до завтра" in listed.text
    both = group([back(), back(request=2, subject=SECOND)], reader(*NOW))
    assert "2. ↩️ школа № 2, Бабынино — вернули: Нет подписи" in both.text


def test_what_waits_for_the_school_cannot_be_checked() -> None:
    waiting = check(waiting=True)
    view = cards.opened(waiting, reader(*NOW))
    assert view.text.splitlines()[0] == "Проверять пока нечего: ждём ответа"
    assert view.rows == ()


def test_the_list_leads_to_the_queue() -> None:
    view = my.duties([check(), check(request=2, subject=SECOND), papers(request=3)], reader(*NOW))
    assert labels(view)[-2] == ["Проверить: 2"]
    assert packed(view)[-2] == CheckPress().pack()
    assert "Проверить" not in str(labels(my.duties([papers()], reader(*NOW))))


def test_the_queue_goes_round() -> None:
    queue = [check(request=number, subject=replace(SCHOOL, name=f"школа № {number}")) for number in (5, 6, 7)]
    firsts = [checks.queue(queue, number, reader(*NOW)).text.splitlines()[0] for number in range(4)]
    assert [line[2:12] for line in firsts] == ["школа № 5 ", "школа № 6 ", "школа № 7 ", "школа № 5 "]
    assert checks.at(queue, 6) == 1
    assert checks.at(queue, 99) == 0


def test_more_than_a_glance_or_something_to_look_at_is_a_queue() -> None:
    def six(number: int) -> list[Duty]:
        return [
            check(request=one, subject=replace(SCHOOL, id=one, name=f"школа {one}"))
            for one in range(1, number + 1)
        ]

    assert labels(group(six(5), reader(*NOW)))[0] == ["1. Подтверждаю", "1. Вернуть"]
    assert labels(group(six(6), reader(*NOW))) == [["Проверить по одному"]]
    few = six(2)
    assert labels(group([few[0], replace(few[1], proofs=(proof(),))], reader(*NOW))) == [
        ["Проверить по одному"]
    ]


def test_news_of_a_file_is_short() -> None:
    values = {"request": 7, "place": "Школа <№ 1>", "kind": "file", "occurrence": 100, "event": event(PAPERS)}
    view = notices.view(Notice("proof", values), RU, at(*NOW))
    assert view.text == "📎 Файл к проверке: Школа &lt;№ 1&gt;\nДело 1"
    assert packed(view) == [
        CheckPress(request=7, fresh=True).pack(),
        ProofPress(request=7, step="open").pack(),
    ]
    link = notices.view(Notice("proof", {**values, "kind": "link", "event": None}), EN, at(*NOW))
    assert link.text.startswith("📎 A link to check: Школа &lt;№ 1&gt;")


def test_a_returned_answer_is_a_card_when_it_is_told() -> None:
    item = Item("returned/1/1/0", back().event, (back(),))
    delivery = Delivery(1, ANNA, "deadline", "reminder", silent=False, items=(item,))
    assert deliveries.view(delivery, RU, at(*NOW)).text.startswith("↩️ Вернули")


@given(
    st.text(min_size=1, max_size=1000),
    st.text(min_size=1, max_size=300),
    st.text(min_size=1, max_size=120).filter(str.strip),
    st.sampled_from([RU, EN]),
)
def test_any_comment_file_and_school_fit(comment: str, file: str, school: str, words: object) -> None:
    eyes = Reader(words, at(*NOW))  # type: ignore[arg-type]
    place = Place(3, school, "school", school)
    attached = (proof(2, name=file, alike=(place,) * 9), proof())
    returned = back(comment, proofs=attached, subject=place)
    no = Told("no", at(*NOW), school, own=True, comment=comment)
    asked = check(proofs=attached, subject=place, told=no)
    views = [
        cards.card(returned, eyes),
        proofs.prompt(returned, eyes),
        proofs.taken(returned, eyes),
        proofs.taken(replace(returned, settled=True), eyes),
        checks.queue([asked] * 3, 1, eyes, above=checks.returned_line(asked, eyes)),
        checks.returned(asked, eyes),
        checks.ask_why(asked, eyes, queued=True),
        group([returned, replace(returned, request=2)], eyes),
    ]
    assert all(fits(view) for view in views)
    assert all(len(button.label) <= 34 for view in views for row in view.rows for button in row)
    assert len(proofs.caption(returned, attached[0], eyes)) <= 4096


def test_not_yet_leaves_in_sight_what_was_to_be_mended() -> None:
    said = cards.not_yet(back("Нет подписи"), reader(2022, 3, 29, 15))

    assert said.text.startswith("Хорошо, напомню: срок до ср, 30 марта\n«Нет подписи»\n")
    assert labels(said)[-1] == ["Приложить файл"]
