"""An indicator in plain words: what is divided by what, of which questions, and what counts."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from locales.catalogue import Words
from roadmap import asked
from roadmap.answers import NEGATIVE, settles
from roadmap.indicators import NUMBERS, Indicator
from roadmap.occurrences import slots
from roadmap.programme import Activity, Programme
from roadmap.questions import NUMERIC, Question

_ALL_NUMBERS = frozenset({"sum", "ratio", "minimum"})
"""Their first sentence says what counts."""


def definition(indicator: Indicator, activity: Activity, programme: Programme, words: Words) -> list[str]:
    """Sentences, plain text, in the order in which they are read. What the document left open comes
    last, with what was decided about it, in the words of the programme's file."""
    known = asked.by_key(activity, programme)
    questions = [known[key] for key in indicator.of if key in known]
    return [
        _formula(indicator, programme, words),
        *_questions(indicator, questions, programme, words),
        *_counted(indicator, questions, words),
        *_softened(questions, words),
        *_awaited(questions, activity, programme, words),
        *_target(indicator, words),
        *_sessions(indicator, activity, programme, words),
        words("def-late"),
        *_left_out(questions, words),
        *(words("def-doubt", doubt=doubt) for doubt in activity.doubts),
    ]


def _formula(indicator: Indicator, programme: Programme, words: Words) -> str:
    facts = {fact.key: fact.title for fact in programme.facts}
    fact = facts.get(indicator.to or "")
    name = fact.to(words.language) if fact else indicator.to
    least = _plain(indicator.at_least or Decimal(0))
    return words(f"def-kind-{indicator.kind}", fact=name, least=least)


def _questions(
    indicator: Indicator, questions: Sequence[Question], programme: Programme, words: Words
) -> Iterator[str]:
    for number, question in enumerate(questions, 1):
        text = (question.short or question.text).to(words.language)
        key = "def-step" if indicator.kind == "states" else "def-question"
        yield words(key, number=number, text=text, asked=_asked(question, programme, words))


def _asked(question: Question, programme: Programme, words: Words) -> str:
    """«Отвечает: куратор · о ком: школа»."""
    language = words.language
    roles = words.listed(programme.role(code).title.to(language) for code in question.asks)
    kinds = {unit.kind: unit.title.to(language) for unit in programme.units}
    parts = [words("def-asked", roles=roles)]
    if question.about is not None:
        parts.append(words("def-about", unit=kinds.get(question.about, question.about)))
    if question.per == "team":
        parts.append(words("def-team"))
    if question.items > 1:
        parts.append(words("def-items", items=question.items))
    return " · ".join(parts)


def _counted(indicator: Indicator, questions: Sequence[Question], words: Words) -> Iterator[str]:
    """Of steps only the last one counts."""
    if indicator.kind in _ALL_NUMBERS:
        return
    counted = questions[-1:] if indicator.kind == "states" else questions
    if answers := dict.fromkeys(label for one in counted for label in _good(one, indicator, words)):
        quoted = words.listed(words("def-quoted", text=label) for label in answers)
        yield words("def-counts", answers=quoted)
    typed = (one for one in counted if one.anonymous or one.answer not in ("yes_no", "choice"))
    yield from dict.fromkeys(_amount(one, indicator, words) for one in typed)


def _good(question: Question, indicator: Indicator, words: Words) -> Iterator[str]:
    """What is written on the buttons that count."""
    if question.anonymous:
        return
    if question.answer == "yes_no":
        yield question.yes.to(words.language) if question.yes else words("def-yes")
    for option in question.options:
        if option.key in indicator.counts if indicator.counts else option.key not in NEGATIVE:
            yield option.text.to(words.language)


def _amount(question: Question, indicator: Indicator, words: Words) -> str:
    if question.answer not in NUMERIC:
        return words("def-counts-any")
    least = indicator.at_least if indicator.at_least is not None else question.needs.at_least
    return words("def-counts-positive") if least is None else words("def-counts-least", least=_plain(least))


def _softened(questions: Sequence[Question], words: Words) -> Iterator[str]:
    """What a number is near, and what nobody knows."""
    near = dict.fromkeys(one.needs.about for one in questions if one.needs.about is not None)
    yield from (words("def-about-number", about=_plain(about)) for about in near)
    if any(one.anonymous for one in questions):
        yield words("def-anonymous")


def _awaited(
    questions: Sequence[Question], activity: Activity, programme: Programme, words: Words
) -> Iterator[str]:
    """What was said, and does not hold."""
    ladder = programme.ladder(activity)
    bases = [question for question in questions if not asked.confirms(question, activity)]
    open_to_no = [one for one in bases if one.answer == "yes_no" and not one.anonymous]
    waits = [one for one in open_to_no if not settles(one, "no", ladder)]
    for label in dict.fromkeys(one.no.to(words.language) if one.no else words("def-no") for one in waits):
        yield words("def-not-yet", no=label)
    if any(question.verified_by for question in bases):
        yield words("def-returned")


def _target(indicator: Indicator, words: Words) -> Iterator[str]:
    """In the unit of what is counted: so many answers, a share of them, one for every thirty."""
    target = indicator.target
    if target is None:
        return
    if indicator.one_in is not None:
        yield words("def-target-one-in", many=indicator.one_in)
    elif indicator.kind in NUMBERS:
        yield words("def-target-number", number=_told(target))
    elif indicator.kind != "full" or target != 1:
        yield words("def-target", percent=_told(target * 100))


def _sessions(indicator: Indicator, activity: Activity, programme: Programme, words: Words) -> Iterator[str]:
    if indicator.over != "each" or len(slots(programme, activity)) > 1:
        yield words(f"def-{indicator.over}")


def _left_out(questions: Sequence[Question], words: Words) -> Iterator[str]:
    conditions = [question.condition.to(words.language) for question in questions if question.condition]
    if not conditions:
        yield words("def-left-out")
    for condition in dict.fromkeys(conditions):
        yield words("def-left-out-condition", condition=condition)


def _told(number: Decimal) -> Decimal:
    """As the language writes numbers: 1 200, 0,5."""
    return round(number, 2).normalize()


def _plain(number: Decimal) -> str:
    return format(round(number, 2).normalize() + 0, "f")
