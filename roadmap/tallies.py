"""What one request adds to an indicator, and what the sum of them says."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from roadmap.answers import amount, applies, fulfils, met
from roadmap.indicators import Indicator
from roadmap.questions import Question

_ZERO = Decimal(0)
_AMOUNTS = frozenset({"sum", "ratio", "minimum"})


class Counts(NamedTuple):
    """Sums over requests; `Counts()` is zero. on_time: of those met. base: what a ratio is divided by.
    left_out: those that do not apply, and are in no other count. awaited: asked now, and not settled (of
    those missing the others wait for the answer to another question)."""

    expected: int = 0
    answered: int = 0
    met: int = 0
    on_time: int = 0
    amount: Decimal = _ZERO
    base: Decimal = _ZERO
    left_out: int = 0
    awaited: int = 0

    @property
    def late(self) -> int:
        return self.met - self.on_time

    @property
    def missing(self) -> int:
        return self.expected - self.answered

    def __add__(self, other: "Counts") -> "Counts":  # type: ignore[override]
        return Counts(
            self.expected + other.expected,
            self.answered + other.answered,
            self.met + other.met,
            self.on_time + other.on_time,
            self.amount + other.amount,
            self.base + other.base,
            self.left_out + other.left_out,
            self.awaited + other.awaited,
        )

    def __neg__(self) -> "Counts":
        return Counts._make(-number for number in self)

    def __sub__(self, other: "Counts") -> "Counts":
        return self + -other


@dataclass(frozen=True, slots=True)
class Asked:
    """A request. facts: numbers of the unit it is about. due_at: an answer before it is on time. waiting: the
    answer to another question comes first."""

    question: str
    due_at: datetime
    facts: Mapping[str, Decimal]
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """Its present answer, and since when it has been settled without a break (None: "not yet")."""

    value: str
    settled_at: datetime | None


def of_role(role: str) -> str:
    """The key under which all requests to a role are tallied, whatever indicators count: no code of an
    indicator begins so."""
    return f"@{role}"


class Result(NamedTuple):
    """value: None where there is nothing to divide by. A ratio of 1:30 is read as 1/30 with the scarce side
    (teachers) on top: reaching its target means at least that much."""

    numerator: Decimal
    denominator: Decimal
    value: Decimal | None


def contribution(indicator: Indicator, question: Question, asked: Asked, given: Given | None) -> Counts:
    """ "Does not apply" takes the request out of every other count. Of `states` the first question says how
    many are expected and have answered, the last how many are met."""
    if question.key not in indicator.of:
        return Counts()
    counted = indicator.kind != "states" or question.key == indicator.of[0]
    last = indicator.kind != "states" or question.key == indicator.of[-1]
    if given is not None and not applies(given.value):
        return Counts(left_out=int(counted))
    settled_at = given.settled_at if given else None
    value = given.value if given and settled_at else None
    is_met = last and met(question, value, indicator)
    return Counts(
        expected=int(counted),
        answered=int(counted and value is not None),
        met=int(is_met),
        on_time=int(is_met and settled_at is not None and settled_at < asked.due_at),
        amount=amount(question, value) if indicator.kind in _AMOUNTS else _ZERO,
        base=asked.facts.get(indicator.to, _ZERO) if indicator.to else _ZERO,
        awaited=int(counted and settled_at is None and not asked.waiting),
    )


def total(question: Question, asked: Asked, given: Given | None) -> Counts:
    """What a request adds to all those of its role."""
    if given is not None and not applies(given.value):
        return Counts(left_out=1)
    settled_at = given.settled_at if given else None
    if given is None or settled_at is None:
        return Counts(expected=1, awaited=int(not asked.waiting))
    done = fulfils(question, given.value)
    return Counts(1, 1, int(done), int(done and settled_at < asked.due_at))


def value(indicator: Indicator, counts: Counts) -> Result:
    expected, reached = Decimal(counts.expected), Decimal(counts.met)
    match indicator.kind:
        case "count" | "minimum":
            return Result(reached, expected, reached)
        case "sum":
            return Result(counts.amount, expected, counts.amount)
        case "ratio":
            return _divide(counts.amount, counts.base)
        case "share" | "full" | "done" | "states":
            return _divide(reached, expected)


def _divide(numerator: Decimal, denominator: Decimal) -> Result:
    return Result(numerator, denominator, numerator / denominator if denominator else None)
