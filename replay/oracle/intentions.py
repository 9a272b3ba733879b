"""Before an event: who says that they will come, and who not."""

from datetime import datetime

from replay.diary import Act, SeatKey
from replay.oracle import steps
from replay.oracle.asking import asked
from replay.oracle.occasions import Intent, Occasion
from replay.oracle.owed import Told
from replay.oracle.stage import Stage
from replay.oracle.world import World


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    number, value = fields
    occasion = stage.occasion(int(number))
    if occasion is None or value not in ("yes", "no", "move") or not _is_ahead(stage, occasion, act.at):
        return
    if value == "move" and not occasion.unit:
        return
    rungs = steps.ladder(stage.sheet, occasion.row)["steps"]
    if all(rung.get("asks", True) for rung in rungs):
        return
    seats = _asked(stage, occasion, act.person, act.at)
    occasion.intents += [Intent(act.at, seat, value) for seat in sorted(seats)]
    stage.world.lived[f"said beforehand: {value}"] += bool(seats)
    if value == "move" and seats:
        _ask_to_move(stage, occasion, act)


def not_coming(world: World, occasion: Occasion, person: int, at: datetime) -> bool:
    """All seats of this person that were asked have said no."""
    mine = world.asks_of(occasion, person, at)
    seats = {ask.key.seat for ask in mine if not ask.question.get("confirms")}
    said = {_said(occasion, seat, at) for seat in seats}
    return said == {"no"}


def _said(occasion: Occasion, seat: SeatKey, at: datetime) -> str | None:
    found = [one.value for one in occasion.intents if one.seat == seat and one.at <= at]
    return found[-1] if found else None


def _is_ahead(stage: Stage, occasion: Occasion, now: datetime) -> bool:
    return occasion.span is not None and now < occasion.span.begins(stage.days)


def _asked(stage: Stage, occasion: Occasion, person: int, now: datetime) -> set[SeatKey]:
    """Seats that are or will be asked how it went, for which this person answers; verifiers left out."""
    people, slot = stage.world.people, occasion.slot.partition("/")[0]
    if occasion.opened:
        mine = stage.world.asks_of(occasion, person, now)
        return {ask.key.seat for ask in mine if not ask.question.get("confirms")}
    held = people.seats(person, now)
    teams = {(seat.role, seat.unit) for seat in held}
    among = [seat for role, unit in teams for seat in stage.region.of_role(role) if seat.unit == unit]
    known = asked(stage.sheet, occasion.row, slot, occasion.unit, stage.region, among)
    return {
        key.seat
        for key, question in known.items()
        if not question.get("confirms") and (question.get("per") == "team" or key.seat in held)
    }


def _ask_to_move(stage: Stage, occasion: Occasion, act: Act) -> None:
    """Once for each of its days."""
    of, since = (occasion.activity, occasion.slot), max(occasion.changes, default=stage.began)
    for person in stage.organisers(occasion, act.at):
        told = Told(person, "move-asked", act.at, of, (of,))
        known = any(one._replace(at=act.at) == told and one.at >= since for one in stage.world.told)
        if person != act.person and not known:
            stage.world.told.append(told)
