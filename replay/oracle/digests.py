"""What the report of a week or a month says to somebody who has asked for it, and has the whole region."""

from collections.abc import Iterator
from datetime import date, datetime

from replay.oracle.asks import Ask
from replay.oracle.counts import Count, counts
from replay.oracle.days import DAY
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Told
from replay.oracle.stage import Stage
from replay.oracle.terms import NINE, Report

SHARES = ("share", "full", "done", "states")
SHOWN = 3
CHOSEN = {"weekly": ("weekly", "both"), "monthly": ("monthly", "both")}


def make(stage: Stage, report: Report) -> list[Told]:
    now = stage.days.moment(report.day, NINE)
    people, about = stage.world.people, tuple(_says(stage, report, now))
    readers = [who for who, wish in stage.world.wishes.items() if wish in CHOSEN[report.kind]]
    stage.world.lived[f"{report.kind} report"] += bool(readers)
    return [
        Told(who, report.kind, now, None, about)
        for who in readers
        if people.seats(who, now) and not people.on_leave(who, report.day, now)
    ]


def _says(stage: Stage, report: Report, now: datetime) -> Iterator[object]:
    yield from (report.first.isoformat(), report.last.isoformat(), _answers(stage, report.first, report.last))
    earlier = report.first - (report.last - report.first) - DAY
    ran = stage.days.local(stage.began).date() <= earlier
    yield _answers(stage, earlier, report.first - DAY) if ran else None
    waiting = [occasion for occasion, ask in _asks(stage) if occasion.opened and ask.open]
    yield len(waiting)
    yield sum(occasion.due is not None and occasion.due <= now for occasion in waiting)
    ended = dict.fromkeys(no for _, no in _ending(stage, report.first, report.last))
    yield from (_far(stage, no) for no in list(ended)[:SHOWN])
    yield max(len(ended) - SHOWN, 0)
    coming: dict[str, date] = {}
    for day, no in _ending(stage, report.day, report.until):
        coming.setdefault(no, day)
    yield from ((no, day.isoformat()) for no, day in list(coming.items())[:SHOWN])
    yield max(len(coming) - SHOWN, 0)


def _asks(stage: Stage) -> Iterator[tuple[Occasion, Ask]]:
    for occasion in stage.world.occasions.values():
        if occasion.state != "cancelled":
            yield from ((occasion, ask) for ask in occasion.asks.values())


def _answers(stage: Stage, first: date, last: date) -> int:
    """Given by people on these days."""
    said = [one for _, ask in _asks(stage) for one in ask.said if one.how != "waived"]
    return sum(first <= stage.days.local(one.at).date() <= last for one in said)


def _ending(stage: Stage, first: date, last: date) -> list[tuple[date, str]]:
    plan = [str(row["no"]) for row in stage.sheet["activities"]]
    found = [
        (one.span.last, one.activity)
        for one in stage.world.occasions.values()
        if one.state == "dated" and one.span and first <= one.span.last <= last
    ]
    return sorted(found, key=lambda pair: (pair[0], plan.index(pair[1])))


def _far(stage: Stage, no: str) -> tuple[object, ...]:
    """By the count over most that were asked."""
    row = next(one for one in stage.sheet["activities"] if str(one["no"]) == no)
    asked = [one for one in counts(stage.sheet | {"activities": [row]}, stage.world) if one.expected]
    if not asked:
        return no, None, None
    widest: Count = max(asked, key=lambda one: one.expected)
    return no, widest.met if widest.kind in SHARES else widest.answered, widest.expected
