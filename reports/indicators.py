"""Every indicator with its counts and what it means."""

from decimal import Decimal

from locales.catalogue import Words
from reports.definitions import definition
from reports.tables import Cell, Table, row
from roadmap.indicators import SHARES, Indicator
from roadmap.progress import ActivityProgress, Measure
from roadmap.sheets import Sheet

PARTS = SHARES | {"ratio"}
HEAD = (
    *("no", "activity", "indicator", "value", "share", "expected"),
    *("on-time", "late", "no-answer", "left-out", "means"),
)


def indicators(sheet: Sheet, words: Words) -> Table:
    head = row(*(words(f"doc-col-{name}") for name in HEAD), look="head")
    rows = tuple(_line(one, measure, words) for one in sheet.rows for measure in one.measures)
    return Table(words("doc-sheet-indicators"), (head, *rows), 1, 2, (7, 36, 36, 10, 9, 10, 9, 9, 12, 14, 90))


def called(indicator: Indicator, words: Words) -> str:
    title = indicator.title
    return title.to(words.language) if title else words(f"rep-kind-{indicator.kind}")


def _line(one: ActivityProgress, measure: Measure, words: Words) -> tuple[Cell, ...]:
    counts, share = measure.counts, measure.result.value
    percent = None
    if measure.indicator.kind in PARTS and share is not None:
        percent = (share * 100).quantize(Decimal("0.1"))
    means = "\n".join(definition(measure.indicator, one.activity, one.programme, words))
    return row(
        *(one.activity.code, one.activity.title.to(words.language), called(measure.indicator, words)),
        *(measure.result.numerator if counts.expected else None, percent, counts.expected),
        *(counts.on_time, counts.late, counts.missing, counts.left_out, means),
    )
