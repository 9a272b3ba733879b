"""/announce: the message itself, and the list of earlier ones."""

from typing import Any

from aiogram import F, Router
from aiogram.enums import ContentType
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message

from handlers.audiences import addressing
from handlers.authors import Author, by_author
from handlers.contents import carried
from handlers.showing import send, show
from messages import announcements as says
from messages.presses.news import NewsPress
from messages.views import View
from roadmap.refusals import Refused

OURS = frozenset({"announcement", "message"})
QUIZ = "quiz"


class Announcing(StatesGroup):
    """`content`: every message is the announcement, until it is sent; `moment`: when it shall leave."""

    content = State()
    moment = State()


async def command(message: Message, state: FSMContext, author: Author) -> None:
    await show(await _begin(author, state), message)


async def new(query: CallbackQuery, state: FSMContext, author: Author) -> None:
    await send(await _begin(author, state), query)


async def write(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    """To those whom /report is waiting for."""
    code, _, activity = callback_data.value.partition("/")
    await send(await _begin(author, state, code=code, activity=activity), query)


async def correct(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    await send(await _begin(author, state, of=callback_data.announcement), query)


async def change(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    await await_content(announcement.id, state)
    await show(says.ask_again(announcement, author.reader), query)


async def drop(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    await stop_waiting(state)
    await show(says.dropped(announcement, author.reader), query)


async def content(message: Message, state: FSMContext, author: Author) -> None:
    """Of an album only the first part is answered: the others come right behind it."""
    if not copyable(message):
        raise Refused("announcement-uncopyable")
    number = (await state.get_data())["announcement"]
    gist = " ".join((message.text or message.caption or "").split()) or None
    try:
        announcement, first = await author.announcements.add_part(
            author.me.id, number, message.message_id, message.media_group_id, gist, author.now
        )
    except Refused:
        await stop_waiting(state)
        raise
    if first:
        await show(await addressing(announcement, author), message)


async def listed(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    found, page, pages = await author.announcements.listed(author.me.id, callback_data.page, author.now)
    await show(says.listed(found, page, pages, author.reader), query)


async def await_content(number: int, state: FSMContext) -> None:
    await state.set_state(Announcing.content)
    await state.update_data(announcement=number)


async def stop_waiting(state: FSMContext) -> None:
    """What else is remembered of this person stays."""
    data = await state.get_data()
    await state.set_state(None)
    await state.set_data({name: value for name, value in data.items() if name not in OURS})


def copyable(message: Message) -> bool:
    """A quiz cannot be copied: the bot does not know its answer."""
    if message.content_type == ContentType.POLL:
        return message.poll is not None and message.poll.type != QUIZ
    return carried(message)


async def _begin(author: Author, state: FSMContext, **about: Any) -> View:
    announcement = await author.announcements.begin(author.me.id, author.me.telegram_id, author.now, **about)
    of = await author.look(announcement.of) if announcement.of is not None else None
    await await_content(announcement.id, state)
    return says.ask(announcement, author.reader, of)


def register(router: Router) -> None:
    press = router.callback_query.register
    for step, handler in (
        ("new", new),
        ("write", write),
        ("correct", correct),
        ("change", change),
        ("drop", drop),
        ("list", listed),
    ):
        press(handler, NewsPress.filter(F.step == step), by_author)
    router.message.register(command, Command("announce"), by_author)
    router.message.register(content, Announcing.content, by_author)
