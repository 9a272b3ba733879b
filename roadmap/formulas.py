"""Whether an indicator can be counted from what its activity asks."""

from collections.abc import Iterator, Mapping

from roadmap import asked
from roadmap.cycles import KINDS
from roadmap.indicators import Indicator
from roadmap.mistakes import Flaw, Path, instead
from roadmap.programme import Activity, Programme
from roadmap.questions import NUMERIC, Question


def flaws(programme: Programme, activity: Activity, place: Path) -> Iterator[Flaw]:
    questions = {question.key: question for question in asked.questions(activity, programme)}
    for at, indicator in enumerate(activity.indicators):
        here = (*place, "indicators", at)
        unknown = [index for index, key in enumerate(indicator.of) if key not in questions]
        for index in unknown:
            message = f"must be a question of this activity: {instead(indicator.of[index], questions)}"
            yield Flaw((*here, "of", index), message)
        if not unknown:
            yield from _formula(programme, indicator, questions, here)


def _formula(
    programme: Programme, indicator: Indicator, questions: Mapping[str, Question], here: Path
) -> Iterator[Flaw]:
    counted = [questions[key] for key in indicator.of]
    if indicator.kind in ("sum", "ratio", "minimum") and not all(q.answer in NUMERIC for q in counted):
        yield Flaw((*here, "of"), f"`{indicator.kind}` counts numbers: ask for a number, hours or days")
    if indicator.kind == "minimum" and any(question.needs.about is not None for question in counted):
        message = "`about` is no minimum, and fails nobody: count a `share` of those who answer, or a `sum`"
        yield Flaw((*here, "kind"), message)
    if indicator.over != "each" and indicator.kind not in KINDS:
        yield Flaw((*here, "over"), f"`{indicator.kind}` adds sessions up: leave `over` out")
    if indicator.kind == "states" and len(counted) == 1:
        yield Flaw((*here, "of"), "`states` needs at least two questions, in order")
    options = {option.key for question in counted for option in question.options}
    for index, key in enumerate(indicator.counts):
        if key not in options:
            yield Flaw(
                (*here, "counts", index),
                f"must be an option of what is counted: {instead(key, sorted(options))}",
            )
    subjects = {asked.subject(question, programme) for question in counted}
    facts = [fact.key for fact in programme.facts if subjects == {fact.unit}]
    if indicator.to is not None and indicator.to not in facts:
        yield Flaw(
            (*here, "to"), f"must be a fact about what is counted: {instead(indicator.to, facts, 'facts')}"
        )
