"""/settings: language, zone, quiet hours, and the way out."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers import menu
from handlers.acquaintance import known
from handlers.showing import show
from locales.catalogue import Catalogue, Words
from messages import settings as says
from messages.presses.menus import SettingPress
from messages.views import View
from roadmap.digests import WISHES
from roadmap.people import Person, Seat
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services.people import People
from services.preferences import Preferences
from services.registration import Registration

Plans = Mapping[str, Programme]


async def screen(
    event: Message | CallbackQuery,
    people: People,
    plans: Plans,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    await show(await _menu(known(person), people, plans, words, now), event)


async def ask(
    query: CallbackQuery,
    callback_data: SettingPress,
    people: People,
    plans: Plans,
    catalogue: Catalogue,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    programme = await programme_of(me, people, plans, now)
    if callback_data.what == "language":
        view = says.languages(catalogue.languages, words)
    elif callback_data.what == "zone":
        view = says.time_zones(me, programme, words, now)
    else:
        view = says.quiet_hours(me, programme, words)
    await show(view, query)


async def set_language(
    query: CallbackQuery,
    callback_data: SettingPress,
    bot: Bot,
    catalogue: Catalogue,
    preferences: Preferences,
    people: People,
    plans: Plans,
    person: Person | None,
    now: datetime,
) -> None:
    """The answer and the menu of commands are in the new language at once."""
    me = known(person)
    if callback_data.value not in catalogue.languages:
        raise Refused("language-unknown")
    await preferences.set_language(me.id, callback_data.value)
    words = catalogue.words(callback_data.value)
    await saved(query, people, plans, words, now)
    await menu.publish_for(bot, me.telegram_id, await people.seats(me.id, now), words)


async def set_quiet(
    query: CallbackQuery,
    callback_data: SettingPress,
    preferences: Preferences,
    people: People,
    plans: Plans,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    first, last = _hours(callback_data.value)
    await preferences.set_quiet(known(person).id, first, last)
    await saved(query, people, plans, words, now)


async def ask_reports(query: CallbackQuery, person: Person | None, words: Words) -> None:
    await show(says.reports(known(person), words), query)


async def set_reports(
    query: CallbackQuery,
    callback_data: SettingPress,
    preferences: Preferences,
    people: People,
    plans: Plans,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    wish = next((one for one in WISHES if one == callback_data.value), None)
    await preferences.set_reports(known(person).id, wish, now)
    await saved(query, people, plans, words, now)


async def ask_to_leave(query: CallbackQuery, person: Person | None, words: Words) -> None:
    known(person)
    await show(says.leave(words), query)


async def leave(
    query: CallbackQuery,
    bot: Bot,
    state: FSMContext,
    registration: Registration,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me = known(person)
    await registration.leave(me.id, now)
    await state.clear()
    await show(says.left(words), query)
    await menu.publish_for(bot, me.telegram_id, (), words)


async def saved(
    event: Message | CallbackQuery, people: People, plans: Plans, words: Words, now: datetime
) -> None:
    """The menu as it stands now, read anew."""
    assert event.from_user is not None  # only people press and write here
    me = known(await people.person(event.from_user.id, now))
    await show(await _menu(me, people, plans, words, now), event, note=words("note-saved"))


async def programme_of(person: Person, people: People, plans: Plans, now: datetime) -> Programme:
    """Whose zone and quiet hours hold where the person has chosen nothing."""
    return _first(await people.seats(person.id, now), plans)


async def _menu(me: Person, people: People, plans: Plans, words: Words, now: datetime) -> View:
    seats = await people.seats(me.id, now)
    may_report = any("report" in seat.role.may for seat in seats)
    return says.menu(me, _first(seats, plans), words, now, reports=may_report)


def _first(seats: Sequence[Seat], plans: Plans) -> Programme:
    return seats[0].programme if seats else next(iter(plans.values()))


def _hours(value: str) -> tuple[time, time]:
    first, _, last = value.partition("-")
    try:
        return time(int(first)), time(int(last))
    except ValueError:
        raise Refused("quiet-unknown") from None


def register(router: Router) -> None:
    press = router.callback_query.register
    router.message.register(screen, Command("settings"))
    press(screen, SettingPress.filter(F.what == "menu"))
    press(ask, SettingPress.filter(F.what.in_({"language", "zone", "quiet"}) & (F.value == "")))
    press(set_language, SettingPress.filter(F.what == "language"))
    press(set_quiet, SettingPress.filter(F.what == "quiet"))
    press(ask_reports, SettingPress.filter((F.what == "reports") & (F.value == "")))
    press(set_reports, SettingPress.filter(F.what == "reports"))
    press(leave, SettingPress.filter((F.what == "leave") & (F.value == "yes")))
    press(ask_to_leave, SettingPress.filter(F.what == "leave"))
