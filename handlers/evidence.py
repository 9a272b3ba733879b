"""Behind a number of /report: what it means and rests on, its parts, and what it was on a past day."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.acquaintance import known
from handlers.showing import show
from handlers.typing import lay_down, message_id
from locales.catalogue import Words
from locales.day_names import day_names
from messages import breakdowns as cut_up
from messages import days_past, evidence, reports
from messages.presses.reports import ActivityPress, CutPress, EvidencePress, ThenPress
from messages.reader import Reader
from roadmap import typed_days
from roadmap.people import Person
from roadmap.progress import ActivityProgress
from roadmap.refusals import Refused
from services.breakdowns import Breakdowns
from services.explanations import Explanations
from services.progress import Progress

MENDABLE = frozenset({"day-unreadable", "day-ahead", "day-before-start"})


class TypingPast(StatesGroup):
    day = State()


async def explain(
    query: CallbackQuery,
    callback_data: EvidencePress,
    progress: Progress,
    explanations: Explanations,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press, day = known(person), callback_data, days_past.read(callback_data.day)
    which = evidence.KINDS.get(press.which, "all")
    row = await progress.activity(me.id, press.code, press.no, now)
    if press.at >= len(row.activity.indicators):
        raise Refused("indicator-unknown")
    key = row.activity.indicators[press.at].key
    found = await explanations.of(me.id, press.code, press.no, key, which, press.page, now, day)
    says = evidence.meaning if which == "all" else evidence.rows
    await show(says(found, press, Reader.of(me, words, now)), query)


async def cut(
    query: CallbackQuery,
    callback_data: CutPress,
    breakdowns: Breakdowns,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    found = await breakdowns.of(me.id, press.code, press.no or None, press.by, press.page, now)
    await show(cut_up.parts(found, press, Reader.of(me, words, now)), query)


async def then(
    query: CallbackQuery,
    callback_data: ThenPress,
    state: FSMContext,
    progress: Progress,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    me, press = known(person), callback_data
    row, reader = (await _rows(press, me, progress, now))[0], Reader.of(me, words, now)
    await state.clear()
    if press.typed:
        await state.set_state(TypingPast.day)
        await state.set_data({"code": press.code, "no": press.no, "message": message_id(query)})
    await show((days_past.prompt if press.typed else days_past.ask)(row, press, reader), query)


async def typed(
    message: Message,
    state: FSMContext,
    progress: Progress,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Without a year it is the last such day before today."""
    me, data, reader = known(person), await state.get_data(), Reader.of(known(person), words, now)
    about = ThenPress(code=data["code"], no=data["no"])
    try:
        programme = (await _rows(about, me, progress, now))[0].programme
        yesterday = reader.today(programme) - timedelta(days=1)
        year_ago = yesterday - timedelta(days=364)
        day, _ = typed_days.read(message.text or "", year_ago, yesterday, day_names(words.language))
        rows = await _rows(about, me, progress, now, day)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await state.clear()
        raise
    await state.clear()
    await lay_down(message, data)
    then = days_past.to(about, day)
    if isinstance(then, ActivityPress):
        await show(reports.activity(rows[0], then, reader), message)
    else:
        await show(reports.activities(rows, then, reader), message)


async def _rows(
    about: ThenPress, me: Person, progress: Progress, now: datetime, day: date | None = None
) -> Sequence[ActivityProgress]:
    """The one it is about, or all of its programme. Refused as by Progress."""
    if about.no:
        return (await progress.activity(me.id, about.code, about.no, now, day),)
    rows = [row for row in await progress.activities(me.id, now, day) if row.programme.code == about.code]
    if not rows:
        raise Refused("not-yours")
    return rows


def register(router: Router) -> None:
    router.callback_query.register(explain, EvidencePress.filter())
    router.callback_query.register(cut, CutPress.filter())
    router.callback_query.register(then, ThenPress.filter())
    router.message.register(typed, TypingPast.day, F.text)
