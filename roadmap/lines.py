"""Requests as a report of some moment sees them: the rows behind every number."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, NamedTuple

from roadmap.answers import amount, applies, fulfils
from roadmap.people import Place
from roadmap.questions import Question

State = Literal["on_time", "late", "no", "open", "overdue", "waiting", "left_out"]
"""on_time, late: fulfilled, before its term or after; no: answered, not fulfilled; open: asked, and there is
time; overdue: there is none; waiting: another question comes first; left_out: it does not apply."""

STATES: tuple[State, ...] = ("overdue", "open", "no", "late", "on_time", "left_out", "waiting")
"""What a cell of many requests is called after: the first of these that any of them is in."""


class Line(NamedTuple):
    """One request. `place`: what it is about; `role`: of the seat that is asked; `day`: the event's last one.
    `value`, `at`, `how`: the answer that stood then, when and how it was given (own, proxy, import, waived);
    `settled_at`: since when it has settled the request, None: it has not (none, "not yet", or returned)."""

    request: int
    occurrence: int
    activity: str
    slot: str
    day: date | None
    question: str
    place: Place
    seat: int
    role: str
    item: int
    due_at: datetime
    waiting: bool
    value: str | None
    at: datetime | None
    how: str | None
    settled_at: datetime | None


class Cell(NamedTuple):
    """How many requests are in each state; `amount`: the numbers answered, added up."""

    on_time: int = 0
    late: int = 0
    no: int = 0
    open: int = 0
    overdue: int = 0
    waiting: int = 0
    left_out: int = 0
    amount: Decimal = Decimal(0)

    def joined(self, other: "Cell") -> "Cell":
        counts = {name: getattr(self, name) + getattr(other, name) for name in self._fields}
        return Cell(**counts)

    @property
    def asked(self) -> int:
        """Of those that count."""
        return self.on_time + self.late + self.no + self.open + self.overdue

    @property
    def state(self) -> State | None:
        """None: nothing was asked."""
        return next((state for state in STATES if getattr(self, state)), None)


def state(line: Line, question: Question, now: datetime) -> State:
    if line.value is not None and not applies(line.value):
        return "left_out"
    if line.settled_at is not None and line.value is not None:
        if not fulfils(question, line.value):
            return "no"
        return "on_time" if line.settled_at < line.due_at else "late"
    if line.waiting:
        return "waiting"
    return "overdue" if line.due_at <= now else "open"


def cells(
    lines: Iterable[Line], questions: Mapping[tuple[str, str], Question], now: datetime
) -> dict[tuple[int, str], Cell]:
    """(unit, activity) -> what was asked there. questions: (activity, key) -> question."""
    found: dict[tuple[int, str], Cell] = {}
    for line in lines:
        question = questions.get((line.activity, line.question))
        if question is not None:
            key, its = (line.place.id, line.activity), state(line, question, now)
            cell = found.get(key, Cell())
            more = {its: getattr(cell, its) + 1, "amount": cell.amount + _amount(line, question)}
            found[key] = cell._replace(**more)
    return found


def _amount(line: Line, question: Question) -> Decimal:
    return amount(question, line.value) if line.settled_at is not None else Decimal(0)
