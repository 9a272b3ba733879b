"""A coordinator agrees that something does not apply to a school, or not."""

from datetime import datetime

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.keyboards import pressed
from handlers.showing import show
from locales.catalogue import Words
from messages import waivers as says
from messages.presses.waivers import WaiverPress
from messages.reader import Reader
from roadmap.people import Person
from services.waivers import Waivers


async def decide(
    query: CallbackQuery,
    callback_data: WaiverPress,
    waivers: Waivers,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    duty = await waivers.decide(me.id, press.waiver, press.accept, now)
    listed = {found.waiver for found in pressed(query, WaiverPress)}
    others = bool(listed - {press.waiver})
    await show(says.decision(duty, Reader.of(me, words, now), others=others), query)


def register(router: Router) -> None:
    router.callback_query.register(decide, WaiverPress.filter())
