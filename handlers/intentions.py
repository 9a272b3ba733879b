"""[I will come] [I cannot] below what tells of an event."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.keyboards import first
from handlers.plan import card
from handlers.showing import show
from locales.catalogue import Words
from messages import events
from messages.intending import ASK
from messages.presses.answers import IntendPress
from messages.presses.plan import CalendarPress, EventPress, PlanPress
from messages.reader import Reader
from roadmap.intentions import Intent
from roadmap.people import Person
from roadmap.refusals import Refused
from services.intentions import Intentions
from services.people import People
from services.plan import Plan


async def intend(
    query: CallbackQuery,
    callback_data: IntendPress,
    intentions: Intentions,
    plan: Plan,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """What was pressed stays what it was: a reminder, or the card of the plan with its other buttons."""
    me, press = known(person), callback_data
    anew = press.value == ASK
    if anew:
        standing = await intentions.standing(me.id, press.occurrence, now)
    else:
        standing = await intentions.intend(me.id, press.occurrence, press.value, now)
    if standing.intent is None:
        raise Refused("event-over")
    back = first(query, PlanPress)
    if back or first(query, CalendarPress):
        shown = EventPress(occurrence=press.occurrence, page=back and back.page)
        view = await card(shown, me, plan, people, intentions, words, now, anew=anew)
    else:
        intent = Intent(None) if anew else standing.intent
        view = events.told(standing.event, Reader.of(me, words, now), intent)
    await show(view, query)


def register(router: Router) -> None:
    router.callback_query.register(intend, IntendPress.filter())
