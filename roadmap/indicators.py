"""What the plan counts: a closed set of formulas over requests."""

import re
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from roadmap.questions import Codes
from roadmap.texts import Code, Strict, Text

IndicatorKind = Literal["share", "full", "count", "sum", "done", "minimum", "ratio", "states"]
Over = Literal["each", "once", "every"]
SHARES: frozenset[IndicatorKind] = frozenset({"share", "full", "done", "states"})
"""Kinds that say which part of those asked has met them."""
NUMBERS: frozenset[IndicatorKind] = frozenset({"count", "sum", "minimum"})
"""Kinds that say how many; so does their target."""
_PERCENT = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*%")
_PLAIN = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")
_RATIO = re.compile(r"([0-9]{1,6})\s*[:/]\s*([1-9][0-9]{0,6})")


def _share(value: Any) -> Any:
    """ "5%", "1:30" and "1/3", as documents write them. Divided like a ratio's own numbers, so that one in
    thirty reaches 1:30."""
    if not isinstance(value, str):
        return value
    if parts := _PERCENT.fullmatch(value.strip()):
        return Decimal(parts[1]) / 100
    if parts := _RATIO.fullmatch(value.strip()):
        return Decimal(parts[1]) / Decimal(parts[2])
    if _PLAIN.fullmatch(value.strip()):
        return Decimal(value.strip())
    raise ValueError("a share is written as 80%, 0.8, 1:30 or 1/3")


Share = Annotated[Decimal, BeforeValidator(_share, json_schema_input_type=str | float)]


def _too_much(target: Decimal) -> str:
    """80 is most likely a per cent sign forgotten, 1.2 is not."""
    said, percent = (f"{number.normalize():f}" for number in (target, target * 100))
    remedy = f"write {said}%, if that is meant" if 2 <= target <= 100 else "write at most 100%"
    return f"a `target` of {said} means {percent}%, and all of them are 100%: {remedy}"


class Indicator(Strict):
    """Numerator / denominator by kind; `of` names questions of the same activity.

    share    met requests / all requests                 count    met requests (how many schools)
    full     the same, and 100 % is demanded             sum      the numbers answered, added up
    done     deliverables met / all deliverables         minimum  requests whose number reached `at_least`
    ratio    numbers added up / the fact `to` of the asked units, added up
    states   `of` in order (placed, confirmed): the last of them met / requests of the first

    over: of an activity that meets several times. each: every session counts by itself (36 schools at 22
    sessions are 792 requests); once: who meets it at least once; every: who meets it each time. The last
    two count those who are asked: a school, whatever the number of sessions.
    counts: which choices meet it (default: every option but those named no, none, absent).
    """

    key: Code
    title: Text | None = None
    kind: IndicatorKind
    of: Codes = Field(min_length=1)
    counts: tuple[Code, ...] = ()
    over: Over = "each"
    at_least: Decimal | None = None
    to: Code | None = None
    target: Share | None = None

    @field_validator("target", mode="before")
    @classmethod
    def _how_many(cls, value: Any, info: ValidationInfo) -> Any:
        kind = info.data.get("kind")
        if kind in NUMBERS and isinstance(value, str) and ("%" in value or _RATIO.fullmatch(value.strip())):
            raise ValueError(
                f"`{kind}` says how many, and so does its target: 30 (a part of all is a `share`)"
            )
        return value

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if (self.kind == "ratio") != (self.to is not None):
            raise ValueError("`to` (a fact) belongs to kind `ratio`, and it needs one")
        if (self.kind == "minimum") != (self.at_least is not None):
            raise ValueError("`at_least` belongs to kind `minimum`, and it needs one")
        if self.kind in SHARES and self.target is not None and self.target > 1:
            raise ValueError(_too_much(self.target))
        return self

    @property
    def one_in(self) -> int | None:
        """A ratio such as 1:30: one for every thirty. A bigger number is worse."""
        if self.kind != "ratio" or not self.target:
            return None
        many = (1 / self.target).quantize(Decimal(1))
        return int(many) if many > 1 and abs(1 / many - self.target) < Decimal("0.0001") else None
