"""Calling off what is planned, and choosing a day for one more of its kind."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.showing import show
from locales.catalogue import Words
from messages import days, moves
from messages.presses.plan import ChangePress
from messages.reader import Reader
from roadmap.people import Person
from services.plan import Plan


async def ask(
    query: CallbackQuery,
    callback_data: ChangePress,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    found = await plan.consequences(me.id, callback_data.occurrence, None, None, now)
    await show(moves.ask_cancel(found, Reader.of(me, words, now)), query)


async def cancel(
    query: CallbackQuery,
    callback_data: ChangePress,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    done = await plan.cancel(me.id, callback_data.occurrence, now)
    await show(moves.cancelled(done, Reader.of(me, words, now)), query)


async def one_more(
    query: CallbackQuery,
    callback_data: ChangePress,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    event, reader = await plan.event(me.id, callback_data.occurrence, now), Reader.of(me, words, now)
    month = days.nearest(event, reader, f"{event.start:%Y-%m}" if event.start else "", add=True)
    await show(days.calendar(event, month, reader, add=True), query)


def register(router: Router) -> None:
    router.callback_query.register(cancel, ChangePress.filter((F.step == "cancel") & F.sure))
    router.callback_query.register(ask, ChangePress.filter(F.step == "cancel"))
    router.callback_query.register(one_more, ChangePress.filter(F.step == "add"))
