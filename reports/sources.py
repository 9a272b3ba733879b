"""Every answer with its time and its source; what is left open by the document, and whom no count holds."""

from collections.abc import Iterator

from locales.catalogue import Words
from reports.answers import worded
from reports.tables import Cell, Table, row
from roadmap import asked
from roadmap.lines import Line, state
from roadmap.questions import Question
from roadmap.sheets import Sheet

WIDTHS = (7, 12, 30, 24, 22, 44, 24, 18, 18, 18)
HEAD = ("no", "day", "place", "within", "role", "question", "answer", "given", "source", "state")


def answers(sheet: Sheet, words: Words) -> Table:
    """No names of people: the role and the place say enough."""
    head = row(*(words(f"doc-col-{name}") for name in HEAD), look="head")
    questions = asked.everywhere(sheet.programme)
    rows = tuple(
        _answer(line, questions[line.activity, line.question], sheet, words)
        for line in sheet.lines or ()
        if (line.activity, line.question) in questions
    )
    return Table(words("doc-sheet-answers"), (head, *rows), 1, 0, WIDTHS, wrapped=False)


def exceptions(sheet: Sheet, words: Words) -> Table:
    """First what the source leaves open, then who is not counted and why."""
    head = row(
        words("doc-col-no"), words("doc-col-what"), words("doc-col-place"), words("doc-col-why"), look="head"
    )
    rows = (*_doubts(sheet, words), *_left_out(sheet, words))
    return Table(words("doc-sheet-exceptions"), (head, *rows), 1, 0, (7, 22, 30, 100))


def _answer(line: Line, question: Question, sheet: Sheet, words: Words) -> tuple[Cell, ...]:
    its = state(line, question, sheet.at)
    said = None if line.value is None else worded(question, line.value, words)
    zone = sheet.programme.zone
    given = line.at.astimezone(zone).replace(tzinfo=None, microsecond=0) if line.at else None
    role = sheet.programme.role(line.role).title.to(words.language) if _knows(sheet, line.role) else line.role
    text = (question.short or question.text).to(words.language)
    source = words(f"doc-source-{line.how}") if line.how else None
    plain = row(
        line.activity, line.day, line.place.name, line.place.within or "", role, text, said, given, source
    )
    return (*plain, Cell(words(f"doc-state-{its.replace('_', '-')}"), its))


def _knows(sheet: Sheet, role: str) -> bool:
    return any(one.code == role for one in sheet.programme.roles)


def _doubts(sheet: Sheet, words: Words) -> Iterator[tuple[Cell, ...]]:
    for doubt in sheet.programme.doubts:
        yield row("", words("doc-doubt"), "", doubt)
    for activity in sheet.programme.activities:
        for doubt in activity.doubts:
            yield row(activity.code, words("doc-doubt"), "", doubt)


def _left_out(sheet: Sheet, words: Words) -> Iterator[tuple[Cell, ...]]:
    for no, one in sheet.left_out:
        reason = one.reason.to(words.language) if one.reason else ""
        why = words.headed(reason, one.words)
        kind = words("doc-agreed" if one.agreed else "doc-own-word")
        yield row(no, kind, one.place.name, why)
