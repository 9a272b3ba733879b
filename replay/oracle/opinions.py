"""Two who were asked the same say different things: those above the place hear of it."""

from replay.diary import SeatKey
from replay.oracle.asks import Ask
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Told
from replay.oracle.stage import Stage


def compare(stage: Stage, occasion: Occasion, ask: Ask) -> None:
    """With everything that is said of the same thing, now that this has been."""
    said = ask.said[-1]
    for other in occasion.about(ask.key.subject):
        pair = _pair(ask, other) or _pair(other, ask)
        if pair is None or other.settled_at is None or "na" in (ask.value, other.value):
            continue
        if ask.value != other.value:
            one, second = pair
            stage.world.lived["opinions differ"] += 1
            for boss in sorted(stage.over(SeatKey("", ask.key.subject, 0), said.at)):
                about = (one.key, one.value, second.value)
                stage.world.told.append(Told(boss, "opinions", said.at, about=about))


def _pair(one: Ask, second: Ask) -> tuple[Ask, Ask] | None:
    same = one.key.item == second.key.item and second.question.get("seconds") == one.key.question
    return (one, second) if same else None
