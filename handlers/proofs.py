"""A file, a photo or a link is attached to an answer, and looked at."""

import asyncio
from datetime import datetime
from typing import Any

from aiogram import Bot, F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.attachments import attachment
from handlers.keyboards import requests, with_way_back
from handlers.showing import close, send, show
from handlers.typing import lay_down, message_id
from locales.catalogue import Html, Words
from messages import cards
from messages import proofs as says
from messages.lengths import split
from messages.presses.proofs import ProofPress
from messages.reader import Reader
from roadmap.duties import Duty
from roadmap.people import Person
from roadmap.proofs import Proof, current
from roadmap.refusals import Refused
from services.proofs import Proofs

MENDABLE = frozenset({"file-too-big", "proof-expected"})
"""The bot says what it may be, and goes on waiting."""


class Attaching(StatesGroup):
    file = State()


async def add(
    query: CallbackQuery,
    callback_data: ProofPress,
    state: FSMContext,
    proofs: Proofs,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """A message with several duties stays as it is: what to do comes below it. Whatever becomes of that
    on its way, what is sent next is the proof."""
    me = known(person)
    reader = Reader.of(me, words, now)
    duty = await proofs.duty(me.id, callback_data.request, now)
    await state.set_state(Attaching.file)
    await state.set_data({"request": duty.request})
    view, asked = says.prompt(duty, reader), message_id(query)
    if len(requests(query)) > 1:
        asked = await send(view, query)
    else:
        await show(with_way_back(view, query, reader), query)
    await state.update_data(message=asked)


async def back(
    query: CallbackQuery,
    callback_data: ProofPress,
    state: FSMContext,
    proofs: Proofs,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    reader = Reader.of(me, words, now)
    await state.clear()
    duty = await proofs.duty(me.id, callback_data.request, now)
    await show(with_way_back(cards.card(duty, reader), query, reader), query)


async def given(
    message: Message,
    state: FSMContext,
    proofs: Proofs,
    person: Person | None,
    words: Words,
    now: datetime,
    turn: asyncio.Lock,
) -> None:
    """Of an album the first part is answered; the others are its further pages. They may be handled at the
    same moment: one after another here."""
    me = known(person)
    async with turn:
        data = await state.get_data()
        if "request" not in data:  # what was sent just before has been taken
            raise SkipHandler
        page = _continues(message, data)
        duty = await _attach(message, state, data, proofs, me, now, page=page)
    if not page:
        await lay_down(message, data)
        await show(says.taken(duty, Reader.of(me, words, now)), message)


async def _attach(
    message: Message,
    state: FSMContext,
    data: dict[str, Any],
    proofs: Proofs,
    me: Person,
    now: datetime,
    *,
    page: bool,
) -> Duty:
    """What was wrong is still awaited. After the first part of an album its others are on their way."""
    try:
        duty = await proofs.attach(me.id, data["request"], attachment(message), now, page=page)
    except Refused as refused:
        if refused.key not in MENDABLE and not page:
            await state.clear()
        raise
    if not page:
        await state.clear()
        if message.media_group_id:
            await state.set_data({"request": duty.request, "attached": message.media_group_id})
    return duty


async def look(
    query: CallbackQuery,
    callback_data: ProofPress,
    bot: Bot,
    proofs: Proofs,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The files themselves come below; what was pressed stays as it is."""
    me = known(person)
    reader = Reader.of(me, words, now)
    duty = await proofs.look(me.id, callback_data.request, now)
    pages = current(duty.proofs)
    try:
        for page in pages:
            await _bring(bot, me, page, says.caption(duty, page, reader))
    except TelegramBadRequest:
        await close(query, words("note-file-gone"), loudly=True)
        return
    await close(query, None if pages else words("note-no-file"), loudly=not pages)


async def _bring(bot: Bot, me: Person, page: Proof, caption: Html) -> None:
    if page.file_id is None:
        for part in split(caption):
            await bot.send_message(me.telegram_id, part)
    elif page.kind == "photo":
        await bot.send_photo(me.telegram_id, page.file_id, caption=caption)
    else:
        await bot.send_document(me.telegram_id, page.file_id, caption=caption)


def _continues(message: Message, data: dict[str, Any]) -> bool:
    """A further part of the album whose first was attached."""
    return message.media_group_id is not None and data.get("attached") == message.media_group_id


async def _goes_on(message: Message, state: FSMContext) -> bool:
    return _continues(message, await state.get_data())


def register(router: Router) -> None:
    """Before letters: what is attached is for nobody else."""
    router.callback_query.register(add, ProofPress.filter(F.step == "add"))
    router.callback_query.register(back, ProofPress.filter(F.step == "back"))
    router.callback_query.register(look, ProofPress.filter(F.step == "open"))
    router.message.register(given, F.media_group_id, StateFilter(None), _goes_on)
    router.message.register(given, Attaching.file)
