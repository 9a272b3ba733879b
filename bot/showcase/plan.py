"""The plan as a page beside the phones shows it: days as they are now, and how far each activity is."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.house import House
from roadmap.programme import Activity, Programme
from roadmap.tallies import Counts

SPANS = {"dated": ("start", "end"), "window": ("first", "last")}


async def plan(house: House, programme: Programme, language: str, today: date) -> dict[str, Any]:
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for row in await house.exports.occurrences(programme.code):
        rows.setdefault(str(row["activity"]), []).append(row)
    totals: dict[str, list[Counts]] = {}
    for no, _, counts in await house.progress.totals(programme.code):
        totals.setdefault(no, []).append(counts)
    return {
        "code": programme.code,
        "title": programme.title.to(language),
        "zone": str(programme.zone),
        "first": programme.span.first.isoformat(),
        "last": programme.span.last.isoformat(),
        "activities": [
            _activity(one, rows.get(one.code, []), totals.get(one.code, []), language, today)
            for one in programme.activities
        ],
    }


def _activity(
    activity: Activity, rows: list[Mapping[str, Any]], totals: list[Counts], language: str, today: date
) -> dict[str, Any]:
    """Counts: of the indicator over most that were asked."""
    spans = [span for row in rows if (span := _span(row)) is not None]
    widest = max(totals, key=lambda counts: counts.expected, default=Counts())
    asked = widest.expected or None
    return {
        "no": activity.code,
        "title": activity.title.to(language),
        "state": _state(spans, today),
        "spans": spans,
        "done": widest.answered if asked else None,
        "asked": asked,
        "missing": max((counts.awaited for counts in totals), default=0),
    }


def _span(row: Mapping[str, Any]) -> dict[str, str] | None:
    """None: it has no day, nor a window for one."""
    if row["state"] not in SPANS:
        return None
    first, last = (row[name] for name in SPANS[row["state"]])
    return {"first": first.isoformat(), "last": last.isoformat(), "state": row["state"]} if first else None


def _state(spans: list[dict[str, str]], today: date) -> str:
    if not spans:
        return "unscheduled"
    now = today.isoformat()
    if any(span["first"] <= now <= span["last"] for span in spans):
        return "open" if any(span["state"] == "dated" for span in spans) else "window"
    return "over" if all(span["last"] < now for span in spans) else "ahead"
