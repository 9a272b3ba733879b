"""The reminder steps of an activity kind."""

from datetime import time
from typing import Literal

from pydantic import Field

from roadmap.texts import Code, HourOfDay, Strict


class Step(Strict):
    """One reminder. Its moment: `days` from the anchor day at the hour `at` (programme's zone), or
    `hours` from the event's hour (then only for events that have one).

    anchor: `start`, `middle` or `end` of the occurrence.
    asks: carries the question with its buttons; otherwise it only tells.
    span_over: only where the occurrence lasts more than so many days.
    """

    key: Code
    anchor: Literal["start", "middle", "end"]
    days: int = 0
    hours: int | None = None
    at: HourOfDay = time(10)
    asks: bool = True
    span_over: int = 0


class Ladder(Strict):
    """`answer_by`: an answer is on time until the end of so many days after the occurrence's last day.
    `no_is`: what "no" means unless a question says otherwise."""

    steps: tuple[Step, ...] = Field(min_length=1)
    answer_by: int = 0
    no_is: Literal["final", "not_yet"] = "not_yet"

    @property
    def asks_afterwards(self) -> bool:
        """Without a question before the last day it is that of an event: how did it go?"""
        return all(step.anchor == "end" and step.days >= 0 for step in self.steps if step.asks)


EVENT = Ladder(
    answer_by=3,
    no_is="final",
    steps=(
        Step(key="eve", anchor="start", days=-1, asks=False),
        Step(key="hour", anchor="start", hours=-1, asks=False),
        Step(key="ended", anchor="end", at=time(17)),
        Step(key="after1", anchor="end", days=1),
        Step(key="after3", anchor="end", days=3),
    ),
)
DEADLINE = Ladder(
    steps=(
        Step(key="opening", anchor="start"),
        Step(key="middle", anchor="middle", span_over=10),
        Step(key="before7", anchor="end", days=-7),
        Step(key="before3", anchor="end", days=-3),
        Step(key="before1", anchor="end", days=-1),
        Step(key="day", anchor="end"),
        Step(key="late1", anchor="end", days=1),
        Step(key="late3", anchor="end", days=3),
        Step(key="late7", anchor="end", days=7),
    ),
)
LADDERS = {"event": EVENT, "deadline": DEADLINE}
KINDS = {
    "webinar": "event", "meeting": "event", "visit": "event", "conference": "event", "seminar": "event",
    "consultation": "event", "course": "event", "survey": "deadline", "document": "deadline",
    "order": "deadline", "monitoring": "deadline", "expertise": "deadline", "publication": "deadline",
    "study": "deadline",
}  # fmt: skip
