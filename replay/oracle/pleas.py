"""Why something is not done: said, asked to be left out of the count, agreed to, or not."""

from dataclasses import dataclass

from replay.diary import Act, SeatKey
from replay.oracle import recording, steps
from replay.oracle.asking import AskKey
from replay.oracle.asks import Ask, Said
from replay.oracle.deeds import Plea
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Told
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage, Typing

LONGEST = 500


@dataclass(frozen=True, slots=True)
class Case:
    """A request in somebody's hands, who answers it for that seat."""

    occasion: Occasion
    ask: Ask
    seat: SeatKey


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    request, key = int(fields[0]), fields[1]
    found, reason = _case(stage, act, request), _reason(stage, key)
    if found is None or reason is None:
        return
    if reason.get("words") and _welcome(stage, found):
        stage.typing[act.person] = Typing("reason", request, key=key)
    elif not reason.get("words"):
        _say(stage, act, found, reason)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    found, reason = _case(stage, act, typing.number), _reason(stage, typing.key)
    if found is None or reason is None:
        return True
    if not 0 < len(" ".join(act.data.split())) <= LONGEST:
        return False
    _say(stage, act, found, reason)
    return True


def decide(stage: Stage, act: Act, fields: list[str]) -> None:
    """Once, by somebody who manages what it is about; no seat agrees to what was asked for it."""
    plea = stage.world.pleas.get(int(fields[0]))
    if plea is None or plea.person == act.person:
        return
    if plea.seat in stage.world.people.seats(act.person, act.at):
        return
    if not stage.may(act.person, {"manage"}, plea.of.subject, act.at) or plea.state != "open":
        return
    occasion = stage.world.occasions[plea.of.activity, plea.of.slot]
    ask, agrees = occasion.asks[plea.of], fields[1] == "1"
    plea.turn("approved" if agrees else "declined", act.at)
    stage.world.lived[f"left out: {plea.state}"] += 1
    if agrees:
        recording.record(stage, occasion, ask, Said(act.at, "na", act.person, "waived"))
    at = stage.world.people.at
    for person in dict.fromkeys((*at(ask.key.seat, act.at), *at(plea.seat, act.at))):
        if person != act.person:
            stage.world.told.append(Told(person, f"waiver-{plea.state}", act.at, about=(plea.of,)))


def _case(stage: Stage, act: Act, request: int) -> Case | None:
    """Asked now, of this person, who does not verify themselves."""
    found = stage.asked(request)
    if found is None or act.person not in stage.world.answering(found[1], act.at):
        return None
    occasion, ask = found
    if ask.waiting or stage.world.barred(act.person, ask, act.at):
        return None
    if ask.settled_at is not None or not _welcome(stage, Case(occasion, ask, ask.key.seat)):
        return None
    return Case(occasion, ask, _seat(stage, act, ask.key))


def _welcome(stage: Stage, case: Case) -> bool:
    """Of what has a deadline: not of how an event went, nor of what is to be checked."""
    rungs = steps.ladder(stage.sheet, case.occasion.row)["steps"]
    asking = [rung for rung in rungs if rung.get("asks", True)]
    afterwards = all(rung["anchor"] == "end" and rung.get("days", 0) >= 0 for rung in asking)
    return not afterwards and not case.ask.question.get("confirms")


def _say(stage: Stage, act: Act, case: Case, reason: Raw) -> None:
    stage.withdraw(case.ask.key, act.at)
    plea = Plea(case.ask.key, case.seat, act.person, reason["key"], "said", act.at)
    number = stage.world.plead(plea)
    stage.world.lived["not applicable" if reason.get("na") else "cannot"] += 1
    if reason.get("na"):
        plea.state = "open"
        for boss in sorted(stage.over(case.seat, act.at, but=act.person)):
            stage.world.told.append(Told(boss, "waiver", act.at, about=(number,)))


def _reason(stage: Stage, key: str) -> Raw | None:
    return next((one for one in stage.sheet.get("reasons") or () if one["key"] == key), None)


def _seat(stage: Stage, act: Act, key: AskKey) -> SeatKey:
    """The one asked, or that by which they are of its team."""
    mine = stage.world.people.seats(act.person, act.at)
    return key.seat if key.seat in mine else min(seat for seat in mine if seat[:2] == key.seat[:2])
