"""What a programme says, unrolled: what `check` prints, so that a person can compare it with the document."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from roadmap import asked, doubts
from roadmap.doubts import Doubt
from roadmap.occurrences import Slot, item_of, slots
from roadmap.programme import Activity, Programme
from roadmap.when import DoubtWhen, PhaseWhen, Reading, UnknownWhen, When

WINDOWS = ("window", "request", "schedule")


def report(programme: Programme) -> dict[str, Any]:
    """{programme, doubts, activities: [{no, title, occurrences, windows, readings, questions, indicators,
    doubts}]}, days as 2022-03-01. readings: [{item, phase, words, chosen, ways: [{key, text, occurrences,
    windows}]}], of dates that can be read in several ways; phase: the one that says it for many, or null."""
    return {
        "programme": programme.code,
        "doubts": list(programme.doubts),
        "activities": [_activity(programme, activity) for activity in programme.activities],
    }


def _activity(programme: Programme, activity: Activity) -> dict[str, Any]:
    found = slots(programme, activity)
    return {
        "no": activity.no,
        "title": activity.title.to(programme.languages[0]),
        **_days(found),
        "readings": list(_doubts(programme, activity)),
        "questions": [question.key for question in asked.questions(activity, programme)],
        "indicators": [{"key": indicator.key, "kind": indicator.kind} for indicator in activity.indicators],
        "doubts": [
            *activity.doubts,
            *(_undecided(programme, activity, slot) for slot in found if slot.kind == "unscheduled"),
            *_outside(programme, found),
            *_outside_if_read(programme, activity),
        ],
    }


def _days(found: Iterable[Slot]) -> dict[str, list[dict[str, str]]]:
    listed = list(found)
    dated = [(slot.start, slot.end) for slot in listed if slot.kind == "dated"]
    windows = [
        span for slot in listed if slot.kind in WINDOWS for span in slot.windows or ((slot.start, slot.end),)
    ]
    return {"occurrences": [_span(*days) for days in dated], "windows": [_span(*days) for days in windows]}


def _doubts(programme: Programme, activity: Activity) -> Iterator[dict[str, Any]]:
    for doubt in doubts.doubts(programme):
        for item in range(1, len(activity.when) + 1):
            if doubt.dates(activity, item):
                yield _doubt(doubt, activity, item)


def _doubt(doubt: Doubt, activity: Activity, item: int) -> dict[str, Any]:
    ways = [
        {"key": reading.key, "text": reading.text.to(doubt.programme.languages[0]), **_days(found)}
        for reading, found in _ways(doubt, activity, item)
    ]
    said = {"words": doubt.when.doubt, "chosen": doubt.when.chosen, "ways": ways}
    return {"item": item, "phase": doubt.phase and doubt.phase.code, **said}


def _ways(doubt: Doubt, activity: Activity, item: int) -> Iterator[tuple[Reading, list[Slot]]]:
    """Each way as if it had been chosen."""
    for reading in doubt.when.readings:
        read = doubts.decided(doubt.programme, {doubt.where: reading.key})
        found = slots(read, read.activity(activity.code))
        yield reading, [one for one in found if item_of(one.key) == item]


def _span(start: date | None, end: date | None) -> dict[str, str]:
    return {"start": str(start), "end": str(end)}


def _undecided(programme: Programme, activity: Activity, slot: Slot) -> str:
    """A report for whoever keeps the file, in English as all of `check`; the document's words stay."""
    when: When | None = activity.when[item_of(slot.key) - 1]
    if isinstance(when, PhaseWhen):
        when = programme.phase(when.phase).when
    words = activity.source.dates
    if isinstance(when, UnknownWhen):
        words = when.unknown
    elif isinstance(when, DoubtWhen):
        words = f"{when.doubt} ({' or '.join(reading.key for reading in when.readings)})"
    return f"unscheduled until somebody decides: {words}"


def _outside(programme: Programme, found: Iterable[Slot]) -> Iterator[str]:
    """Days that are written have to lie in the span; those that `after` counts come out where they may."""
    first, last = programme.span.first, programme.span.last
    for slot in found:
        if slot.kind == "dated" and slot.start is not None and not first <= slot.start <= last:
            remedy = "mend `days`, or widen `span`"
            yield f"{slot.start} lies outside the programme's span, {first} to {last}: {remedy}"


def _outside_if_read(programme: Programme, activity: Activity) -> Iterator[str]:
    """Of what nobody has decided: under each of its readings."""
    for doubt in doubts.undecided(programme):
        for item in range(1, len(activity.when) + 1):
            if doubt.dates(activity, item):
                for reading, found in _ways(doubt, activity, item):
                    yield from (f"if read as `{reading.key}`: {one}" for one in _outside(programme, found))
