"""What a seat hears of an answer that was given for it, and its author of a correction."""

from replay.oracle.asks import Ask, Said
from replay.oracle.owed import Told
from replay.oracle.stage import Stage


def tell(stage: Stage, ask: Ask, before: Said | None) -> None:
    """An answer has just been written down."""
    said = ask.said[-1]
    changed = before is not None and before.value != said.value
    if said.how == "proxy" or (said.how == "import" and changed):
        stage.world.lived["by proxy"] += said.how == "proxy"
        for person in stage.world.answering(ask, said.at):
            if person != said.person:
                about = (ask.key, said.value, said.how)
                stage.world.told.append(Told(person, "proxy", said.at, about=about))
    elif said.how == "own" and before and before.how == "proxy" and changed and before.person != said.person:
        stage.world.lived["proxy corrected"] += 1
        about = (ask.key, said.value, before.value)
        stage.world.told.append(Told(before.person, "proxy-corrected", said.at, about=about))
