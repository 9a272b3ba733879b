"""/report: one's own status, or the programme's for those who may see it."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.showing import send, show
from locales.catalogue import Words
from messages import days_past
from messages import reports as says
from messages.presses.reports import ActivityPress, ReportPress
from messages.reader import Reader
from messages.views import View
from roadmap.people import Person
from services.people import People
from services.progress import Progress


async def command(
    message: Message, progress: Progress, people: People, person: Person | None, words: Words, now: datetime
) -> None:
    await show(await _screen(ReportPress(), known(person), progress, people, words, now), message)


async def turn(
    query: CallbackQuery,
    callback_data: ReportPress,
    progress: Progress,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    view = await _screen(callback_data, known(person), progress, people, words, now)
    await (send(view, query) if callback_data.fresh else show(view, query))


async def activity(
    query: CallbackQuery,
    callback_data: ActivityPress,
    progress: Progress,
    people: People,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    row = await progress.activity(me.id, press.code, press.no, now, days_past.read(press.day))
    seats = [seat for seat in await people.seats(me.id, now) if seat.programme.code == press.code]
    imports = any(seat.role.may >= {"report", "manage"} for seat in seats)
    manages = any("manage" in seat.role.may for seat in seats)
    reader = Reader.of(me, words, now)
    await show(says.activity(row, press, reader, imports=imports, manages=manages), query)


async def _screen(
    press: ReportPress, me: Person, progress: Progress, people: People, words: Words, now: datetime
) -> View:
    """No ranking of schools for directors: they see their own."""
    reader = Reader.of(me, words, now)
    if any("report" in seat.role.may for seat in await people.seats(me.id, now)):
        rows = await progress.activities(me.id, now, days_past.read(press.day))
        return says.activities(rows, press, reader)
    return says.own(await progress.own(me.id, now), reader)


def register(router: Router) -> None:
    router.message.register(command, Command("report"))
    router.callback_query.register(turn, ReportPress.filter())
    router.callback_query.register(activity, ActivityPress.filter())
