"""The ladder of an occurrence: which messages are owed, and when."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from replay.oracle.calls import Call
from replay.oracle.days import DAY, DIGEST, Days
from replay.oracle.sheet import Raw, clock

EVENT: Raw = {
    "answer_by": 3,
    "no_is": "final",
    "steps": [
        {"key": "eve", "anchor": "start", "days": -1, "asks": False},
        {"key": "hour", "anchor": "start", "hours": -1, "asks": False},
        {"key": "ended", "anchor": "end", "at": "17:00"},
        {"key": "after1", "anchor": "end", "days": 1},
        {"key": "after3", "anchor": "end", "days": 3},
    ],
}
DEADLINE: Raw = {
    "answer_by": 0,
    "no_is": "not_yet",
    "steps": [
        {"key": "opening", "anchor": "start"},
        {"key": "middle", "anchor": "middle", "span_over": 10},
        {"key": "before7", "anchor": "end", "days": -7},
        {"key": "before3", "anchor": "end", "days": -3},
        {"key": "before1", "anchor": "end", "days": -1},
        {"key": "day", "anchor": "end"},
        {"key": "late1", "anchor": "end", "days": 1},
        {"key": "late3", "anchor": "end", "days": 3},
        {"key": "late7", "anchor": "end", "days": 7},
    ],
}
EVENTS = ("webinar", "meeting", "visit", "conference", "seminar", "consultation", "course")
DEADLINES = ("survey", "document", "order", "monitoring", "expertise", "publication", "study")
KINDS = dict.fromkeys(EVENTS, "event") | dict.fromkeys(DEADLINES, "deadline")


@dataclass(frozen=True, slots=True)
class Step:
    """until: it is no longer true from then on."""

    key: str | Call
    moment: datetime
    asks: bool
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Span:
    first: date
    last: date
    hour: time | None = None
    minutes: int = 60

    def begins(self, days: Days) -> datetime:
        return days.moment(self.first, self.hour or time())

    def ends(self, days: Days) -> datetime:
        if self.hour is None:
            return days.moment(self.last + DAY)
        return days.moment(self.last, self.hour) + timedelta(minutes=self.minutes)


def ladder(sheet: Raw, row: Raw) -> Raw:
    kinds = KINDS | (sheet.get("kinds") or {})
    ladders = {"event": EVENT, "deadline": DEADLINE} | (sheet.get("ladders") or {})
    found: Raw = ladders[row.get("ladder") or kinds[row["kind"]]]
    return found


def due(span: Span, rungs: Raw, days: Days) -> datetime:
    """Answers given before this are on time."""
    return days.moment(span.last + timedelta(days=rungs.get("answer_by", 0)) + DAY)


def climb(span: Span, rungs: Raw, days: Days) -> list[Step]:
    steps = [_step(rung, span, rungs, days) for rung in rungs["steps"] if _fits(rung, span)]
    return _thin([step for step in steps if not step.until or step.moment < step.until], days)


def asking_for_a_day(first: date, last: date, days: Days) -> list[Step]:
    steps: list[Step] = []
    until, day = days.moment(last + DAY), first
    while day <= last:
        moment = days.in_time(days.moment(day, DIGEST), until)
        steps.append(Step(f"day{len(steps) + 1}", moment, asks=True, until=until))
        day += timedelta(weeks=1)
    return _thin(steps, days)


def _fits(rung: Raw, span: Span) -> bool:
    long = (span.last - span.first).days + 1
    if rung.get("span_over") and long <= rung["span_over"]:
        return False
    if rung.get("hours") is not None and span.hour is None:
        return False
    early = rung["anchor"] == "end" and span.last + timedelta(days=rung.get("days", 0)) < span.first
    return not (early and long > 1)


def _step(rung: Raw, span: Span, rungs: Raw, days: Days) -> Step:
    moment = _moment(rung, span, days)
    begins, ends = span.begins(days), span.ends(days)
    if not rung.get("asks", True):
        return Step(rung["key"], days.in_time(moment, begins), asks=False, until=begins)
    how_it_went = rung["anchor"] == "end" and not rung.get("days") and rungs.get("answer_by", 0) > 0
    return Step(rung["key"], days.in_time(moment, None if how_it_went else ends), asks=True)


def _moment(rung: Raw, span: Span, days: Days) -> datetime:
    if rung.get("hours") is not None:
        return span.begins(days) + timedelta(hours=rung["hours"])
    when_it_ends = rung["anchor"] == "end" and not rung.get("days") and rung.get("asks", True)
    if when_it_ends and span.hour is not None:
        return span.ends(days)
    day = {"start": span.first, "end": span.last, "middle": span.first + (span.last - span.first) // 2}
    shifted = day[rung["anchor"]] + timedelta(days=rung.get("days", 0))
    return days.moment(shifted, clock(rung.get("at", "10:00")))


def _thin(steps: list[Step], days: Days) -> list[Step]:
    """One message a moment, one question a day: the later one of the ladder."""
    kept: list[Step] = []
    for step in reversed(steps):
        today = days.local(step.moment).date()
        asked_today = any(other.asks and days.local(other.moment).date() == today for other in kept)
        if not (step.asks and asked_today) and all(other.moment != step.moment for other in kept):
            kept.append(step)
    return sorted(kept, key=lambda step: step.moment)
