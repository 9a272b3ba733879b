"""What is kept about one: shown, sent as a file, erased."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery

from handlers import menu
from handlers.acquaintance import known
from handlers.showing import close, show
from locales.catalogue import Words
from messages import my_file
from messages import settings as says
from messages.presses.menus import SettingPress
from messages.reader import Reader
from roadmap.people import Person
from services.preferences import Preferences
from services.registration import Registration


async def screen(
    query: CallbackQuery, preferences: Preferences, person: Person | None, words: Words, now: datetime
) -> None:
    await show(says.data(await preferences.my_data(known(person).id, now), words, now), query)


async def send_file(
    query: CallbackQuery,
    bot: Bot,
    preferences: Preferences,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    mine = await preferences.my_file(me.id, now)
    page = my_file.document(mine, Reader.of(me, words, now))
    name = f"{words('rep-file')}-{now.astimezone(mine.programme.zone):%Y-%m-%d}.html"
    await bot.send_document(me.telegram_id, BufferedInputFile(page.encode(), name))
    await close(query)


async def ask_to_erase(query: CallbackQuery, person: Person | None, words: Words) -> None:
    known(person)
    await show(says.erase(words), query)


async def erase(
    query: CallbackQuery,
    bot: Bot,
    state: FSMContext,
    registration: Registration,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    await state.clear()
    await registration.erase(me.id, now)
    await show(says.erased(words), query)
    await menu.publish_for(bot, me.telegram_id, (), words)


def register(router: Router) -> None:
    press = router.callback_query.register
    press(screen, SettingPress.filter(F.what == "data"))
    press(send_file, SettingPress.filter(F.what == "file"))
    press(erase, SettingPress.filter((F.what == "erase") & (F.value == "yes")))
    press(ask_to_erase, SettingPress.filter(F.what == "erase"))
