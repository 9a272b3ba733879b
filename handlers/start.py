"""/start: with a link's token an invitation, without one the first screen or the tree of units."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from aiogram import Bot, Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import Message, User

from handlers import menu
from handlers.showing import show
from locales.catalogue import Words
from messages import applying, joining, my
from messages.presses.people import BrowsePress
from messages.views import View
from roadmap.people import Person
from roadmap.programme import Programme
from services.confirmations import Confirmations
from services.people import People
from services.plan import Plan
from services.registration import Registration


async def invited(
    message: Message,
    command: CommandObject,
    registration: Registration,
    event_from_user: User,
    words: Words,
    now: datetime,
) -> None:
    invitation = await registration.look_at(command.args or "", event_from_user.id, now)
    await show(joining.invited(invitation, words, now), message)


async def start(
    message: Message,
    bot: Bot,
    people: People,
    registration: Registration,
    confirmations: Confirmations,
    plan: Plan,
    plans: Mapping[str, Programme],
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    if person is None:
        await show(await places(BrowsePress(), registration, plans, words, stranger=True), message)
        return
    seats = await people.seats(person.id, now)
    first = await nearest(person, confirmations, plan, words, now)
    await show(first if seats else applying.waiting(words), message)
    await menu.publish_for(bot, person.telegram_id, seats, words)


async def nearest(
    person: Person, confirmations: Confirmations, plan: Plan, words: Words, now: datetime
) -> View:
    """The first screen: not a menu, but the nearest two things due."""
    duties = await confirmations.duties(person.id, now)
    events, *_ = await plan.upcoming(person.id, now)
    zone = ZoneInfo(person.zone) if person.zone else None
    return my.first_screen(duties, events, words, now, zone)


async def places(
    press: BrowsePress,
    registration: Registration,
    plans: Mapping[str, Programme],
    words: Words,
    *,
    stranger: bool,
) -> View:
    """The tree of units, one programme at a time."""
    if not press.unit and not press.code and len(plans) > 1:
        return applying.programmes(plans.values(), words)
    code = press.code or None if press.unit else press.code or next(iter(plans))
    choice = await registration.browse(code, press.unit or None, press.page)
    return applying.choice(choice, words, stranger=stranger)


def register(router: Router) -> None:
    router.message.register(invited, CommandStart(deep_link=True))
    router.message.register(start, CommandStart())
