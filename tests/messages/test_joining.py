"""From an invitation to the first screen."""

from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from messages import joining
from messages.presses.people import BrowsePress, InvitePress
from messages.views import Button, View
from roadmap.people import Place
from tests.messages.region import EN, MUNICIPAL, NOW, RU, invitation, labels, packed, seat

NEXT = View("Ближайшее", ((Button("1", BrowsePress()),),))


def test_an_invitation_names_the_programme_the_role_and_the_place() -> None:
    view = joining.invited(invitation(), RU, NOW)
    assert view.text.startswith("Здравствуйте. Вас пригласили в «500+ · Калужская область».")
    assert "директор" in view.text
    assert "Школа № 1, Воротынск" in view.text
    assert labels(view) == ["Да, это я", "Нет, это не я", "Кто меня пригласил?"]


def test_who_invites_is_told_with_the_last_day_in_the_programmes_own_zone() -> None:
    """21:00 in Greenwich is the next day in Kaluga."""
    view = joining.inviter(invitation(), RU, NOW)
    assert "Ольга" in view.text
    assert "пт, 1 апреля" in view.text
    assert "Кто меня пригласил?" not in labels(view)


def test_an_invitation_by_nobody_comes_from_the_organiser() -> None:
    assert "организатор" in joining.inviter(invitation(None), RU, NOW).text


def test_consent_is_asked_before_it_is_given() -> None:
    view = joining.consent(9, RU)
    assert packed(view) == ["i:9:agree", "i:9:later"]
    for what in ("имя", "ответы", "Зачем", "Кто видит", "/settings"):
        assert what in view.text


def test_not_now_leaves_a_way_back() -> None:
    assert packed(joining.later(9, RU)) == [InvitePress(invite=9, step="look").pack()]


def test_the_welcome_ends_with_what_is_due_and_its_buttons() -> None:
    view = joining.welcome(seat(), NEXT, RU)
    assert view.text.endswith("Ближайшее")
    assert view.rows == NEXT.rows
    assert "с 08:00 до 20:00" in view.text
    assert "/people" not in view.text


def test_who_manages_people_is_told_where_they_are() -> None:
    assert "/people" in joining.welcome(seat(role=MUNICIPAL), NEXT, RU).text


def test_an_english_reader_is_invited_in_english() -> None:
    view = joining.invited(invitation(), EN, NOW)
    assert "500+ · Kaluga region" in view.text
    assert "director" in view.text


@given(name=st.text(min_size=1, max_size=120))
def test_any_name_arrives_intact(name: str) -> None:
    place = Place(3, name, "school", name)
    view = joining.welcome(seat(place=place), NEXT, RU)
    assert f"{name}, {name}" in unescape(view.text)
    assert "<" not in view.text.replace("<b>", "").replace("</b>", "")
