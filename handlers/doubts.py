"""How a doubtful date of the plan is to be read."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.showing import show
from locales.catalogue import Words
from messages import doubts as says
from messages.presses.plan import DoubtPress
from messages.reader import Reader
from roadmap.people import Person
from services.doubts import Doubts


async def listed(
    query: CallbackQuery, doubts: Doubts, person: Person | None, words: Words, now: datetime
) -> None:
    me = known(person)
    found = await doubts.undecided(me.id, now)
    await show(says.listed(found, Reader.of(me, words, now)), query)


async def ask(
    query: CallbackQuery,
    callback_data: DoubtPress,
    doubts: Doubts,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    found = await doubts.doubt(me.id, press.code, press.no, press.item, now)
    await show(says.ask(found, Reader.of(me, words, now)), query)


async def decide(
    query: CallbackQuery,
    callback_data: DoubtPress,
    doubts: Doubts,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    found = await doubts.decide(me.id, press.code, press.no, press.item, press.reading, now)
    left = await doubts.undecided(me.id, now)
    await show(says.decided(found, left, Reader.of(me, words, now)), query)


def register(router: Router) -> None:
    router.callback_query.register(listed, DoubtPress.filter(F.no == ""))
    router.callback_query.register(decide, DoubtPress.filter(F.reading != ""))
    router.callback_query.register(ask, DoubtPress.filter())
