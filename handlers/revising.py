"""An announcement that has left is changed: in every copy, or taken back."""

from datetime import datetime
from typing import Any

from aiogram import Bot, F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message, ReplyParameters

from handlers.authors import Author, by_author
from handlers.edits import change
from handlers.showing import close, show
from handlers.standings import present
from locales.catalogue import Words
from messages import revisions
from messages.presses.news import NewsPress
from messages.reader import Reader
from roadmap.people import Person
from roadmap.refusals import Refused
from services.announcements import Announcements


async def how(query: CallbackQuery, callback_data: NewsPress, bot: Bot, author: Author) -> None:
    """As an answer to one's own message, which may stand far above."""
    announcement = await author.look(callback_data.announcement)
    view = revisions.how(announcement, author.reader)
    above = ReplyParameters(message_id=announcement.parts[0], allow_sending_without_reply=True)
    await bot.send_message(
        author.me.telegram_id, view.text, reply_markup=view.markup(), reply_parameters=above
    )
    await close(query)


async def edited(
    message: Message,
    state: FSMContext,
    announcements: Announcements,
    person: Person | None,
    words: Words,
    now: datetime,
) -> None:
    """Telegram brings the changed message once: what is to be done with the copies is kept until pressed.
    One that has not left yet needs nothing: it is copied as it is then."""
    found = await announcements.revisable(message.chat.id, message.message_id, now)
    if found is None or person is None:
        return
    content = change(message, found.parts)
    if content is None:
        return
    reader = Reader.of(person, words, now)
    standing = await announcements.standing(person.id, found.id, now)
    count = standing.sent or standing.waiting
    if not count:
        return
    await state.update_data(revision={"announcement": found.id, "content": content})
    view = revisions.offer(found, count, reader)
    await message.reply(view.text, reply_markup=view.markup())


async def edit(query: CallbackQuery, callback_data: NewsPress, state: FSMContext, author: Author) -> None:
    content = await _kept(callback_data, state)
    number = callback_data.announcement
    revision = await author.announcements.revise(author.me.id, number, content, author.now)
    await _forget(state)
    await present(query, revision, author)


async def keep(query: CallbackQuery, state: FSMContext, author: Author) -> None:
    await _forget(state)
    await show(revisions.kept(author.reader), query)


async def recall(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    """Asked once; `yes`: they are sure."""
    announcement = await author.look(callback_data.announcement)
    service, me, now = author.announcements, author.me.id, author.now
    if callback_data.value != "yes":
        reached = (await service.standing(me, announcement.id, now)).sent
        await show(revisions.recall(announcement, reached, author.reader), query)
        return
    try:
        recalled = await service.recall(me, announcement.id, now)
    except Refused as refused:
        if refused.key != "recall-too-late":
            raise
        await show(revisions.recall_late(announcement, author.reader), query)
    else:
        await present(query, recalled, author)


async def _kept(press: NewsPress, state: FSMContext) -> dict[str, Any]:
    revision = (await state.get_data()).get("revision")
    if not revision or revision["announcement"] != press.announcement:
        raise Refused("revision-lost")
    content: dict[str, Any] = revision["content"]
    return content


async def _forget(state: FSMContext) -> None:
    data = await state.get_data()
    data.pop("revision", None)
    await state.set_data(data)


def register(router: Router) -> None:
    press = router.callback_query.register
    for step, handler in (("revise", how), ("edit", edit), ("keep", keep), ("recall", recall)):
        press(handler, NewsPress.filter(F.step == step), by_author)
    router.edited_message.register(edited)
