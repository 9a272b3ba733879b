"""Behind the counts of an activity's report: what they leave out, where answers contradict each other."""

from datetime import datetime

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.acquaintance import known
from handlers.showing import show
from locales.catalogue import Words
from messages import days_past
from messages import exclusions as says
from messages.presses.reports import WhyPress
from messages.reader import Reader
from roadmap.people import Person
from services.progress import Progress
from services.waivers import Waivers


async def left_out(
    query: CallbackQuery,
    callback_data: WhyPress,
    progress: Progress,
    waivers: Waivers,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press, day = known(person), callback_data, days_past.read(callback_data.day)
    row = await progress.activity(me.id, press.code, press.no, now, day)
    found = await waivers.changes(me.id, press.code, press.no, now, day)
    await show(says.left_out(row, found, press, Reader.of(me, words, now)), query)


async def differing(
    query: CallbackQuery,
    callback_data: WhyPress,
    progress: Progress,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press, day = known(person), callback_data, days_past.read(callback_data.day)
    row = await progress.activity(me.id, press.code, press.no, now, day)
    found = await progress.differences(me.id, press.code, press.no, now, day)
    await show(says.differing(row, found, press, Reader.of(me, words, now)), query)


def register(router: Router) -> None:
    router.callback_query.register(differing, WhyPress.filter(F.what == "differ"))
    router.callback_query.register(left_out, WhyPress.filter())
