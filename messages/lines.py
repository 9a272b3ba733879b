"""One line for each thing in a list: «2. 📄 документы в ИС МЭДК — до ср, 30 марта»."""

from collections.abc import Iterable, Sequence

from locales.catalogue import Html
from messages.leads import LATE, RETURNED, asks_afterwards, sign, title
from messages.names import place, short
from messages.presses.answers import CardPress, GroupPress
from messages.reader import Reader
from messages.views import Button
from roadmap.duties import Duty, Event
from roadmap.programme import Programme

NAME = 40


def gather(duties: Iterable[Duty]) -> tuple[tuple[Duty, ...], ...]:
    """What belongs to one occurrence, together; the most urgent first."""
    found: dict[int, list[Duty]] = {}
    for duty in sorted(duties, key=lambda duty: duty.due_at):
        found.setdefault(duty.event.id, []).append(duty)
    return tuple(tuple(together) for together in found.values())


def duty_line(number: int, duties: Sequence[Duty], reader: Reader) -> Html:
    """All of one occurrence."""
    first = duties[0]
    values: dict[str, object] = {
        "number": number,
        "sign": _sign(duties, reader),
        "title": title(first.event.activity, reader),
        "term": term(first, reader),
    }
    if len(duties) > 1:
        line = reader.words.html("msg-list-many", count=len(duties), **values)
    else:
        line = reader.words.html("msg-list-line", **values)
    return of_programme(line, first.event.programme, reader)


def _sign(duties: Sequence[Duty], reader: Reader) -> str:
    if any(duty.returned for duty in duties):
        return RETURNED
    return LATE if days_left(duties[0], reader) < 0 else sign(duties[0].event)


def event_line(number: int, event: Event, reader: Reader, *, dateless: bool = False) -> Html:
    """`dateless`: in a list of those without a day, none needs to say so."""
    term = reader.window(event) if dateless else event_term(event, reader)
    values = {"number": number, "sign": sign(event), "term": term}
    line = reader.words.html("msg-list-line", title=called(event, reader), **values)
    return of_programme(line, event.programme, reader)


def of_programme(line: Html, programme: Programme, reader: Reader) -> Html:
    """The line, with its programme where several are told of."""
    if not reader.apart:
        return line
    return reader.words.html("msg-list-of", line=line, programme=programme_name(programme, reader))


def programme_name(programme: Programme, reader: Reader) -> str:
    return short(programme.title.to(reader.words.language))


def called(event: Event, reader: Reader) -> str:
    """An activity by schedule is named with the unit whose day it is."""
    name = title(event.activity, reader)
    if event.place is None:
        return name
    return reader.words.beside(name, short(place(event.place, reader.words, event.programme), NAME))


def duty_button(label: str, duties: Sequence[Duty], page: int | None = None) -> Button:
    if len(duties) == 1:
        return Button(label, CardPress(request=duties[0].request, page=page))
    return Button(label, GroupPress(occurrence=duties[0].event.id, page=page))


def days_left(duty: Duty, reader: Reader) -> int:
    """Until the last day on which an answer is on time; below zero: since then."""
    return (reader.answer_day(duty) - reader.today(duty.event.programme)).days


def term(duty: Duty, reader: Reader) -> str:
    left, programme = days_left(duty, reader), duty.event.programme
    if asks_afterwards(duty.event) and left >= 0 and not _long_over(duty.event, reader):
        return event_term(duty.event, reader)
    named = {-1: "late-one", 0: "last", 1: "until-tomorrow"}.get(left) or ("late" if left < 0 else "until")
    return reader.words(f"msg-term-{named}", day=reader.day(reader.answer_day(duty), programme))


def _long_over(event: Event, reader: Reader) -> bool:
    """Of several days, the last one come: "until" that day would be read as the term for the answer."""
    return event.end is not None and event.start != event.end <= reader.today(event.programme)


def event_term(event: Event, reader: Reader) -> str:
    """«завтра в 10:00», «вчера», «март 2022, день не назначен»."""
    begins, hour = reader.begins(event), reader.hour(event)
    start = begins.date() if begins else event.start
    if start is None:
        return reader.words("msg-term-undated", window=reader.window(event))
    here = reader.now.astimezone(begins.tzinfo).date() if begins else reader.today(event.programme)
    if event.end and start < here <= event.end:
        return reader.words("msg-term-until", day=reader.day(event.end, event.programme))
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((start - here).days)
    if near is None or (event.end or start) != event.start:
        return reader.when(event)
    return reader.words(f"msg-term-{near}-at", hour=hour) if hour else reader.words(f"msg-term-{near}")
