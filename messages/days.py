"""To set or move the day of an activity, or to add one."""

from calendar import monthcalendar
from datetime import date, time

from locales.catalogue import Html
from messages.details import dotted
from messages.grids import grid
from messages.leads import MEETING, capital, title
from messages.names import place, short
from messages.presses.menus import PagePress
from messages.presses.plan import CalendarPress, DayPress, EventPress, PlanPress, TypeDayPress
from messages.reader import Reader
from messages.views import Button, Row, View
from messages.windows import bounds, is_period, may_be, months
from roadmap import asked
from roadmap.duties import Event
from roadmap.moments import Hours
from roadmap.reminders import Dated, owed

NAME = 90
MONTHS_IN_ROW = 2
EMPTY = "·"
HOUR_IN_PRESS = "%H%M"


def ask(event: Event, reader: Reader) -> View:
    """«Март: назначьте день» - a button a month."""
    buttons = [Button(reader.words.dates.month(month), _to(event, month)) for month in months(event, reader)]
    if len(buttons) == 1:
        buttons = [Button(reader.words("btn-set-day"), buttons[0].does)]
    values = {
        "sign": MEETING,
        "window": capital(reader.window(event)),
        "title": title(event.activity, reader),
    }
    lines = [
        reader.words.html("msg-set-day", **values),
        *whose(event, reader),
        reader.words.html("msg-set-day-why"),
    ]
    return View("\n".join(lines), (*grid(buttons, MONTHS_IN_ROW), (_typed(event, reader),)))


def ask_many(count: int, reader: Reader) -> View:
    """All that wait for a day at once: they are in the list of those without one."""
    lines = [
        reader.words.html("msg-set-days", sign=MEETING, count=count),
        reader.words.html("msg-set-day-why"),
    ]
    press = PlanPress(undated=True, fresh=True)
    return View("\n".join(lines), ((Button(reader.words("btn-set-days"), press),),))


def calendar(event: Event, month: date, reader: Reader, *, add: bool = False) -> View:
    """A month as buttons, Monday first. Only days that may be chosen are numbers; weeks without any are left
    out. add: for one more of its kind."""
    key = "msg-add-day" if add else "msg-choose-last-day" if is_period(event) else "msg-choose-day"
    lines = [
        reader.words.html(key, month=reader.words.dates.month(month)),
        dotted(title(event.activity, reader)),
        *whose(event, reader),
    ]
    week = tuple(Button(name, PagePress()) for name in reader.words.dates.weekdays())
    weeks = [
        tuple(_cell(event, month, day, reader, add=add) for day in days)
        for days in monthcalendar(month.year, month.month)
    ]
    weeks = [days for days in weeks if any(isinstance(day.does, DayPress) for day in days)]
    below = (_typed(event, reader, add=add), _back(event, reader))
    return View("\n".join(lines), (week, *weeks, *_turns(event, month, reader, add=add), below))


def nearest(event: Event, reader: Reader, month: str = "", *, add: bool = False) -> date:
    """The month asked for, if a day may be chosen in it; else the first one that has any."""
    known = list(months(event, reader, add=add))
    return next((other for other in known if f"{other:%Y-%m}" == month), known[0])


def chosen(event: Event, reader: Reader, key: str = "msg-day-set") -> View:
    """The day is set, moved (`msg-day-moved`) or added (`msg-day-added`): who will be told, and when."""
    lines = [
        reader.words.html(key, when=reader.when(event)),
        dotted(title(event.activity, reader)),
        *whose(event, reader),
        reader.words.html("msg-day-told", roles=_roles(event, reader)),
        *_moments(event, reader),
    ]
    ways = (
        Button(reader.words("btn-move"), to_calendar(event)),
        Button(reader.words("btn-to-plan"), PlanPress()),
    )
    return View("\n".join(lines), (ways,))


def prompt(event: Event, reader: Reader, *, add: bool = False) -> View:
    first, last = bounds(event, reader, add=add)
    values = {"first": reader.day(first, event.programme), "last": reader.day(last, event.programme)}
    lines = [reader.words.html("msg-type-day", **values), dotted(title(event.activity, reader))]
    return View("\n".join(lines), ((_back(event, reader),),))


def spoken(event: Event, day: date, hour: time | None, reader: Reader) -> str:
    said = reader.day(day, event.programme)
    return reader.words.dates.at(said, reader.words.dates.hour(hour)) if hour else said


def to_calendar(event: Event) -> CalendarPress:
    """At the month of its day."""
    return _to(event, event.end)


def whose(event: Event, reader: Reader) -> list[Html]:
    return [dotted(short(place(event.place, reader.words, event.programme), NAME))] if event.place else []


def _cell(event: Event, month: date, day: int, reader: Reader, *, add: bool) -> Button:
    if day and may_be(event, found := month.replace(day=day), reader, add=add):
        return Button(str(day), DayPress(occurrence=event.id, day=found.isoformat(), add=add))
    return Button(EMPTY, PagePress())


def _turns(event: Event, month: date, reader: Reader, *, add: bool) -> tuple[Row, ...]:
    """To the month before and after, where they have days to choose."""
    known = list(months(event, reader, add=add))
    at = known.index(month)
    beside = [*known[max(at - 1, 0) : at], *known[at + 1 : at + 2]]
    if not beside:
        return ()
    arrows = {False: "‹ {}", True: "{} ›"}
    labels = [arrows[other > month].format(reader.words.dates.month(other)) for other in beside]
    turns = zip(labels, beside, strict=True)
    return (tuple(Button(label, _to(event, other, add=add)) for label, other in turns),)


def _to(event: Event, month: date | None, *, add: bool = False) -> CalendarPress:
    return CalendarPress(occurrence=event.id, month=f"{month:%Y-%m}" if month else "", add=add)


def _typed(event: Event, reader: Reader, *, add: bool = False) -> Button:
    return Button(reader.words("btn-other-day"), TypeDayPress(occurrence=event.id, add=add))


def _back(event: Event, reader: Reader) -> Button:
    press = EventPress(occurrence=event.id, page=0, undated=event.start is None)
    return Button(reader.words("btn-back"), press)


def _roles(event: Event, reader: Reader) -> str:
    """Everybody whom the activity asks."""
    programme = event.programme
    codes = [code for question in asked.questions(event.activity, programme) for code in question.asks]
    titles = [programme.role(code).title.to(reader.words.language) for code in dict.fromkeys(codes)]
    return reader.words.listed(titles)


def _moments(event: Event, reader: Reader) -> list[Html]:
    """The first reminder still to come, and the question. What has a deadline is asked for all along."""
    programme, start = event.programme, event.start
    if start is None:
        return []
    dated = Dated(start, event.end or start, event.time, event.minutes)
    steps = [
        step
        for step in owed(dated, programme.ladder(event.activity), Hours.of(programme))
        if step.moment > reader.now
    ]
    lines = []
    told = programme.ladder(event.activity).asks_afterwards
    kinds = (("msg-day-remind", False), ("msg-day-ask", True)) if told else (("msg-day-remind", True),)
    for key, wanted in kinds:
        if found := next((step for step in steps if step.asks is wanted), None):
            lines.append(reader.words.html(key, at=reader.moment(found.moment, programme)))
    return lines
