"""A plan as an iCalendar file (RFC 5545), as a phone shows it best.

What is held on a day stands on that day, with its hour where it has one. What is to be done within a span
stands on its last day only: six weeks of a coloured bar across a calendar say less than «До ср, 30 марта». A
phone reminds of it at nine the day before. What has no day yet is left out. No names of people are in it.

An event keeps its UID however its days move; its revision tells the phone to replace what it knows.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from locales.catalogue import Words
from roadmap.duties import Event

if TYPE_CHECKING:
    import icalendar

HELD_AT_MOST = timedelta(days=3)
"""What lasts longer is no event of some days, but time to do something in."""
MORNING_BEFORE = timedelta(hours=-15)
"""From the midnight with which a day begins."""
ASK_AGAIN = timedelta(hours=4)
_DAY = timedelta(days=1)


def calendar(events: Iterable[Event], words: Words, now: datetime, *, feed: bool = False) -> bytes:
    """feed: it is asked for again and again, so that it says what was cancelled; a file leaves that out."""
    import icalendar

    found = icalendar.Calendar()
    found.add("prodid", "-//roadmap//calendar//EN")
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", words("rep-cal-name"))
    if feed:
        found.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
        found.add("x-published-ttl", icalendar.vDuration(ASK_AGAIN))
    for event in events:
        if event.start is not None and (feed or not event.cancelled):
            found.add_component(_entry(event, event.start, words, now))
    return bytes(found.to_ical())


def uid(event: Event) -> str:
    """Of all programmes and copies of the bot: a slot is the identity that an occurrence keeps."""
    return f"{event.programme.code}/{event.activity.code}/{event.slot}@roadmap"


def is_deadline(event: Event) -> bool:
    """Something to do until its last day."""
    lasts = (event.end or event.start or date.min) - (event.start or date.min) + _DAY
    return lasts > HELD_AT_MOST or not event.programme.ladder(event.activity).asks_afterwards


def _entry(event: Event, start: date, words: Words, now: datetime) -> "icalendar.Event":
    import icalendar

    found = icalendar.Event()
    found.add("uid", uid(event))
    found.add("dtstamp", now.astimezone(UTC))
    found.add("sequence", event.revision)
    found.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    found.add("summary", _summary(event, words))
    found.add("description", _description(event, words))
    if event.place is not None:
        found.add("location", _place(event, words))
    begins, ends = _span(event, start)
    found.add("dtstart", begins)
    found.add("dtend", ends)
    if event.time is None or is_deadline(event):
        found.add("transp", "TRANSPARENT")
    if is_deadline(event) and not event.cancelled:
        found.add_component(_alarm(event, words))
    return found


def _span(event: Event, start: date) -> tuple[date, date]:
    """The end does not belong to it. With an hour: moments in UTC, which any phone shows in its own zone."""
    last = event.end or start
    if is_deadline(event):
        return last, last + _DAY
    if event.time is None:
        return start, last + _DAY
    begins = datetime.combine(start, event.time, event.programme.zone).astimezone(UTC)
    return begins, begins + timedelta(minutes=event.minutes)


def _summary(event: Event, words: Words) -> str:
    title = event.activity.title.to(words.language)
    if not is_deadline(event):
        return title
    return words("rep-cal-until", day=words.dates.day(event.end or event.start or date.min), title=title)


def _description(event: Event, words: Words) -> str:
    lines = []
    if is_deadline(event) and event.start and event.end and event.start < event.end:
        lines.append(words("rep-cal-span", days=words.dates.span(event.start, event.end)))
    if event.sessions > 1:
        lines.append(words("rep-cal-session", session=event.session, sessions=event.sessions))
    programme = event.programme.title.to(words.language)
    return "\n".join((*lines, words("rep-cal-source", no=event.activity.code, programme=programme)))


def _place(event: Event, words: Words) -> str:
    place = event.place
    return words.beside(place.name, place.within) if place else ""


def _alarm(event: Event, words: Words) -> "icalendar.Alarm":
    import icalendar

    found = icalendar.Alarm()
    found.add("action", "DISPLAY")
    found.add("description", _summary(event, words))
    found.add("trigger", MORNING_BEFORE)
    return found
