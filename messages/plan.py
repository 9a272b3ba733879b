"""/plan: what is ahead, and the activities that still have no day."""

from collections.abc import Sequence

from messages import doubts as unread
from messages.grids import grid
from messages.lines import event_line
from messages.pager import pager
from messages.presses.plan import EventPress, FeedPress, PlanPress
from messages.reader import Reader
from messages.views import Button, Row, View
from roadmap.duties import Event

PAGE = 6


def ahead(
    events: Sequence[Event], page: int, pages: int, undated: int, reader: Reader, doubts: int = 0
) -> View:
    """`undated`: how many activities wait for this person to set a day; `doubts`: how many dates for their
    word how to read them. Both come first."""
    rows: tuple[Row, ...] = ()
    if undated:
        rows += ((Button(reader.words("btn-undated", count=undated), PlanPress(undated=True)),),)
    if doubts:
        rows += ((Button(reader.words("btn-doubts", count=doubts), unread.LIST),),)
    if not events:
        return View(reader.words.html("msg-plan-nothing"), rows)
    view = _listed("msg-plan", events, PlanPress(page=page), pages, reader, rows)
    return View(view.text, (*view.rows, (Button(reader.words("btn-to-calendar"), FeedPress(step="file")),)))


def undated(events: Sequence[Event], page: int, pages: int, count: int, reader: Reader) -> View:
    to_plan: Row = (Button(reader.words("btn-to-plan"), PlanPress()),)
    if not events:
        return View(reader.words.html("msg-undated-nothing"), (to_plan,))
    view = _listed("msg-undated", events, PlanPress(page=page, undated=True), pages, reader, (), count)
    return View(view.text, (*view.rows, to_plan))


def _listed(
    key: str,
    events: Sequence[Event],
    here: PlanPress,
    pages: int,
    reader: Reader,
    above: tuple[Row, ...],
    count: int = 0,
) -> View:
    numbered = list(enumerate(events, here.page * PAGE + 1))
    lines = [reader.words.html(key, count=count)]
    lines += [event_line(number, event, reader, dateless=here.undated) for number, event in numbered]
    buttons = [
        Button(str(number), EventPress(occurrence=event.id, page=here.page, undated=here.undated))
        for number, event in numbered
    ]
    turns = pager(here.page, pages, lambda to: PlanPress(page=to, undated=here.undated))
    return View("\n".join(lines), (*above, *grid(buttons, PAGE), *turns))
