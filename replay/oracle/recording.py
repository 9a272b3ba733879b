"""An answer that somebody gives, and all that follows from it."""

from decimal import Decimal

from replay.diary import Act
from replay.oracle import answers, steps, verdicts
from replay.oracle.stage import Stage, Typing
from replay.oracle.world import Ask, Occasion, Said


def press(stage: Stage, act: Act, fields: list[str], *, sure: bool = False) -> None:
    request, value, seen = fields
    answer(stage, act, int(request), value, int(seen), sure=sure)


def press_sure(stage: Stage, act: Act, fields: list[str]) -> None:
    press(stage, act, fields, sure=True)


def press_to_type(stage: Stage, act: Act, fields: list[str]) -> None:
    request, seen = map(int, fields)
    stage.typing[act.person] = Typing("answer", request, seen)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    return answer(stage, act, typing.number, act.data, typing.seen)


def answer(stage: Stage, act: Act, request: int, text: str, seen: int, *, sure: bool = False) -> bool:
    """Is it over with that? Refused, and to be typed again: no."""
    found = stage.asked(request)
    if found is None or act.person not in stage.world.answering(found[1], act.at):
        return True
    occasion, ask = found
    if stage.world.barred(act.person, ask, act.at):
        stage.world.lived["own answer refused"] += 1
        return True
    if ask.waiting and not verdicts.thinks_better(occasion, ask, text.strip()):
        return True
    if seen != ask.seen:
        return True
    facts = stage.world.facts.get(ask.key.subject, {})
    value = answers.read(ask.question, text, facts)
    if value is None:
        return False
    if _says_something(stage, occasion, ask, value) and (
        sure or not answers.unusual(ask.question, value, facts)
    ):
        record(stage, act, occasion, ask, value)
    return True


def record(stage: Stage, act: Act, occasion: Occasion, ask: Ask, value: str) -> None:
    _count(stage, ask, value)
    ask.said.append(Said(act.at, value, act.person))
    if not _settles(stage, occasion, ask, value):
        ask.settled_at = None
    elif ask.settled_at is None:
        ask.settled_at = act.at
    ask.turn(act.at)
    if fact := ask.question.get("fact"):
        stage.world.facts.setdefault(ask.key.subject, {})[fact] = Decimal(value)
    anew = verdicts.void(occasion, ask, act.at)
    stage.world.lived["verdict void"] += len(anew)
    if ask.question.get("confirms") and value in ("yes", "no"):
        verdicts.speak(stage, occasion, ask, act.at)
    verdicts.turn_gates(stage, occasion, ask, act.at, anew)


def _says_something(stage: Stage, occasion: Occasion, ask: Ask, value: str) -> bool:
    """The same words count once more if the answer had come back."""
    return value != ask.value or (ask.settled_at is None and _settles(stage, occasion, ask, value))


def _settles(stage: Stage, occasion: Occasion, ask: Ask, value: str) -> bool:
    return answers.settled(ask.question, value, steps.ladder(stage.sheet, occasion.row))


def _count(stage: Stage, ask: Ask, value: str) -> None:
    if ask.said:
        stage.world.lived["same answer anew" if value == ask.value else "corrected"] += 1
