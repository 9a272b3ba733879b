"""Answers that belong to nobody: what may be asked so, and what is shown of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roadmap.answers import GIVEN
from roadmap.duties import Duty
from roadmap.mistakes import Flaw, Path
from roadmap.programme import Activity, Programme
from roadmap.questions import Question

FEWEST = 5
"""Answers are shown so many at a time: looking before and after somebody has answered teaches nothing."""

BARRED = {
    "verified_by": "who confirms an answer has to see whose it is",
    "second": "two opinions can be compared only by whose they are",
    "fact": "a fact is known of a unit, and so whose it is",
    "proof": "a file says who has sent it",
    "condition": "who it does not apply to would be known",
    "after": "that it is asked would say what was answered before",
    "about": "ask about the seat's own unit: who answers for several units would be counted several times",
}
UNUSUAL: dict[str, tuple[tuple[object, ...], str]] = {
    "per": (("seat",), "one answer for all is that of whoever gives it"),
    "items": ((1,), "one person would be counted several times"),
    "no_is": ((None, "final"), "reminders that go on would tell"),
}
COUNTED = ("yes_no", "choice")
FORMULAS = ("share", "full", "done", "count")


@dataclass(frozen=True, slots=True)
class Ballots:
    """`shown`: value -> how many have chosen it, of so many as may be looked at; the others wait."""

    question: Question
    shown: Mapping[str, int]

    @property
    def count(self) -> int:
        return sum(self.shown.values())


def is_cast(duty: Duty) -> bool:
    """It is answered, and nobody knows how: it can be neither shown nor corrected."""
    return duty.question.anonymous and duty.told is not None and duty.told.value == GIVEN


def flaws(programme: Programme) -> Iterator[Flaw]:
    for index, activity in enumerate(programme.activities):
        secret = {question.key for question in activity.questions if question.anonymous}
        if secret:
            yield from _flaws(activity, secret, ("activities", index))


def _flaws(activity: Activity, secret: set[str], place: Path) -> Iterator[Flaw]:
    for at, question in enumerate(activity.questions):
        here = (*place, "questions", at)
        if question.anonymous:
            yield from _question(question, here)
        if question.after in secret:
            yield Flaw((*here, "after"), f"`{question.after}` is anonymous: nothing can follow from it")
    for at, indicator in enumerate(activity.indicators):
        here = (*place, "indicators", at)
        if not secret & set(indicator.of):
            continue
        if indicator.kind not in FORMULAS:
            yield Flaw((*here, "kind"), "of an anonymous question only that it is answered can be counted")
        if indicator.counts:
            yield Flaw((*here, "counts"), "whose answer was which is not known of an anonymous question")


def _question(question: Question, here: Path) -> Iterator[Flaw]:
    if question.answer not in COUNTED:
        yield Flaw((*here, "answer"), "an anonymous question is yes_no or choice: words tell who wrote")
    for field, why in BARRED.items():
        if getattr(question, field):
            yield Flaw((*here, field), f"does not go with `anonymous`: {why}")
    for field, (usual, why) in UNUSUAL.items():
        if getattr(question, field) not in usual:
            yield Flaw((*here, field), f"does not go with `anonymous`: {why}")
