"""Why somebody is left out of an activity, and until when: both are written."""

from datetime import date, datetime
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.showing import show
from handlers.typing import lay_down
from locales.catalogue import Words
from locales.day_names import day_names
from messages import exemptions as says
from messages.presses.waivers import ExemptPress
from messages.reader import Reader
from messages.views import View
from roadmap import reasons, typed_days
from roadmap.people import Person
from roadmap.refusals import Refused
from services.exemptions import Exemptions

MENDABLE = frozenset({"text-short", "text-long", "day-unreadable", "day-past"})


class Exempting(StatesGroup):
    reason = State()
    until = State()


async def typed_reason(
    message: Message,
    state: FSMContext,
    exemptions: Exemptions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, data = known(person), await state.get_data()
    try:
        why = reasons.words(message.text)
        event, where = await exemptions.choice(me.id, data["occurrence"], data["unit"], 0, now)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.set_state(Exempting.until)
    await state.set_data({**data, "reason": why, "message": None})
    await lay_down(message, data)
    view = says.until(event, where.here, Reader.of(me, words, now))
    asked = await message.answer(view.text, reply_markup=view.markup())
    await state.update_data(message=asked.message_id)


async def for_good(
    query: CallbackQuery,
    callback_data: ExemptPress,
    state: FSMContext,
    exemptions: Exemptions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The reason was typed before; if it is not remembered, the button is an old one."""
    me, data = known(person), await state.get_data()
    if data.get("reason") is None or data.get("unit") != callback_data.number:
        raise Refused("exemption-forgotten")
    view = await _add(data, None, exemptions, me, Reader.of(me, words, now))
    await state.clear()
    await show(view, query)


async def typed_day(
    message: Message,
    state: FSMContext,
    exemptions: Exemptions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, data = known(person), await state.get_data()
    reader = Reader.of(me, words, now)
    try:
        event, _ = await exemptions.listed(me.id, data["occurrence"], now)
        span = event.programme.span
        first = max(span.first, reader.today(event.programme))
        day, _ = typed_days.read(message.text or "", first, span.last, day_names(words.language))
        view = await _add(data, day, exemptions, me, reader)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await show(view, message)


async def _add(
    data: dict[str, Any], until: date | None, exemptions: Exemptions, me: Person, reader: Reader
) -> View:
    occurrence, unit, why = (data[name] for name in ("occurrence", "unit", "reason"))
    made, count = await exemptions.add(me.id, occurrence, unit, why, until, reader.now)
    event, _ = await exemptions.listed(me.id, occurrence, reader.now)
    return says.added(event, made, count, reader)


def register(router: Router) -> None:
    router.callback_query.register(for_good, ExemptPress.filter(F.step == "ever"))
    router.message.register(typed_reason, Exempting.reason, F.text)
    router.message.register(typed_day, Exempting.until, F.text)
