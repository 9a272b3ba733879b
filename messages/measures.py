"""One indicator as reports show it: a share has a bar, a count or a sum is what it is."""

from decimal import ROUND_CEILING, Decimal

from locales.catalogue import Html
from messages.bars import bar, percent
from messages.choices import plain
from messages.names import short
from messages.reader import Reader
from reports import indicators
from roadmap.indicators import SHARES, Indicator
from roadmap.progress import Measure
from roadmap.tallies import value

NAME = 60
COARSE = 10
"""From one in ten on, percents no longer tell 1:500 from 1:600."""
TENTH = Decimal("0.1")


def measured(measure: Measure, reader: Reader) -> list[Html]:
    counts, kind = measure.counts, measure.indicator.kind
    lines = [reader.words.html("rep-indicator", title=called(measure.indicator, reader))]
    if not counts.expected:
        return [*lines, reader.words.html("rep-nothing-asked")]
    shown = (
        [_share(measure, reader)] if kind in SHARES else [_amount(measure, reader), _times(measure, reader)]
    )
    grown = trend(measure)
    if grown:
        shown.append(reader.words.html("rep-trend", by=plain(abs(grown)), up=int(grown > 0)))
    return [*lines, *shown]


def trend(measure: Measure) -> Decimal:
    """By how much it has grown since the same weekday a week before; 0 where that is not known."""
    if measure.earlier is None:
        return Decimal(0)
    return measure.result.numerator - value(measure.indicator, measure.earlier).numerator


def _share(measure: Measure, reader: Reader) -> Html:
    """Of `states` those who answered have placed, and those who meet it are confirmed."""
    share = Decimal(measure.counts.met) / measure.counts.expected
    values = {"bar": bar(share), "percent": percent(share), **_numbers(measure)}
    return reader.words.html("rep-states" if measure.indicator.kind == "states" else "rep-share", **values)


def _amount(measure: Measure, reader: Reader) -> Html:
    counts, share, indicator = measure.counts, measure.result.value, measure.indicator
    values = {"amount": plain(counts.amount), **_numbers(measure)}
    if indicator.kind != "ratio":
        least = plain(indicator.at_least or Decimal(0))
        return reader.words.html(f"rep-{indicator.kind}", least=least, **values)
    if share is None:
        return reader.words.html("rep-ratio-unknown", **values)
    if indicator.one_in is not None and indicator.one_in >= COARSE and share:
        many = (1 / share).quantize(TENTH, ROUND_CEILING)
        values |= {"many": plain(many), "base": plain(counts.base), "needed": indicator.one_in}
        return reader.words.html("rep-ratio-one-in", **values)
    values |= {"bar": bar(share), "percent": percent(share), "base": plain(counts.base)}
    return reader.words.html("rep-ratio", **values)


def _times(measure: Measure, reader: Reader) -> Html:
    return reader.words.html("rep-times", **_numbers(measure))


def _numbers(measure: Measure) -> dict[str, object]:
    counts = measure.counts
    return {
        "expected": counts.expected,
        "answered": counts.answered,
        "met": counts.met,
        "on_time": counts.on_time,
        "late": counts.late,
        "missing": counts.missing,
        "other": counts.answered - counts.met,
    }


def called(indicator: Indicator, reader: Reader) -> str:
    return short(indicators.called(indicator, reader.words), NAME)
