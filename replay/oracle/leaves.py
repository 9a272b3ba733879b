"""Leave: days on which a person is sent nothing."""

from datetime import timedelta

from replay.diary import Act
from replay.oracle.people import Leave
from replay.oracle.stage import Stage

LEAVE = "away"


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    what, value = fields
    if what != LEAVE:
        return
    if value == "back":
        _enter(stage, act, None)
    elif value.isdecimal():
        today = stage.days.local(act.at).date()
        _enter(stage, act, (today, today + timedelta(days=int(value) - 1)))


def _enter(stage: Stage, act: Act, leave: Leave) -> None:
    stage.world.people.leaves[act.person].append((act.at, leave))
    stage.world.lived["on leave" if leave else "back from leave"] += 1
