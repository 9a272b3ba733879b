"""[Не получается…]: a reason is chosen or typed, and the card says what becomes of it."""

from contextlib import suppress
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
from messages import reasons as asks
from messages import waivers as says
from messages.presses.waivers import ReasonPress
from messages.reader import Reader
from messages.views import View
from roadmap import reasons
from roadmap.duties import Duty
from roadmap.people import Person
from roadmap.refusals import Refused
from services.confirmations import Confirmations
from services.waivers import Waivers

MENDABLE = frozenset({"text-short", "text-long"})


class TypingReason(StatesGroup):
    words = State()


async def ask(
    query: CallbackQuery,
    callback_data: ReasonPress,
    confirmations: Confirmations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Of a card that shows several, below it: there they can still be answered."""
    me = known(person)
    reader = Reader.of(me, words, now)
    shown = requests(query)
    if len(shown) > 1:
        await send(await _which(shown, me, confirmations, reader), query)
    else:
        duty = await confirmations.duty(me.id, callback_data.request, now)
        await show(with_way_back(_choice(duty, reader), query, reader), query)


async def choose(
    query: CallbackQuery,
    callback_data: ReasonPress,
    state: FSMContext,
    confirmations: Confirmations,
    waivers: Waivers,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    reader = Reader.of(me, words, now)
    duty = await confirmations.duty(me.id, press.request, now)
    reason = reasons.find(duty.event.programme, press.reason)
    if reason is not None and reason.words and reasons.welcome(duty):
        await state.set_state(TypingReason.words)
        await state.set_data({"request": duty.request, "reason": reason.key, "message": message_id(query)})
        view = asks.prompt(duty, reader)
    else:
        view = says.said(await waivers.cannot(me.id, press.request, press.reason, None, now), reader)
    await show(with_way_back(view, query, reader), query)


async def typed(
    message: Message,
    state: FSMContext,
    waivers: Waivers,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, data = known(person), await state.get_data()
    try:
        duty = await waivers.cannot(me.id, data["request"], data["reason"], message.text, now)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await show(says.said(duty, Reader.of(me, words, now)), message)


async def _which(shown: tuple[int, ...], me: Person, confirmations: Confirmations, reader: Reader) -> View:
    """Which of them; answered meanwhile, there may be one left or none."""
    duties: list[Duty] = []
    for request in shown:
        with suppress(Refused):
            duties.append(await confirmations.duty(me.id, request, reader.now))
    able = [duty for duty in duties if reasons.welcome(duty)]
    if not able:
        raise Refused("reason-unknown")
    return asks.which(able, reader) if len(able) > 1 else asks.choice(able[0], reader)


def _choice(duty: Duty, reader: Reader) -> View:
    return asks.choice(duty, reader) if reasons.welcome(duty) else cards.card(duty, reader)


def register(router: Router) -> None:
    router.callback_query.register(ask, ReasonPress.filter(F.reason == ""))
    router.callback_query.register(choose, ReasonPress.filter())
    router.message.register(typed, TypingReason.words, F.text)
