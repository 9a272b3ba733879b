"""A tap on a card becomes an answer; the card becomes its outcome."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.keyboards import requests, with_later, with_way_back
from handlers.showing import send, show
from locales.catalogue import Words
from messages import cards, later, my
from messages.groups import group
from messages.presses.answers import AnswerPress, CardPress, FixPress, GroupPress, SurePress
from messages.reader import Reader
from messages.views import View
from roadmap.duties import Duty
from roadmap.people import Person
from roadmap.refusals import Refused
from services.confirmations import Confirmations


async def answer(
    query: CallbackQuery,
    callback_data: AnswerPress | SurePress,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    reader = Reader.of(me, words, now)
    sure = isinstance(press, SurePress)
    outcome = await confirmations.answer(me.id, press.request, press.value, press.seen, now, sure=sure)
    together = await _beside(query, me, confirmations, now)
    view = group(together, reader) if together else cards.after(outcome, reader)
    view = with_later(view, together or [outcome.duty], query, reader)
    note = cards.already(outcome.duty, reader) if together and outcome.result == "stale" else None
    await show(with_way_back(view, query, reader), query, note=note)


async def fix(
    query: CallbackQuery,
    callback_data: FixPress,
    state: FSMContext,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The choices again; also the way back from typing."""
    me = known(person)
    reader = Reader.of(me, words, now)
    await state.clear()
    together = await _beside(query, me, confirmations, now)
    if together:
        view = group(together, reader, reopened=(callback_data.request,))
    else:
        together = [await confirmations.duty(me.id, callback_data.request, now)]
        view = cards.opened(together[0], reader)
    await show(with_way_back(with_later(view, together, query, reader), query, reader), query)


async def card(
    query: CallbackQuery,
    callback_data: CardPress,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    reader = Reader.of(me, words, now)
    duty = await confirmations.duty(me.id, callback_data.request, now)
    await _open(cards.card(duty, reader), [duty], callback_data.page, query, reader)


async def together(
    query: CallbackQuery,
    callback_data: GroupPress,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Of one occurrence; answered meanwhile, there may be one left or none."""
    me = known(person)
    reader = Reader.of(me, words, now)
    owed = await confirmations.duties(me.id, now)
    left = [duty for duty in owed if duty.event.id == callback_data.occurrence]
    if not left:
        view = my.duties(owed, reader)
    else:
        view = group(left, reader, page=callback_data.page) if len(left) > 1 else cards.card(left[0], reader)
    await _open(view, left, callback_data.page, query, reader)


async def _open(
    view: View, duties: Sequence[Duty], page: int | None, query: CallbackQuery, reader: Reader
) -> None:
    """From a list in its place, with the way back; from a digest below it: that came unasked, and may come
    again later."""
    if page is None:
        await send(later.beneath(view, duties, reader), query)
    else:
        await show(View(view.text, (*view.rows, my.back(page, reader))), query)


async def _beside(
    query: CallbackQuery, me: Person, confirmations: Confirmations, now: datetime
) -> Sequence[Duty]:
    """All that the pressed message shows, if more than one. What is no longer this person's drops out."""
    shown, found = requests(query), []
    for request in shown if len(shown) > 1 else ():
        with suppress(Refused):
            found.append(await confirmations.duty(me.id, request, now))
    return found


def register(router: Router) -> None:
    router.callback_query.register(answer, AnswerPress.filter())
    router.callback_query.register(answer, SurePress.filter())
    router.callback_query.register(fix, FixPress.filter())
    router.callback_query.register(card, CardPress.filter())
    router.callback_query.register(together, GroupPress.filter())
