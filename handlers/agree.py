"""[Ознакомлен], pressed below an announcement or below the message that reminds of it."""

from contextlib import suppress
from datetime import datetime

from aiogram import Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.settings import Plans, programme_of
from handlers.showing import close, show
from locales.catalogue import Words
from messages import agreements
from messages.presses.news import AgreePress
from messages.reader import Reader
from roadmap.people import Person
from services.announcements import Announcements
from services.people import People


async def agree(
    query: CallbackQuery,
    callback_data: AgreePress,
    announcements: Announcements,
    people: People,
    plans: Plans,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """What was announced stays as it is, only its button changes; pressed again, the hour is told again."""
    me = known(person)
    at = await announcements.agreed(me.id, callback_data.delivery, now)
    programme, reader = await programme_of(me, people, plans, now), Reader.of(me, words, now)
    view = agreements.done(callback_data, at, programme, reader)
    note = agreements.note(at, programme, reader)
    if callback_data.notice:
        await show(view, query, note=note)
        return
    if isinstance(query.message, Message):
        with suppress(TelegramBadRequest):
            await query.message.edit_reply_markup(reply_markup=view.markup())
    await close(query, note)


def register(router: Router) -> None:
    router.callback_query.register(agree, AgreePress.filter())
