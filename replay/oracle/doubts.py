"""Dates that can be read in several ways: the organiser says how, and the plan follows."""

from datetime import datetime

from replay.diary import Act, SeatKey
from replay.oracle import dates
from replay.oracle.dates import Slot, Where
from replay.oracle.owed import Told
from replay.oracle.sheet import Raw
from replay.oracle.stage import Stage
from replay.oracle.unrolling import follow, place


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    """Until something of it has opened."""
    _, no, item, reading = fields
    at = (no, int(item))
    organisers = stage.world.people.of(stage.sheet["organiser"], None, act.at)
    if not reading or act.person not in organisers or _begun(stage, at):
        return
    known = [one["key"] for one in _doubts(stage).get(at, {"readings": ()})["readings"]]
    if reading not in known or stage.world.readings.get(at) == reading:
        return
    rows = [row for row in stage.sheet["activities"] if at in _places(row)]
    before = [_slots(stage, row) for row in rows]
    stage.world.readings[at] = reading
    stage.world.lived["doubt decided"] += 1
    for row, was in zip(rows, before, strict=True):
        _follow(stage, row, was, act.at)


def tell(stage: Stage, seat: SeatKey, person: int, now: datetime) -> None:
    """Whoever takes the organiser's seat, once."""
    count = sum(not _begun(stage, at) for at in _undecided(stage))
    known = any((one.person, one.notice) == (person, "doubts") for one in stage.world.told)
    if count and not known and seat.role == stage.sheet["organiser"]:
        stage.world.told.append(Told(person, "doubts", now, about=(count,)))


def _undecided(stage: Stage) -> set[Where]:
    """What a phase says for many counts once."""
    readings = stage.world.readings
    return {at for at, when in _doubts(stage).items() if not dates.reading(when, at, readings)}


def _doubts(stage: Stage) -> dict[Where, Raw]:
    found = {
        dates.where(row, item): dates.said(stage.sheet, row, item)
        for row in stage.sheet["activities"]
        for item in range(1, len(row["when"]) + 1)
    }
    return {at: when for at, when in found.items() if dates.is_doubt(when)}


def _begun(stage: Stage, at: Where) -> bool:
    return any(one.opened and one.said_at == at for one in stage.world.occasions.values())


def _places(row: Raw) -> list[Where]:
    return [dates.where(row, one) for one in range(1, len(row["when"]) + 1)]


def _slots(stage: Stage, row: Raw) -> dict[str, Slot]:
    return {slot.key: slot for slot in dates.slots(stage.sheet, row, stage.world.readings)}


def _follow(stage: Stage, row: Raw, was: dict[str, Slot], now: datetime) -> None:
    """What the plan no longer knows is called off without a word; what is new in it begins now. What people
    have changed stays as it is."""
    no = str(row["no"])
    slots = _slots(stage, row)
    for occasion in [one for one in stage.world.occasions.values() if one.activity == no]:
        slot = slots.get(occasion.slot)
        if slot is not None and not occasion.by_hand:
            follow(stage, occasion, was.get(slot.key), slot, now)
        elif slot is None and "+" not in occasion.slot and occasion.state != "cancelled":
            occasion.vanish(now)
    for key, slot in slots.items():
        if (no, key) not in stage.world.occasions:
            place(stage, row, slot, now)
