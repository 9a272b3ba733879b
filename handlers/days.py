"""The day of an activity that the plan gave only a month: by buttons, or typed."""

from datetime import date, datetime, time

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
from messages.presses import CalendarPress, DayPress, TypeDayPress
from messages.reader import Reader
from messages.views import View
from messages.windows import bounds
from roadmap import typed_days
from roadmap.people import Person
from roadmap.refusals import Refused
from services.plan import Plan

MENDABLE = frozenset({"day-unreadable", "day-outside", "day-past"})


class TypingDay(StatesGroup):
    day = State()


async def calendar(
    query: CallbackQuery,
    callback_data: CalendarPress,
    state: FSMContext,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    await state.clear()
    event = await plan.event(me.id, callback_data.occurrence, now)
    reader = Reader.of(me, words, now)
    await show(says.calendar(event, says.nearest(event, reader, callback_data.month), reader), query)


async def choose(
    query: CallbackQuery,
    callback_data: DayPress,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    press, reader = callback_data, Reader.of(known(person), words, now)
    day, hour = _pressed(press)
    await show(await _set(press.occurrence, day, hour, known(person), plan, reader, sure=press.sure), query)


async def ask(
    query: CallbackQuery,
    callback_data: TypeDayPress,
    state: FSMContext,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    event = await plan.event(me.id, callback_data.occurrence, now)
    await state.set_state(TypingDay.day)
    await state.set_data({"occurrence": event.id, "message": message_id(query)})
    await show(says.prompt(event, Reader.of(me, words, now)), query)


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
        day, hour = typed_days.read(message.text or "", *bounds(event, reader), day_names(words.language))
        view = await _set(event.id, day, hour, me, plan, reader, sure=False)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    await show(view, message)


async def _set(
    occurrence: int,
    day: date,
    hour: time | None,
    me: Person,
    plan: Plan,
    reader: Reader,
    *,
    sure: bool,
) -> View:
    """A day already set moves only after a second word. Without an hour it keeps the one it has."""
    event = await plan.event(me.id, occurrence, reader.now)
    hour = hour or event.time
    if event.start is not None and (event.start, event.time) != (day, hour) and not sure:
        return says.moving(event, day, hour, reader)
    return says.chosen(await plan.set_day(me.id, occurrence, day, hour, reader.now), reader)


def _pressed(press: DayPress) -> tuple[date, time | None]:
    """Raises Refused on a forged button."""
    try:
        hour = datetime.strptime(press.hour, says.HOUR_IN_PRESS).time() if press.hour else None  # noqa: DTZ007
        return date.fromisoformat(press.day), hour
    except ValueError:
        raise Refused("day-unreadable", example=typed_days.EXAMPLE) from None


def routes() -> Router:
    router = Router(name="days")
    router.callback_query.register(calendar, CalendarPress.filter())
    router.callback_query.register(choose, DayPress.filter())
    router.callback_query.register(ask, TypeDayPress.filter())
    router.message.register(typed, TypingDay.day, F.text)
    return router
