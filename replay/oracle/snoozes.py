"""[Later]: a reminder comes again at a moment of its reader's choice."""

from dataclasses import replace
from datetime import datetime, timedelta

from replay.diary import Act
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Owed, OwedKey
from replay.oracle.stage import Stage

FARTHEST = timedelta(days=31)


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    number, at = fields
    occasion = stage.occasion(int(number))
    if occasion is None or not at.isdecimal() or not stage.world.waiting_for(act.person, occasion, act.at):
        return
    local = datetime.strptime(at, "%Y%m%d%H%M").replace(tzinfo=stage.days.zone)
    moment = stage.days.moment(local.date(), local.time())
    if _may_be(stage, act, occasion, moment):
        _put_off(stage, act, occasion, f"later/{at}", moment)


def _may_be(stage: Stage, act: Act, occasion: Occasion, moment: datetime) -> bool:
    """Only before the deadline, unless that is over; and when this person may be disturbed."""
    due = occasion.due
    in_time = due is not None and (moment < due or due <= act.at)
    return act.at < moment <= act.at + FARTHEST and in_time and stage.open_for(act.person, moment, act.at)


def _put_off(stage: Stage, act: Act, occasion: Occasion, step: str, moment: datetime) -> None:
    """The last word counts: what was asked for before is not said any more."""
    owed = stage.world.owed
    mine = stage.world.put_off.setdefault((occasion.activity, occasion.slot, act.person), [])
    for key in mine:
        if owed[key].moment > act.at:
            owed[key] = replace(owed[key], fate="later")
    key = OwedKey(occasion.activity, occasion.slot, occasion.revision, step, act.person)
    owed[key] = Owed(key, moment, asks=True, until=None, fate="send", since=act.at)
    mine.append(key)
    stage.world.lived["put off"] += 1
