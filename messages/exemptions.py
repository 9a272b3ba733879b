"""Who is left out of an activity: the list, the choice of a unit, a reason, a day."""

from datetime import date

from locales.catalogue import Html
from messages.details import dotted
from messages.grids import grid
from messages.leads import title
from messages.names import WIDE, place, short
from messages.pager import pager
from messages.presses.plan import EventPress
from messages.presses.waivers import ExemptPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.duties import Event
from roadmap.exemptions import Exemption
from roadmap.listing import PAGE, cut
from roadmap.people import Choice, Place

NAME = 60
REASON = 120
IN_ROW = 2


def listed(event: Event, known: tuple[Exemption, ...], page: int, reader: Reader) -> View:
    """Each with a button that ends it."""
    shown, page, pages = cut(known, page)
    lines = [reader.words.html("msg-exempt", count=len(known)), dotted(title(event.activity, reader))]
    ends: list[Button] = []
    for number, one in enumerate(shown, page * PAGE + 1):
        lines.append(_line(number, one, event, reader))
        press = ExemptPress(occurrence=event.id, step="end", number=one.id)
        ends.append(Button(reader.words("btn-exempt-end", number=number), press))
    if not known:
        lines.append(reader.words.html("msg-exempt-none"))
    more = Button(reader.words("btn-exempt-add"), ExemptPress(occurrence=event.id, step="add"))
    back = Button(reader.words("btn-back"), EventPress(occurrence=event.id, page=0))
    turns = pager(page, pages, lambda to: ExemptPress(occurrence=event.id, page=to))
    return View("\n".join(lines), (*grid(ends, IN_ROW), *turns, (more,), (back,)))


def choice(event: Event, where: Choice, reader: Reader) -> View:
    """A unit, or the whole of the one whose units are shown."""
    lines = [
        reader.words.html("msg-exempt-whom", place=place(where.here, reader.words, event.programme)),
        dotted(title(event.activity, reader)),
    ]
    rows: list[Row] = [
        (Button(short(one.name, WIDE), ExemptPress(occurrence=event.id, step="add", number=one.id)),)
        for one in where.below
    ]
    to = ExemptPress(occurrence=event.id, step="add", number=where.here.id)
    rows += pager(where.page, where.pages, lambda page: to.model_copy(update={"page": page}))
    if where.here.within is not None:
        whole = ExemptPress(occurrence=event.id, step="unit", number=where.here.id)
        rows.append((Button(reader.words("btn-exempt-whole"), whole),))
    up = ExemptPress(occurrence=event.id, step="add", number=where.parent) if where.parent else None
    back = up or ExemptPress(occurrence=event.id)
    return View("\n".join(lines), (*rows, (Button(reader.words("btn-back"), back),)))


def reason(event: Event, where: Place, reader: Reader) -> View:
    lines = [
        reader.words.html("msg-exempt-reason", place=place(where, reader.words, event.programme)),
        dotted(title(event.activity, reader)),
    ]
    return View("\n".join(lines), (_stop(event, reader),))


def until(event: Event, where: Place, reader: Reader) -> View:
    lines = [
        reader.words.html("msg-exempt-until", place=place(where, reader.words, event.programme)),
        reader.words.html("msg-exempt-until-how"),
    ]
    ever = Button(
        reader.words("btn-exempt-ever"), ExemptPress(occurrence=event.id, step="ever", number=where.id)
    )
    return View("\n".join(lines), ((ever,), _stop(event, reader)))


def added(event: Event, made: Exemption, count: int, reader: Reader) -> View:
    lines = [
        reader.words.html("msg-exempt-added", place=place(made.place, reader.words, event.programme)),
        dotted(title(event.activity, reader), _term(made.until, event, reader)),
        reader.words.html("msg-exempt-counted", count=count),
    ]
    return View("\n".join(lines), (_to_list(event, reader),))


def ended(event: Event, one: Exemption, reader: Reader) -> View:
    lines = [
        reader.words.html("msg-exempt-ended", place=place(one.place, reader.words, event.programme)),
        dotted(title(event.activity, reader)),
        reader.words.html("msg-exempt-ended-then"),
    ]
    return View("\n".join(lines), (_to_list(event, reader),))


def _line(number: int, one: Exemption, event: Event, reader: Reader) -> Html:
    values = {
        "number": number,
        "place": short(place(one.place, reader.words, event.programme), NAME),
        "term": _term(one.until, event, reader),
        "reason": short(one.reason, REASON),
        "by": short(one.by or reader.words("unknown-by"), NAME),
    }
    return reader.words.html("msg-exempt-line", **values)


def _term(until: date | None, event: Event, reader: Reader) -> str:
    if until is None:
        return reader.words("msg-exempt-ever")
    return reader.words("msg-until", day=reader.day(until, event.programme))


def _stop(event: Event, reader: Reader) -> Row:
    return (Button(reader.words("btn-exempt-drop"), ExemptPress(occurrence=event.id)),)


def _to_list(event: Event, reader: Reader) -> Row:
    return (Button(reader.words("btn-exempt-list"), ExemptPress(occurrence=event.id)),)
