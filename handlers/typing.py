"""An answer that is typed: a bigger number, a text. The only conversation with a memory, and it holds ids."""

from contextlib import suppress
from datetime import datetime
from typing import Any

from aiogram import F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.keyboards import with_later, with_way_back
from handlers.showing import show
from locales.catalogue import Words
from messages import cards
from messages.presses.answers import TypePress
from messages.reader import Reader
from roadmap.people import Person
from roadmap.refusals import Refused
from services.confirmations import Confirmations

MENDABLE = frozenset(
    {
        "number-expected",
        "number-whole",
        "number-range",
        "text-short",
        "text-long",
        "link-expected",
        "file-expected",
        "value-unknown",
    }
)
"""Typed wrongly: the bot says what it may be, and goes on waiting."""


class Typing(StatesGroup):
    answer = State()


async def ask(
    query: CallbackQuery,
    callback_data: TypePress,
    state: FSMContext,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    reader = Reader.of(me, words, now)
    duty = await confirmations.duty(me.id, callback_data.request, now)
    if duty.seen != callback_data.seen:
        view = with_later(cards.stale(duty, reader), [duty], query, reader)
        await show(with_way_back(view, query, reader), query)
        return
    await state.set_state(Typing.answer)
    await state.set_data({"request": duty.request, "seen": duty.seen, "message": message_id(query)})
    view = with_later(cards.prompt(duty, reader), [duty], query, reader)
    await show(with_way_back(view, query, reader), query)


async def typed(
    message: Message,
    state: FSMContext,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, data = known(person), await state.get_data()
    try:
        outcome = await confirmations.answer(me.id, data["request"], message.text or "", data["seen"], now)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await show(cards.after(outcome, Reader.of(me, words, now)), message)


def message_id(query: CallbackQuery) -> int | None:
    return query.message.message_id if query.message else None


async def lay_down(message: Message, data: dict[str, Any]) -> None:
    """The message that asked to type has nothing more to press. It may be gone: no matter."""
    if data.get("message") is None or message.bot is None:
        return
    with suppress(TelegramBadRequest):
        await message.bot.edit_message_reply_markup(
            chat_id=message.chat.id, message_id=data["message"], reply_markup=None
        )


def register(router: Router) -> None:
    router.callback_query.register(ask, TypePress.filter())
    router.message.register(typed, Typing.answer, F.text)
