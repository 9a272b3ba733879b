"""An answer in the words of the button that gave it."""

from locales.catalogue import Words
from roadmap.answers import GIVEN, applies
from roadmap.questions import NUMERIC, Question
from roadmap.texts import Text


def worded(question: Question, value: str, words: Words) -> str:
    """A number with its unit, a text whole."""
    if not applies(value):
        return words("btn-na")
    if question.anonymous and value == GIVEN:
        return words("msg-anonymous-given")
    if question.answer in NUMERIC:
        unit = question.unit.to(words.language) if question.unit else ""
        return f"{value} {unit}".rstrip()
    labels = {option.key: option.text for option in question.options}
    if question.answer == "choice" and value in labels:
        return labels[value].to(words.language)
    if question.answer == "file":
        return words("msg-attached-file")
    return _yes_or_no(question, value, words) if question.answer == "yes_no" else value


def _yes_or_no(question: Question, value: str, words: Words) -> str:
    own: Text | None = {"yes": question.yes, "no": question.no}.get(value)
    if own is not None:
        return own.to(words.language)
    return words("btn-yes" if value == "yes" else "btn-no")
