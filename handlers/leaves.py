"""Days of leave, and how many messages a day: two of one's own settings."""

from datetime import datetime, timedelta

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.settings import Plans, programme_of, saved
from handlers.showing import show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from locales.day_names import day_names
from messages import leaves as says
from messages.presses.menus import SettingPress
from roadmap import typed_terms
from roadmap.people import Person
from roadmap.refusals import Refused
from services.people import People
from services.preferences import Preferences

BEHIND, AHEAD = timedelta(days=60), timedelta(days=300)
"""Where days without a year are looked for: a leave may have begun before it is written down."""


class TypingLeave(StatesGroup):
    days = State()


async def ask(
    query: CallbackQuery,
    state: FSMContext,
    raw_state: str | None,
    preferences: Preferences,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Also the way back from typing the days."""
    if raw_state == TypingLeave.days.state:
        await state.clear()
    await show(says.leave(await preferences.leave(known(person).id, now), words), query)


async def weeks(
    query: CallbackQuery,
    callback_data: SettingPress,
    preferences: Preferences,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """From today on."""
    me = known(person)
    first = (await preferences.leave(me.id, now)).today
    await preferences.set_away(me.id, first, first + timedelta(days=int(callback_data.value) - 1), now)
    await show(says.leave(await preferences.leave(me.id, now), words), query)


async def come_back(
    query: CallbackQuery, preferences: Preferences, person: Person | None, words: Words, now: datetime
) -> None:
    me = known(person)
    await preferences.come_back(me.id, now)
    await show(says.leave(await preferences.leave(me.id, now), words), query, note=words("note-saved"))


async def ask_to_type(query: CallbackQuery, state: FSMContext, person: Person | None, words: Words) -> None:
    known(person)
    await state.set_state(TypingLeave.days)
    await state.set_data({"message": message_id(query)})
    await show(says.typing(words), query)


async def typed(
    message: Message,
    state: FSMContext,
    preferences: Preferences,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Not understood, or not to be: says so and goes on waiting."""
    me, data = known(person), await state.get_data()
    today = (await preferences.leave(me.id, now)).today
    first, last = typed_terms.read(
        message.text or "", today - BEHIND, today + AHEAD, day_names(words.language)
    )
    await preferences.set_away(me.id, first, last, now)
    await state.clear()
    await lay_down(message, data)
    await show(says.leave(await preferences.leave(me.id, now), words), message)


async def ask_most(
    query: CallbackQuery, people: People, plans: Plans, person: Person | None, words: Words, now: datetime
) -> None:
    me = known(person)
    await show(says.most(me, await programme_of(me, people, plans, now), words), query)


async def set_most(
    query: CallbackQuery,
    callback_data: SettingPress,
    preferences: Preferences,
    people: People,
    plans: Plans,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    if not callback_data.value.isdecimal():
        raise Refused("daily-unknown")
    await preferences.set_daily(known(person).id, int(callback_data.value) or None)
    await saved(query, people, plans, words, now)


def register(router: Router) -> None:
    press, away = router.callback_query.register, F.what == "away"
    press(weeks, SettingPress.filter(away & F.value.in_({str(days) for days in says.WEEKS})))
    press(ask_to_type, SettingPress.filter(away & (F.value == "type")))
    press(come_back, SettingPress.filter(away & (F.value == "back")))
    press(ask, SettingPress.filter(away))
    press(ask_most, SettingPress.filter((F.what == "daily") & (F.value == "")))
    press(set_most, SettingPress.filter(F.what == "daily"))
    router.message.register(typed, TypingLeave.days, F.text)
