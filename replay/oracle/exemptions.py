"""Units that are left out of an activity, for a time or for good: what they are asked does not count."""

from collections.abc import Iterable
from datetime import date, datetime

from replay.diary import Act
from replay.oracle import recording
from replay.oracle.asks import Said
from replay.oracle.deeds import Exemption
from replay.oracle.occasions import Occasion
from replay.oracle.stage import Stage, Typing
from replay.region import ROOT

LONGEST = 500


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    number, step, about = int(fields[0]), fields[1], int(fields[2])
    if step == "end":
        _end(stage, act, about)
    elif step == "ever":
        _for_good(stage, act, about)
    elif step == "list":
        stage.typing.pop(act.person, None)
    elif step == "unit" or (step == "add" and about and not _below(stage, about)):
        occasion = stage.occasion(number)
        if occasion and occasion.state != "cancelled" and _may_choose(stage, act, about):
            stage.typing[act.person] = Typing("exempt", about, key=occasion.activity)


def typed_reason(stage: Stage, act: Act, typing: Typing) -> bool:
    """Then the day is asked for, or for good."""
    if 0 < len(" ".join(act.data.split())) <= LONGEST:
        stage.typing[act.person] = typing._replace(what="exempt until")
    return False


def typed_day(stage: Stage, act: Act, typing: Typing) -> bool:
    day, _, rest = act.data.partition(".")
    month, _, year = rest.partition(".")
    if not (day.isdecimal() and month.isdecimal() and year.isdecimal()):
        return False
    until = date(int(year), int(month), int(day))
    if not stage.days.local(act.at).date() <= until <= stage.sheet["span"]["to"]:
        return False
    _add(stage, act, typing, until)
    return True


def opened(stage: Stage, occasion: Occasion, now: datetime) -> None:
    """Who is exempt is not asked in it."""
    for one in list(stage.world.exemptions.values()):
        if one.no == occasion.activity and not one.ended and _covers(one.until, occasion):
            _waive(stage, [occasion], one, now)


def _for_good(stage: Stage, act: Act, unit: int) -> None:
    typing = stage.typing.get(act.person)
    if typing is not None and typing.what == "exempt until" and typing.number == unit:
        _add(stage, act, typing, None)
        stage.typing.pop(act.person, None)


def _add(stage: Stage, act: Act, typing: Typing, until: date | None) -> None:
    """Once for each unit; only by those who manage it."""
    unit, no, today = stage.units[typing.number], typing.key, stage.days.local(act.at).date()
    held = [
        one
        for one in stage.world.exemptions.values()
        if (one.no, one.unit) == (no, unit) and not one.ended and (one.until is None or one.until >= today)
    ]
    if held or not stage.may(act.person, {"manage"}, unit, act.at):
        return
    one = Exemption(no, unit, until, act.person)
    stage.world.exemptions[max(stage.world.exemptions, default=0) + 1] = one
    stage.world.lived["exempted"] += 1
    asked = [other for other in stage.world.occasions.values() if other.activity == no]
    _waive(stage, [other for other in asked if _covers(until, other)], one, act.at)


def _end(stage: Stage, act: Act, number: int) -> None:
    """What was left out stays so."""
    one = stage.world.exemptions.get(number)
    if one is not None and stage.may(act.person, {"manage"}, one.unit, act.at):
        one.ended = True
        stage.world.lived["exemption ended"] += 1


def _waive(stage: Stage, occasions: Iterable[Occasion], one: Exemption, now: datetime) -> None:
    """All that nobody has settled about that unit and those below it; facts last."""
    units = stage.region.below(one.unit)
    for occasion in occasions:
        asks = [ask for ask in occasion.within(units) if ask.settled_at is None]
        for ask in sorted(asks, key=lambda ask: bool(ask.question.get("fact"))):
            recording.record(stage, occasion, ask, Said(now, "na", one.person, "waived"))


def _covers(until: date | None, occasion: Occasion) -> bool:
    if occasion.span is None or occasion.state == "cancelled":
        return False
    return until is None or occasion.span.first <= until


def _below(stage: Stage, unit: int) -> bool:
    code = stage.units.get(unit, "")
    return len(stage.region.below(code)) > 1


def _may_choose(stage: Stage, act: Act, unit: int) -> bool:
    return stage.units.get(unit) in stage.charge(act.person, {"manage"}, act.at) | {ROOT}
