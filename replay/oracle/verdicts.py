"""A verifier's word about an answer, and the questions that wait for one."""

from datetime import datetime

from replay.oracle.answers import good
from replay.oracle.asks import Ask
from replay.oracle.occasions import Occasion
from replay.oracle.stage import Stage


def void(occasion: Occasion, ask: Ask, now: datetime) -> list[Ask]:
    """Answered anew: the verdicts on the answer before hold no longer."""
    held = []
    for verdict in occasion.about(ask.key.subject):
        confirms = verdict.question.get("confirms") == ask.key.question and verdict.about_what(ask)
        if confirms and verdict.settled_at is not None:
            verdict.settled_at = None
            verdict.turn(now)
            held.append(verdict)
    return held


def speak(stage: Stage, occasion: Occasion, verdict: Ask, now: datetime) -> None:
    """ "No" opens what it is about and calls for it; "yes" after that makes it as good as never returned, and
    whatever was said instead of an answer is over."""
    returns = verdict.value == "no"
    for ask in occasion.asked(verdict.question.get("confirms"), verdict):
        if not good(ask.question, ask.value) or (ask.settled_at is not None) != returns:
            continue
        ask.settled_at = None if returns else ask.said[-1].at
        ask.turn(now)
        stage.world.lived["returned" if returns else "thought better of"] += 1
        if returns:
            stage.call(occasion, ask, "returned", now)
        else:
            stage.withdraw(ask.key, now)
        turn_gates(stage, occasion, ask, now)


def turn_gates(
    stage: Stage, occasion: Occasion, gate: Ask, now: datetime, anew: list[Ask] | None = None
) -> None:
    """Open while an answer that is settled and good stands to the question before. anew: to be asked once
    more even if it was open."""
    for ask in occasion.about(gate.key.subject):
        if ask.question.get("after") != gate.key.question:
            continue
        before = occasion.asked(gate.key.question, ask)
        opens = any(one.settled_at is not None and good(one.question, one.value) for one in before)
        again = any(one is ask for one in anew or ())
        if opens and (ask.waiting or again):
            ask.waiting = False
            ask.turn(now)
            if ask.open:
                stage.call(occasion, ask, "asked", now)
        elif not opens and not ask.waiting:
            ask.waiting = True
            ask.turn(now)


def thinks_better(occasion: Occasion, verdict: Ask, value: str) -> bool:
    """Returned a moment ago, confirmed after all."""
    judged = occasion.asked(verdict.question.get("confirms"), verdict)
    return (verdict.value, value) == ("no", "yes") and any(good(one.question, one.value) for one in judged)
