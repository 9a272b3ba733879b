"""What somebody may mean to answer who writes without having pressed anything."""

from collections.abc import Iterable
from datetime import datetime

from roadmap.answers import is_number
from roadmap.duties import Duty
from roadmap.moments import last_day
from roadmap.questions import NUMERIC


def meant(text: str, owed: Iterable[Duty], now: datetime) -> tuple[Duty, ...]:
    """Of what waits for an answer: questions that are due today or overdue, and take a number if this is one,
    words if it is none."""
    kinds = NUMERIC if is_number(text) else ("text",)
    return tuple(duty for duty in owed if duty.question.answer in kinds and _is_due(duty, now))


def _is_due(duty: Duty, now: datetime) -> bool:
    """How an event went is asked on its last day, and for some days after that."""
    event, zone = duty.event, duty.event.programme.zone
    today = now.astimezone(zone).date()
    if event.programme.ladder(event.activity).asks_afterwards and event.end is not None:
        return event.end <= today
    return last_day(duty.due_at, zone) <= today
