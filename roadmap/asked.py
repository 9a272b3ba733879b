"""What an activity really asks: its questions and the confirmations they bring with them."""

from collections.abc import Iterator

from roadmap.programme import Activity, Programme
from roadmap.questions import Question

REMEMBERED = 2_000

_KNOWN: dict[tuple[int, int], tuple[Activity, Programme, tuple[Question, ...]]] = {}
"""By identity; what is remembered here stays, so that its id is nobody else's."""


def questions(activity: Activity, programme: Programme, slot: str | None = None) -> tuple[Question, ...]:
    """Each question, followed by its `<key>_confirmed` if somebody verifies it, and by its `<key>_second` if
    another role is asked the same.

    `slot`: the key of one slot of the activity ("2.1"): only what is asked in it."""
    found = _all(activity, programme)
    if slot is None:
        return found
    item = int(slot.split(".")[0])
    return tuple(question for question in found if not question.when or item in question.when)


def _all(activity: Activity, programme: Programme) -> tuple[Question, ...]:
    """Put together once: every list of duties asks for them row by row."""
    here = (id(activity), id(programme))
    known = _KNOWN.get(here)
    if known is None:
        if len(_KNOWN) >= REMEMBERED:
            _KNOWN.clear()
        known = _KNOWN[here] = (activity, programme, tuple(_asked(activity, programme)))
    return known[2]


def _asked(activity: Activity, programme: Programme) -> Iterator[Question]:
    for question in activity.questions:
        yield question
        if question.verified_by:
            yield _confirmation(question, question.verified_by, programme)
        if question.second:
            yield _second(question, question.second, programme)


def by_key(activity: Activity, programme: Programme) -> dict[str, Question]:
    """All of them."""
    return {question.key: question for question in questions(activity, programme)}


def everywhere(programme: Programme) -> dict[tuple[str, str], Question]:
    """(activity, key) -> question."""
    return {
        (activity.code, key): question
        for activity in programme.activities
        for key, question in by_key(activity, programme).items()
    }


def confirms(question: Question, activity: Activity) -> Question | None:
    """The question whose answers this one confirms, if it is a verifier's."""
    for base in activity.questions:
        if question.key == f"{base.key}_confirmed" and base.verified_by in question.asks:
            return base
    return None


def seconds(question: Question, activity: Activity) -> Question | None:
    """The question that this one asks once more, if it is a second opinion."""
    for base in activity.questions:
        if question.key == f"{base.key}_second" and base.second in question.asks:
            return base
    return None


def subject(question: Question, programme: Programme) -> str:
    """The unit kind that a question is about."""
    return question.about or programme.role(question.asks[0]).unit


def _confirmation(question: Question, verifier: str, programme: Programme) -> Question:
    """The verifier looks at every object on its own, so `items` carries over; its words do not."""
    return Question(
        key=f"{question.key}_confirmed",
        asks=(verifier,),
        about=subject(question, programme),
        text=question.confirm or question.text,
        short=question.short,
        after=question.key,
        no_is="not_yet",
        items=question.items,
        when=question.when,
    )


def _second(question: Question, role: str, programme: Programme) -> Question:
    """The same, of somebody else, at once: it waits for nothing, proves nothing and teaches no fact. "No" is
    an opinion, not a delay."""
    changes = {
        "key": f"{question.key}_second",
        "asks": (role,),
        "about": subject(question, programme),
        "after": None,
        "no_is": "final",
        "fact": None,
        "verified_by": None,
        "confirm": None,
        "proof": False,
        "second": None,
    }
    return question.model_copy(update=changes)
