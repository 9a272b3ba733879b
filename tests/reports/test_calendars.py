"""The calendar file, read back."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from icalendar import Calendar

from reports.calendars import calendar, uid
from roadmap.duties import Event
from roadmap.people import Place
from tests.reports.lived import kaluga, lived

NOW = datetime(2022, 3, 1, 9, tzinfo=UTC)
NAMED = Place(7, "Школа; <№ 3>, & Ко 學校 " * 6, "school")


def event(no: str, first: date, last: date) -> Event:
    return Event(1, kaluga(), kaluga().activity(no), "1.1", first, last, first, last)


DAY = event("2", date(2022, 3, 3), date(2022, 3, 3))


def read(*events: Event, language: str = "ru") -> list[dict[str, object]]:
    (file,) = calendar(events, language, NOW)
    return [dict(entry) for entry in Calendar.from_ical(file).walk("VEVENT")]


def test_a_moved_event_keeps_its_uid_and_has_a_later_sequence() -> None:
    moved = replace(DAY, start=date(2022, 3, 10), end=date(2022, 3, 10), revision=2)
    (one,), (other,) = read(DAY), read(moved)
    assert one["UID"] == other["UID"] == uid(DAY)
    assert (one["SEQUENCE"], other["SEQUENCE"]) == (1, 2)
    assert other["DTSTART"].dt == date(2022, 3, 10)  # type: ignore[attr-defined]


def test_no_two_events_of_a_programme_share_a_uid() -> None:
    events = lived(1).events
    assert len({uid(event) for event in events}) == len(events) > 100


def test_an_hour_is_told_in_utc_and_a_day_without_one_lasts_all_day() -> None:
    (timed,), (whole,) = read(replace(DAY, time=time(15), minutes=90)), read(DAY)
    assert timed["DTSTART"].dt == datetime(2022, 3, 3, 12, tzinfo=UTC)  # type: ignore[attr-defined]
    assert timed["DTEND"].dt == datetime(2022, 3, 3, 13, 30, tzinfo=UTC)  # type: ignore[attr-defined]
    assert (whole["DTSTART"].dt, whole["DTEND"].dt) == (  # type: ignore[attr-defined]
        date(2022, 3, 3),
        date(2022, 3, 4),
    )


def test_a_span_stands_on_its_last_day_and_says_until_when() -> None:
    span = event("5", date(2022, 1, 12), date(2022, 1, 28))
    (entry,) = read(span)
    assert entry["DTSTART"].dt == date(2022, 1, 28)  # type: ignore[attr-defined]
    assert str(entry["SUMMARY"]).endswith("— до пт, 28 января")


def test_names_come_through_whole() -> None:
    (entry,) = read(replace(DAY, place=NAMED))
    assert str(entry["LOCATION"]) == NAMED.name


def test_what_has_no_day_is_left_out() -> None:
    assert read(replace(DAY, start=None, end=None)) == []


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_whole_year_is_a_calendar(language: str) -> None:
    dated = [event for event in lived(1).events if event.start and event.end]
    assert len(read(*dated, language=language)) == len(dated) > 90
