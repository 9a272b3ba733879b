"""Who reads, when and where: the language, the moment and the zone that a message is written for."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from locales.catalogue import Words
from roadmap.duties import Duty, Event
from roadmap.moments import last_day
from roadmap.people import Person
from roadmap.programme import Programme


@dataclass(frozen=True, slots=True)
class Reader:
    """`zone`: the person's own, or None: the programme's. `apart`: several programmes are told of at once, so
    that each line says of which it is."""

    words: Words
    now: datetime
    zone: ZoneInfo | None = None
    apart: bool = False

    @classmethod
    def of(cls, person: Person, words: Words, now: datetime) -> "Reader":
        return cls(words, now, ZoneInfo(person.zone) if person.zone else None)

    def telling_apart(self, programmes: Iterable[Programme]) -> "Reader":
        """If there are several."""
        return replace(self, apart=len({programme.code for programme in programmes}) > 1)

    def today(self, programme: Programme) -> date:
        """In the programme's zone: its midnights are the deadlines."""
        return self.now.astimezone(programme.zone).date()

    def day(self, day: date, programme: Programme) -> str:
        return self.words.dates.day(day, self.today(programme))

    def moment(self, at: datetime, programme: Programme) -> str:
        """«чт, 3 марта, 14:02»."""
        local = at.astimezone(self.zone or programme.zone)
        return self.words.dates.at(self.day(local.date(), programme), self.words.dates.hour(local))

    def begins(self, event: Event) -> datetime | None:
        """When an event with an hour begins, in the reader's own time."""
        if event.start is None or event.time is None:
            return None
        zone = event.programme.zone
        return datetime.combine(event.start, event.time, zone).astimezone(self.zone or zone)

    def hour(self, event: Event) -> str | None:
        """«15:00»; for a reader elsewhere «14:00 (Москва 15:00)»."""
        begins = self.begins(event)
        if begins is None or event.time is None:
            return None
        own, there = self.words.dates.hour(begins), self.words.dates.hour(event.time)
        if own == there:
            return own
        return self.words.bracketed(own, f"{self.words.dates.city(event.programme.zone)} {there}")

    def when(self, event: Event) -> str:
        """«чт, 3 марта, 15:00», «пн, 1 марта – пт, 5 марта», of a window «март 2022»."""
        if event.start is None:
            return self.window(event)
        begins, hour = self.begins(event), self.hour(event)
        if begins is not None and hour is not None:
            return self.words.dates.at(self.day(begins.date(), event.programme), hour)
        return self._span(event.start, event.end or event.start, event.programme)

    def window(self, event: Event) -> str:
        """The plan's own days: whole months are called by their names."""
        if event.first is None or event.last is None:
            return self.words("msg-when-unknown")
        whole = event.first.day == 1 and event.last.day == monthrange(event.last.year, event.last.month)[1]
        if not whole:
            return self._span(event.first, event.last, event.programme)
        return self.words.dates.months(event.first, event.last)

    def answer_day(self, duty: Duty) -> date:
        """The last day on which an answer is on time."""
        return last_day(duty.due_at, duty.event.programme.zone)

    def _span(self, first: date, last: date, programme: Programme) -> str:
        return self.words.dates.span(first, last, self.today(programme))
