"""Who is left out of an activity: the list of them, the choice of one more, the end of it."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.exempting import Exempting
from handlers.showing import show
from handlers.typing import message_id
from locales.catalogue import Words
from messages import exemptions as says
from messages.presses.waivers import ExemptPress
from messages.reader import Reader
from roadmap.people import Choice, Person
from services.exemptions import Exemptions


async def listed(
    query: CallbackQuery,
    callback_data: ExemptPress,
    state: FSMContext,
    exemptions: Exemptions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Also the way out of writing."""
    me, press = known(person), callback_data
    event, found = await exemptions.listed(me.id, press.occurrence, now)
    await state.clear()
    await show(says.listed(event, found, press.page, Reader.of(me, words, now)), query)


async def add(
    query: CallbackQuery,
    callback_data: ExemptPress,
    state: FSMContext,
    exemptions: Exemptions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """A unit without units below it is the one that is meant."""
    me, press = known(person), callback_data
    event, where = await exemptions.choice(me.id, press.occurrence, press.number, press.page, now)
    if where.below or not press.number:
        await show(says.choice(event, where, Reader.of(me, words, now)), query)
    else:
        await _ask_why(query, press, where, state, exemptions, Reader.of(me, words, now), me)


async def unit(
    query: CallbackQuery,
    callback_data: ExemptPress,
    state: FSMContext,
    exemptions: Exemptions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    _, where = await exemptions.choice(me.id, press.occurrence, press.number, 0, now)
    await _ask_why(query, press, where, state, exemptions, Reader.of(me, words, now), me)


async def end(
    query: CallbackQuery,
    callback_data: ExemptPress,
    exemptions: Exemptions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    occurrence, one = await exemptions.end(me.id, callback_data.number, now)
    event, _ = await exemptions.listed(me.id, occurrence, now)
    await show(says.ended(event, one, Reader.of(me, words, now)), query)


async def _ask_why(
    query: CallbackQuery,
    press: ExemptPress,
    where: Choice,
    state: FSMContext,
    exemptions: Exemptions,
    reader: Reader,
    me: Person,
) -> None:
    event, _ = await exemptions.listed(me.id, press.occurrence, reader.now)
    await state.set_state(Exempting.reason)
    await state.set_data({"occurrence": event.id, "unit": where.here.id, "message": message_id(query)})
    await show(says.reason(event, where.here, reader), query)


def register(router: Router) -> None:
    press = router.callback_query.register
    press(add, ExemptPress.filter(F.step == "add"))
    press(unit, ExemptPress.filter(F.step == "unit"))
    press(end, ExemptPress.filter(F.step == "end"))
    press(listed, ExemptPress.filter())
