"""One's plan for a calendar: the file, the secret address, and an end to it."""

import asyncio
from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import BufferedInputFile, CallbackQuery

from handlers.acquaintance import known
from handlers.feed import address
from handlers.showing import close, send, show
from locales.catalogue import Words
from messages import calendars as says
from messages.presses.plan import FeedPress
from reports import calendars as papers
from roadmap.people import Person
from roadmap.refusals import Refused
from services.calendars import Calendars


async def file(
    query: CallbackQuery,
    bot: Bot,
    calendars: Calendars,
    site: str | None,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    events = [event for event in await calendars.events(me.id, now) if not event.cancelled]
    if not events:
        await close(query, words("note-cal-empty"), loudly=True)
        return
    content = await asyncio.to_thread(papers.calendar, events, words, now)
    view = says.file(words, len(events), served=site is not None)
    document = BufferedInputFile(content, f"{words('rep-cal-file')}.ics")
    await bot.send_document(me.telegram_id, document, caption=view.text, reply_markup=view.markup())
    await close(query)


async def link(
    query: CallbackQuery,
    calendars: Calendars,
    site: str | None,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The file stays where it is. An address made before is only known to whoever has it."""
    me = known(person)
    since = await calendars.since(me.id)
    if since is not None:
        await send(says.standing(since, now, words), query)
    else:
        await send(says.fresh(await _renewed(me, calendars, site, now), words), query)


async def renew(
    query: CallbackQuery,
    calendars: Calendars,
    site: str | None,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await show(says.fresh(await _renewed(known(person), calendars, site, now), words), query)


async def off(query: CallbackQuery, calendars: Calendars, person: Person | None, words: Words) -> None:
    await calendars.revoke(known(person).id)
    await show(says.off(words), query)


async def _renewed(me: Person, calendars: Calendars, site: str | None, now: datetime) -> str:
    """Refused: calendar-unserved - a button from when the bot was reached by HTTP."""
    if site is None:
        raise Refused("calendar-unserved")
    return address(site, await calendars.renew(me.id, now))


def register(router: Router) -> None:
    press = router.callback_query.register
    press(file, FeedPress.filter(F.step == "file"))
    press(link, FeedPress.filter(F.step == "link"))
    press(renew, FeedPress.filter(F.step == "new"))
    press(off, FeedPress.filter(F.step == "off"))
