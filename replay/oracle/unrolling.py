"""A slot of the plan becomes an occasion with its steps."""

from datetime import datetime

from replay.oracle import steps
from replay.oracle.dates import Slot
from replay.oracle.days import DAY
from replay.oracle.occasions import Occasion
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage
from replay.oracle.steps import Span, Step


def place(stage: Stage, row: Raw, slot: Slot, now: datetime) -> None:
    occasion = Occasion(row, slot.key, slot.kind, slot.first, slot.last, each=slot.each, minutes=slot.minutes)
    stage.world.occasions[occasion.activity, slot.key] = occasion
    if slot.kind == "dated" and slot.first and slot.last:
        stage.redate(occasion, Span(slot.first, slot.last, slot.hour, slot.minutes), now)
    elif slot.kind == "window":
        ask_for_a_day(stage, occasion, now)
    elif slot.kind == "schedule" and slot.first and not _over(stage, occasion, now):
        opening = max(stage.days.moment(slot.first), now)
        occasion.steps = [Step("spawn", opening, asks=False)]


def follow(stage: Stage, occasion: Occasion, was: Slot | None, slot: Slot, now: datetime) -> None:
    """The plan reads otherwise than it did (`was`): another revision. A day that somebody set stays where
    the new window has it."""
    is_set = occasion.state == "dated" and was is not None and was.kind != "dated"
    span = occasion.span if is_set else None
    planned = Span(slot.first, slot.last, slot.hour, slot.minutes) if slot.first and slot.last else None
    if span and slot.kind != "dated" and planned and planned.first <= span.first <= planned.last:
        occasion.first, occasion.last = slot.first, slot.last
        return
    if (occasion.state, occasion.first, occasion.last) == (slot.kind, slot.first, slot.last):
        return
    had_none = occasion.span is None
    occasion.come_back(now)
    occasion.revision += 1
    occasion.first, occasion.last = slot.first, slot.last
    if slot.kind == "dated" and planned:
        if occasion.span is not None:
            occasion.move(now, occasion.span, planned)
        occasion.changes.append(now)
        stage.redate(occasion, planned, stage.began if had_none else now)
        return
    occasion.undone.append(now)
    occasion.state, occasion.span, occasion.due, occasion.steps = slot.kind, None, None, []
    if slot.kind == "window":
        ask_for_a_day(stage, occasion, stage.began if had_none else now)


def ask_for_a_day(stage: Stage, occasion: Occasion, now: datetime) -> None:
    if occasion.first and occasion.last and not _over(stage, occasion, now):
        asking = steps.asking_for_a_day(occasion.first, occasion.last, stage.days)
        occasion.steps = [step for step in asking if step.moment >= now]


def _over(stage: Stage, occasion: Occasion, now: datetime) -> bool:
    return occasion.last is None or stage.days.moment(occasion.last + DAY) <= now
