"""What people settle for themselves: days on which they are sent nothing, reports that come unasked, and that
they leave for good."""

from datetime import timedelta

from replay.diary import Act
from replay.oracle.owed import Told
from replay.oracle.people import Leave
from replay.oracle.stage import Stage

LEAVE, REPORTS, GOES = "away", "reports", ("leave", "yes")


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    what, value = fields
    if (what, value) == GOES:
        _go(stage, act)
    if what == REPORTS and value:
        stage.world.wishes[act.person] = value
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


def _go(stage: Stage, act: Act) -> None:
    """Those above hear of it; all seats are free."""
    people = stage.world.people
    if not people.seats(act.person, act.at):
        return
    stage.world.lived["left for good"] += 1
    for boss in sorted(stage.bosses(act.person, act.at)):
        stage.world.told.append(Told(boss, "left", act.at))
    people.leave_all(act.person, act.at)
