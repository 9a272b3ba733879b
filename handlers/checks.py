"""A verifier goes through what schools report: one at a time, with a word about each."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.keyboards import requests, with_way_back
from handlers.showing import send, show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from messages import cards
from messages import checks as says
from messages.presses.proofs import CheckPress, ReturnPress
from messages.reader import Reader
from roadmap.people import Person
from roadmap.refusals import Refused
from services.confirmations import Confirmations

MENDABLE = frozenset({"text-short", "text-long"})


class Returning(StatesGroup):
    comment = State()


async def queue(
    query: CallbackQuery,
    callback_data: CheckPress,
    state: FSMContext,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The first one, or the one asked for; also the way back from typing."""
    me, press = known(person), callback_data
    await state.clear()
    checks = await confirmations.checks(me.id, now)
    number = says.at(checks, press.request) + (press.step == "next")
    view = says.queue(checks, number, Reader.of(me, words, now))
    await (send(view, query) if press.fresh else show(view, query))


async def confirm(
    query: CallbackQuery,
    callback_data: CheckPress,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """And the next one at once. What has been settled or taken back meanwhile is said so."""
    me, press = known(person), callback_data
    reader = Reader.of(me, words, now)
    before = await confirmations.checks(me.id, now)
    number, note = says.at(before, press.request), words("note-check-over")
    if press.request in {duty.request for duty in before}:
        outcome = await confirmations.answer(me.id, press.request, "yes", press.seen, now)
        if outcome.result == "stored":
            note = says.confirmed(outcome.duty, reader)
    after = await confirmations.checks(me.id, now)
    await show(says.queue(after, number, reader), query, note=note)


async def ask_why(
    query: CallbackQuery,
    callback_data: ReturnPress,
    state: FSMContext,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """A message with several checks stays as it is: the question comes below it. Whatever becomes of that
    question on its way, what is typed next is the comment."""
    me, press = known(person), callback_data
    reader = Reader.of(me, words, now)
    duty = await confirmations.duty(me.id, press.request, now)
    if duty.seen != press.seen or duty.waiting:
        view = cards.opened(duty, reader) if duty.waiting else cards.stale(duty, reader)
        await show(with_way_back(view, query, reader), query)
        return
    await state.set_state(Returning.comment)
    await state.set_data({"request": duty.request, "seen": duty.seen, "queue": press.queue})
    view, asked = says.ask_why(duty, reader, queued=press.queue), message_id(query)
    if len(requests(query)) > 1:
        asked = await send(view, query)
    else:
        await show(with_way_back(view, query, reader), query)
    await state.update_data(message=asked)


async def typed(
    message: Message,
    state: FSMContext,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, data = known(person), await state.get_data()
    reader, request = Reader.of(me, words, now), data["request"]
    number = says.at(await confirmations.checks(me.id, now), request)
    try:
        outcome = await confirmations.answer(
            me.id, request, "no", data["seen"], now, comment=message.text or ""
        )
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    if outcome.result != "stored":
        view = cards.after(outcome, reader)
    elif data["queue"]:
        done = says.returned_line(outcome.duty, reader)
        view = says.queue(await confirmations.checks(me.id, now), number, reader, above=done)
    else:
        view = says.returned(outcome.duty, reader)
    await show(view, message)


async def wordless(message: Message, words: Words) -> None:
    """A photo or a voice instead of words."""
    await message.answer(words.html("msg-return-in-words"))


def register(router: Router) -> None:
    router.callback_query.register(confirm, CheckPress.filter(F.step == "yes"))
    router.callback_query.register(queue, CheckPress.filter())
    router.callback_query.register(ask_why, ReturnPress.filter())
    router.message.register(typed, Returning.comment, F.text)
    router.message.register(wordless, Returning.comment)
