"""How anonymous questions were answered: by so many at a time, all over the programme, and of no past day."""

from collections.abc import Iterator

from locales.catalogue import Words
from reports.answers import worded
from reports.tables import Cell, Table, row
from roadmap.answers import allowed
from roadmap.ballots import FEWEST, Ballots
from roadmap.progress import ActivityProgress
from roadmap.questions import Question
from roadmap.sheets import Sheet

HEAD = ("no", "activity", "question", "answer", "chosen", "why")


def ballots(sheet: Sheet, words: Words) -> Table | None:
    """A row for every answer that could be given. None: the programme asks nothing so."""
    head = row(*(words(f"doc-col-{name}") for name in HEAD), look="head")
    rows = [line for one in sheet.rows for line in _lines(one, words)]
    return Table(words("doc-sheet-ballots"), (head, *rows), 1, 0, (7, 36, 44, 30, 10, 60)) if rows else None


def sentences(one: ActivityProgress, words: Words) -> Iterator[str]:
    """A sentence for each question."""
    for question in _secret(one):
        found = _found(one, question)
        text = words("doc-report-line", name=_text(question, words), said=_note(found, words))
        counts = [words.headed(worded(question, value, words), str(n)) for value, n in _counted(found)]
        yield words.headed(text, words.listed(counts))


def _lines(one: ActivityProgress, words: Words) -> Iterator[tuple[Cell, ...]]:
    about = (one.activity.code, one.activity.title.to(words.language))
    for question in _secret(one):
        found = _found(one, question)
        note, text = _note(found, words), _text(question, words)
        if counts := _counted(found):
            yield from (row(*about, text, worded(question, value, words), *it, note) for value, *it in counts)
        else:
            yield row(*about, text, None, None, note)


def _secret(one: ActivityProgress) -> Iterator[Question]:
    return (question for question in one.activity.questions if question.anonymous)


def _found(one: ActivityProgress, question: Question) -> Ballots | None:
    """None: it is not known, because the day is past."""
    return next((found for found in one.ballots if found.question.key == question.key), None)


def _counted(found: Ballots | None) -> list[tuple[str, int]]:
    """In the order of the buttons, once there is something to be seen."""
    if found is None or not found.count:
        return []
    return [(value, found.shown.get(value, 0)) for value in allowed(found.question)]


def _note(found: Ballots | None, words: Words) -> str:
    return (
        words("doc-ballots-then") if found is None else words("doc-ballots", count=found.count, fewest=FEWEST)
    )


def _text(question: Question, words: Words) -> str:
    return (question.short or question.text).to(words.language)
