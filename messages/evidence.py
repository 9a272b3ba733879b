"""Why a number is what it is: what it means in plain words, and the answers behind it."""

from collections.abc import Sequence

from locales.catalogue import Html
from messages.choices import plain, worded
from messages.days_past import short as day_in_press
from messages.leads import title
from messages.measures import called
from messages.names import place, short
from messages.pager import pager
from messages.presses.reports import ActivityPress, EvidencePress
from messages.reader import Reader
from messages.views import Button, Row, View
from reports.definitions import definition
from roadmap import asked
from roadmap.explanations import Evidence, Explanation, Which
from roadmap.progress import Measure

KINDS: dict[str, Which] = {"m": "met", "o": "other", "n": "missing", "l": "left_out"}
"""As a press names them."""

SENTENCES = 12
SENTENCE = 300
NAME = 60


def number(measure: Measure) -> str:
    """The one that a report shows first: a count of what is met, or what was added up."""
    return plain(measure.result.numerator)


def meaning(found: Explanation, press: EvidencePress, reader: Reader) -> View:
    """The definition; below it what can be looked at."""
    sentences = definition(found.measure.indicator, found.activity, found.programme, reader.words)
    shown = [reader.words.html("rep-doubt", text=short(one, SENTENCE)) for one in sentences[:SENTENCES]]
    return View("\n".join([*_heading(found, reader), *shown]), _rows(found, press, reader))


def rows(found: Explanation, press: EvidencePress, reader: Reader) -> View:
    """The answers of one kind, a page of them."""
    lines = _heading(found, reader)
    count = found.found[found.which]
    lines.append(reader.words.html(f"rep-rows-{found.which.replace('_', '-')}", count=count))
    lines += [_row(one, found, reader) for one in found.rows]
    turns = pager(found.page, found.pages, lambda to: press.model_copy(update={"page": to}))
    return View("\n".join(lines), (*turns, *_rows(found, press, reader)))


def _heading(found: Explanation, reader: Reader) -> list[Html]:
    values = {"no": found.activity.code, "title": title(found.activity, reader)}
    lines = [reader.words.html("rep-heading", **values)]
    if found.day is not None:
        lines.append(reader.words.html("rep-as-of", day=reader.day(found.day, found.programme)))
    named = {"title": called(found.measure.indicator, reader), "number": number(found.measure)}
    lines.append(reader.words.html("rep-number", **named))
    return lines


def _row(one: Evidence, found: Explanation, reader: Reader) -> Html:
    line, programme = one.line, found.programme
    questions = asked.by_key(found.activity, programme)
    where = short(place(line.place, reader.words, programme), NAME)
    if one.session is not None and line.day is not None:
        where = reader.words.beside(where, reader.day(line.day, programme))
    values = {"place": where, "state": one.state.replace("_", "-")}
    if line.value is None or line.at is None:
        return reader.words.html("rep-row-silent", **values)
    said = worded(questions[line.question], line.value, reader)
    values |= {"said": short(said, NAME), "at": reader.moment(line.at, programme), "how": line.how or "own"}
    return reader.words.html("rep-row-said", **values)


def _rows(found: Explanation, press: EvidencePress, reader: Reader) -> tuple[Row, ...]:
    kinds = [
        Button(
            reader.words(f"btn-rows-{which.replace('_', '-')}", count=found.found[which]),
            press.model_copy(update={"which": letter, "page": 0}),
        )
        for letter, which in KINDS.items()
        if found.found[which] and letter != press.which
    ]
    rows: list[Row] = [tuple(kinds[at : at + 2]) for at in range(0, len(kinds), 2)]
    if press.which:
        again = press.model_copy(update={"which": "", "page": 0})
        rows.append((Button(reader.words("btn-what-it-means"), again),))
    rows += _others(found, press, reader)
    back = ActivityPress(code=press.code, no=press.no, day=day_in_press(found.day))
    return (*rows, (Button(reader.words("btn-back"), back),))


def _others(found: Explanation, press: EvidencePress, reader: Reader) -> Sequence[Row]:
    """The activity's other numbers."""
    return [
        (
            Button(
                short(called(indicator, reader)),
                EvidencePress(code=press.code, no=press.no, at=at, day=press.day),
            ),
        )
        for at, indicator in enumerate(found.activity.indicators)
        if indicator.key != found.measure.indicator.key
    ]
