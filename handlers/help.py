"""/help, /cancel, and the last resort: words, commands and buttons that nobody else took."""

from datetime import datetime

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers import menu
from handlers.acquaintance import known
from handlers.showing import close, send, show
from handlers.start import nearest
from locales.catalogue import Words
from messages import applying
from messages import help as says
from messages.help import Rights
from messages.presses.menus import HelpPress, PagePress
from roadmap.people import Person
from services.confirmations import Confirmations
from services.people import People
from services.plan import Plan


async def help_(
    event: Message | CallbackQuery, people: People, person: Person | None, words: Words, now: datetime
) -> None:
    rights, looks = await _rights(person, people, now)
    await show(says.help_(rights, words, people=looks), event)


async def cancel(message: Message, words: Words, *, stopped: bool) -> None:
    """The typing itself has ended already: any command ends it (handlers/acquaintance.py)."""
    await show(says.cancelled(words, typing=stopped), message)


async def first_screen(
    query: CallbackQuery,
    bot: Bot,
    people: People,
    confirmations: Confirmations,
    plan: Plan,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Also the way in of those who have just been accepted: their commands are shown by it."""
    me = known(person)
    seats = await people.seats(me.id, now)
    first = await nearest(me, confirmations, plan, words, now)
    await send(first if seats else applying.waiting(words), query)
    await menu.publish_for(bot, me.telegram_id, seats, words)


async def not_understood(
    message: Message, people: People, person: Person | None, words: Words, now: datetime
) -> None:
    text = message.text
    key = "msg-files-later" if text is None else "msg-not-understood"
    if text is not None and text.startswith("/"):
        key = "msg-unknown-command"
    rights, looks = await _rights(person, people, now)
    await show(says.not_understood(key, rights, words, people=looks), message)


async def stale(
    query: CallbackQuery, people: People, person: Person | None, words: Words, now: datetime
) -> None:
    """An old or forged button: what one may do now comes as a message of its own."""
    rights, looks = await _rights(person, people, now)
    view = says.not_understood("note-stale", rights, words, people=looks)
    await send(view, query, note=words("note-stale"))


async def _rights(person: Person | None, people: People, now: datetime) -> tuple[Rights | None, bool]:
    """And is there a list of people for them? As in their menu."""
    if person is None:
        return None, False
    seats = await people.seats(person.id, now)
    return {right for seat in seats for right in seat.role.may}, "people" in menu.available(seats)


def register(router: Router) -> None:
    router.message.register(help_, Command("help"))
    router.message.register(cancel, Command("cancel"))
    router.callback_query.register(first_screen, HelpPress.filter(F.to == "start"))
    router.callback_query.register(help_, HelpPress.filter())
    router.callback_query.register(close, PagePress.filter())


def register_last(router: Router) -> None:
    """Included after all others."""
    router.message.register(not_understood)
    router.callback_query.register(stale)
