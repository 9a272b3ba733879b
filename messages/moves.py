"""A change of the plan before it is made: who will hear of it, and what becomes of the answers."""

from locales.catalogue import Html
from messages.days import HOUR_IN_PRESS, spoken, whose
from messages.details import dotted
from messages.leads import title
from messages.presses.plan import ChangePress, DayPress, EventPress, PlanPress
from messages.reader import Reader
from messages.views import Button, Row, View
from messages.windows import is_period
from roadmap.changes import Consequences


def ask(found: Consequences, reader: Reader) -> View:
    """A day that people know already is not moved by one tap."""
    words, event, day = reader.words, found.event, found.end
    assert day is not None
    if is_period(event) and event.end is not None:
        was, key = reader.day(event.end, event.programme), "msg-move-term"
    else:
        was, key = reader.when(event), "msg-move"
    first = words.html(key, old=was, new=spoken(event, day, found.time, reader))
    told = [words("msg-move-told", told=found.told)]
    if found.answers:
        told.append(words("msg-move-answers", answers=found.answers))
    lines = [first, *_what(found, reader), dotted(*told)]
    return View("\n".join(lines), _ways(found, reader))


def ask_cancel(found: Consequences, reader: Reader) -> View:
    words, event = reader.words, found.event
    lines = [words.html("msg-cancel", when=reader.when(event)), *_what(found, reader)]
    lines.append(words.html("msg-cancel-told", told=found.told))
    if found.answers:
        lines.append(words.html("msg-cancel-answers", answers=found.answers))
    lines.append(words.html("msg-cancel-final"))
    sure = Button(words("btn-cancel-sure"), ChangePress(occurrence=event.id, step="cancel", sure=True))
    stay = Button(words("btn-cancel-not"), EventPress(occurrence=event.id, page=0))
    return View("\n".join(lines), ((sure, stay),))


def cancelled(found: Consequences, reader: Reader) -> View:
    words = reader.words
    lines = [words.html("msg-called-off", when=reader.when(found.event)), *_what(found, reader)]
    lines.append(words.html("msg-cancel-told", told=found.told))
    return View("\n".join(lines), ((Button(words("btn-to-plan"), PlanPress()),),))


def _what(found: Consequences, reader: Reader) -> list[Html]:
    return [dotted(title(found.event.activity, reader)), *whose(found.event, reader)]


def _ways(found: Consequences, reader: Reader) -> tuple[Row, ...]:
    """What becomes of answers is asked only where there are any."""
    words, event = reader.words, found.event
    assert found.end is not None
    hour = f"{found.time:{HOUR_IN_PRESS}}" if found.time else ""
    sure = DayPress(occurrence=event.id, day=found.end.isoformat(), hour=hour, sure=True)
    stay = Button(words("btn-keep-day"), EventPress(occurrence=event.id, page=0))
    if not found.answers:
        return ((Button(words("btn-move"), sure), stay),)
    anew = sure.model_copy(update={"anew": True})
    return (
        (Button(words("btn-move-keep"), sure),),
        (Button(words("btn-move-anew"), anew),),
        (stay,),
    )
