"""Why not, and what to do instead."""

from datetime import date
from decimal import Decimal

import pytest

from messages import refusals
from roadmap.refusals import Refused
from tests.messages.region import DIRECTOR, EN, NOW, RU, SCHOOL, labels


def test_a_used_link_says_what_for_and_whom_to_ask() -> None:
    used = Refused("invite-used", role=DIRECTOR.title, place=SCHOOL, superior="Ольга")
    text = refusals.text(used, RU, NOW)
    assert "директор, Школа № 1, Воротынск" in text
    assert "Ольга" in text
    assert labels(refusals.view(used, RU, NOW)) == ["Найти себя в списке"]


def test_an_unknown_superior_is_called_by_function() -> None:
    assert "координатор" in refusals.text(Refused("invite-expired", superior=None), RU, NOW)
    assert "coordinator" in refusals.text(Refused("invite-expired", superior=None), EN, NOW)


def test_a_second_opening_of_ones_own_link_leads_home() -> None:
    assert labels(refusals.view(Refused("invite-yours"), RU, NOW)) == ["Мои дела"]


@pytest.mark.parametrize("refused", [Refused("nobody-wrote-this"), Refused("invite-used")])
def test_missing_words_are_no_reason_to_be_silent(refused: Refused) -> None:
    assert refusals.text(refused, RU, NOW) == RU("err-other")


def test_values_are_spoken_and_escaped_once() -> None:
    refused = Refused("invite-used", role="<директор>", place=SCHOOL, superior="A & B")
    assert "<директор>" in refusals.text(refused, RU, NOW)
    assert "&lt;директор&gt;" in refusals.view(refused, RU, NOW).text
    assert "A &amp; B" in refusals.view(refused, RU, NOW).text


def test_a_failure_shows_its_number() -> None:
    assert "ab12cd" in refusals.failure("ab12cd", RU).text


def test_numbers_and_days_are_spoken_as_people_write_them() -> None:
    from messages.values import spoken

    values = {"most": Decimal("25.00"), "day": date(2022, 3, 3), "none": None, "yes": True}
    said = spoken(values, RU, NOW)
    assert said == {"most": "25", "day": "чт, 3 марта", "none": "—", "yes": "true"}
