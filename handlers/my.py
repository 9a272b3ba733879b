"""/my: what is due, and what has been answered."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.showing import send, show
from locales.catalogue import Words
from messages import answered as said
from messages import applying
from messages import my as says
from messages.presses.answers import AnsweredPress, MyPress
from messages.reader import Reader
from messages.views import View
from roadmap.people import Person
from services.confirmations import Confirmations
from services.people import People


async def command(
    message: Message,
    confirmations: Confirmations,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    view = await _screen(known(person), 0, confirmations, people, words, now)
    await show(view, message)


async def turn(
    query: CallbackQuery,
    callback_data: MyPress,
    confirmations: Confirmations,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    view = await _screen(known(person), callback_data.page, confirmations, people, words, now)
    await (send(view, query) if callback_data.fresh else show(view, query))


async def answered(
    query: CallbackQuery,
    callback_data: AnsweredPress,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    given = await confirmations.answered(me.id, now)
    await show(said.answered(given, Reader.of(me, words, now), callback_data.page), query)


async def _screen(
    me: Person, page: int, confirmations: Confirmations, people: People, words: Words, now: datetime
) -> View:
    reader = Reader.of(me, words, now)
    owed = await confirmations.duties(me.id, now)
    if not owed and not await people.seats(me.id, now):
        return applying.waiting(words)
    return says.duties(owed, reader, page)


def register(router: Router) -> None:
    router.message.register(command, Command("my"))
    router.callback_query.register(answered, AnsweredPress.filter())
    router.callback_query.register(turn, MyPress.filter())
