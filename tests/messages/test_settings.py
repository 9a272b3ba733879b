"""One's own settings."""

from dataclasses import replace
from datetime import UTC, datetime, time

from messages import settings
from roadmap.people import MyData
from tests.messages.region import ANNA, EN, NOW, PROGRAMME, RU, labels, packed, seat


def test_the_menu_shows_what_holds_now() -> None:
    text = settings.menu(ANNA, PROGRAMME, RU, NOW).text
    assert "Русский" in text
    assert "Москва, UTC+3" in text
    assert "с 20:00 до 08:00" in text


def test_own_choices_stand_before_the_programmes() -> None:
    own = replace(ANNA, zone="Asia/Omsk", quiet=(time(22), time(9)))
    text = settings.menu(own, PROGRAMME, RU, NOW).text
    assert "Омск, UTC+6" in text
    assert "с 22:00 до 09:00" in text


def test_no_quiet_hours_are_called_by_words() -> None:
    never = replace(ANNA, quiet=(time(0), time(0)))
    assert "пишите в любой час" in settings.menu(never, PROGRAMME, RU, NOW).text
    assert "• Пишите в любой час" in labels(settings.quiet_hours(never, PROGRAMME, RU))


def test_languages_are_named_in_themselves_and_the_present_one_is_marked() -> None:
    assert labels(settings.languages(["en", "ru"], RU))[:2] == ["English", "• Русский"]
    assert labels(settings.languages(["en", "ru"], EN))[:2] == ["• English", "Русский"]


def test_a_zone_that_is_not_in_the_list_is_shown_first() -> None:
    view = settings.time_zones(replace(ANNA, zone="America/New_York"), PROGRAMME, RU, NOW)
    assert labels(view)[0] == "• Нью-Йорк, UTC−5"
    assert sum(label.startswith("•") for label in labels(view)) == 1


def test_choices_can_be_carried_by_a_button() -> None:
    views = (
        settings.time_zones(ANNA, PROGRAMME, RU, NOW),
        settings.quiet_hours(ANNA, PROGRAMME, RU),
        settings.languages(["en", "ru"], RU),
    )
    assert all(len(data.encode()) <= 64 for view in views for data in packed(view))


def test_my_data_is_all_that_is_kept() -> None:
    agreed = datetime(2022, 2, 1, tzinfo=UTC)
    mine = MyData("<Анна>", "anna", 100_001, "ru", None, None, None, None, agreed, (seat(),) * 7, 12)
    text = settings.data(mine, RU, NOW).text
    assert "&lt;Анна&gt;, в Telegram @anna" in text
    assert "вт, 1 февраля" in text
    assert "Ответов: 12" in text
    assert "и ещё 2 места" in text
    assert "пока нет" in settings.data(replace(mine, seats=()), RU, NOW).text


def test_leaving_is_asked_twice() -> None:
    assert packed(settings.leave(RU)) == ["o:leave:yes", "o:erase:", "o:menu:"]
