"""Without an invite: the tree of units, the application, the superior's word."""

from collections.abc import Mapping
from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.showing import show
from handlers.start import places
from locales.catalogue import Words
from messages import applying
from messages.presses.people import ApplyPress, BrowsePress, DecidePress
from roadmap.people import Person
from roadmap.programme import Programme
from roadmap.refusals import Refused
from services.registration import Registration


async def browse(
    query: CallbackQuery,
    callback_data: BrowsePress,
    registration: Registration,
    plans: Mapping[str, Programme],
    person: Person | None,
    words: Words,
) -> None:
    view = await places(callback_data, registration, plans, words, stranger=person is None)
    await show(view, query)


async def apply(
    query: CallbackQuery,
    callback_data: ApplyPress,
    registration: Registration,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """First the question whether it is right (and consent, of a stranger), then the application itself."""
    where = await registration.browse(None, callback_data.unit, 0)
    role = next((role for role in where.roles if role.code == callback_data.role), None)
    if role is None:
        raise Refused("role-unknown")
    if not callback_data.agreed:
        await show(applying.consent(where, role, words, known=person is not None), query)
        return
    user, code = query.from_user, where.programme.code
    application = await registration.apply(
        user.id, user.full_name, user.username, words.language, code, role.code, where.here.id, now
    )
    await show(applying.sent(application, words), query)


async def decide(
    query: CallbackQuery,
    callback_data: DecidePress,
    registration: Registration,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    application = await registration.decide(
        known(person).id, callback_data.application, callback_data.accept, now
    )
    await show(applying.card(application, words), query)


def register(router: Router) -> None:
    router.callback_query.register(browse, BrowsePress.filter())
    router.callback_query.register(apply, ApplyPress.filter())
    router.callback_query.register(decide, DecidePress.filter())
