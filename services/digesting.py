"""What a report that comes by itself says: gathered once for a programme, then told by territory."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from db import digests
from db.digests import Standing
from db.plan import OccurrenceRow, Running
from db.store import Tx
from roadmap.digests import Period
from roadmap.moments import instant
from roadmap.programme import Programme
from roadmap.progress import widest
from services import occurrences, territory
from services.events import Events
from services.plans import Plans
from services.progress import measures
from services.territory import Territory

ENDED = 3
COMING = 3
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class News:
    """`answered`, `before` (None: not known), `standing`: by unit. `ended`, `coming`: in order of their
    days."""

    programme: Programme
    programme_id: int
    period: Period
    answered: Mapping[int, int]
    before: Mapping[int, int] | None
    standing: Mapping[int, Standing]
    ended: Sequence[OccurrenceRow]
    coming: Sequence[OccurrenceRow]


async def gather(
    tx: Tx, events: Events, programme: Programme, running: Running, period: Period, now: datetime
) -> News:
    """It is compared with days on which the programme ran from the first of them on."""
    zone = programme.zone
    first, after = (instant(day, time(), zone) for day in (period.first, period.last + _DAY))
    before = None
    if running.started_at.astimezone(zone).date() <= period.before:
        before = await digests.answered(tx, running.id, instant(period.before, time(), zone), first)
    rows = [
        row
        for row in (await occurrences.of(tx, running.id)).all
        if events.known(row) and row.state == "dated"
    ]
    return News(
        programme,
        running.id,
        period,
        await digests.answered(tx, running.id, first, after),
        before,
        await digests.standing(tx, running.id, now),
        _within(rows, period.first, period.last, programme),
        _within(rows, period.day, period.until, programme),
    )


async def of(tx: Tx, plans: Plans, news: News, reader: int, now: datetime) -> dict[str, Any] | None:
    """What JSON can hold. None: this person may not report, or there is nothing to tell - the programme is
    over and nothing has changed."""
    places = await territory.territories(tx, plans, reader, now)
    mine = next((one for one in places if one.part.programme_id == news.programme_id), None)
    if mine is None:
        return None
    ended = await _ended(tx, news, mine)
    answered = _total(news.answered, mine)
    if news.period.day > news.programme.span.last and not answered and not ended:
        return None
    coming = _coming(news, mine)
    return {
        "first": news.period.first.isoformat(),
        "last": news.period.last.isoformat(),
        "answered": answered,
        "before": None if news.before is None else _total(news.before, mine),
        "awaited": _total({unit: one.awaited for unit, one in news.standing.items()}, mine),
        "overdue": _total({unit: one.overdue for unit, one in news.standing.items()}, mine),
        "ended": ended[:ENDED],
        "ended_more": max(len(ended) - ENDED, 0),
        "coming": coming[:COMING],
        "coming_more": max(len(coming) - COMING, 0),
    }


async def _ended(tx: Tx, news: News, mine: Territory) -> list[dict[str, Any]]:
    """One an activity, as it stands: all its days together, as in the report. Where nobody of one's own was
    asked it is not one's own."""
    found = []
    sums = await territory.sums(tx, mine)
    for no in _activities(news.ended, mine):
        activity = news.programme.activity(no)
        shown = widest(measures(activity, sums))
        if shown is not None or mine.units is None:
            done, expected = shown.far if shown else (None, None)
            found.append({"no": no, "title": activity.title.root, "done": done, "expected": expected})
    return found


def _coming(news: News, mine: Territory) -> list[dict[str, Any]]:
    """By the first of its days that is yet to come."""
    days: dict[str, date] = {}
    for row in news.coming:
        if _is_mine(row, mine) and row.end is not None:
            days.setdefault(row.activity, row.end)
    return [
        {"no": no, "title": news.programme.activity(no).title.root, "day": day.isoformat()}
        for no, day in days.items()
    ]


def _within(
    rows: Iterable[OccurrenceRow], first: date, last: date, programme: Programme
) -> list[OccurrenceRow]:
    """Those that end then."""
    order = {activity.code: number for number, activity in enumerate(programme.activities)}
    found = [row for row in rows if row.end is not None and first <= row.end <= last]
    return sorted(found, key=lambda row: (row.end or date.max, order[row.activity]))


def _activities(rows: Iterable[OccurrenceRow], mine: Territory) -> list[str]:
    return list(dict.fromkeys(row.activity for row in rows if _is_mine(row, mine)))


def _is_mine(row: OccurrenceRow, mine: Territory) -> bool:
    return row.place is None or mine.holds(row.place.id)


def _total(counts: Mapping[int, int], mine: Territory) -> int:
    return sum(count for unit, count in counts.items() if mine.holds(unit))
