"""What an activity asks, of whom, about whom."""

from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from roadmap.texts import Code, Strict, Text

AnswerKind = Literal["yes_no", "number", "hours", "days", "choice", "text", "file", "link"]
NUMERIC: frozenset[AnswerKind] = frozenset({"number", "hours", "days"})


def _listed(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Codes = Annotated[tuple[Code, ...], BeforeValidator(_listed, json_schema_input_type=str | list[str])]


class Option(Strict):
    """One of several answers to choose from."""

    key: Code
    text: Text


class Range(Strict):
    """Both ends belong to it. `max_fact` bounds a number by a fact of the unit (its teachers, say)."""

    min: Decimal = Decimal(0)
    max: Decimal = Decimal(100_000)
    max_fact: Code | None = None


class Needs(Strict):
    """A minimum that the plan demands, or an approximate target: whatever the number, it fails nobody."""

    at_least: Decimal | None = None
    about: Decimal | None = None


class Question(Strict):
    """Hours and days are what whoever answers has done themselves, and are added up in their file; a part of
    them, or a figure of a project, is a `number`.

    `asks` whom (roles), `about` which kind of unit (none: the seat's own unit).

    per: `seat` - every seat answers for itself; `team` - any seat of the role at that unit answers for all.
    after: asked only once that other question about the same unit is answered with yes.
    no_is: `final` - "no" settles it; `not_yet` - reminders go on (default: by the activity's ladder).
    fact: the answer becomes a fact of the unit (how many teachers it has).
    items: asked so many times, once an object (six lessons).
    when: asked only in these items of the activity's `when`, counted from 1 (none: in all of them).
    verified_by: a role that confirms it: adds a question `<key>_confirmed` after this one (asked.py),
    worded by `confirm` or, without it, by `text`.
    condition: to whom it applies ("those who teach"): adds the answer "does not apply".
    proof: a file, photo or link may be attached to the answer.
    second: a role that is asked the same: adds a question `<key>_second` (asked.py); where the two differ, a
    coordinator hears of it.
    anonymous: that somebody has answered is known, but not how (roadmap/ballots.py).
    """

    key: Code
    asks: Codes = Field(min_length=1)
    about: Code | None = None
    per: Literal["seat", "team"] = "seat"
    answer: AnswerKind = "yes_no"
    text: Text
    short: Text | None = None
    yes: Text | None = None
    no: Text | None = None
    options: tuple[Option, ...] = ()
    unit: Text | None = None
    range: Range = Range()
    length: int = Field(default=1, ge=1, le=4000)
    needs: Needs = Needs()
    after: Code | None = None
    no_is: Literal["final", "not_yet"] | None = None
    fact: Code | None = None
    items: int = Field(default=1, ge=1, le=100)
    when: tuple[int, ...] = ()
    verified_by: Code | None = None
    confirm: Text | None = None
    condition: Text | None = None
    proof: bool = False
    second: Code | None = None
    anonymous: bool = False

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.answer == "choice") != bool(self.options):
            raise ValueError("`options` belong to answer kind `choice`, and it needs them")
        if self.fact and self.answer not in NUMERIC:
            raise ValueError("a `fact` is a number")
        if self.proof and self.answer in ("file", "link"):
            raise ValueError("a file or a link is its own `proof`")
        return self
