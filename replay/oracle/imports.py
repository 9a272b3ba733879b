"""A list from elsewhere says who did it, over what the schools claimed: a code a line, or with a value."""

from typing import NamedTuple

from replay.diary import Act
from replay.oracle import answers, news, recording, steps
from replay.oracle.asks import Ask, Said
from replay.oracle.nudges import CHASE
from replay.oracle.occasions import Occasion
from replay.oracle.sheet import Raw, activity, kind_of
from replay.oracle.stage import Stage, Typing


class Change(NamedTuple):
    occasion: Occasion
    ask: Ask
    value: str


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    """First the list is asked for, then stored as it was shown."""
    _, no, number, step = fields
    asked = activity(stage.sheet, no)["questions"]
    question = 1 if len(asked) == 1 else int(number)
    if step == "ask" and stage.charge(act.person, CHASE, act.at) and 0 < question <= len(asked):
        stage.typing[act.person] = Typing("list", question, key=no)
    elif step == "drop":
        stage.typing.pop(act.person, None)
        stage.lists.pop(act.person, None)
    elif step == "store" and (kept := stage.lists.get(act.person)) and kept[:2] == (no, int(number)):
        for change in _changes(stage, act, *stage.lists.pop(act.person)):
            _record(stage, act, change)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    if any(one.opened for one in _of(stage, typing.key)):
        stage.lists[act.person] = (typing.key, typing.number, act.data)
    return True


def _changes(stage: Stage, act: Act, no: str, number: int, text: str) -> list[Change]:
    """Every line that can be understood: about a unit in one's charge, in the newest occasion that asks it.
    Of two about one unit the first."""
    question = activity(stage.sheet, no)["questions"][number - 1]
    charge, found = stage.charge(act.person, CHASE, act.at), list[Change]()
    said_of: dict[str, str] = {}
    for line in text.splitlines():
        said_of.setdefault(line.partition(";")[0], line.partition(";")[2])
    for unit, said in said_of.items():
        given = said or ("yes" if kind_of(question) == "yes_no" else "")
        facts = stage.world.facts.get(unit, {})
        value = answers.read(question, given, facts) if unit in charge and given else None
        asked = _newest(stage, no, question, unit)
        if value is not None and not any(ask.waiting for _, ask in asked):
            found += [Change(occasion, ask, value) for occasion, ask in asked]
    return found


def _newest(stage: Stage, no: str, question: Raw, unit: str) -> list[tuple[Occasion, Ask]]:
    order = {key: number for number, key in stage.occurrences.items()}
    rows = [one for one in _of(stage, no) if one.opened and one.span]
    rows.sort(key=lambda one: (one.span and one.span.first, order.get((one.activity, one.slot), 0)))
    for occasion in reversed(rows):
        asks = [
            ask
            for ask in occasion.asks.values()
            if (ask.key.question, ask.key.subject) == (question["key"], unit)
        ]
        if asks:
            return [(occasion, ask) for ask in asks]
    return []


def _record(stage: Stage, act: Act, change: Change) -> None:
    """Where it says what stands already nothing is written."""
    occasion, ask, value = change
    rungs = steps.ladder(stage.sheet, occasion.row)
    stands = ask.settled_at is not None or not answers.settled(ask.question, value, rungs)
    if ask.waiting or (ask.value == value and stands):
        return
    before = ask.said[-1] if ask.said else None
    recording.record(stage, occasion, ask, Said(act.at, value, act.person, "import"))
    stage.world.lived["imported"] += 1
    news.tell(stage, ask, before)


def _of(stage: Stage, no: str) -> list[Occasion]:
    return [one for one in stage.world.occasions.values() if one.activity == no and one.state != "cancelled"]
