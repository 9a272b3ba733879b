"""Time zones as people name them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import zones
from locales.catalogue import Catalogue

NOW = datetime(2022, 3, 1, 9, tzinfo=UTC)
RU = Catalogue().words("ru")


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Москва", "Europe/Moscow"),
        ("  москва ", "Europe/Moscow"),
        ("europe/moscow", "Europe/Moscow"),
        ("new york", "America/New_York"),
        ("Нью-Йорк", "America/New_York"),
        ("UTC+3", "Europe/Moscow"),
        ("+3", "Europe/Moscow"),
        ("мск", "Europe/Moscow"),
        ("МСК+2", "Asia/Yekaterinburg"),
        ("мск -1", "Europe/Kaliningrad"),
        ("UTC-3", "Etc/GMT+3"),
        ("UTC", "UTC"),
        ("3", None),
        ("UTC+", None),
        ("+25", None),
        ("+5:30", None),
        ("Урюпинск-на-Луне", None),
        ("../../etc/passwd", None),
        ("", None),
    ],
)
def test_what_is_typed_finds_its_zone(typed: str, zone: str | None) -> None:
    assert zones.find(typed, "RU", RU, NOW) == zone


@given(st.text(max_size=40))
def test_whatever_is_typed_a_found_zone_exists(typed: str) -> None:
    found = zones.find(typed, "RU", RU, NOW)
    assert found is None or ZoneInfo(found)


@pytest.mark.parametrize("country", [*zones.OFFERED, None, "DE"])
def test_a_list_holds_the_programmes_own_zone_and_no_hour_twice(country: str | None) -> None:
    listed = zones.offered(country, "Europe/Moscow")
    assert "Europe/Moscow" in listed
    assert len({zones.offset(zone, NOW) for zone in listed}) == len(listed)


def test_what_a_label_shows_can_be_typed() -> None:
    for zone in zones.offered("RU", "Europe/Moscow"):
        city, hours = zones.label(zone, RU, NOW).split(", ")
        assert zones.find(city, "RU", RU, NOW) == zone
        assert zones.find(hours, "RU", RU, NOW) == zone


def test_half_hours_are_told() -> None:
    assert zones.offset("Asia/Kolkata", NOW) == "UTC+5:30"
    assert zones.offset("America/St_Johns", NOW) == "UTC−3:30"
