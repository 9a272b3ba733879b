"""A deputy for a seat: for how long, the link, and the end before its time."""

from datetime import date, datetime, timedelta

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_deep_link

from handlers.acquaintance import known
from handlers.showing import show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from locales.day_names import day_names
from messages import deputies as says
from messages import people as seats
from messages.presses.people import DeputyPress, SeatPress
from roadmap import typed_terms
from roadmap.people import Deputation, Person
from roadmap.refusals import Refused
from roadmap.terms import LONGEST
from services.deputies import Deputies
from services.people import People

MENDABLE = frozenset({"term-unreadable", "term-backwards", "term-past", "term-long"})


class TypingTerm(StatesGroup):
    days = State()


async def ask(
    query: CallbackQuery,
    callback_data: DeputyPress,
    state: FSMContext,
    deputies: Deputies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await state.clear()
    seat = await deputies.seat(known(person).id, callback_data.seat, now)
    await show(says.ask(seat, words, now), query)


async def invite(
    query: CallbackQuery,
    callback_data: DeputyPress,
    bot: Bot,
    deputies: Deputies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """The screen says what to do; the letter comes below it, ready to be forwarded."""
    me = known(person)
    seat = await deputies.seat(me.id, callback_data.seat, now)
    first = now.astimezone(seat.programme.zone).date()
    last = _days_later(first, callback_data.number)
    made = await deputies.invite(me.id, seat.id, first, last, now)
    await show(says.forwarding(made, words, now), query)
    await _hand(made, me, bot, words, now)


async def ask_days(
    query: CallbackQuery,
    callback_data: DeputyPress,
    state: FSMContext,
    deputies: Deputies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    seat = await deputies.seat(known(person).id, callback_data.seat, now)
    await state.set_state(TypingTerm.days)
    await state.set_data({"seat": seat.id, "message": message_id(query)})
    await show(says.prompt(seat, words), query)


async def typed(
    message: Message,
    bot: Bot,
    state: FSMContext,
    deputies: Deputies,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Not understood: says so and goes on waiting."""
    me, data = known(person), await state.get_data()
    try:
        seat = await deputies.seat(me.id, data["seat"], now)
        today = now.astimezone(seat.programme.zone).date()
        names = day_names(words.language)
        first, last = typed_terms.read(
            message.text or "", today, _days_later(today, LONGEST), names, since=today
        )
        made = await deputies.invite(me.id, seat.id, first, last, now)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await show(says.forwarding(made, words, now), message)
    await _hand(made, me, bot, words, now)


async def end(
    query: CallbackQuery,
    callback_data: DeputyPress,
    deputies: Deputies,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    seat = await deputies.end(me.id, callback_data.number, now)
    card = await people.card(me.id, seat.id, now)
    await show(seats.card(card, SeatPress(seat=seat.id), words, now), query, note=words("note-deputy-ended"))


async def _hand(made: Deputation, me: Person, bot: Bot, words: Words, now: datetime) -> None:
    link = create_deep_link((await bot.me()).username or "", "start", made.token)
    await bot.send_message(me.telegram_id, says.letter(made, link, words, now).text)


def _days_later(first: date, days: int) -> date:
    """The last of so many days; a forged number is refused."""
    try:
        return first + timedelta(days=days - 1)
    except OverflowError:
        raise Refused("term-long", days=LONGEST) from None


def register(router: Router) -> None:
    press = router.callback_query.register
    press(invite, DeputyPress.filter(F.step == "days"))
    press(ask_days, DeputyPress.filter(F.step == "type"))
    press(end, DeputyPress.filter(F.step == "end"))
    press(ask, DeputyPress.filter())
    router.message.register(typed, TypingTerm.days, F.text)
