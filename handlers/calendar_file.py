"""One's own days, as a file that the phone's calendar takes in."""

from datetime import datetime

from aiogram import Bot, Router
from aiogram.types import BufferedInputFile, CallbackQuery

from handlers.acquaintance import known
from handlers.showing import close
from locales.catalogue import Words
from messages.presses.plan import CalendarFilePress
from reports.printing import NotPrinted, printed
from roadmap.people import Person
from roadmap.refusals import Refused
from services.calendars import Calendars

NAME = "calendar.ics"


async def send(
    query: CallbackQuery,
    bot: Bot,
    calendars: Calendars,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    events = await calendars.events(me.id, now)
    if not events:
        raise Refused("calendar-empty")
    await close(query, words("note-drawing"))
    try:
        (content,) = await printed("ics", events, words.language, now)
    except NotPrinted:
        raise Refused("not-drawn") from None
    caption = words("msg-calendar", count=len(events))
    await bot.send_document(me.telegram_id, BufferedInputFile(content, NAME), caption=caption)


def routes() -> Router:
    router = Router(name="calendar_file")
    router.callback_query.register(send, CalendarFilePress.filter())
    return router
