"""What has been answered, the latest first: to look at it again, and to correct it."""

from collections.abc import Sequence

from locales.catalogue import Html
from messages.choices import said
from messages.grids import grid
from messages.leads import title
from messages.lines import duty_button
from messages.my import PAGE, back
from messages.names import short
from messages.pager import pager
from messages.presses.answers import AnsweredPress
from messages.reader import Reader
from messages.views import View
from roadmap.duties import Duty
from roadmap.listing import cut

ANSWER = 32


def answered(given: Sequence[Duty], reader: Reader, page: int = 0) -> View:
    """By occurrence. A number opens its card below, and the list stays."""
    groups = list(_by_event(given).values())
    if not groups:
        return View(reader.words.html("msg-answered-nothing"), (back(0, reader),))
    shown, page, pages = cut(list(enumerate(groups, 1)), page, PAGE)
    lines = [reader.words.html("msg-answered"), *(_line(number, each, reader) for number, each in shown)]
    numbers = grid([duty_button(str(number), each) for number, each in shown], PAGE)
    turns = pager(page, pages, lambda to: AnsweredPress(page=to))
    return View("\n".join(lines), (*numbers, *turns, back(0, reader)))


def _by_event(given: Sequence[Duty]) -> dict[int, list[Duty]]:
    found: dict[int, list[Duty]] = {}
    for duty in given:
        found.setdefault(duty.event.id, []).append(duty)
    return found


def _line(number: int, given: Sequence[Duty], reader: Reader) -> Html:
    first = given[0]
    values = {"number": number, "title": title(first.event.activity, reader)}
    if len(given) > 1 or first.told is None:
        return reader.words.html("msg-answered-many", count=len(given), **values)
    answer = short(said(first, first.told.value, reader), ANSWER)
    return reader.words.html("msg-answered-one", answer=answer, **values)
