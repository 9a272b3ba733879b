"""Why not, as its readers see it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any, get_args

from messages import cards, exclusions, groups, notices, reasons, waivers
from messages.presses.reports import WhyPress
from messages.reader import Reader
from roadmap.duties import Duty, Notice
from roadmap.people import Place
from roadmap.programme import Programme
from roadmap.progress import ActivityProgress
from roadmap.texts import Text
from roadmap.waivers import LeftOut, Waiver, WaiverKind, WaiverState
from tests.messages.tasks import (
    COURSE,
    EN,
    PAPERS,
    PROGRAMME,
    RU,
    SCHOOL,
    SECOND,
    WEBINARS,
    at,
    duty,
    event,
    fits,
    labels,
    reader,
    told,
)

NOW = at(2022, 3, 27, 10)


def text(ru: str, en: str) -> dict[str, str]:
    return {"ru": ru, "en": en}


WHY: list[dict[str, Any]] = [
    {"key": "time", "text": text("Не хватает времени", "Not enough time")},
    {"key": "other", "words": True, "text": text("Другое, своими словами", "Something else, in my words")},
    {"key": "na", "na": True, "text": text("Не относится к нам", "Does not apply to us")},
]
REASONED = Programme.model_validate(
    {**PROGRAMME.model_dump(by_alias=True, exclude_none=True), "reasons": WHY}
)


def owed(no: int, key: str = "", **about: Any) -> Duty:
    happening = event(no)
    reasoned = replace(happening, programme=REASONED, activity=REASONED.activity(str(no)))
    return replace(duty(no, key), event=reasoned, **about)


def waiver(kind: WaiverKind = "na", state: WaiverState = "open", **about: Any) -> Waiver:
    reason = Text.model_validate(WHY[2 if kind == "na" else 0]["text"])
    role = REASONED.role("director").title
    return Waiver(5, 1, kind, state, reason, None, "Анна", role, NOW, **about)


def asked(**about: Any) -> Notice:
    values: dict[str, Any] = {
        "waiver": 5,
        "occurrence": 100,
        "event": replace(event(PAPERS), programme=REASONED),
        "question": "placed",
        "place": "школа № 1",
        "within": "Воротынск",
        "role": text("директор", "director"),
        "who": "Анна",
        "reason": WHY[2]["text"],
        "comment": None,
    }
    return Notice("waiver", values | about)


def test_a_deadline_may_be_declined_an_event_and_a_check_may_not() -> None:
    assert labels(cards.opened(owed(PAPERS), reader(2022, 3, 27, 10)))[-1] == ["Не получается…"]
    assert "Не получается…" not in labels(cards.opened(owed(WEBINARS), reader(2022, 3, 3, 17)))[-1]
    check = owed(PAPERS, "placed_confirmed", before=told("yes"))
    assert labels(cards.opened(check, reader(2022, 3, 27, 10))) == [["Подтверждаю"], ["Вернуть с замечанием"]]
    assert labels(cards.card(owed(PAPERS, settled=True, told=told("yes")), reader(2022, 3, 29, 15))) == [
        ["Исправить"]
    ]


def test_not_yet_is_where_a_reason_is_nearest() -> None:
    said = owed(PAPERS, told=told("no"), seen=1)
    assert labels(cards.not_yet(said, reader(2022, 3, 27, 10)))[-1] == ["Не получается…"]


def test_a_group_has_one_button_for_all_of_it() -> None:
    both = [owed(PAPERS), owed(PAPERS, subject=SECOND, request=2)]
    view = groups.group(both, reader(2022, 3, 27, 10))
    assert [row for row in labels(view) if "Не получается…" in row] == [["Не получается…"]]
    which = reasons.which(both, reader(2022, 3, 27, 10))
    assert which.text.splitlines()[1:] == ["1. школа № 1, Воротынск", "2. школа № 2, Бабынино"]
    assert fits(view)
    assert fits(which)


def test_what_was_said_stands_on_the_card_until_it_is_answered() -> None:
    said = cards.opened(owed(PAPERS, waiver=waiver("cannot", "said")), reader(2022, 3, 28, 10))
    assert said.text.splitlines()[-1] == "Вы сообщили вс, 27 марта, 10:00: «Не хватает времени»"
    open_ = cards.opened(owed(PAPERS, waiver=waiver()), reader(2022, 3, 28, 10))
    assert open_.text.splitlines()[-1] == (
        "«Не относится к нам» — решает координатор, спросили вс, 27 марта, 10:00"
    )


def test_a_coordinator_is_asked_in_five_lines() -> None:
    view = notices.view(asked(comment="Школа <малокомплектная>"), RU, NOW)
    assert view.text.splitlines() == [
        "❓ школа № 1: «Не относится к нам»",
        "Дело 1 · пт, 18 февраля – ср, 30 марта",
        "«Школа &lt;малокомплектная&gt;»",
        "Так говорит Анна, директор · школа № 1, Воротынск",
        "Согласитесь — этот ответ больше не ждём и не считаем.",
    ]
    assert labels(view) == [["Согласиться", "Не согласиться"]]
    assert fits(view)


def test_of_several_questions_it_is_said_which() -> None:
    course = replace(event(COURSE), programme=REASONED)
    view = notices.view(asked(event=course, question="hours"), RU, NOW)
    assert "<b>Вопрос hours?</b>" in view.text.splitlines()


def test_a_notice_of_an_event_that_is_no_longer_in_the_files_still_asks() -> None:
    view = notices.view(asked(event=None, within=None), EN, NOW)
    assert view.text.splitlines() == [
        "❓ школа № 1: “Does not apply to us”",
        "Says Анна, director",
        "If you agree, this answer is no longer awaited or counted.",
    ]
    assert notices.view(asked(waiver=None), RU, NOW).text.startswith("Есть новости")


def test_every_state_of_a_waiver_has_its_words_and_only_an_open_one_its_buttons() -> None:
    for words in (RU, EN):
        for state in get_args(WaiverState):
            decided = {"by": None, "decided_at": NOW} if state in ("approved", "declined") else {}
            view = waivers.decision(owed(PAPERS, waiver=waiver("na", state, **decided)), Reader(words, NOW))
            assert "школа № 1" in view.text
            assert bool(view.rows) == (state == "open")


def test_two_opinions_are_shown_in_the_words_of_their_question() -> None:
    values = {
        "occurrence": 100,
        "event": None,
        "place": "школа № 1",
        "one": "yes",
        "other": "no",
        "keys": ["placed", "placed_second"],
        "request": 1,
    }
    assert notices.view(Notice("opinions", values), RU, NOW).text == "⚠️ Ответы расходятся: школа № 1"
    dumped = REASONED.model_dump(by_alias=True, exclude_none=True)
    dumped["activities"][0]["questions"][0]["second"] = "coordinator"
    twice = Programme.model_validate(dumped)
    happening = replace(event(PAPERS), programme=twice, activity=twice.activity(str(PAPERS)))
    view = notices.view(Notice("opinions", {**values, "event": happening}), RU, NOW)
    assert view.text.splitlines() == [
        "⚠️ Ответы расходятся: школа № 1",
        "Дело 1",
        "директор: «Разместили»",
        "координатор: «Ещё нет»",
        "Узнайте, как на самом деле. Свой ответ каждый может исправить.",
    ]
    assert labels(view) == [["Где расходятся"]]


THOSE = Text.model_validate(text("те", "those"))


def left(place: Place, number: int = 0, **about: Any) -> LeftOut:
    reason = Text.model_validate(WHY[2]["text"])
    question = Text.model_validate(text(f"Вопрос {number}", f"Question {number}"))
    return replace(LeftOut(place, question, reason, None, "Мария", NOW), **about)


def row(no: int) -> ActivityProgress:
    return ActivityProgress(REASONED, REASONED.activity(str(no)), "open", event(no), (), 0)


def test_what_is_the_same_for_several_questions_is_one_line() -> None:
    found = [
        left(SCHOOL, 1),
        left(SCHOOL, 2),
        left(SECOND, 1),
        left(SECOND, 2, reason=None, words="<на ремонте>", at=NOW - timedelta(days=1)),
        left(SECOND, 3, agreed=False, reason=THOSE, by=None, at=NOW - timedelta(days=2)),
    ]
    press = WhyPress(code=REASONED.code, no=str(COURSE))
    view = exclusions.left_out(row(COURSE), found, press, reader(2022, 3, 27, 10))
    *agreed, own = view.text.splitlines()[1:]
    assert own.startswith("• школа № 2, Бабынино: Вопрос 3 — не относится к ним (для кого вопрос: те)")
    assert own.endswith(" · ответ: координатор, пт, 25 марта")
    assert agreed == [
        "<b>Не считаем: 5</b>",
        "• школа № 1, Воротынск (2 ответа) — «Не относится к нам» · решение: Мария, вс, 27 марта",
        "• школа № 2, Бабынино: Вопрос 1 — «Не относится к нам» · решение: Мария, вс, 27 марта",
        "• школа № 2, Бабынино: Вопрос 2 — «&lt;на ремонте&gt;» · решение: Мария, сб, 26 марта",
    ]
    assert fits(view)


def test_a_long_list_has_pages() -> None:
    found = [left(Place(number, f"Школа {number}", "school", "Район")) for number in range(40)]
    press = WhyPress(code=REASONED.code, no=str(PAPERS), page=2)
    view = exclusions.left_out(row(PAPERS), found, press, reader(2022, 3, 27, 10))
    assert labels(view)[0] == ["‹", "3/5", "›"]
    assert fits(view)


def test_a_reason_in_ones_own_words_is_quoted_by_these_words() -> None:
    own = owed(PAPERS, waiver=replace(waiver("cannot", "said"), comment="Нет интернета"))

    assert waivers.said(own, reader(2022, 3, 27, 10)).text.startswith("Записано: «Нет интернета»")
    assert "Вы сообщили вс, 27 марта, 10:00: «Нет интернета»" in cards.card(own, reader(2022, 3, 27, 11)).text
