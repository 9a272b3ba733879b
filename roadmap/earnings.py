"""Hours and days that a person has to show for a programme, and what they are worth where it says so."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from roadmap.answers import amount
from roadmap.duties import Duty
from roadmap.people import Seat
from roadmap.programme import Activity, Programme, Role
from roadmap.questions import Question

KINDS = ("hours", "days")
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Earned:
    """Of one question, over all times that it was asked."""

    activity: Activity
    question: Question
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Earnings:
    programme: Programme
    rows: tuple[Earned, ...]

    def total(self, kind: str) -> Decimal:
        return sum((row.amount for row in self.rows if row.question.answer == kind), Decimal(0))

    @property
    def credits(self) -> Decimal | None:
        """None: the programme gives no rate for what was earned."""
        rate = self.programme.credits
        worth = {kind: getattr(rate, kind) for kind in KINDS} if rate else {}
        earned = {kind: number for kind in KINDS if (number := self.total(kind))}
        if not earned or any(worth.get(kind) is None for kind in earned):
            return None
        return sum((number / worth[kind] for kind, number in earned.items()), Decimal(0)).quantize(CENT)


@dataclass(frozen=True, slots=True)
class Transcript:
    """What the holder of a seat has to show, in the hands of somebody who may see it."""

    name: str
    seat: Seat
    earnings: tuple[Earnings, ...]


def is_asked(programme: Programme, role: str) -> bool:
    """Has whoever holds that role hours or days to show?"""
    asked = (one for activity in programme.activities for one in activity.questions)
    return any(counts(one) and role in one.asks for one in asked)


def cares(role: Role, programme: Programme) -> bool:
    """Does it confirm answers where others have hours or days to show?"""
    return "verify" in role.may and any(is_asked(programme, one.code) for one in programme.roles)


def counts(question: Question) -> bool:
    """One's own: not a figure of somebody else's unit, nor one answer for all of a team."""
    return question.answer in KINDS and question.about is None and question.per == "seat"


def earnings(held: Iterable[Duty]) -> tuple[Earnings, ...]:
    """`held`: answers that stand, in the order in which they are to be shown. One a programme."""
    found: dict[str, tuple[Programme, dict[tuple[str, str], Earned]]] = {}
    for duty in held:
        if duty.told is None or not duty.settled or not counts(duty.question):
            continue
        programme, activity = duty.event.programme, duty.event.activity
        rows = found.setdefault(programme.code, (programme, {}))[1]
        key = activity.code, duty.question.key
        before = rows[key].amount if key in rows else Decimal(0)
        rows[key] = Earned(activity, duty.question, before + amount(duty.question, duty.told.value))
    return tuple(Earnings(programme, tuple(rows.values())) for programme, rows in found.values())
