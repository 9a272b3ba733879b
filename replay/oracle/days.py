"""Days that work and hours that are quiet."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

from replay.oracle.sheet import Raw, clock

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
DIGEST = time(10)
FORTNIGHT = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Days:
    zone: ZoneInfo
    quiet_from: time
    quiet_to: time
    country: holidays.HolidayBase | None
    off: frozenset[date]
    working: frozenset[date]

    @classmethod
    def of(cls, sheet: Raw) -> "Days":
        quiet, days = sheet.get("quiet") or {}, sheet.get("days_off") or {}
        country = sheet.get("calendar")
        return cls(
            ZoneInfo(sheet["timezone"]),
            clock(quiet.get("from", "20:00")),
            clock(quiet.get("to", "08:00")),
            holidays.country_holidays(country) if country else None,
            frozenset(days.get("off") or ()),
            frozenset(days.get("working") or ()),
        )

    def rest(self, day: date) -> bool:
        if day in self.off or day in self.working:
            return day in self.off
        if self.country is None:
            return day.isoweekday() > 5
        return not self.country.is_working_day(day)

    def next_working(self, day: date) -> date:
        while self.rest(day):
            day += DAY
        return day

    def moment(self, day: date, at: time = time()) -> datetime:
        return datetime.combine(day, at, self.zone).astimezone(UTC)

    def local(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def quiet(self, at: time) -> bool:
        if self.quiet_from <= self.quiet_to:
            return self.quiet_from <= at < self.quiet_to
        return at >= self.quiet_from or at < self.quiet_to

    def open(self, moment: datetime) -> bool:
        """May anything be said to anybody now?"""
        local = self.local(moment)
        return not self.quiet(local.time()) and not self.rest(local.date())

    def later(self, moment: datetime) -> datetime:
        """The first moment from then on when one may speak; after a day off that is at ten."""
        while not self.open(moment):
            local = self.local(moment)
            if self.rest(local.date()):
                moment = self.moment(self.next_working(local.date()), DIGEST)
            elif local.time() < self.quiet_to:
                moment = self.moment(local.date(), self.quiet_to)
            else:
                moment = self.moment(local.date() + DAY, self.quiet_to)
        return moment

    def in_time(self, moment: datetime, until: datetime | None) -> datetime:
        """Later, but not so late that it is over: then the last good hour before."""
        later = self.later(moment)
        if until is None or moment >= until or later < until:
            return later
        earlier = self.local(until - timedelta(microseconds=1)).replace(minute=0, second=0, microsecond=0)
        earlier = earlier.astimezone(UTC)
        while earlier > moment - FORTNIGHT:
            if self.open(earlier):
                return earlier
            earlier -= HOUR
        return moment
