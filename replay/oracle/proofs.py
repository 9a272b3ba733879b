"""What is attached to an answer; whoever may confirm that answer hears of it, unless both come at once."""

import re

from replay.diary import Act
from replay.oracle.asks import Ask
from replay.oracle.calls import Call
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Told
from replay.oracle.stage import Stage, Typing

LINK = re.compile(r"https?://[a-z.-]+\.[a-z]{2,}(/\S*)?")


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    request, step = int(fields[0]), fields[1]
    found = stage.asked(request)
    if step == "back":
        stage.typing.pop(act.person, None)
    elif step == "add" and found and _may(stage, act, found[1]):
        stage.typing[act.person] = Typing("proof", request)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    """A link; files come another way."""
    found = stage.asked(typing.number)
    if found is None or not _may(stage, act, found[1]):
        return True
    if not LINK.fullmatch(act.data):
        return False
    occasion, ask = found
    stage.world.lived["attached"] += 1
    for check in occasion.about(ask.key.subject):
        if check.question.get("confirms") == ask.key.question and check.about_what(ask) and check.open:
            _tell(stage, act, occasion, check)
    return True


def _may(stage: Stage, act: Act, ask: Ask) -> bool:
    mine = act.person in stage.world.answering(ask, act.at)
    return mine and not ask.waiting and bool(ask.question.get("proof"))


def _tell(stage: Stage, act: Act, occasion: Occasion, check: Ask) -> None:
    steps = [step for step in occasion.steps if isinstance(step.key, Call) and step.key.of == check.key]
    if any(step.key.cause == "asked" and step.moment <= act.at for step in steps):  # type: ignore[union-attr]
        return
    for person in stage.world.answering(check, act.at):
        barred = stage.world.barred(person, check, act.at)
        if person != act.person and not barred and not _will_hear(stage, person, check, act):
            stage.world.told.append(Told(person, "proof", act.at, about=(check.key,)))


def _will_hear(stage: Stage, person: int, check: Ask, act: Act) -> bool:
    """The call to confirm it waits for the morning, or for the end of a leave."""
    for key in stage.world.called.get((check.key, person), ()):
        owed = stage.world.owed[key]
        if isinstance(key.step, Call) and key.step.cause == "asked" and owed.fate == "send":
            leaves = stage.days.later(owed.moment)
            on_leave = stage.world.people.on_leave(person, stage.days.local(act.at).date(), act.at)
            if leaves > act.at or on_leave:
                return True
    return False
