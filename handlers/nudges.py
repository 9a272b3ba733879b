"""[Напомнить]: whom, with which words; then it leaves."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.showing import show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from messages import nudges as says
from messages.presses.chase import ChasePress, NudgePress
from messages.reader import Reader
from roadmap.people import Person
from roadmap.refusals import Refused
from services.chase import Chase

MENDABLE = frozenset({"nudge-words-none", "nudge-words-long"})


class WordingNudge(StatesGroup):
    words = State()


async def begin(
    query: CallbackQuery,
    callback_data: ChasePress,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    nudge = await chase.begin(me.id, press.code, press.no, now, press.request or None)
    await show(says.screen(nudge, Reader.of(me, words, now)), query)


async def look(
    query: CallbackQuery,
    callback_data: NudgePress,
    state: FSMContext,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Also the way back from typing."""
    me = known(person)
    await _stop_typing(state)
    nudge = await chase.look(me.id, callback_data.nudge, now)
    await show(says.screen(nudge, Reader.of(me, words, now)), query)


async def people(
    query: CallbackQuery,
    callback_data: NudgePress,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    nudge = await chase.look(me.id, press.nudge, now)
    await show(says.people(nudge, press.page, Reader.of(me, words, now)), query)


async def pick(
    query: CallbackQuery,
    callback_data: NudgePress,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    nudge = await chase.pick(me.id, press.nudge, press.person or None, now)
    await show(says.people(nudge, press.page, Reader.of(me, words, now)), query)


async def ask(
    query: CallbackQuery,
    callback_data: NudgePress,
    state: FSMContext,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    nudge = await chase.look(me.id, callback_data.nudge, now)
    await state.set_state(WordingNudge.words)
    await state.set_data({"nudge": nudge.id, "message": message_id(query)})
    await show(says.prompt(nudge, Reader.of(me, words, now)), query)


async def typed(
    message: Message, state: FSMContext, chase: Chase, person: Person | None, words: Words, now: datetime
) -> None:
    me, data = known(person), await state.get_data()
    try:
        nudge = await chase.words(me.id, data["nudge"], message.text or "", now)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await show(says.screen(nudge, Reader.of(me, words, now)), message)


async def mute(
    query: CallbackQuery,
    callback_data: NudgePress,
    state: FSMContext,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    await _stop_typing(state)
    nudge = await chase.words(me.id, callback_data.nudge, None, now)
    await show(says.screen(nudge, Reader.of(me, words, now)), query)


async def send(
    query: CallbackQuery,
    callback_data: NudgePress,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    done = await chase.send(me.id, callback_data.nudge, now)
    await show(says.sent(done, Reader.of(me, words, now)), query)


async def drop(
    query: CallbackQuery,
    callback_data: NudgePress,
    chase: Chase,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    nudge = await chase.drop(me.id, callback_data.nudge, now)
    await show(says.dropped(nudge, Reader.of(me, words, now)), query)


async def _stop_typing(state: FSMContext) -> None:
    """Whatever else is being written goes on."""
    if await state.get_state() == WordingNudge.words.state:
        await state.clear()


def register(router: Router) -> None:
    press = router.callback_query.register
    press(begin, ChasePress.filter())
    for step, handler in (
        ("look", look),
        ("people", people),
        ("pick", pick),
        ("words", ask),
        ("mute", mute),
        ("send", send),
        ("drop", drop),
    ):
        press(handler, NudgePress.filter(F.step == step))
    router.message.register(typed, WordingNudge.words, F.text)
