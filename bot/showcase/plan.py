"""The plan as it stands: days, states, and how many have answered."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from bot.house import House
from roadmap.duties import Event
from roadmap.programme import Programme
from roadmap.progress import ActivityProgress, widest

Span = dict[str, str]


async def told(house: House, code: str, language: str, now: datetime) -> dict[str, Any]:
    programme = house.plans[code]
    days: dict[str, list[Event]] = defaultdict(list)
    for event in await house.plan.days(code):
        days[event.activity.code].append(event)
    rows = await house.progress.whole(code, now)
    return _head(programme, language) | {
        "activities": [_activity(row, days[row.activity.code], language) for row in rows]
    }


def _head(programme: Programme, language: str) -> dict[str, Any]:
    return {
        "code": programme.code,
        "title": programme.title.to(language),
        "zone": programme.timezone,
        "first": programme.span.first.isoformat(),
        "last": programme.span.last.isoformat(),
    }


def _activity(row: ActivityProgress, days: list[Event], language: str) -> dict[str, Any]:
    """done, asked: of the indicator that most are asked for; None: nobody has been."""
    measure = widest(row.measures)
    done, asked = measure.far if measure else (None, None)
    spans = [span for event in days if (span := _span(event)) is not None]
    return {
        "no": row.activity.code,
        "title": row.activity.title.to(language),
        "state": row.state,
        "spans": [span for at, span in enumerate(spans) if span not in spans[:at]],
        "done": done,
        "asked": asked,
        "missing": row.missing,
    }


def _span(event: Event) -> Span | None:
    """None: it has neither a day nor a window."""
    first, last = event.start or event.first, event.end or event.last
    if first is None or last is None:
        return None
    state = "cancelled" if event.cancelled else "dated" if event.start else "window"
    return {"first": first.isoformat(), "last": last.isoformat(), "state": state}
