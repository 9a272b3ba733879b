"""A calendar as another program reads it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales.catalogue import Catalogue
from reports.calendars import calendar
from roadmap.duties import Event
from roadmap.people import Place
from roadmap.texts import Text
from tests.services.small_programme import (
    PAPERS,
    SCHEDULE,
    VISIT,
    WEBINAR,
    WINDOW,
    activity,
    programme,
    question,
)

RU, EN = (Catalogue().words(language) for language in ("ru", "en"))
NOW = datetime(2022, 3, 1, 9, tzinfo=UTC)
SEMINAR = activity(
    "seminar", "seminar", [{"from": "2022-03-23", "to": "2022-03-24"}], [question("came", "director")]
)
PROGRAMME = programme(PAPERS, WEBINAR, VISIT, WINDOW, SCHEDULE, SEMINAR)
SPANS = {
    "papers": (date(2022, 3, 1), date(2022, 3, 30), None),
    "webinar": (date(2022, 3, 3), date(2022, 3, 3), time(15)),
    "seminar": (date(2022, 3, 23), date(2022, 3, 24), None),
    "schedule": (date(2022, 5, 12), date(2022, 5, 12), None),
}


def event(no: str, **more: object) -> Event:
    first, last, hour = SPANS[no]
    found = Event(1, PROGRAMME, PROGRAMME.activity(no), "1.1", first, last, first, last, hour)
    return replace(found, **more)  # type: ignore[arg-type]


def titled(title: str) -> Event:
    named = event("webinar").activity.model_copy(update={"title": Text({"ru": title, "en": title})})
    return event("webinar", activity=named)


def read(*events: Event, words: object = RU, feed: bool = False) -> list[Any]:
    content = calendar(events, words, NOW, feed=feed)  # type: ignore[arg-type]
    found = icalendar.Calendar.from_ical(content)
    assert isinstance(found, icalendar.Calendar)
    assert not found.errors
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return list(found.events)


def one(event: Event, **more: object) -> Any:
    (found,) = read(event, **more)  # type: ignore[arg-type]
    return found


def test_an_hour_is_the_same_moment_in_every_zone() -> None:
    found = one(event("webinar", minutes=90))
    begins, ends = found["dtstart"].dt, found["dtend"].dt
    assert begins == datetime(2022, 3, 3, 15, tzinfo=ZoneInfo("Europe/Moscow"))
    assert ends - begins == timedelta(minutes=90)
    assert str(found["summary"]) == "webinar"
    assert "transp" not in found


def test_what_is_held_without_an_hour_fills_its_days_and_keeps_nobody_from_anything() -> None:
    found = one(event("seminar"))
    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2022, 3, 23), date(2022, 3, 25))
    assert str(found["transp"]) == "TRANSPARENT"
    assert found.alarms.times == []


def test_six_weeks_are_one_day_with_a_reminder_on_the_morning_before() -> None:
    found = one(event("papers"))
    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2022, 3, 30), date(2022, 3, 31))
    assert str(found["summary"]) == "До ср, 30 марта: papers"
    assert "вт, 1 марта – ср, 30 марта" in str(found["description"])
    (rings,) = found.alarms.times
    assert rings.trigger.isoformat() == "2022-03-29T09:00:00"


def test_what_people_come_to_within_weeks_is_a_deadline_too() -> None:
    long = event("webinar", end=date(2022, 3, 11), time=None)
    assert one(long)["dtstart"].dt == date(2022, 3, 11)
    assert one(replace(long, end=date(2022, 3, 5)))["dtstart"].dt == date(2022, 3, 3)


def test_it_is_in_the_language_of_its_reader() -> None:
    found = one(event("papers"), words=EN)
    assert str(found["summary"]) == "By Wed, March 30: en papers"
    assert "en Север" in str(found["description"])


def test_moved_it_is_the_same_event_in_a_later_state() -> None:
    before = one(event("webinar"))
    after = one(event("webinar", id=99, start=date(2022, 3, 10), end=date(2022, 3, 10), revision=2))
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (1, 2)
    assert before["dtstart"].dt != after["dtstart"].dt


def test_no_two_events_share_an_identity() -> None:
    own = [event("schedule", slot=f"1.1/school-{number}") for number in range(3)]
    series = [event("webinar", slot=f"1.{number}") for number in range(1, 4)]
    added = event("webinar", slot="1.+1")
    elsewhere = event("webinar", programme=PROGRAMME.model_copy(update={"code": "south"}))
    identities = [str(found["uid"]) for found in read(*own, *series, added, elsewhere)]
    assert len(set(identities)) == len(identities) == 8


def test_a_units_own_day_says_where() -> None:
    place = Place(7, "Школа <№ 3>; «Ключ, родник»", "school", "Бабынинский район")
    found = one(event("schedule", slot="1.1/s3", place=place))
    assert str(found["location"]) == "Школа <№ 3>; «Ключ, родник», Бабынинский район"
    assert "location" not in one(event("webinar"))


def test_what_has_no_day_is_left_out() -> None:
    assert read(event("webinar", start=None, end=None, time=None)) == []


def test_a_file_leaves_out_what_was_cancelled_and_a_feed_says_so() -> None:
    off = event("papers", cancelled=True, revision=3)
    assert read(off) == []
    found = one(off, feed=True)
    assert (str(found["status"]), found["sequence"]) == ("CANCELLED", 3)
    assert found.alarms.times == []
    assert str(one(event("papers"), feed=True)["status"]) == "CONFIRMED"


def test_only_a_feed_asks_to_be_asked_again() -> None:
    assert b"REFRESH-INTERVAL" in calendar([], RU, NOW, feed=True)
    assert b"REFRESH-INTERVAL" not in calendar([], RU, NOW)


NAMES = (
    "школа, «Ёлка»; \\ и: прочее\nвторая строка",
    "項目學校教師培訓",
    "Ж" * 120,
    "=?utf-8?q?x?=",
    "BEGIN:VEVENT",
)


@pytest.mark.parametrize("name", NAMES)
def test_no_name_breaks_it(name: str) -> None:
    assert str(one(titled(name))["summary"]) == name


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=120))
def test_any_words_survive(name: str) -> None:
    assert str(one(titled(name))["summary"]) == name
