"""What a programme says, unrolled: what `check` prints, so that a person can compare it with the document."""

from datetime import date
from typing import Any

from roadmap import asked
from roadmap.occurrences import Slot, slots
from roadmap.programme import Activity, Programme
from roadmap.when import UnknownWhen

WINDOWS = ("window", "request", "schedule")


def report(programme: Programme) -> dict[str, Any]:
    """{programme, doubts, activities: [{no, title, occurrences, windows, questions, indicators, doubts}]},
    days as 2022-03-01."""
    return {
        "programme": programme.code,
        "doubts": list(programme.doubts),
        "activities": [_activity(programme, activity) for activity in programme.activities],
    }


def _activity(programme: Programme, activity: Activity) -> dict[str, Any]:
    found = slots(programme, activity)
    dated = [(slot.start, slot.end) for slot in found if slot.kind == "dated"]
    windows = [
        span for slot in found if slot.kind in WINDOWS for span in slot.windows or ((slot.start, slot.end),)
    ]
    return {
        "no": activity.no,
        "title": activity.title.to(programme.languages[0]),
        "occurrences": [_span(*days) for days in dated],
        "windows": [_span(*days) for days in windows],
        "questions": [question.key for question in asked.questions(activity, programme)],
        "indicators": [{"key": indicator.key, "kind": indicator.kind} for indicator in activity.indicators],
        "doubts": [
            *activity.doubts,
            *(_undecided(activity, slot) for slot in found if slot.kind == "unscheduled"),
        ],
    }


def _span(start: date | None, end: date | None) -> dict[str, str]:
    return {"start": str(start), "end": str(end)}


def _undecided(activity: Activity, slot: Slot) -> str:
    """A report for whoever keeps the file, in English as all of `check`; the document's words stay."""
    when = activity.when[int(slot.key.split(".")[0]) - 1]
    words = when.unknown if isinstance(when, UnknownWhen) else activity.source.dates
    return f"unscheduled until somebody decides: {words}"
