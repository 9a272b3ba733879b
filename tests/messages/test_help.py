"""/help, /cancel, and what was not understood."""

import pytest

from messages import help as says
from tests.messages.region import EN, RU, labels


@pytest.mark.parametrize(
    ("rights", "leads"),
    [
        ({"answer"}, {"Мои дела", "Что впереди", "Отчёт", "Настройки", "Помощь"}),
        ({"answer", "report"}, {"Мои дела", "Что впереди", "Отчёт", "Настройки", "Помощь"}),
        (
            {"answer", "report", "manage"},
            {"Мои дела", "Что впереди", "Отчёт", "Люди", "Настройки", "Помощь"},
        ),
        (None, {"Найти себя в списке"}),
    ],
)
def test_help_leads_where_one_may_go(rights: says.Rights | None, leads: set[str]) -> None:
    assert set(labels(says.help_(rights, RU))) == leads


def test_the_most_one_may_do_decides_the_text() -> None:
    cases: list[says.Rights | None] = [None, {"answer"}, {"report"}, {"report", "manage"}]
    texts = [says.help_(rights, RU).text for rights in cases]
    assert len(set(texts)) == 4
    assert all(len(text.splitlines()) <= 6 for text in texts)


def test_a_person_without_seats_is_helped_like_those_who_answer() -> None:
    assert says.help_(set(), EN) == says.help_({"answer"}, EN)


def test_cancel_tells_whether_there_was_anything_to_end() -> None:
    assert says.cancelled(RU, typing=True).text != says.cancelled(RU, typing=False).text


@pytest.mark.parametrize(
    "key", ["msg-not-understood", "msg-unknown-command", "msg-files-later", "note-stale"]
)
def test_what_was_not_understood_still_shows_a_way_on(key: str) -> None:
    assert says.not_understood(key, None, RU).rows
    assert says.not_understood(key, {"answer"}, RU).rows
