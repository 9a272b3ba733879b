"""A person's calendar as a file that phones and computers can read."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, vDatetime
from icalendar import Event as Entry

from locales.catalogue import Catalogue, Words
from roadmap.duties import Event

DAY = timedelta(days=1)


def calendar(events: Sequence[Event], language: str, at: datetime) -> list[bytes]:
    """Of events that have a day. One that lasts several days stands on its last: weeks across the whole
    calendar hide what else there is."""
    words = Catalogue().words(language)
    whole = Calendar()
    whole.add("prodid", "-//roadmap-bot//calendar//")
    whole.add("version", "2.0")
    for event in events:
        if event.start is not None and event.end is not None:
            whole.add_component(_entry(event, event.start, event.end, words, at))
    return [whole.to_ical()]


def uid(event: Event) -> str:
    """It stays when the event moves: a slot keeps its identity however its dates change."""
    return f"{event.slot}.{event.activity.code}@{event.programme.code}"


def _entry(event: Event, start: date, end: date, words: Words, at: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", uid(event))
    entry.add("sequence", event.revision)
    entry["dtstamp"] = vDatetime(at.astimezone(UTC))
    entry.add("summary", _called(event, start, end, words))
    entry.add("description", words("cal-of", no=event.activity.code, programme=_of(event, words)))
    if event.place is not None:
        entry.add("location", event.place.name)
    if event.time is not None and start == end:
        begins = datetime.combine(start, event.time, event.programme.zone).astimezone(UTC)
        entry.add("dtstart", begins)
        entry.add("dtend", begins + timedelta(minutes=event.minutes))
    else:
        entry.add("dtstart", end)
        entry.add("dtend", end + DAY)
        entry.add("transp", "TRANSPARENT")
    return entry


def _called(event: Event, start: date, end: date, words: Words) -> str:
    title = event.activity.title.to(words.language)
    return title if start == end else words("cal-until", title=title, day=words.dates.day(end, end))


def _of(event: Event, words: Words) -> str:
    return event.programme.title.to(words.language)
