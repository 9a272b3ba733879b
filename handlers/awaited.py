"""Who has not answered, one by one; and an answer for one of them, after a phone call."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.keyboards import of_report
from handlers.showing import send, show
from handlers.typing import MENDABLE, lay_down, message_id
from locales.catalogue import Words
from messages import awaited as says
from messages import proxies as proxy_says
from messages.presses.chase import OwingPress, ProxyPress, ProxyTypePress
from messages.presses.reports import MissingPress
from messages.reader import Reader
from roadmap.duties import Outcome
from roadmap.people import Person
from roadmap.refusals import Refused
from services.chase import Chase
from services.people import People
from services.progress import Progress
from services.proxies import Proxies


class TypingProxy(StatesGroup):
    answer = State()


async def missing(
    query: CallbackQuery,
    callback_data: MissingPress,
    progress: Progress,
    chase: Chase,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    row = await progress.activity(me.id, press.code, press.no, now)
    awaited = await progress.missing(me.id, press.code, press.no, now)
    able = await chase.able(me.id, press.code, press.no, now)
    seats = [seat for seat in await people.seats(me.id, now) if seat.programme.code == press.code]
    announces = any("announce" in seat.role.may for seat in seats)
    reader = Reader.of(me, words, now)
    view = says.missing(row, awaited, press, reader, announces=announces, able=able)
    await (show(view, query) if of_report(query) else send(view, query))


async def one(
    query: CallbackQuery,
    callback_data: OwingPress,
    state: FSMContext,
    proxies: Proxies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    await _stop_typing(state)
    found = await proxies.awaited(me.id, callback_data.request, now)
    await show(says.card(found, Reader.of(me, words, now), callback_data.page), query)


async def choose(
    query: CallbackQuery,
    callback_data: ProxyPress,
    state: FSMContext,
    proxies: Proxies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The choices; also the way back from typing."""
    me = known(person)
    await _stop_typing(state)
    await proxies.duty(me.id, callback_data.request, now)
    found = await proxies.awaited(me.id, callback_data.request, now)
    await show(proxy_says.asking(found, Reader.of(me, words, now)), query)


async def answer(
    query: CallbackQuery,
    callback_data: ProxyPress,
    proxies: Proxies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    outcome = await proxies.answer(me.id, press.request, press.value, press.seen, now, sure=press.sure)
    await _show(outcome, query, me, proxies, words, now)


async def ask(
    query: CallbackQuery,
    callback_data: ProxyTypePress,
    state: FSMContext,
    proxies: Proxies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    duty = await proxies.duty(me.id, callback_data.request, now)
    if duty.seen != callback_data.seen:
        await _show(Outcome(duty, "stale"), query, me, proxies, words, now)
        return
    await state.set_state(TypingProxy.answer)
    await state.set_data({"request": duty.request, "seen": duty.seen, "message": message_id(query)})
    found = await proxies.awaited(me.id, callback_data.request, now)
    await show(proxy_says.prompt(found, Reader.of(me, words, now)), query)


async def typed(
    message: Message, state: FSMContext, proxies: Proxies, person: Person | None, words: Words, now: datetime
) -> None:
    me, data = known(person), await state.get_data()
    try:
        outcome = await proxies.answer(me.id, data["request"], message.text or "", data["seen"], now)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await _show(outcome, message, me, proxies, words, now)


async def _show(
    outcome: Outcome,
    event: CallbackQuery | Message,
    me: Person,
    proxies: Proxies,
    words: Words,
    now: datetime,
) -> None:
    found = await proxies.awaited(me.id, outcome.duty.request, now)
    await show(proxy_says.after(outcome, found, Reader.of(me, words, now)), event)


async def _stop_typing(state: FSMContext) -> None:
    """Whatever else is being written goes on."""
    if await state.get_state() == TypingProxy.answer.state:
        await state.clear()


def register(router: Router) -> None:
    router.callback_query.register(missing, MissingPress.filter())
    router.callback_query.register(one, OwingPress.filter())
    router.callback_query.register(choose, ProxyPress.filter(F.value == ""))
    router.callback_query.register(answer, ProxyPress.filter())
    router.callback_query.register(ask, ProxyTypePress.filter())
    router.message.register(typed, TypingProxy.answer, F.text)
