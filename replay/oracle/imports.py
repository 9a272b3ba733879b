"""A list from elsewhere says who did it, over what the schools claimed: a code a line, or with a value."""

from typing import NamedTuple

from replay.diary import Act
from replay.oracle import answers, news, recording, steps
from replay.oracle.asks import Ask, Said
from replay.oracle.nudges import CHASE
from replay.oracle.occasions import Occasion
from replay.oracle.sheet import Raw, activity, kind_of, listed, role
from replay.oracle.stage import Stage, Typing
from replay.region import ROOT


class Change(NamedTuple):
    occasion: Occasion
    ask: Ask
    value: str


def press(stage: Stage, act: Act, fields: list[str]) -> None:
    """First the list is asked for, then stored as it was shown."""
    _, no, number, step = fields
    able = _listable(stage, no)
    question = able[0] if len(able) == 1 else int(number)
    if step == "ask" and stage.charge(act.person, CHASE, act.at) and question in able:
        stage.typing[act.person] = Typing("list", question, key=no)
    elif step == "drop":
        stage.typing.pop(act.person, None)
        stage.lists.pop(act.person, None)
    elif step == "store" and (kept := stage.lists.get(act.person)) and kept[:2] == (no, int(number)):
        for change in _changes(stage, act, *stage.lists.pop(act.person)):
            _record(stage, act, change)


def typed(stage: Stage, act: Act, typing: Typing) -> bool:
    """With nothing in it to store, it is waited for again."""
    kept = (typing.key, typing.number, act.data)
    if not any(one.opened for one in _of(stage, typing.key)):
        return True
    if all(_stands(stage, change) for change in _changes(stage, act, *kept)):
        return False
    stage.lists[act.person] = kept
    return True


def _listable(stage: Stage, no: str) -> list[int]:
    """Its questions, from 1, that are not about the whole region, and not anonymous."""
    asked = enumerate(activity(stage.sheet, no)["questions"], 1)
    root = stage.region.units[ROOT].kind
    return [
        number
        for number, question in asked
        if (question.get("about") or role(stage.sheet, listed(question["asks"])[0])["unit"]) != root
        and not question.get("anonymous")
    ]


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
        asks = [ask for ask in occasion.about(unit) if ask.key.question == question["key"]]
        if asks:
            return [(occasion, ask) for ask in asks]
    return []


def _record(stage: Stage, act: Act, change: Change) -> None:
    """Where it says what stands already nothing is written."""
    occasion, ask, value = change
    if ask.waiting or _stands(stage, change):
        return
    before = ask.said[-1] if ask.said else None
    recording.record(stage, occasion, ask, Said(act.at, value, act.person, "import"))
    stage.world.lived["imported"] += 1
    news.tell(stage, ask, before)


def _stands(stage: Stage, change: Change) -> bool:
    """It is what was said, and nothing more would come of saying it again."""
    occasion, ask, value = change
    settles = answers.settled(ask.question, value, steps.ladder(stage.sheet, occasion.row))
    return ask.value == value and (ask.settled_at is not None or not settles)


def _of(stage: Stage, no: str) -> list[Occasion]:
    return [one for one in stage.world.occasions.values() if one.activity == no and one.state != "cancelled"]
