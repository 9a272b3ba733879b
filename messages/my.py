"""/my: what is due, nearest first; and the two nearest things, for those who have just come in."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from locales.catalogue import Html, Words
from messages.grids import grid
from messages.leads import verifies
from messages.lines import days_left, duty_button, duty_line, event_line, gather
from messages.pager import pager
from messages.presses.answers import AnsweredPress, MyPress
from messages.presses.plan import EventPress, PlanPress
from messages.presses.proofs import CheckPress
from messages.reader import Reader
from messages.views import Button, View
from roadmap.duties import Duty, Event

PAGE = 6
FIRST = 2
SUNDAY = 6

Together = tuple[Duty, ...]


def duties(owed: Sequence[Duty], reader: Reader, page: int = 0) -> View:
    """Under headings: overdue, today, this week, later. A number opens its card in place of the list."""
    done = (Button(reader.words("btn-answered"), AnsweredPress()),)
    if not owed:
        return View(reader.words.html("msg-my-nothing"), (_to_plan(reader), done))
    groups = gather(owed)
    reader = reader.telling_apart(duty.event.programme for duty in owed)
    pages = -(-len(groups) // PAGE)
    page = min(max(page, 0), pages - 1)
    shown = list(enumerate(groups, 1))[page * PAGE : (page + 1) * PAGE]
    lines = [reader.words.html("msg-my", count=len(groups)), *_sections(shown, reader)]
    rows = grid([duty_button(str(number), together, page) for number, together in shown], PAGE)
    checks = [duty for duty in owed if verifies(duty.question, duty.event)]
    if checks:
        check = Button(reader.words("btn-checks", count=len(checks)), CheckPress())
        rows = (*rows, (check,))
    return View("\n".join(lines), (*rows, *pager(page, pages, lambda to: MyPress(page=to)), done))


def first_screen(
    owed: Sequence[Duty],
    events: Sequence[Event],
    words: Words,
    now: datetime,
    zone: ZoneInfo | None = None,
) -> View:
    """Instead of a menu: the nearest two things, whether asked for or ahead."""
    groups = gather(owed)[:FIRST]
    asked = {together[0].event.id for together in groups}
    ahead = [event for event in events if event.id not in asked][: FIRST - len(groups)]
    shown = [together[0].event for together in groups] + ahead
    reader = Reader(words, now, zone).telling_apart(event.programme for event in shown)
    to_plan = Button(words("btn-open-plan"), PlanPress(fresh=True))
    if not groups and not ahead:
        return View(words.html("msg-first-nothing"), ((to_plan,),))
    lines = [words.html("msg-first")]
    lines += [duty_line(number, together, reader) for number, together in enumerate(groups, 1)]
    lines += [event_line(number, event, reader) for number, event in enumerate(ahead, len(groups) + 1)]
    buttons = [duty_button(str(number), together) for number, together in enumerate(groups, 1)]
    buttons += [
        Button(str(number), EventPress(occurrence=event.id))
        for number, event in enumerate(ahead, len(groups) + 1)
    ]
    return View(
        "\n".join(lines), (tuple(buttons), (Button(words("btn-my-duties"), MyPress(fresh=True)), to_plan))
    )


def back(page: int, reader: Reader) -> tuple[Button, ...]:
    return (Button(reader.words("btn-back-to-list"), MyPress(page=page)),)


def _sections(shown: Sequence[tuple[int, Together]], reader: Reader) -> Iterator[Html]:
    heading = None
    for number, together in shown:
        if (name := _section(together[0], reader)) != heading:
            heading = name
            yield reader.words.html(f"msg-my-{name}")
        yield duty_line(number, together, reader)


def _section(duty: Duty, reader: Reader) -> str:
    left = days_left(duty, reader)
    if left < 0:
        return "overdue"
    today = reader.today(duty.event.programme)
    sunday = today + timedelta(days=SUNDAY - today.weekday())
    if left == 0:
        return "today"
    return "week" if reader.answer_day(duty) <= sunday else "later"


def _to_plan(reader: Reader) -> tuple[Button, ...]:
    return (Button(reader.words("btn-open-plan"), PlanPress()),)
