"""When an activity happens, as the programme file says it. Unrolled into slots by `occurrences.py`."""

import re
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Discriminator, Field, Tag, model_validator

from roadmap.texts import Code, HourOfDay, Strict, Text

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
_ALMOST = re.compile(
    r"(?P<year>\d{4})[-./](?P<month>\d{1,2})|(?P<number>\d{1,2})[-./](?P<of>\d{4})", re.ASCII
)


def _month(value: Any) -> Any:
    if isinstance(value, str) and _MONTH.fullmatch(value):
        return value
    hint = _almost(value)
    raise ValueError(f"a month is written as 2022-03{hint and f': write {hint}'}")


def _almost(value: Any) -> str:
    """The month of a day, or its figures written otherwise. YAML takes 04.2027 for a number, and 2027.10 for
    the same number as 2027.1: that one nobody can tell."""
    if isinstance(value, date):
        return f"{value:%Y-%m}"
    almost = _ALMOST.fullmatch(f"{value:.4f}" if isinstance(value, float) else str(value))
    hint = f"{almost['year'] or almost['of']}-{int(almost['month'] or almost['number']):02}" if almost else ""
    return hint if _MONTH.fullmatch(hint) else ""


FARTHEST = 3660
"""Days from an event: ten years, more than any programme takes."""
Month = Annotated[str, BeforeValidator(_month)]
DaysOff = Literal["kept", "skipped", "moved"]


class Hour(Strict):
    """The hour of an event in the programme's zone. Without `time` the event lasts the whole day."""

    time: HourOfDay | None = None
    minutes: int = Field(default=60, ge=5, le=24 * 60)


class Day(Hour):
    """One day, with its hour where that is known."""

    day: date


class Span(Hour):
    """From one day to another, both of them included."""

    first: date = Field(alias="from")
    last: date = Field(alias="to")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.last < self.first:
            raise ValueError("`to` is earlier than `from`")
        return self


class Weekly(Span):
    """Sessions every week; the weekday is that of `from`. `days_off` says what becomes of a session
    on a day off: it is held all the same, left out, or moved to the next working day."""

    days_off: DaysOff = "kept"


class Months(Strict):
    """From one month to another, both of them included."""

    first: Month = Field(alias="from")
    last: Month = Field(alias="to")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.last < self.first:
            raise ValueError("`to` is earlier than `from`")
        return self


class Schedule(Strict):
    """Every unit of kind `each` has its own day inside these months."""

    each: Code
    months: tuple[Month, ...] = Field(min_length=1)


class Recurring(Strict):
    """A deadline that comes back: on `day` of every month, or of the month after every quarter."""

    every: Literal["month", "quarter"]
    day: int = Field(ge=1, le=31)
    first: date = Field(alias="from")
    last: date = Field(alias="to")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.last < self.first:
            raise ValueError("`to` is earlier than `from`")
        return self


class Event(Strict):
    """`days` after the day of a programme's event (its `events`), in calendar or working days."""

    event: Code
    days: int = Field(ge=-FARTHEST, le=FARTHEST)
    count: Literal["calendar", "working"] = "calendar"


class WeeklyWhen(Strict):
    """Every week."""

    weekly: Weekly


class MonthWhen(Strict):
    """A window: somebody is asked to set the day."""

    month: Month


class MonthsWhen(Strict):
    """One window over several months."""

    months: Months


class YearWhen(Strict):
    """A window of a year. `on: request`: days come when somebody asks; `on: plan`: from other plans."""

    year: int = Field(ge=2000, le=2100)
    on: Literal["request", "plan"] = "request"


class ScheduleWhen(Strict):
    """Each unit on its own day."""

    by_schedule: Schedule


class RecurringWhen(Strict):
    """A deadline every month or quarter."""

    deadline: Recurring


class AfterWhen(Strict):
    """Counted from an event."""

    after: Event


class UnknownWhen(Strict):
    """The document's words when they give no usable end. Unscheduled until a person decides."""

    unknown: str
    first: date | None = Field(default=None, alias="from")


class PhaseWhen(Strict):
    """The days of a phase, which says them once for all its activities."""

    phase: Code


_MARKS = ("weekly", "month", "months", "year", "by_schedule", "deadline", "after", "unknown", "day")
WAYS = (*_MARKS, "from", "phase", "doubt")
"""By which of its fields a `when` is known."""


def _shape(raw: Any, *more: str) -> str | None:
    """Of what the file says, and of a When already read (it may be written out again)."""
    if not isinstance(raw, dict | Strict):
        return "plain"
    fields = raw if isinstance(raw, dict) else type(raw).model_fields
    span = "span" if {"from", "to", "first"} & fields.keys() else None
    return next((key for key in (*more, *_MARKS) if key in fields), span)


def _shape_or_doubt(raw: Any) -> str | None:
    return _shape(raw, "doubt")


def _any_shape(raw: Any) -> str | None:
    return _shape(raw, "doubt", "phase")


_Plain = (
    Annotated[date, Tag("plain")]
    | Annotated[Day, Tag("day")]
    | Annotated[Span, Tag("span")]
    | Annotated[WeeklyWhen, Tag("weekly")]
    | Annotated[MonthWhen, Tag("month")]
    | Annotated[MonthsWhen, Tag("months")]
    | Annotated[YearWhen, Tag("year")]
    | Annotated[ScheduleWhen, Tag("by_schedule")]
    | Annotated[RecurringWhen, Tag("deadline")]
    | Annotated[AfterWhen, Tag("after")]
    | Annotated[UnknownWhen, Tag("unknown")]
)
Plain = Annotated[_Plain, Discriminator(_shape)]


class Reading(Strict):
    """One way to read a doubtful date, and the days it gives."""

    key: Code
    text: Text
    when: tuple[Plain, ...] = Field(min_length=1)


class DoubtWhen(Strict):
    """The document's words where they can be read in several ways: a person decides (roadmap/doubts.py).
    `chosen`: the key of the reading that holds. Until there is one, nothing is dated."""

    doubt: str
    readings: tuple[Reading, ...] = Field(min_length=1)
    chosen: Code | None = None

    @property
    def read(self) -> Reading | None:
        return self.reading(self.chosen)

    def reading(self, key: str | None) -> Reading | None:
        return next((one for one in self.readings if one.key == key), None)


_Own = _Plain | Annotated[DoubtWhen, Tag("doubt")]
Own = Annotated[_Own, Discriminator(_shape_or_doubt)]
"""What points at no other."""
When = Annotated[_Own | Annotated[PhaseWhen, Tag("phase")], Discriminator(_any_shape)]
