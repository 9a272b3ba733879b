"""An answer that somebody gives, and all that follows from it."""

from decimal import Decimal

from replay.diary import Act
from replay.oracle import answers, news, opinions, steps, verdicts
from replay.oracle.asks import Ask, Said
from replay.oracle.occasions import Occasion
from replay.oracle.sheet import kind_of
from replay.oracle.stage import Stage, Typing


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
    return give(stage, act, found, text, seen, sure=sure)


def give(
    stage: Stage,
    act: Act,
    found: tuple[Occasion, Ask],
    text: str,
    seen: int,
    *,
    sure: bool = False,
    how: str = "own",
) -> bool:
    """By somebody who may."""
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
    if ask.question.get("anonymous"):
        if how != "own" or any(one.value == answers.GIVEN for one in ask.said):
            return True
        value = answers.GIVEN
    if _says_something(stage, occasion, ask, value) and (
        sure or not answers.unusual(ask.question, value, facts)
    ):
        before = ask.said[-1] if ask.said else None
        record(stage, occasion, ask, Said(act.at, value, act.person, how))
        news.tell(stage, ask, before)
    return True


def record(stage: Stage, occasion: Occasion, ask: Ask, said: Said) -> None:
    """Whoever says it, and however."""
    value, now = said.value, said.at
    _count(stage, ask, value)
    ask.said.append(said)
    if not _settles(stage, occasion, ask, value):
        ask.settled_at = None
    elif ask.settled_at is None:
        ask.settled_at = now
    ask.turn(now)
    fact = ask.question.get("fact")
    if fact and value == "na":
        stage.world.facts.get(ask.key.subject, {}).pop(fact, None)
    elif fact:
        stage.world.facts.setdefault(ask.key.subject, {})[fact] = Decimal(value)
    anew = verdicts.void(occasion, ask, now)
    stage.world.lived["verdict void"] += len(anew)
    if ask.question.get("confirms") and value in ("yes", "no"):
        verdicts.speak(stage, occasion, ask, now)
    verdicts.turn_gates(stage, occasion, ask, now, anew)
    stage.withdraw(ask.key, now, ("said", "open") if ask.settled_at else ("open",))
    if ask.settled_at is not None:
        opinions.compare(stage, occasion, ask)


def _says_something(stage: Stage, occasion: Occasion, ask: Ask, value: str) -> bool:
    """The same words count once more if the answer had come back."""
    return value != ask.value or (ask.settled_at is None and _settles(stage, occasion, ask, value))


def _settles(stage: Stage, occasion: Occasion, ask: Ask, value: str) -> bool:
    return answers.settled(ask.question, value, steps.ladder(stage.sheet, occasion.row))


def _count(stage: Stage, ask: Ask, value: str) -> None:
    lived = stage.world.lived
    if ask.said:
        lived["same answer anew" if value == ask.value else "corrected"] += 1
    if kind_of(ask.question) == "text":
        lived["in words"] += 1
    if value == "na" and ask.question.get("condition"):
        lived["does not apply"] += 1
