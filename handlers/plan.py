"""/plan: what is ahead, what has no day yet, and one of them by itself."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.showing import send, show
from locales.catalogue import Words
from messages import events
from messages import plan as says
from messages.presses.plan import EventPress, PlanPress
from messages.reader import Reader
from messages.views import View
from roadmap.intentions import Intent
from roadmap.people import Person
from services.doubts import Doubts
from services.intentions import Intentions
from services.people import People
from services.plan import Plan


async def command(
    message: Message, plan: Plan, doubts: Doubts, person: Person | None, words: Words, now: datetime
) -> None:
    await show(await _screen(PlanPress(), known(person), plan, doubts, words, now), message)


async def turn(
    query: CallbackQuery,
    callback_data: PlanPress,
    plan: Plan,
    doubts: Doubts,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    view = await _screen(callback_data, known(person), plan, doubts, words, now)
    await (send(view, query) if callback_data.fresh else show(view, query))


async def event(
    query: CallbackQuery,
    callback_data: EventPress,
    plan: Plan,
    people: People,
    intentions: Intentions,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    view = await card(press, me, plan, people, intentions, words, now)
    await (send(view, query) if press.page is None else show(view, query))


async def card(
    press: EventPress,
    me: Person,
    plan: Plan,
    people: People,
    intentions: Intentions,
    words: Words,
    now: datetime,
    *,
    anew: bool = False,
) -> View:
    """anew: whether this person will come is asked once more, whatever they have said."""
    found = await plan.event(me.id, press.occurrence, now)
    seats = [seat for seat in await people.seats(me.id, now) if seat.programme.code == found.programme.code]
    manages = any("manage" in seat.role.may for seat in seats)
    back = PlanPress(page=press.page, undated=press.undated) if press.page is not None else None
    standing = await intentions.standing(me.id, press.occurrence, now)
    intent = standing.intent and (Intent(None) if anew else standing.intent)
    reader = Reader.of(me, words, now)
    settable = await plan.may_change(me.id, press.occurrence, now)
    return events.card(
        found, reader, back, settable=settable, exempts=manages, intent=intent, coming=standing.coming
    )


async def _screen(
    press: PlanPress, me: Person, plan: Plan, doubts: Doubts, words: Words, now: datetime
) -> View:
    listed = plan.undated if press.undated else plan.upcoming
    found, pages, programmes = await listed(me.id, now, press.page)
    reader = Reader.of(me, words, now).telling_apart(programmes)
    if not found and press.page:  # the list has grown shorter since the button was drawn
        return await _screen(PlanPress(undated=press.undated), me, plan, doubts, words, now)
    waiting = await _waiting(me, plan, now)
    if press.undated:
        return says.undated(found, press.page, pages, waiting, reader)
    unread = len(await doubts.undecided(me.id, now))
    return says.ahead(found, press.page, pages, waiting, reader, unread)


async def _waiting(me: Person, plan: Plan, now: datetime) -> int:
    """How many have no day: full pages and what is on the last."""
    found, pages, _ = await plan.undated(me.id, now)
    if pages <= 1:
        return len(found)
    last, *_ = await plan.undated(me.id, now, pages - 1)
    return len(found) * (pages - 1) + len(last)


def register(router: Router) -> None:
    router.message.register(command, Command("plan"))
    router.callback_query.register(turn, PlanPress.filter())
    router.callback_query.register(event, EventPress.filter())
