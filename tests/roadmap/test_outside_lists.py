"""Lines of a list from elsewhere: which school they name, and what they say of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.outside_lists import Gazetteer, Line, Misread, Named, lines, listable, meant, read
from roadmap.people import Place
from roadmap.programme import Programme
from roadmap.questions import Question
from tests.conftest import KALUGA

FIRST = Place(3, "Школа № 1", "school", "Бабынинский район")
SECOND = Place(4, "Школа № 2; филиал", "school", "Бабынинский район")
TWIN = Place(5, "Школа № 1", "school", "Дзержинский район")
QUOTED = Place(6, "МКОУ «СОШ № 7»", "school", "Дзержинский район")
CHINESE = Place(7, "第3组", "group", "济南市")
PLACES = [(FIRST, "s1"), (SECOND, "s2"), (TWIN, "s3"), (QUOTED, "s7"), (CHINESE, "g3")]
KNOWN = Gazetteer(PLACES)
MEANINGS = {"да": "yes", "нет": "no"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("s1", (3, None)),
        ("S1;нет", (3, "нет")),
        ("s1\tнет", (3, "нет")),
        ("s1, нет", (3, "нет")),
        ("s1;", (3, None)),
        ("школа  № 1, бабынинский район", (3, None)),
        ("Дзержинский район, Школа № 1;да", (5, "да")),
        ("Школа № 2; филиал", (4, None)),
        ("Школа № 2; филиал;нет", (4, "нет")),
        ('"Школа № 2; филиал";"нет"', (4, "нет")),
        ("МКОУ «СОШ № 7»;12", (6, "12")),
        ("第3组，济南市", (7, None)),
        ("第3组，济南市，否", (7, "否")),
        ("第3组, 济南市；否", (7, "否")),
    ],
)
def test_a_line_names_a_school_by_its_name_or_code(text: str, expected: tuple[int, str | None]) -> None:
    (line,) = lines(text)
    found = read(line, KNOWN)

    assert isinstance(found, Named)
    assert (found.unit, found.said) == expected


@pytest.mark.parametrize(
    ("text", "why"), [("Школа № 1", "unclear"), ("Школа № 1;да", "unclear"), ("Школа № 9;да", "unknown")]
)
def test_what_names_no_school_or_several_is_not_guessed(text: str, why: str) -> None:
    (line,) = lines(text)

    assert read(line, KNOWN) == Misread(line, why)  # type: ignore[arg-type]


def test_lines_are_counted_as_in_the_file() -> None:
    assert list(lines("\ufeffs1\r\n\r\n  ;; \ns2;\n")) == [Line(1, "s1"), Line(4, "s2")]


@given(st.text(max_size=200))
def test_any_text_is_read_to_its_end(text: str) -> None:
    for line in lines(text):
        assert isinstance(read(line, KNOWN), Named | Misread)


def question(kind: str) -> Question:
    return Question.model_validate({"key": "a", "asks": "director", "text": {"ru": "а"}, "answer": kind})


def test_to_be_on_the_list_is_a_yes_and_never_a_number() -> None:
    assert meant(None, question("yes_no"), MEANINGS) == "yes"
    assert meant("НЕТ", question("yes_no"), MEANINGS) == "no"
    assert meant("Разместили", question("yes_no"), MEANINGS) == "Разместили"
    assert meant(None, question("number"), MEANINGS) is None
    assert meant("12", question("number"), MEANINGS) == "12"


def test_what_only_the_region_is_asked_needs_no_list(plans: dict[str, Programme]) -> None:
    programme = plans[KALUGA]
    assert listable(programme.activity("28"), programme) == ()
    assert listable(programme.activity("8"), programme) == (2, 3)
