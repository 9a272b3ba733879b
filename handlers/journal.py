"""/people -> the journal, for those who manage a whole programme."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.showing import show
from locales.catalogue import Words
from messages import journal as says
from messages.presses.reports import JournalPress
from messages.reader import Reader
from roadmap.people import Person
from services.journal import Journal


async def turn(
    query: CallbackQuery,
    callback_data: JournalPress,
    journal: Journal,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    shown = await journal.page(me.id, callback_data.page, now)
    await show(says.page(shown, Reader.of(me, words, now)), query)


def register(router: Router) -> None:
    router.callback_query.register(turn, JournalPress.filter())
