"""[Later]: a reminder is put off to a moment of its reader's choice."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.showing import show
from handlers.typing import Typing
from locales.catalogue import Words
from messages import later as says
from messages.presses.answers import LaterPress
from messages.reader import Reader
from roadmap.people import Person
from services.snoozes import Snoozes


async def choose(
    query: CallbackQuery,
    callback_data: LaterPress,
    state: FSMContext,
    raw_state: str | None,
    snoozes: Snoozes,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Whoever had begun to type the answer has thought better of it."""
    me = known(person)
    if raw_state == Typing.answer.state:
        await state.clear()
    later = await snoozes.offer(me.id, callback_data.occurrence, now)
    await show(says.choices(later, Reader.of(me, words, now)), query)


async def put_off(
    query: CallbackQuery,
    callback_data: LaterPress,
    snoozes: Snoozes,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    later = await snoozes.set(me.id, press.occurrence, press.at, now)
    await show(says.chosen(later, Reader.of(me, words, now)), query)


async def answer(
    query: CallbackQuery,
    callback_data: LaterPress,
    snoozes: Snoozes,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """After all, now: the reminder as it was, or what became of it meanwhile."""
    me = known(person)
    duties = await snoozes.asked(me.id, callback_data.occurrence, now)
    await show(says.again(duties, Reader.of(me, words, now)), query)


def register(router: Router) -> None:
    press = router.callback_query.register
    press(choose, LaterPress.filter(F.at == ""))
    press(answer, LaterPress.filter(F.at == says.ANSWER))
    press(put_off, LaterPress.filter())
