"""A verifier goes through what schools report: confirms, or returns it with a comment."""

from replay.diary import Act
from replay.oracle import recording
from replay.oracle.stage import Stage, Typing

LONGEST = 1000


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    """The queue holds what is open for this person; looking at it ends any typing."""
    request, step, seen = int(fields[0]), fields[1], int(fields[2])
    if step != "yes":
        stage.typing.pop(act.person, None)
        return
    found = stage.asked(request)
    if found is not None and found[1].question.get("confirms") and found[1].open:
        stage.world.lived["confirmed in the queue"] += 1
        recording.answer(stage, act, request, "yes", seen)


def press_return(stage: Stage, act: Act, fields: list[str]) -> None:
    request, seen = int(fields[0]), int(fields[1])
    found = stage.asked(request)
    if found is None or act.person not in stage.world.answering(found[1], act.at):
        return
    if found[1].seen == seen and not found[1].waiting:
        stage.typing[act.person] = Typing("comment", request, seen)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    if not 0 < len(act.data.strip()) <= LONGEST:
        return False
    stage.world.lived["returned with a comment"] += 1
    recording.answer(stage, act, typing.number, "no", typing.seen)
    return True
