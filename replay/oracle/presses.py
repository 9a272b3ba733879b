"""The tap log, tap by tap: what each of them did."""

import re
from datetime import date

from replay.diary import Act
from replay.oracle.recording import answer
from replay.oracle.sheet import clock
from replay.oracle.stage import Stage, Typing
from replay.oracle.steps import Span
from replay.oracle.world import Occasion, Told

TYPED_DAY = re.compile(r"(\d\d)\.(\d\d)\.(\d{4})(?: (\d\d:\d\d))?")


def do(stage: Stage, act: Act) -> None:
    if act.kind == "join" and act.seat:
        stage.world.holders.setdefault(act.seat, []).append(act.person)
    elif act.kind in ("block", "unblock"):
        _block(stage, act)
    elif act.kind == "say":
        _say(stage, act)
    elif act.kind == "press":
        _press(stage, act)


def _block(stage: Stage, act: Act) -> None:
    blocks = act.kind == "block"
    stage.world.away.setdefault(act.person, []).append((act.at, blocks))
    if blocks:
        for boss in sorted(stage.bosses(act.person, act.at)):
            stage.world.told.append(Told(boss, "unreachable", act.at))


def _press(stage: Stage, act: Act) -> None:
    letter, _, rest = act.data.partition(":")
    if letter in ("a", "s"):
        request, value, seen = rest.split(":")
        answer(stage, act, int(request), value, int(seen), sure=letter == "s")
    elif letter == "t":
        request, seen = rest.split(":")
        stage.typing[act.person] = Typing(request=int(request), seen=int(seen))
    elif letter == "y":
        stage.typing[act.person] = Typing(occurrence=int(rest.split(":")[0]))
    elif letter == "d":
        occurrence, day, hour, sure = rest.split(":")[:4]
        on, at = date.fromisoformat(day), clock(f"{hour[:2]}:{hour[2:]}") if hour else None
        _set_day(stage, act, int(occurrence), Span(on, on, at), sure=sure == "1")


def _say(stage: Stage, act: Act) -> None:
    """A command ends typing; a word that is no answer leaves it as it is."""
    typing = stage.typing.get(act.person)
    if act.data.startswith("/"):
        stage.typing.pop(act.person, None)
    elif typing and typing.request is not None:
        if answer(stage, act, typing.request, act.data, typing.seen):
            del stage.typing[act.person]
    elif typing and typing.occurrence is not None and (typed := TYPED_DAY.fullmatch(act.data)):
        day, month, year = (int(typed[place]) for place in (1, 2, 3))
        on, at = date(year, month, day), clock(typed[4]) if typed[4] else None
        if _set_day(stage, act, typing.occurrence, Span(on, on, at), sure=False):
            del stage.typing[act.person]


def _set_day(stage: Stage, act: Act, occurrence: int, span: Span, *, sure: bool) -> bool:
    """Set at the last moment, the steps it should have had are late; moved, they are not made up for:
    people hear that it moved."""
    occasion = stage.world.occasions.get(stage.occurrences.get(occurrence, ("", "")))
    if occasion is None or not _may_set(stage, act, occasion, span):
        return False
    if occasion.span is not None and not sure:
        return True
    moves = occasion.span is not None
    if moves:
        occasion.moves.append(act.at)
    occasion.changes.append(act.at)
    occasion.revision += 1
    stage.redate(occasion, span, act.at if moves else stage.began)
    return True


def _may_set(stage: Stage, act: Act, occasion: Occasion, span: Span) -> bool:
    organiser = occasion.row.get("organiser") or stage.sheet["organiser"]
    inside = bool(occasion.first and occasion.last) and occasion.first <= span.first <= occasion.last  # type: ignore[operator]
    today = stage.days.local(act.at).date()
    return inside and span.first >= today and act.person in stage.world.holding(organiser)
