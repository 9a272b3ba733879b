"""The first line of a card: what a locked screen shows. It must be true when it is read, so it counts
its days from now and not from the step that sends it."""

from datetime import timedelta

from locales.catalogue import Html
from messages.names import short
from messages.reader import Reader
from roadmap import asked
from roadmap.duties import Duty, Event
from roadmap.ladders import KINDS
from roadmap.programme import Activity
from roadmap.questions import Question

TITLE = 64
MEETING, PAPER, SURVEY, LATE, RETURNED = "📅", "📄", "📝", "⚠️", "↩️"
ASKING = frozenset({"survey", "monitoring", "study"})
SOON = timedelta(minutes=75)


def title(activity: Activity, reader: Reader) -> str:
    return short(activity.title.to(reader.words.language), TITLE)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def sign(event: Event) -> str:
    kind = event.activity.kind
    if kind in ASKING:
        return SURVEY
    return MEETING if {**KINDS, **event.programme.kinds}.get(kind) == "event" else PAPER


def asks_afterwards(event: Event) -> bool:
    return event.programme.ladder(event.activity).asks_afterwards


def verifies(question: Question, event: Event) -> bool:
    """Is it the confirmation that another question has brought with it?"""
    return asked.confirms(question, event.activity) is not None


def telling(event: Event, reader: Reader) -> Html:
    """Of what is ahead: «📅 Завтра в 15:00 — вебинар ФИОКО»."""
    values = {"sign": sign(event), "title": title(event.activity, reader)}
    begins, hour = reader.begins(event), reader.hour(event)
    start = begins.date() if begins else event.start
    if start is None:
        return reader.words.html("msg-lead-undated", **values)
    if _begins_soon(event, reader):
        return reader.words.html("msg-lead-soon", hour=hour, **values)
    away = _near(event, reader)
    if away is None:
        return reader.words.html("msg-lead-on", day=reader.when(event), **values)
    if hour is None:
        return reader.words.html(f"msg-lead-{away}", **values)
    return reader.words.html(f"msg-lead-{away}-at", hour=hour, **values)


def says_when(event: Event, reader: Reader) -> bool:
    """Does its first line name the day in full?"""
    return event.start is not None and not _begins_soon(event, reader) and _near(event, reader) is None


def asking(duty: Duty, reader: Reader, step: str | None = None) -> Html:
    """Of what must be answered: «📄 Осталось 3 дня: …», «⚠️ Срок прошёл вчера: …»."""
    event = duty.event
    if duty.returned:
        return reader.words.html("msg-lead-returned", sign=RETURNED, title=title(event.activity, reader))
    left = (reader.answer_day(duty) - reader.today(event.programme)).days
    if left < 0:
        return _counted("late", -left, event, reader, LATE)
    if duty.before is not None and verifies(duty.question, event):
        values = {"place": short(duty.subject.name, TITLE), "title": title(event.activity, reader)}
        return reader.words.html("msg-lead-check", sign=sign(event), **values)
    if asks_afterwards(event):
        return _held(event, reader)
    return _left(left, event, reader, fresh=step == "opening")


def _near(event: Event, reader: Reader) -> str | None:
    """today, tomorrow."""
    begins = reader.begins(event)
    start = begins.date() if begins else event.start
    here = reader.now.astimezone(begins.tzinfo).date() if begins else reader.today(event.programme)
    return {0: "today", 1: "tomorrow"}.get((start - here).days) if start else None


def _begins_soon(event: Event, reader: Reader) -> bool:
    begins = reader.begins(event)
    return begins is not None and timedelta(0) <= begins - reader.now <= SOON


def _held(event: Event, reader: Reader) -> Html:
    end = event.end or event.start
    ago = (reader.today(event.programme) - end).days if end else -1
    return telling(event, reader) if ago < 0 else _counted("held", ago, event, reader, sign(event))


def _left(days: int, event: Event, reader: Reader, *, fresh: bool) -> Html:
    if fresh and days > 1:
        values = {"sign": sign(event), "title": title(event.activity, reader)}
        return reader.words.html("msg-lead-new", **values)
    return _counted("left", days, event, reader, sign(event))


def _counted(key: str, days: int, event: Event, reader: Reader, mark: str) -> Html:
    values = {"sign": mark, "title": title(event.activity, reader)}
    return reader.words.html(f"msg-lead-{key}", days=days, **values)
