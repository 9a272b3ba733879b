"""When a message may leave. Moments are aware UTC, deadlines exclusive."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from roadmap.calendars import Calendar
from roadmap.programme import Programme

DIGEST = time(10)
_REACH = timedelta(days=14)


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def close(day: date, zone: ZoneInfo) -> datetime:
    """The last moment of that day."""
    return instant(day + timedelta(days=1), time(), zone) - timedelta(microseconds=1)


def last_day(until: datetime, zone: ZoneInfo) -> date:
    """Of an exclusive moment: the day it leaves behind."""
    return (until - timedelta(microseconds=1)).astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class Quiet:
    """Local hours of silence, `last` no longer among them. May wrap over midnight; equal ends mean none."""

    first: time
    last: time

    def holds(self, at: time) -> bool:
        if self.first <= self.last:
            return self.first <= at < self.last
        return at >= self.first or at < self.last


@dataclass(frozen=True, slots=True)
class Hours:
    """Where and when people are reached: zone, hours of silence, days off."""

    zone: ZoneInfo
    quiet: Quiet
    calendar: Calendar

    @classmethod
    def of(cls, programme: Programme) -> "Hours":
        quiet = Quiet(programme.quiet.first, programme.quiet.last)
        return cls(programme.zone, quiet, Calendar.of(programme))

    def allow(self, moment: datetime) -> bool:
        local = moment.astimezone(self.zone)
        return not self.quiet.holds(local.time()) and not self.calendar.is_off(local.date())

    def are_away(self, moment: datetime) -> bool:
        return self.calendar.is_away(moment.astimezone(self.zone).date())


@dataclass(frozen=True, slots=True)
class Placed:
    """silent: it leaves at once, without a sound, because later would be too late."""

    at: datetime
    silent: bool


def permitted(moment: datetime, hours: Hours, until: datetime | None, digest_at: time = DIGEST) -> datetime:
    """From a day off to the next working day's digest, from quiet hours to their end. Where that would be
    past `until`: to the last whole hour before it that is allowed, if one lies less than two weeks back.

    A moment which is past `until` itself has nothing to lose: it only moves forward.
    """
    later = _forward(moment, hours, digest_at)
    if until is None or later < until or moment >= until:
        return later
    return _last_hour(moment - _REACH, until, hours) or moment


def place(moment: datetime, hours: Hours, until: datetime | None, sent_today: int, daily: int) -> Placed:
    """For one person. `sent_today`: on the local day of `moment`; another day begins its own count. Who is
    away is not sent anything, however late it will be."""
    at = _forward(moment, hours, DIGEST)
    today = moment.astimezone(hours.zone).date()
    if sent_today >= daily and at.astimezone(hours.zone).date() == today:
        tomorrow = hours.calendar.next_working(today + timedelta(days=1))
        at = _forward(instant(tomorrow, DIGEST, hours.zone), hours, DIGEST)
    if until is not None and at >= until and not hours.are_away(moment):
        return Placed(moment, silent=True)
    return Placed(at, silent=False)


def _forward(moment: datetime, hours: Hours, digest_at: time) -> datetime:
    shifted = moment
    for _ in range(60):  # a calendar that never works must not hang the bot
        if hours.allow(shifted):
            return shifted
        day = shifted.astimezone(hours.zone).date()
        if hours.calendar.is_off(day):
            shifted = instant(hours.calendar.next_working(day), digest_at, hours.zone)
        else:
            shifted = _end_of_quiet(shifted, hours)
    return moment


def _end_of_quiet(moment: datetime, hours: Hours) -> datetime:
    local, last = moment.astimezone(hours.zone), hours.quiet.last
    day = local.date() if local.time() < last else local.date() + timedelta(days=1)
    end = instant(day, last, hours.zone)
    # Where clocks go back an hour comes twice, and the first of them may lie behind us.
    return end if end > moment else instant(day, last.replace(fold=1), hours.zone)


def _last_hour(after: datetime, until: datetime, hours: Hours) -> datetime | None:
    day, stop = until.astimezone(hours.zone).date(), after.astimezone(hours.zone).date()
    while day >= stop:
        for hour in reversed(range(24)):
            moment = instant(day, time(hour), hours.zone)
            if after < moment < until and hours.allow(moment):
                return moment
        day -= timedelta(days=1)
    return None
