"""An invitation, pressed: look, who invites, yes, agree."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery

from handlers import menu
from handlers.acquaintance import known
from handlers.showing import show
from handlers.start import nearest
from locales.catalogue import Words
from messages import deputies, joining
from messages.presses.people import InvitePress
from roadmap.people import Person
from services.confirmations import Confirmations
from services.people import People
from services.plan import Plan
from services.registration import Registration


async def look(
    query: CallbackQuery,
    callback_data: InvitePress,
    registration: Registration,
    words: Words,
    now: datetime,
) -> None:
    invitation = await registration.invitation(callback_data.invite, query.from_user.id, now)
    if callback_data.step == "who":
        await show(joining.inviter(invitation, words, now), query)
    else:
        await show(joining.invited(invitation, words, now), query)


async def ask_consent(query: CallbackQuery, callback_data: InvitePress, words: Words) -> None:
    await show(joining.consent(callback_data.invite, words), query)


async def put_off(query: CallbackQuery, callback_data: InvitePress, words: Words) -> None:
    await show(joining.later(callback_data.invite, words), query)


async def join(
    query: CallbackQuery,
    callback_data: InvitePress,
    bot: Bot,
    registration: Registration,
    people: People,
    confirmations: Confirmations,
    plan: Plan,
    words: Words,
    now: datetime,
) -> None:
    user = query.from_user
    seat = await registration.join(
        callback_data.invite, user.id, user.full_name, user.username, words.language, now
    )
    person = known(await people.person(user.id, now))
    first = await nearest(person, confirmations, plan, words, now)
    if (deputy := seat.deputy(person.id)) is not None:
        await show(deputies.welcome(seat, deputy, first, words, now), query)
    else:
        legacy = await people.legacy(person.id, seat.id, now)
        await show(joining.welcome(seat, first, words, legacy), query)
    await menu.publish_for(bot, user.id, await people.seats(person.id, now), words)


def _agreed_before(_: CallbackQuery, person: Person | None) -> bool:
    return person is not None and person.consented


def register(router: Router) -> None:
    """Who is in already agreed once: "yes, it is me" is enough for a second seat."""
    router.callback_query.register(look, InvitePress.filter(F.step.in_({"look", "who"})))
    router.callback_query.register(join, InvitePress.filter(F.step == "yes"), _agreed_before)
    router.callback_query.register(ask_consent, InvitePress.filter(F.step == "yes"))
    router.callback_query.register(put_off, InvitePress.filter(F.step == "later"))
    router.callback_query.register(join, InvitePress.filter(F.step == "agree"))
