"""Those who have not answered are reminded by a person: once a day and activity at most."""

from collections.abc import Set
from datetime import datetime, timedelta

from replay.diary import Act
from replay.oracle.asking import AskKey
from replay.oracle.deeds import Nudge
from replay.oracle.occasions import Occasion
from replay.oracle.owed import Told
from replay.oracle.stage import Stage, Typing
from replay.oracle.steps import Step

REST = timedelta(hours=24)
LONGEST = 300
CHASE = {"report", "manage"}


def begin(stage: Stage, act: Act, fields: list[str]) -> None:
    """A draft; one that its author has not sent is begun anew."""
    _, no, request = fields
    if not stage.charge(act.person, CHASE, act.at):
        return
    nudges = stage.world.nudges
    mine = (
        number for number, one in nudges.items() if one.draft and (one.author, one.no) == (act.person, no)
    )
    number = next(mine, None) or max(nudges, default=0) + 1
    nudges[number] = Nudge(act.person, no)
    if int(request):
        asked = stage.requests.get(int(request))
        reached = able(stage, no, act.person, act.at)
        nudges[number].spared = {
            person
            for person, occasions in reached.items()
            if not _owes(stage, person, occasions, asked, act.at)
        }


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    number, step, person = int(fields[0]), fields[1], int(fields[2])
    nudge = stage.world.nudges.get(number)
    if nudge is None or nudge.author != act.person or not nudge.draft:
        return
    if step == "pick":
        _pick(stage, act, nudge, stage.accounts.get(person))
    elif step == "words":
        stage.typing[act.person] = Typing("nudge", number)
    elif step == "mute":
        nudge.words = None
    elif step == "drop":
        del stage.world.nudges[number]
    elif step == "send":
        _send(stage, act, number, nudge)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    said = " ".join(act.data.split())
    if not 0 < len(said) <= LONGEST:
        return False
    nudge = stage.world.nudges.get(typing.number)
    if nudge and nudge.draft and nudge.author == act.person:
        nudge.words = said
    return True


def able(stage: Stage, no: str, author: int, now: datetime) -> dict[int, list[Occasion]]:
    """Whom a nudge would reach: they owe an answer about a unit in the author's charge, are within reach, and
    nobody has reminded them of this activity for a day."""
    rested = {
        one
        for nudge in stage.world.nudges.values()
        if nudge.no == no and nudge.sent_at and nudge.sent_at > now - REST
        for one in nudge.reached
    }
    return {
        person: occasions
        for person, occasions in owing(stage, no, stage.charge(author, CHASE, now), now).items()
        if person != author and person not in rested and not stage.world.people.blocked(person, now)
    }


def owing(stage: Stage, no: str, units: Set[str], now: datetime) -> dict[int, list[Occasion]]:
    """Who owes an answer about one of these, and where."""
    found: dict[int, list[Occasion]] = {}
    for occasion in stage.world.occasions.values():
        if occasion.activity != no or occasion.is_off(now):
            continue
        for ask in occasion.within(units):
            if ask.was_open(now):
                for person in stage.world.answering(ask, now):
                    here = found.setdefault(person, [])
                    if occasion not in here:
                        here.append(occasion)
    return found


def _owes(stage: Stage, person: int, occasions: list[Occasion], of: AskKey | None, now: datetime) -> bool:
    asks = [occasion.asks[of] for occasion in occasions if of in occasion.asks]
    return any(ask.was_open(now) and person in stage.world.answering(ask, now) for ask in asks)


def _pick(stage: Stage, act: Act, nudge: Nudge, person: int | None) -> None:
    reached = set(able(stage, nudge.no, act.person, act.at))
    spared = nudge.spared & reached
    if person is None:
        spared = set() if spared == reached else reached
    elif person in reached:
        spared = spared ^ {person}
    nudge.spared = spared


def _send(stage: Stage, act: Act, number: int, nudge: Nudge) -> None:
    reached = able(stage, nudge.no, act.person, act.at)
    chosen = {person: occasions for person, occasions in reached.items() if person not in nudge.spared}
    if not chosen:
        return
    nudge.sent_at, nudge.reached = act.at, set(chosen)
    stage.world.lived["nudged"] += len(chosen)
    for person, occasions in chosen.items():
        for occasion in occasions:
            stage.owe(occasion, Step(f"nudge/{number}", act.at, asks=True), [person], "send")
    stage.world.told.append(Told(act.person, "nudge-result", act.at + REST, about=(number,)))
