"""Which reminder steps an occurrence owes, and when."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from roadmap.ladders import Ladder, Step
from roadmap.moments import DIGEST, Hours, instant, permitted

Reason = Literal["merged", "untrue"]
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Dated:
    """The days of an occurrence (both belong to it), and the hour of an event that has one."""

    start: date
    end: date
    time: dt.time | None = None
    minutes: int = 60

    def begins(self, zone: ZoneInfo) -> datetime:
        return instant(self.start, self.time or time(), zone)

    def ends(self, zone: ZoneInfo) -> datetime:
        if self.time is None:
            return instant(self.end + _DAY, time(), zone)
        return instant(self.end, self.time, zone) + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class Owed:
    """One step at its moment. From `until` on it is no longer true (what tells of an event: its start)."""

    step: str
    moment: datetime
    asks: bool
    until: datetime | None


def owed(dated: Dated, ladder: Ladder, hours: Hours) -> tuple[Owed, ...]:
    """In order of time. A step that would tell of an event already begun is left out."""
    steps = [_owe(step, dated, ladder, hours) for step in ladder.steps if _applies(step, dated)]
    return _spread((step for step in steps if step.until is None or step.moment < step.until), hours.zone)


def opens(dated: Dated, ladder: Ladder, hours: Hours) -> datetime:
    """When the requests are frozen."""
    midnight = instant(dated.start, time(), hours.zone)
    return min([midnight, *(step.moment for step in owed(dated, ladder, hours))])


def due(dated: Dated, ladder: Ladder, zone: ZoneInfo) -> datetime:
    """An answer is on time before this."""
    return instant(dated.end + timedelta(days=ladder.answer_by + 1), time(), zone)


def day_asks(first: date, last: date, hours: Hours) -> tuple[Owed, ...]:
    """The organiser of a window without a day is asked for one: `day1`, a week later `day2`, ..."""
    until = instant(last + _DAY, time(), hours.zone)
    asks = []
    for week in range((last - first).days // 7 + 1):
        moment = instant(first + timedelta(weeks=week), DIGEST, hours.zone)
        asks.append(Owed(f"day{week + 1}", permitted(moment, hours, until), asks=True, until=until))
    return _spread(asks, hours.zone)


def merge(late: Sequence[Owed], now: datetime) -> tuple[Owed | None, tuple[tuple[Owed, Reason], ...]]:
    """Of one occurrence's steps whose moments have come: the one to send (a question rather than news,
    the last rather than the first), and the others with what became of them."""
    true = [step for step in late if step.until is None or now < step.until]
    sent = max(true, key=lambda step: (step.asks, step.moment), default=None)
    return sent, tuple((step, "merged" if step in true else "untrue") for step in late if step is not sent)


def _applies(step: Step, dated: Dated) -> bool:
    days = (dated.end - dated.start).days + 1
    too_short = days <= step.span_over
    hourless = step.hours is not None and dated.time is None
    unopened = step.anchor == "end" and 1 < days <= -step.days
    return not (too_short or hourless or unopened)


def _owe(step: Step, dated: Dated, ladder: Ladder, hours: Hours) -> Owed:
    moment = _moment(step, dated, hours.zone)
    if not step.asks:
        start = dated.begins(hours.zone)
        return Owed(step.key, permitted(moment, hours, start), asks=False, until=start)
    bound = _bound(step, dated, ladder, hours.zone)
    return Owed(step.key, permitted(moment, hours, bound), asks=True, until=None)


def _moment(step: Step, dated: Dated, zone: ZoneInfo) -> datetime:
    if step.hours is not None:
        return dated.begins(zone) + timedelta(hours=step.hours)
    if step.asks and step.anchor == "end" and step.days == 0 and dated.time is not None:
        return dated.ends(zone)
    middle = dated.start + (dated.end - dated.start) // 2
    day = {"start": dated.start, "middle": middle, "end": dated.end}[step.anchor]
    return instant(day + timedelta(days=step.days), step.at, zone)


def _bound(step: Step, dated: Dated, ladder: Ladder, zone: ZoneInfo) -> datetime | None:
    """A call to meet a deadline must not come after it. The question how an event went must not come
    before it: on a day off it waits for the next working day."""
    tells_of_the_past = step.anchor == "end" and step.days == 0 and ladder.answer_by > 0
    return None if tells_of_the_past else dated.ends(zone)


def _spread(steps: Iterable[Owed], zone: ZoneInfo) -> tuple[Owed, ...]:
    """Of two steps at one moment, or two questions on one local day, the later in the ladder stays."""
    kept: list[Owed] = []
    for step in reversed(list(steps)):
        day = step.moment.astimezone(zone).date()
        if not any(
            other.moment == step.moment
            or (other.asks and step.asks and other.moment.astimezone(zone).date() == day)
            for other in kept
        ):
            kept.append(step)
    return tuple(sorted(kept, key=lambda step: step.moment))
