"""The monitoring table: schools down, activities across, a state in each cell by colour and by word."""

from datetime import date

from locales.catalogue import Words
from reports.tables import Cell, Table, row
from roadmap.lines import STATES
from roadmap.lines import Cell as Standing
from roadmap.people import Place
from roadmap.programme import Activity
from roadmap.questions import NUMERIC
from roadmap.sheets import Sheet

FAR = date(1, 1, 1)
"""A day seen from afar is told with its year."""

HEAD = 4
"""Title, numbers, titles, terms."""


def monitoring(sheet: Sheet, words: Words) -> Table:
    activities = sheet.programme.activities
    numbers = [words("doc-number", no=one.code) for one in activities]
    titles = [one.title.to(words.language) for one in activities]
    head = (
        row(heading(sheet, words), look="title"),
        (*row(words("doc-place"), words("doc-within"), look="head"), *row(*numbers, look="head")),
        (*row("", "", look="head"), *row(*titles, look="head")),
        (*row("", "", look="head"), *(Cell(term(sheet, one, words), "head") for one in activities)),
    )
    body = [_line(place, sheet, words) for place in sheet.units]
    legend = [(), row(words("doc-legend")), *((Cell(words(_key(state)), state),) for state in STATES)]
    return Table(
        words("doc-sheet-table"),
        (*head, *body, _totals(sheet, words), *legend),
        HEAD,
        2,
        (30, 24, 14),
        filtered=False,
        wide=True,
        heights=(20, 18, 64, 34),
    )


def heading(sheet: Sheet, words: Words) -> str:
    """«500+ · Калужская область. Как было на конец дня: чт, 31 марта 2022»."""
    name = sheet.programme.title.to(words.language)
    where = sheet.place.name if sheet.place and sheet.place.name not in name else ""
    day = sheet.day or sheet.at.astimezone(sheet.programme.zone).date()
    key = "doc-heading-then" if sheet.day else "doc-heading"
    return words(key, programme=words.beside(name, where), day=words.dates.day(day, FAR))


def _line(place: Place, sheet: Sheet, words: Words) -> tuple[Cell, ...]:
    cells = (_cell(sheet.cells.get((place.id, one.code)), one, words) for one in sheet.programme.activities)
    return (Cell(place.name), Cell(place.within or ""), *cells)


def _cell(standing: Standing | None, activity: Activity, words: Words) -> Cell:
    """One request by its state, several as «18 из 22», numbers added up."""
    if standing is None or standing.state is None:
        return Cell()
    done = standing.on_time + standing.late
    numbers = all(question.answer in NUMERIC for question in activity.questions)
    if numbers and done == standing.asked and done:
        return Cell(standing.amount, standing.state)
    if standing.asked > 1:
        return Cell(words("doc-of", done=done, asked=standing.asked), standing.state)
    return Cell(words(_key(standing.state)), standing.state)


def _totals(sheet: Sheet, words: Words) -> tuple[Cell, ...]:
    found = []
    for one in sheet.rows:
        done, asked = one.total.met, one.total.expected
        found.append(Cell(words("doc-of", done=done, asked=asked) if asked else None, "total"))
    return (*row(words("doc-total"), "", look="total"), *found)


def term(sheet: Sheet, activity: Activity, words: Words) -> str:
    """The days in force; of many the first and the last."""
    days: list[date] = []
    for event in sheet.events:
        if event.activity.code == activity.code:
            days += [day for day in (event.start, event.end) if day is not None]
    if days:
        return words.dates.span(min(days), max(days), FAR)
    return activity.source.dates


def _key(state: str) -> str:
    return f"doc-state-{state.replace('_', '-')}"
