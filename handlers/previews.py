"""The very message and who will get it; then it is sent, now or later."""

from datetime import UTC, datetime, timedelta

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from handlers.announce import Announcing, await_content, stop_waiting
from handlers.authors import Author, by_author
from handlers.originals import copy
from handlers.showing import show
from handlers.standings import present, ready
from handlers.typing import lay_down, message_id
from locales.day_names import day_names
from messages import announcements, previews
from messages.presses.news import NewsPress
from messages.reader import Reader
from roadmap import typed_days
from roadmap.announcements import Announcement
from roadmap.refusals import Refused

EXAMPLE = f"{typed_days.EXAMPLE} 10:00"
YEAR = timedelta(days=365)
MENDABLE = frozenset({"day-unreadable", "announcement-hour", "announcement-past"})


async def preview(
    query: CallbackQuery, callback_data: NewsPress, bot: Bot, state: FSMContext, author: Author
) -> None:
    announcement = await author.draft(callback_data.announcement)
    await unfold(query, announcement, bot, state, author)


async def look(
    query: CallbackQuery, callback_data: NewsPress, bot: Bot, state: FSMContext, author: Author
) -> None:
    """From the list, or from news: a draft with its message, anything else as it stands."""
    announcement = await author.look(callback_data.announcement)
    if announcement.state == "draft" and announcement.own:
        await unfold(query, announcement, bot, state, author)
    else:
        await present(query, announcement, author)


async def unfold(
    query: CallbackQuery, announcement: Announcement, bot: Bot, state: FSMContext, author: Author
) -> None:
    """The pressed message becomes a heading, the very message comes below it, the card last."""
    if not announcement.parts:
        await await_content(announcement.id, state)
        await show(announcements.ask(announcement, author.reader), query)
        return
    card = await ready(announcement, author)
    if not await copy(bot, announcement, author.me.telegram_id):
        await await_content(announcement.id, state)
        await show(announcements.lost(author.reader), query)
        return
    await show(previews.as_seen(author.reader), query)
    await bot.send_message(author.me.telegram_id, card.text, reply_markup=card.markup())


async def again(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    """The card alone, from the choice of a moment."""
    await present(query, await author.draft(callback_data.announcement), author)


async def send(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    """At night it is asked first; `now`: they are sure."""
    announcement = await author.draft(callback_data.announcement)
    if callback_data.value != "now" and previews.is_night(announcement.programme, author.now):
        await show(previews.night(announcement, author.reader), query)
    else:
        await _send_off(query, announcement, None, state, author)


async def later(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    if await state.get_state() == Announcing.moment.state:
        await stop_waiting(state)
    await show(previews.moments(announcement, author.reader), query)


async def at(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    try:
        local = datetime.strptime(callback_data.value, previews.MOMENT)  # noqa: DTZ007 - the zone follows
    except ValueError:
        raise Refused("announcement-past") from None
    moment = local.replace(tzinfo=announcement.programme.zone).astimezone(UTC)
    await _send_off(query, announcement, moment, state, author)


async def ask_moment(
    query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author
) -> None:
    announcement = await author.draft(callback_data.announcement)
    await state.set_state(Announcing.moment)
    await state.update_data(announcement=announcement.id, message=message_id(query))
    await show(previews.type_moment(announcement, author.reader), query)


async def typed(message: Message, state: FSMContext, author: Author) -> None:
    data, reader = await state.get_data(), author.reader
    try:
        announcement = await author.draft(data["announcement"])
        moment = _moment(message.text or "", announcement, reader)
        await _send_off(message, announcement, moment, state, author)
    except Refused as refused:
        if refused.key not in MENDABLE:
            await stop_waiting(state)
        raise
    await lay_down(message, data)


def _moment(text: str, announcement: Announcement, reader: Reader) -> datetime:
    """A day with its hour, within a year, in the programme's zone. Raises Refused."""
    today = reader.today(announcement.programme)
    day, hour = typed_days.read(text, today, today + YEAR, day_names(reader.words.language))
    if hour is None:
        raise Refused("announcement-hour", example=EXAMPLE)
    return datetime.combine(day, hour, announcement.programme.zone).astimezone(UTC)


async def _send_off(
    event: CallbackQuery | Message,
    announcement: Announcement,
    moment: datetime | None,
    state: FSMContext,
    author: Author,
) -> None:
    sent = await author.announcements.send(author.me.id, announcement.id, author.now, moment)
    await stop_waiting(state)
    await present(event, sent, author)


def register(router: Router) -> None:
    for step, handler in (
        ("preview", preview),
        ("look", look),
        ("ready", again),
        ("send", send),
        ("later", later),
        ("at", at),
        ("type", ask_moment),
    ):
        router.callback_query.register(handler, NewsPress.filter(F.step == step), by_author)
    router.message.register(typed, Announcing.moment, F.text, by_author)
