"""Answers for a seat that does not press itself, after a phone call."""

from replay.diary import Act
from replay.oracle import recording
from replay.oracle.sheet import kind_of
from replay.oracle.stage import Stage, Typing


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    request, value, seen, sure = fields
    if value:
        _answer(stage, act, int(request), value, int(seen), sure=sure == "1")


def press_to_type(stage: Stage, act: Act, fields: list[str]) -> None:
    request, seen = map(int, fields)
    stage.typing[act.person] = Typing("proxy", request, seen)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    return _answer(stage, act, typing.number, act.data, typing.seen, sure=False)


def _answer(stage: Stage, act: Act, request: int, text: str, seen: int, *, sure: bool) -> bool:
    """Whoever manages the seat's unit, or what it is asked about; never for their own seats."""
    found = stage.asked(request)
    if found is None:
        return True
    _, ask = found
    near = any(stage.may(act.person, {"manage"}, unit, act.at) for unit in (ask.key.unit, ask.key.subject))
    if not near or act.person in stage.world.answering(ask, act.at) or kind_of(ask.question) == "file":
        return True
    return recording.give(stage, act, found, text, seen, sure=sure, how="proxy")
