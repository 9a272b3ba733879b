"""[Later] below a reminder: when to say it again, and what was chosen."""

from collections.abc import Sequence
from datetime import datetime

from locales.catalogue import Html
from messages import cards, details
from messages.details import dotted
from messages.groups import group
from messages.leads import title
from messages.presses.answers import LaterPress
from messages.presses.waivers import ReasonPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.duties import Duty
from roadmap.snoozes import SOON, Later, written

ANSWER = "answer"


def row(occurrence: int, reader: Reader) -> Row:
    return (Button(reader.words("btn-later"), LaterPress(occurrence=occurrence)),)


def beneath(view: View, duties: Sequence[Duty], reader: Reader) -> View:
    """A reminder that asks may come again later; one that cannot be answered yet may not. The two ways
    not to answer share a row."""
    still = [duty for duty in duties if not duty.settled]
    if not still or not view.rows or all(cards.too_early(duty, reader) for duty in still):
        return view
    *above, last = view.rows
    put_off = row(still[0].event.id, reader)
    if len(last) == 1 and isinstance(last[0].does, ReasonPress):
        return View(view.text, (*above, (*last, *put_off)))
    return View(view.text, (*view.rows, put_off))


def again(duties: Sequence[Duty], reader: Reader) -> View:
    """The reminder as it was; of what is answered by now, the answers."""
    view = cards.card(duties[0], reader) if len(duties) == 1 else group(duties, reader)
    return beneath(view, duties, reader)


def choices(later: Later, reader: Reader) -> View:
    lines = [reader.words.html("msg-later" if later.moments else "msg-later-never"), _about(later, reader)]
    event = later.duties[0].event
    rows: list[Row] = []
    for moment in later.moments:
        press = LaterPress(occurrence=event.id, at=written(moment, event.programme.zone))
        rows.append((Button(_label(moment, later.duties[0], reader), press),))
    back = Button(reader.words("btn-back"), LaterPress(occurrence=event.id, at=ANSWER))
    return View("\n".join(lines), (*rows, (back,)))


def chosen(later: Later, reader: Reader) -> View:
    """It comes again; until then it may be answered here all the same."""
    said = _moment(later.moments[0], later.duties[0], reader)
    lines = [reader.words.html("msg-later-set", when=said), _about(later, reader)]
    event = later.duties[0].event.id
    answer = Button(reader.words("btn-later-answer"), LaterPress(occurrence=event, at=ANSWER))
    other = Button(reader.words("btn-later-other"), LaterPress(occurrence=event))
    return View("\n".join(lines), ((answer,), (other,)))


def _about(later: Later, reader: Reader) -> Html:
    first = later.duties[0]
    if len(later.duties) == 1:
        return dotted(
            title(first.event.activity, reader), details.when(first, reader), *details.where(first, reader)
        )
    return dotted(title(first.event.activity, reader), details.when(first, reader))


def _label(moment: datetime, duty: Duty, reader: Reader) -> str:
    minute = reader.now.replace(second=0, microsecond=0)
    if moment == minute + SOON:
        return reader.words("btn-later-soon", hour=_hour(moment, duty, reader))
    said = _moment(moment, duty, reader)
    return said[:1].upper() + said[1:]


def _moment(moment: datetime, duty: Duty, reader: Reader) -> str:
    """«сегодня в 17:00», «завтра в 10:00», «пн, 14 марта, 10:00»."""
    zone = reader.zone or duty.event.programme.zone
    away = (moment.astimezone(zone).date() - reader.now.astimezone(zone).date()).days
    named = {0: "msg-later-today", 1: "msg-later-tomorrow"}.get(away)
    if named is None:
        return reader.moment(moment, duty.event.programme)
    return reader.words(named, hour=_hour(moment, duty, reader))


def _hour(moment: datetime, duty: Duty, reader: Reader) -> str:
    return reader.words.dates.hour(moment.astimezone(reader.zone or duty.event.programme.zone))
