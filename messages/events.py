"""An occurrence by itself: what is ahead, without a question, and what may be changed in it."""

from locales.catalogue import Html
from messages import intending
from messages.days import to_calendar
from messages.details import dotted
from messages.leads import says_when, telling
from messages.names import place, short
from messages.presses.plan import CalendarPress, ChangePress, PlanPress
from messages.presses.waivers import ExemptPress
from messages.reader import Reader
from messages.views import Button, Row, View
from messages.windows import is_period
from roadmap.duties import Event
from roadmap.intentions import Coming, Intent

NAME = 90
SOURCE = 200


def told(event: Event, reader: Reader, intent: Intent | None = None) -> View:
    """A reminder that asks nothing, except whether its reader will come."""
    lines = [*_what(event, reader), *intending.said(intent, reader)]
    return View("\n".join(lines), intending.rows(event, intent, reader))


def card(
    event: Event,
    reader: Reader,
    back: PlanPress | None,
    *,
    settable: bool,
    exempts: bool = False,
    intent: Intent | None = None,
    coming: Coming | None = None,
) -> View:
    """`settable`: this person may set its day, and call it off; `exempts`: may leave somebody out of it.
    `back`: the list it was opened from."""
    lines = _what(event, reader)
    source = short(event.activity.source.dates, SOURCE)
    lines.append(reader.words.html("msg-source", no=event.activity.code, dates=source))
    lines += [*intending.counted(coming, reader), *intending.said(intent, reader)]
    rows: list[Row] = [*intending.rows(event, intent, reader)]
    if settable:
        rows += _changes(event, reader)
    if exempts:
        rows.append((Button(reader.words("btn-exempt-list"), ExemptPress(occurrence=event.id)),))
    if back is not None:
        rows.append((Button(reader.words("btn-to-plan"), back),))
    return View("\n".join(lines), tuple(rows))


def _changes(event: Event, reader: Reader) -> list[Row]:
    """One more day: of what is held on a day, but not of a unit's own."""
    words = reader.words
    off = Button(words("btn-cancel-event"), ChangePress(occurrence=event.id, step="cancel"))
    if event.start is None:
        return [(Button(words("btn-set-day"), CalendarPress(occurrence=event.id, month="")),), (off,)]
    rows: list[Row] = [(Button(words("btn-move"), to_calendar(event)),)]
    if event.place is None and not is_period(event):
        more = ChangePress(occurrence=event.id, step="add")
        rows.append((Button(words("btn-add-day"), more),))
    return [*rows, (off,)]


def _what(event: Event, reader: Reader) -> list[Html]:
    """The first line, and below it what it does not say yet."""
    lead = telling(event, reader)
    parts = [] if says_when(event, reader) else [reader.when(event)]
    if event.place is not None:
        parts.append(short(place(event.place, reader.words, event.programme), NAME))
    if event.sessions > 1:
        parts.append(reader.words("msg-session", session=event.session, sessions=event.sessions))
    return [lead, dotted(*parts)] if parts else [lead]
