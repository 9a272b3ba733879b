"""Who is meant by a few words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmap.people import Place, Seat
from roadmap.searching import is_meant, pieces
from tests.services.small_programme import ALL, programme

PROGRAMME = programme(*ALL)
DIRECTOR = next(role for role in PROGRAMME.roles if role.code == "director")
PLACE = Place(7, "Школа № 12 им. Алёны Ежовой", "school", "Бабынинский район")


def seat(*holders: str, expected: str | None = None, place: Place = PLACE) -> Seat:
    return Seat(1, PROGRAMME, DIRECTOR, place, 1, holders, expected)


@pytest.mark.parametrize(
    "sought",
    [
        "петрова",
        "ПЕТР",
        "школа 12",
        "№12",
        "12",
        "012",
        "алены",
        "ежова анна",
        "бабын",
        "анна,  петрова!",
        "анна 12",
    ],
)
def test_a_part_of_a_word_and_a_whole_number_will_do(sought: str) -> None:
    assert is_meant(seat("Анна Петрова-Ежова"), sought)


@pytest.mark.parametrize("sought", ["1", "2", "120", "иванова", "анна иванова", "", " № ", "!"])
def test_what_is_not_there_means_nobody(sought: str) -> None:
    assert not is_meant(seat("Анна Петрова"), sought)


def test_who_is_expected_is_found_until_somebody_has_come() -> None:
    assert is_meant(seat(expected="Иван Седов"), "седов")
    assert not is_meant(seat("Анна Петрова", expected="Иван Седов"), "седов")


def test_a_role_is_found_by_its_title_in_any_language() -> None:
    for title in DIRECTOR.title.root.values():
        assert is_meant(seat(), title)


def test_without_spaces_too() -> None:
    assert is_meant(seat("王小明", place=Place(1, "第12研修组", "group")), "小明12")


names = st.text(st.characters(categories=["L"]), min_size=1, max_size=12)


@given(st.lists(names, min_size=1, max_size=3), st.lists(names, max_size=2))
def test_whoever_is_named_in_full_is_found_and_more_words_never_find_more(
    name: list[str], more: list[str]
) -> None:
    one = seat(" ".join(name))
    if pieces(" ".join(name)):
        assert is_meant(one, " ".join(name))
    if is_meant(one, " ".join([*name, *more])):
        assert is_meant(one, " ".join(name)) or not pieces(" ".join(name))
