"""The numbers of a daily summary opened: names, days, reasons."""

from datetime import datetime
from typing import Literal

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.showing import send, show
from locales.catalogue import Words
from messages import people as seats
from messages import shortfalls as says
from messages.doubts import listed
from messages.presses.reports import SummaryPress
from messages.reader import Reader
from messages.views import View
from roadmap.people import Person
from services.doubts import Doubts
from services.people import People
from services.summaries import Summaries

MISSED: dict[str, Literal["overdue", "unchecked"]] = {"overdue": "overdue", "unchecked": "unchecked"}
DATELESS: dict[str, Literal["undated", "doubts"]] = {"undated": "undated", "doubts": "doubts"}
SAID: dict[str, Literal["waivers", "said"]] = {"waivers": "waivers", "said": "said"}


async def opened(
    query: CallbackQuery,
    callback_data: SummaryPress,
    summaries: Summaries,
    doubts: Doubts,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Dates that can be read in several ways open where they are decided."""
    me, press = known(person), callback_data
    unread = await doubts.undecided(me.id, now) if press.what == "doubts" else ()
    if unread:
        view = listed(unread, Reader.of(me, words, now))
    else:
        view = await _screen(press, me, summaries, people, words, now)
    await (send(view, query) if press.fresh else show(view, query))


async def _screen(
    press: SummaryPress, me: Person, summaries: Summaries, people: People, words: Words, now: datetime
) -> View:
    reader = Reader.of(me, words, now)
    if press.what == "empty":
        return seats.roster(await people.roster(me.id, press.page, now, "empty"), words)
    if press.what == "unreachable":
        return says.unreachable(await summaries.unreachable(me.id, now), press, words)
    if press.what in DATELESS:
        return says.dateless(await summaries.dateless(me.id, DATELESS[press.what], now), press, reader)
    if press.what in SAID:
        return says.said(await summaries.said(me.id, SAID[press.what], now), press, reader)
    which = MISSED.get(press.what, "overdue")
    return says.activities(await summaries.missed(me.id, which, now), which, press.page, reader)


def register(router: Router) -> None:
    router.callback_query.register(opened, SummaryPress.filter())
