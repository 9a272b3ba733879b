"""Dates that can be read in several ways: the organiser says how, and the plan follows."""

from datetime import datetime

from replay.diary import Act, SeatKey
from replay.oracle import dates
from replay.oracle.owed import Told
from replay.oracle.sheet import activity
from replay.oracle.stage import Stage
from replay.oracle.unrolling import follow, place


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    """Until something of it has opened."""
    _, no, item, reading = fields
    place_in = int(item)
    organisers = stage.world.people.of(stage.sheet["organiser"], None, act.at)
    if not reading or act.person not in organisers or _begun(stage, no, place_in):
        return
    row = activity(stage.sheet, no)
    known = [one["key"] for one in row["when"][place_in - 1]["readings"]]
    if reading not in known or stage.world.readings.get((no, place_in)) == reading:
        return
    stage.world.readings[no, place_in] = reading
    stage.world.lived["doubt decided"] += 1
    _follow(stage, no, act.at)


def tell(stage: Stage, seat: SeatKey, person: int, now: datetime) -> None:
    """Whoever takes the organiser's seat, once."""
    count = sum(
        not _begun(stage, str(row["no"]), place_in)
        for row in stage.sheet["activities"]
        for place_in, when in enumerate(row["when"], 1)
        if dates.is_doubt(when) and not dates.reading(when, (str(row["no"]), place_in), stage.world.readings)
    )
    known = any((one.person, one.notice) == (person, "doubts") for one in stage.world.told)
    if count and not known and seat.role == stage.sheet["organiser"]:
        stage.world.told.append(Told(person, "doubts", now, about=(count,)))


def _begun(stage: Stage, no: str, item: int) -> bool:
    return any(
        one.opened
        for one in stage.world.occasions.values()
        if one.activity == no and int(one.slot.partition(".")[0]) == item
    )


def _follow(stage: Stage, no: str, now: datetime) -> None:
    """What the plan no longer knows is called off without a word; what is new in it begins now. What people
    have changed stays as it is."""
    row = activity(stage.sheet, no)
    slots = {slot.key: slot for slot in dates.slots(stage.sheet, row, stage.world.readings)}
    for occasion in [one for one in stage.world.occasions.values() if one.activity == no]:
        slot = slots.get(occasion.slot)
        if slot is not None and not occasion.by_hand:
            follow(stage, occasion, slot, now)
        elif slot is None and "+" not in occasion.slot and occasion.state != "cancelled":
            occasion.vanish(now)
    for key, slot in slots.items():
        if (no, key) not in stage.world.occasions:
            place(stage, row, slot, now)
