"""The time zone: pressed in a list, or typed as a city."""

from datetime import datetime

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.settings import Plans, programme_of, saved
from handlers.showing import show
from locales import zones
from locales.catalogue import Words
from messages import settings as says
from messages.presses.menus import SettingPress
from roadmap.people import Person
from roadmap.refusals import Refused
from services.people import People
from services.preferences import Preferences


class TypingZone(StatesGroup):
    zone = State()


async def set_zone(
    query: CallbackQuery,
    callback_data: SettingPress,
    preferences: Preferences,
    people: People,
    plans: Plans,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await preferences.set_zone(known(person).id, callback_data.value)
    await saved(query, people, plans, words, now)


async def type_zone(query: CallbackQuery, state: FSMContext, person: Person | None, words: Words) -> None:
    known(person)
    await state.set_state(TypingZone.zone)
    await show(says.typing_zone(words), query)


async def typed_zone(
    message: Message,
    state: FSMContext,
    preferences: Preferences,
    people: People,
    plans: Plans,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Not understood: says so and goes on waiting."""
    me = known(person)
    programme = await programme_of(me, people, plans, now)
    zone = zones.find(message.text or "", programme.calendar, words, now)
    if zone is None:
        raise Refused("zone-unknown")
    await preferences.set_zone(me.id, zone)
    await state.clear()
    await saved(message, people, plans, words, now)


def register(router: Router) -> None:
    router.callback_query.register(set_zone, SettingPress.filter((F.what == "zone") & (F.value != "")))
    router.callback_query.register(type_zone, SettingPress.filter(F.what == "type"))
    router.message.register(typed_zone, TypingZone.zone, F.text)
