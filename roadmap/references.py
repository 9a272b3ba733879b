"""What the rows of a programme point at: roles, unit kinds, phases, other questions, facts."""

from collections.abc import Iterator

from roadmap import asked, formulas
from roadmap.mistakes import Flaw, Path, instead
from roadmap.programme import Activity, Programme, Role
from roadmap.questions import NUMERIC, Question

COMPARED = NUMERIC | {"yes_no", "choice"}


def flaws(programme: Programme) -> Iterator[Flaw]:
    for index, activity in enumerate(programme.activities):
        place: Path = ("activities", index)
        found = list(_activity(programme, activity, place))
        for at, question in enumerate(activity.questions):
            found += _question(programme, activity, question, (*place, "questions", at))
        yield from found or formulas.flaws(programme, activity, place)


def organiser(programme: Programme, code: str, path: Path) -> Iterator[Flaw]:
    allowed = [role.code for role in programme.roles if "manage" in role.may]
    if code not in allowed:
        yield Flaw(path, f"must be a role that may `manage`: {instead(code, allowed)}")


def _activity(programme: Programme, activity: Activity, place: Path) -> Iterator[Flaw]:
    if activity.organiser is not None:
        yield from organiser(programme, activity.organiser, (*place, "organiser"))
    phases = [phase.code for phase in programme.phases]
    if activity.phase is not None and activity.phase not in phases:
        yield Flaw((*place, "phase"), f"must be a phase: {instead(activity.phase, phases, 'phases')}")
    named = (("executors", programme.bodies), ("support", programme.support))
    for field, codes in named:
        for index, code in enumerate(getattr(activity.source, field)):
            if codes and code not in codes:
                yield Flaw((*place, "source", field, index), f"must be one of {instead(code, codes)}")


def _question(programme: Programme, activity: Activity, question: Question, place: Path) -> Iterator[Flaw]:
    yield from _asked_of(programme, question, place)
    yield from _shape(activity, question, place)
    kind = _subject(programme, question)
    if not kind:
        return
    facts = {fact.key: fact.unit for fact in programme.facts}
    for path, fact in (("fact",), question.fact), (("range", "max_fact"), question.range.max_fact):
        if fact is not None and facts.get(fact) != kind:
            allowed = [key for key, unit in facts.items() if unit == kind]
            yield Flaw((*place, *path), f"must be a fact about `{kind}`: {instead(fact, allowed, 'facts')}")
    if question.verified_by is not None:
        yield from _verifier(programme, question.verified_by, kind, (*place, "verified_by"))
        if any(other.key == f"{question.key}_confirmed" for other in activity.questions):
            yield Flaw(
                place, f"`{question.key}_confirmed` is made for the verifier: rename the other question"
            )
    if question.second is not None:
        yield from _second(programme, activity, question, kind, place)
    if question.after is not None:
        yield from _after(programme, activity, question, (*place, "after"))


def _asked_of(programme: Programme, question: Question, place: Path) -> Iterator[Flaw]:
    may = [role.code for role in programme.roles if "answer" in role.may]
    for index, code in enumerate(question.asks):
        if code not in may:
            yield Flaw((*place, "asks", index), f"must be a role that may `answer`: {instead(code, may)}")
        elif question.about is not None and question.about not in (held := _within(programme, code)):
            message = f"must be a unit kind in the hands of `{code}`: {instead(question.about, held)}"
            yield Flaw((*place, "about"), message)
    subjects = {question.about or role.unit for role in programme.roles if role.code in question.asks}
    if len(subjects) > 1:
        yield Flaw((*place, "asks"), "these roles sit at different kinds of unit: say `about`, or ask apart")


def _shape(activity: Activity, question: Question, place: Path) -> Iterator[Flaw]:
    numeric, text = question.answer in NUMERIC, question.answer == "text"
    only = {
        "yes": question.answer == "yes_no",
        "no": question.answer == "yes_no",
        "unit": numeric,
        "range": numeric,
        "needs": numeric,
        "length": text,
        "confirm": question.verified_by is not None,
    }
    for field, fits in only.items():
        if field in question.model_fields_set and not fits:
            belongs = "`verified_by`" if field == "confirm" else f"another `answer` than {question.answer}"
            yield Flaw((*place, field), f"belongs to {belongs}")
    keys = [option.key for option in question.options]
    for index, key in enumerate(keys):
        if key in keys[:index]:
            first = (*place, "options", keys.index(key))
            yield Flaw((*place, "options", index), "stands here twice", first)
    if question.range.min > question.range.max:
        yield Flaw((*place, "range"), "`min` is more than `max`")
    elif question.needs.at_least is not None and question.needs.at_least > question.range.max:
        message = f"nobody may answer so much: `range` ends at {question.range.max}; raise it, or lower this"
        yield Flaw((*place, "needs", "at_least"), message)
    for index, item in enumerate(question.when):
        if not 1 <= item <= len(activity.when):
            yield Flaw(
                (*place, "when", index),
                f"must be 1 to {len(activity.when)}: an item of the activity's `when`",
            )


def _verifier(programme: Programme, code: str, kind: str, path: Path) -> Iterator[Flaw]:
    allowed = [
        role.code
        for role in programme.roles
        if {"answer", "verify"} <= role.may and kind in _within(programme, role.code)
    ]
    if code not in allowed:
        message = f"must be a role that may `answer` and `verify` about `{kind}`: {instead(code, allowed)}"
        yield Flaw(path, message)


def _second(
    programme: Programme, activity: Activity, question: Question, kind: str, place: Path
) -> Iterator[Flaw]:
    allowed = [
        role.code
        for role in programme.roles
        if "answer" in role.may and role.code not in question.asks and kind in _within(programme, role.code)
    ]
    if question.second is not None and question.second not in allowed:
        message = (
            f"must be another role that may `answer` about `{kind}`: {instead(question.second, allowed)}"
        )
        yield Flaw((*place, "second"), message)
    if question.answer not in COMPARED:
        yield Flaw((*place, "second"), f"cannot be compared: `answer` is {question.answer}")
    if any(other.key == f"{question.key}_second" for other in activity.questions):
        yield Flaw(
            place, f"`{question.key}_second` is made for the second opinion: rename the other question"
        )


def _after(programme: Programme, activity: Activity, question: Question, path: Path) -> Iterator[Flaw]:
    questions = {other.key: other for other in activity.questions}
    met, key = [question.key], question.after
    while key is not None and key in questions and key not in met:
        met.append(key)
        key = questions[key].after
    if question.after is None:
        return
    if question.after not in questions:
        others = [key for key in questions if key != question.key]
        yield Flaw(path, f"must be a question of this activity: {instead(question.after, others)}")
    elif question.after == question.key:
        yield Flaw(path, "waits for itself: name a question that is asked before it, or leave `after` out")
    elif key in met:
        ring = " after ".join([*met, str(key)])
        yield Flaw(path, f"the questions wait for each other: {ring}; leave one `after` out")
    elif (other := _subject(programme, questions[question.after])) and other != _subject(programme, question):
        yield Flaw(path, f"`{question.after}` is about another kind of unit, `{other}`")


def _within(programme: Programme, code: str) -> list[str]:
    """The unit kinds in a role's territory: from its own (or what it covers) down."""
    role: Role = programme.role(code)
    held = [role.covers or role.unit]
    for unit in programme.units:  # written from the root down
        if unit.within in held:
            held.append(unit.kind)
    return held


def _subject(programme: Programme, question: Question) -> str:
    """As asked.subject, but a role that does not exist is another rule's flaw."""
    known = {role.code for role in programme.roles}
    return asked.subject(question, programme) if question.asks[0] in known else ""
