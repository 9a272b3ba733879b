"""Seats and who sits in them."""

from datetime import UTC, date, datetime, timedelta
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from messages import people
from messages.pager import pager
from messages.presses.menus import PagePress
from messages.presses.people import PeoplePress, SeatPress
from messages.views import View
from roadmap.people import Deputy, Place, RosterPage, Seat, SeatCard
from tests.messages.region import NOW, RU, labels, packed, seat

PRESS = SeatPress(seat=5, page=2, empty=True)


def page(*seats: object, **about: object) -> RosterPage:
    given = {"page": 0, "pages": 1, "total": len(seats), "empty": 1} | about
    return RosterPage(tuple(seats), **given)  # type: ignore[arg-type]


def card(of: Seat, *, managed: bool = True, appoints: bool = True) -> View:
    return people.card(SeatCard(of, managed, appoints), PRESS, RU, NOW)


def test_a_seat_shows_its_holder_or_that_it_is_empty() -> None:
    shown = people.roster(page(seat(holders=("Анна",)), seat(6), seat(7, expected="Иванова")), RU)
    lines = shown.text.splitlines()[2:]
    assert lines == [
        "1. директор, Школа № 1, Воротынск — Анна",
        "2. директор, Школа № 1, Воротынск — <b>пусто</b>",
        "3. директор, Школа № 1, Воротынск — <b>пусто</b>, ждём: Иванова",
    ]
    assert packed(shown)[:3] == ["h:5:show:0:0", "h:6:show:0:0", "h:7:show:0:0"]


def test_the_filter_turns_into_its_opposite() -> None:
    everyone = people.roster(page(seat(), empty=1), RU)
    empty = people.roster(page(seat(), only="empty"), RU)
    assert labels(everyone)[-1] == "Только пустые: 1"
    assert labels(empty)[-1] == "Показать все"


def test_the_pager_keeps_the_filter() -> None:
    assert "u:2:1" in packed(people.roster(page(seat(), only="empty", page=1, pages=3), RU))


def test_no_empty_seat_is_good_news_and_no_filter() -> None:
    shown = people.roster(page(seat(holders=("Анна",)), empty=0), RU)
    assert "все заняты" in shown.text
    assert labels(shown) == ["1"]
    assert "Пустых мест не осталось" in people.roster(page(only="empty", empty=0), RU).text


def test_a_held_seat_can_be_handed_over_and_an_empty_one_filled() -> None:
    assert labels(card(seat(holders=("Анна",))))[0] == "Передать другому"
    assert labels(card(seat()))[0] == "Пригласить"


def test_hours_are_taken_where_the_card_says_so() -> None:
    held = seat(holders=("Анна",))
    assert labels(people.card(SeatCard(held, True, True, True), PRESS, RU, NOW))[2] == "Электронное дело"
    assert "h:5:hours:2:1" in packed(people.card(SeatCard(held, False, True, True), PRESS, RU, NOW))
    assert "Электронное дело" not in labels(card(held))


def test_who_only_confirms_answers_hands_nothing_over() -> None:
    shown = people.roster(page(seat(holders=("Анна",)), empty=0, managed=False), RU)
    assert shown.text.splitlines()[0] == "<b>Люди, чьи ответы вы проверяете: 1</b>"
    standing_in = Deputy(1, 1, "Зоя", NOW, NOW + timedelta(days=3))
    cared = SeatCard(seat(holders=("Анна",), deputies=(standing_in,)), False, False, True, own=False)
    card = people.card(cared, PRESS, RU, NOW)
    assert card.text.splitlines() == ["<b>директор</b>, Школа № 1, Воротынск", "Сейчас: Анна"]
    assert labels(card) == ["Электронное дело", "← К списку"]
    assert "u:2:1" in packed(card)


def test_a_very_long_list_is_turned_by_leaps() -> None:
    (row,) = pager(30, 500, lambda to: PeoplePress(page=to))
    assert [button.label for button in row] == ["«", "‹", "31/500", "›", "»"]
    assert [button.does for button in row if isinstance(button.does, PeoplePress)] == [
        PeoplePress(page=to) for to in (0, 29, 31, 80)
    ]
    (row,) = pager(499, 500, lambda to: PeoplePress(page=to))
    assert [button.does for button in row[2:]] == [PagePress()] * 3


def test_a_seat_leads_back_to_the_page_it_was_opened_from() -> None:
    assert packed(card(seat(holders=("Анна",)))) == ["h:5:invite:2:1", "D:5:ask:0", "u:2:1"]
    assert packed(card(seat())) == ["h:5:invite:2:1", "u:2:1"]
    assert packed(people.forwarding(seat(), PRESS, RU)) == ["h:5:show:2:1"]


def test_a_holder_sees_deputies_with_their_days_and_may_end_them() -> None:
    now = Deputy(31, 8, "Пётр", NOW - timedelta(days=1), datetime(2022, 3, 4, 21, tzinfo=UTC))
    later = Deputy(32, 9, "Ия", datetime(2022, 3, 13, 21, tzinfo=UTC), datetime(2022, 3, 25, 21, tzinfo=UTC))
    shown = card(seat(holders=("Анна",), deputies=(now, later)), managed=False)
    assert shown.text.splitlines()[2:] == [
        "Заместитель: Пётр, до пт, 4 марта",
        "Заместитель: Ия, пн, 14 марта – пт, 25 марта",
    ]
    assert labels(shown) == ["Назначить заместителя", "Снять: Пётр", "Снять: Ия", "← Назад"]
    assert packed(shown)[1:3] == ["D:5:end:31", "D:5:end:32"]


def test_a_deputy_can_only_look() -> None:
    shown = card(seat(holders=("Анна",)), managed=False, appoints=False)
    assert shown.text == "Вы заместитель: <b>директор</b>, Школа № 1, Воротынск"
    assert labels(shown) == ["← Назад"]


def test_the_letter_carries_its_link_and_last_day_and_no_buttons() -> None:
    link = "https://t.me/our_bot?start=abc_-1"
    letter = people.letter(seat(), link, date(2022, 3, 31), date(2022, 3, 1), RU)
    assert letter.text.endswith(link)
    assert "чт, 31 марта" in letter.text
    assert not letter.rows


@given(st.text(min_size=1, max_size=200))
def test_a_page_of_the_longest_names_fits_one_message(name: str) -> None:
    there = seat(place=Place(3, name, "school", name), holders=(name, name))
    shown = people.roster(page(*[there] * 8), RU)
    assert len(unescape(shown.text).encode("utf-16-le")) // 2 <= 4096
