"""Days that people set and move; occasions that they call off and add."""

import re
from datetime import date, datetime

from replay.diary import Act
from replay.oracle import dates
from replay.oracle.dates import Slot
from replay.oracle.occasions import Intent, Occasion
from replay.oracle.sheet import clock
from replay.oracle.stage import Stage, Typing
from replay.oracle.steps import Span
from replay.region import ROOT

TYPED_DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})(?: (\d\d:\d\d))?")
ADDED = re.compile(r"(\d+)\.\+(\d+)")


def press_day(stage: Stage, act: Act, fields: list[str]) -> None:
    occurrence, day, hour, sure, anew, add = fields
    on, at = date.fromisoformat(day), clock(f"{hour[:2]}:{hour[2:]}") if hour else None
    if add == "1":
        _add(stage, act, int(occurrence), Span(on, on, at))
    else:
        _set(stage, act, int(occurrence), Span(on, on, at), sure=sure == "1", anew=anew == "1")


def press_to_type(stage: Stage, act: Act, fields: list[str]) -> None:
    stage.typing[act.person] = Typing("day", int(fields[0]), int(fields[1]))


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    found = TYPED_DAY.fullmatch(act.data)
    if not found:
        return False
    day, month, year = (int(found[place]) for place in (1, 2, 3))
    on, at = date(year, month, day), clock(found[4]) if found[4] else None
    if typing.seen:
        return _add(stage, act, typing.number, Span(on, on, at))
    return _set(stage, act, typing.number, Span(on, on, at), sure=False, anew=False)


def press_change(stage: Stage, act: Act, fields: list[str]) -> None:
    occasion, step, sure = stage.occasion(int(fields[0])), fields[1], fields[2]
    if step != "cancel" or sure != "1" or occasion is None or not _may_change(stage, act, occasion):
        return
    occasion.cancel(act.at)
    stage.world.lived["called off"] += 1


def _set(stage: Stage, act: Act, number: int, chosen: Span, *, sure: bool, anew: bool) -> bool:
    """Set at the last moment, the steps it should have had are late; moved, they are not made up for:
    people hear that it moved."""
    occasion = stage.occasion(number)
    if occasion is None or not _may_change(stage, act, occasion):
        return False
    old = occasion.span
    hour = chosen.hour or (old.hour if old else None)
    if old and not sure and (old.last, old.hour) != (chosen.last, hour):
        return True
    planned = _planned(stage, occasion)
    if not _lies(stage, act, planned, chosen.last):
        return False
    period = planned is not None and planned.kind == "dated" and planned.first != planned.last
    first = min(old.first, chosen.last) if period and old else chosen.last
    span = Span(first, chosen.last, hour, old.minutes if old else occasion.minutes)
    if span != old:
        occasion.by_hand = occasion.by_hand or planned is None or planned.kind == "dated"
        _move(stage, act.at, occasion, span, anew=anew and old is not None)
    return True


def _move(stage: Stage, now: datetime, occasion: Occasion, span: Span, *, anew: bool) -> None:
    old, moves = occasion.span, occasion.span is not None
    if old is not None:
        occasion.move(now, old, span)
        stage.world.lived["moved, asked anew" if anew else "moved, answers kept"] += 1
    if anew:
        occasion.steps.clear()
        occasion.reopen(now)
    occasion.changes.append(now)
    occasion.revision += 1
    occasion.intents += [Intent(now, seat, None) for seat in {one.seat for one in occasion.intents}]
    stage.redate(occasion, span, now if moves else stage.began)


def _add(stage: Stage, act: Act, number: int, span: Span) -> bool:
    """One more of its kind, as if it had been in the plan from the beginning."""
    like = stage.occasion(number)
    if like is None or not _may_change(stage, act, like) or like.unit:
        return False
    beside = [one for one in stage.world.occasions.values() if one.activity == like.activity]
    taken = [one.span for one in beside if one.state == "dated" and one.span]
    if not _lies(stage, act, None, span.last) or any(one.first == one.last == span.first for one in taken):
        return False
    item = like.slot.partition(".")[0]
    numbers = [int(found[2]) for one in beside if (found := ADDED.fullmatch(one.slot)) and found[1] == item]
    slot = f"{item}.+{max(numbers, default=0) + 1}"
    new = Occasion(like.row, slot, "dated", span.first, span.last, by_hand=True)
    stage.world.occasions[new.activity, slot] = new
    stage.world.lived["one more day"] += 1
    minutes = like.span.minutes if like.span else like.minutes
    stage.redate(new, Span(span.first, span.last, span.hour, minutes), stage.began)
    return True


def _may_change(stage: Stage, act: Act, occasion: Occasion) -> bool:
    """Its organisers, and those who manage the unit whose day it is (of a common day: the topmost)."""
    if occasion.state not in ("dated", "window", "request"):
        return False
    manages = stage.may(act.person, {"manage"}, occasion.unit or ROOT, act.at)
    return manages or act.person in stage.organisers(occasion, act.at)


def _planned(stage: Stage, occasion: Occasion) -> Slot | None:
    key = occasion.slot.partition("/")[0]
    found = dates.slots(stage.sheet, occasion.row, stage.world.readings)
    return next((slot for slot in found if slot.key == key), None)


def _lies(stage: Stage, act: Act, planned: Slot | None, day: date) -> bool:
    """In the plan's window; where the plan says the day, anywhere in the programme; never in the past."""
    span = stage.sheet["span"]
    first, last = span["from"], span["to"]
    if planned and planned.kind in ("window", "request", "schedule") and planned.first and planned.last:
        first, last = planned.first, planned.last
    return bool(first <= day <= last) and day >= stage.days.local(act.at).date()
