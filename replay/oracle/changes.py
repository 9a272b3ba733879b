"""Days that people set and move."""

import re
from datetime import date

from replay.diary import Act
from replay.oracle.sheet import clock
from replay.oracle.stage import Stage, Typing
from replay.oracle.steps import Span
from replay.oracle.world import Intent, Occasion

TYPED_DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})(?: (\d\d:\d\d))?")


def press_day(stage: Stage, act: Act, fields: list[str]) -> None:
    occurrence, day, hour, sure = fields[:4]
    on, at = date.fromisoformat(day), clock(f"{hour[:2]}:{hour[2:]}") if hour else None
    _set_day(stage, act, int(occurrence), Span(on, on, at), sure=sure == "1")


def press_to_type(stage: Stage, act: Act, fields: list[str]) -> None:
    stage.typing[act.person] = Typing("day", int(fields[0]))


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    found = TYPED_DAY.fullmatch(act.data)
    if not found:
        return False
    day, month, year = (int(found[place]) for place in (1, 2, 3))
    on, at = date(year, month, day), clock(found[4]) if found[4] else None
    return _set_day(stage, act, typing.number, Span(on, on, at), sure=False)


def _set_day(stage: Stage, act: Act, occurrence: int, span: Span, *, sure: bool) -> bool:
    """Set at the last moment, the steps it should have had are late; moved, they are not made up for:
    people hear that it moved."""
    occasion = stage.occasion(occurrence)
    if occasion is None or not _may_set(stage, act, occasion, span):
        return False
    if occasion.span is not None and not sure:
        return True
    moves = occasion.span is not None
    if moves:
        occasion.moves.append(act.at)
    occasion.changes.append(act.at)
    occasion.revision += 1
    occasion.intents += [Intent(act.at, seat, None) for seat in {one.seat for one in occasion.intents}]
    stage.redate(occasion, span, act.at if moves else stage.began)
    return True


def _may_set(stage: Stage, act: Act, occasion: Occasion, span: Span) -> bool:
    inside = bool(occasion.first and occasion.last) and occasion.first <= span.first <= occasion.last  # type: ignore[operator]
    today = stage.days.local(act.at).date()
    return inside and span.first >= today and act.person in stage.organisers(occasion, act.at)
