"""The day of an activity, set, moved or added: by buttons, or typed."""

from datetime import date, datetime, time
from typing import NamedTuple

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.showing import show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from locales.day_names import day_names
from messages import days as says
from messages import moves
from messages.presses.plan import CalendarPress, DayPress, TypeDayPress
from messages.reader import Reader
from messages.views import View
from messages.windows import bounds
from roadmap import typed_days
from roadmap.people import Person
from roadmap.refusals import Refused
from services.plan import Plan

MENDABLE = frozenset({"day-unreadable", "day-outside", "day-past", "day-taken"})


class TypingDay(StatesGroup):
    day = State()


class Choice(NamedTuple):
    """A day for an occurrence, or (`add`) for one more of its kind."""

    occurrence: int
    day: date
    hour: time | None
    sure: bool = False
    anew: bool = False
    add: bool = False


async def calendar(
    query: CallbackQuery,
    callback_data: CalendarPress,
    state: FSMContext,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    await state.clear()
    event = await plan.to_change(me.id, press.occurrence, now)
    reader = Reader.of(me, words, now)
    month = says.nearest(event, reader, press.month, add=press.add)
    await show(says.calendar(event, month, reader, add=press.add), query)


async def choose(
    query: CallbackQuery,
    callback_data: DayPress,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, reader = known(person), Reader.of(known(person), words, now)
    await show(await _set(_pressed(callback_data), me, plan, reader), query)


async def ask(
    query: CallbackQuery,
    callback_data: TypeDayPress,
    state: FSMContext,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, add = known(person), callback_data.add
    event = await plan.to_change(me.id, callback_data.occurrence, now)
    await state.set_state(TypingDay.day)
    await state.set_data({"occurrence": event.id, "add": add, "message": message_id(query)})
    await show(says.prompt(event, Reader.of(me, words, now), add=add), query)


async def typed(
    message: Message,
    state: FSMContext,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, data = known(person), await state.get_data()
    reader = Reader.of(me, words, now)
    try:
        event = await plan.event(me.id, data["occurrence"], now)
        add = data.get("add", False)  # not in what was remembered by an older version of the bot
        found = bounds(event, reader, add=add)
        day, hour = typed_days.read(message.text or "", *found, day_names(words.language))
        view = await _set(Choice(event.id, day, hour, add=add), me, plan, reader)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await show(view, message)


async def _set(choice: Choice, me: Person, plan: Plan, reader: Reader) -> View:
    """A day already set moves only after a second word. Without an hour it keeps the one it has."""
    number, day, hour, now = choice.occurrence, choice.day, choice.hour, reader.now
    if choice.add:
        return says.chosen(await plan.add_day(me.id, number, day, hour, now), reader, "msg-day-added")
    event = await plan.event(me.id, number, now)
    hour = hour or event.time
    if event.start is None:
        return says.chosen(await plan.set_day(me.id, number, day, hour, now), reader)
    if (event.end, event.time) != (day, hour) and not choice.sure:
        return moves.ask(await plan.consequences(me.id, number, day, hour, now), reader)
    moved = await plan.set_day(me.id, number, day, hour, now, anew=choice.anew)
    return says.chosen(moved, reader, "msg-day-moved" if choice.sure else "msg-day-set")


def _pressed(press: DayPress) -> Choice:
    """Raises Refused on a forged button."""
    try:
        hour = datetime.strptime(press.hour, says.HOUR_IN_PRESS).time() if press.hour else None  # noqa: DTZ007
        day = date.fromisoformat(press.day)
    except ValueError:
        raise Refused("day-unreadable", example=typed_days.EXAMPLE) from None
    return Choice(press.occurrence, day, hour, press.sure, press.anew, press.add)


def register(router: Router) -> None:
    router.callback_query.register(calendar, CalendarPress.filter())
    router.callback_query.register(choose, DayPress.filter())
    router.callback_query.register(ask, TypeDayPress.filter())
    router.message.register(typed, TypingDay.day, F.text)
