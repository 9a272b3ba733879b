"""Whether what is dated lies in the programme's span and hangs on events and units that exist."""

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from roadmap.mistakes import Flaw, Path, instead
from roadmap.occurrences import deadlines
from roadmap.programme import Programme
from roadmap.texts import Strict
from roadmap.when import AfterWhen, DoubtWhen, PhaseWhen, RecurringWhen, ScheduleWhen, When, YearWhen

_MONTH = re.compile(r"(\d{4})-(\d{2})")


def flaws(programme: Programme) -> Iterator[Flaw]:
    """Every day, month and year of every `when` lies in the programme's span; its events are known."""
    yield from _twice(programme)
    for when, place in whens(programme):
        for one, inner in _readings(when, place):
            yield from _flaws(programme, one, inner)


def _twice(programme: Programme) -> Iterator[Flaw]:
    """Everybody would be asked twice about the same day."""
    for index, activity in enumerate(programme.activities):
        place: Path = ("activities", index, "when")
        for at, when in enumerate(activity.when):
            if (first := activity.when.index(when)) < at:
                yield Flaw((*place, at), "stands here twice", (*place, first))


def whens(programme: Programme) -> Iterator[tuple[When, Path]]:
    """Those of phases, then those of activities."""
    for index, phase in enumerate(programme.phases):
        if phase.when is not None:
            yield phase.when, ("phases", index, "when")
    for index, activity in enumerate(programme.activities):
        for at, when in enumerate(activity.when):
            yield when, ("activities", index, "when", at)


def _readings(when: When, place: Path) -> Iterator[tuple[When, Path]]:
    """A doubtful one: whatever it may turn out to mean."""
    if not isinstance(when, DoubtWhen):
        yield when, place
        return
    for index, reading in enumerate(when.readings):
        for at, one in enumerate(reading.when):
            yield one, (*place, "readings", index, "when", at)


def _flaws(programme: Programme, when: When, place: Path) -> Iterator[Flaw]:
    sound = programme.span.first <= programme.span.last
    for path, first, last in _days(when, place) if sound else ():
        if last < programme.span.first or first > programme.span.last:
            span = f"{programme.span.first} to {programme.span.last}"
            yield Flaw(path, f"lies outside the programme's span, {span}: mend the day, or widen `span`")
    if isinstance(when, RecurringWhen) and not any(deadlines(when.deadline)):
        message = f"no {when.deadline.every}'s deadline lies between `from` and `to`: set them further apart"
        yield Flaw((*place, "deadline"), message)
    if isinstance(when, AfterWhen) and when.after.event not in programme.events:
        yield Flaw(
            (*place, "after", "event"),
            f"must be an event: {instead(when.after.event, programme.events, 'events')}",
        )
    phases = [phase.code for phase in programme.phases if phase.when is not None]
    if isinstance(when, PhaseWhen) and when.phase not in phases:
        message = f"must be a phase that has its `when`: {instead(when.phase, phases, 'phases')}"
        yield Flaw((*place, "phase"), message)
    kinds = [unit.kind for unit in programme.units]
    if isinstance(when, ScheduleWhen) and when.by_schedule.each not in kinds:
        message = f"must be a unit kind: {instead(when.by_schedule.each, kinds)}"
        yield Flaw((*place, "by_schedule", "each"), message)


def _days(value: Any, path: Path) -> Iterator[tuple[Path, date, date]]:
    """Each date, month or year of a `when`, as its first and last day."""
    if isinstance(value, date):
        yield path, value, value
    elif isinstance(value, YearWhen):
        yield (*path, "year"), date(value.year, 1, 1), date(value.year, 12, 31)
    elif isinstance(value, Strict):
        for name, field in type(value).model_fields.items():
            yield from _days(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _days(item, (*path, index))
    elif isinstance(value, str) and (month := _MONTH.fullmatch(value)):
        year, number = map(int, month.groups())
        yield path, date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])
