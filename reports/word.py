"""A report to sign, as a document of words: the plan's table with a column that says how far each row is.

What it looks like is the template's, which an institution may replace (docs/operator.md)."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate, Listing
from jinja2.sandbox import SandboxedEnvironment

from locales.catalogue import Catalogue, Words
from reports.ballots import sentences
from reports.indicators import called
from reports.monitoring import heading, term
from roadmap.progress import ActivityProgress, Measure
from roadmap.sheets import Sheet

OURS = Path(__file__).parent / "templates" / "programme.docx"
AMOUNTS = frozenset({"sum", "minimum", "count"})
LABELS = ("no", "activity", "term", "who", "done", "doubts", "position", "signature", "name")


def document(sheet: Sheet, language: str, template: Path | None = None) -> list[bytes]:
    """template: the institution's own. It may use what is in `context`, and nothing behind it."""
    drawn = DocxTemplate(template or OURS)
    environment = SandboxedEnvironment(autoescape=True)
    drawn.render(context(sheet, Catalogue().words(language)), environment)
    file = BytesIO()
    drawn.save(file)
    return [file.getvalue()]


def context(sheet: Sheet, words: Words) -> dict[str, Any]:
    """What a template may say: `title`, `words` (labels), `rows` (no, title, term, who, done: a line
    an indicator, and an anonymous question), `doubts` (no, text; ours leaves them to the workbook)."""
    return {
        "title": words("doc-report"),
        "heading": heading(sheet, words),
        "words": {label: words(f"doc-report-{label}") for label in LABELS},
        "rows": [_row(row, sheet, words) for row in sheet.rows],
        "doubts": [
            {"no": row.activity.code, "text": text} for row in sheet.rows for text in row.activity.doubts
        ],
    }


def _row(row: ActivityProgress, sheet: Sheet, words: Words) -> dict[str, Any]:
    activity = row.activity
    return {
        "no": activity.code,
        "title": activity.title.to(words.language),
        "term": term(sheet, activity, words),
        "who": words.listed(_who(row, words), apart=True),
        "done": Listing(
            "\n".join([*(_done(one, row, words) for one in row.measures), *sentences(row, words)])
        ),
    }


def _who(row: ActivityProgress, words: Words) -> Iterator[str]:
    """Roles that answer, each once."""
    codes = dict.fromkeys(role for question in row.activity.questions for role in question.asks)
    for code in codes:
        yield row.programme.role(code).title.to(words.language)


def _done(measure: Measure, row: ActivityProgress, words: Words) -> str:
    counts = measure.counts
    name = called(measure.indicator, words)
    if not counts.expected:
        said = words("doc-report-cancelled" if row.state == "cancelled" else "doc-report-not-yet")
        return words("doc-report-line", name=name, said=said)
    done, asked = measure.far
    said = words("doc-of", done=done, asked=asked)
    if measure.indicator.kind in AMOUNTS:
        said = words("doc-report-amount", amount=f"{(measure.result.numerator + 0).normalize():f}", said=said)
    if counts.late:
        said = words("doc-report-late", done=said, late=counts.late)
    return words("doc-report-line", name=name, said=said)
