"""How an announcement stands, and what is done with it while it goes and afterwards."""

from typing import Literal

from aiogram import Bot, F, Router
from aiogram.types import CallbackQuery, Message

from handlers.authors import Author, by_author
from handlers.originals import copy
from handlers.showing import close, show
from handlers.typing import message_id
from messages import agreements, announcements, bulletins, previews
from messages.presses.news import NewsPress
from messages.views import View
from roadmap.announcements import Announcement
from roadmap.refusals import Refused

AGAIN: dict[str, Literal["failed", "unknown", "unreachable"]] = {
    "failed": "failed",
    "unknown": "unknown",
    "unreachable": "unreachable",
}


async def present(
    event: CallbackQuery | Message, announcement: Announcement, author: Author, note: str | None = None
) -> None:
    """The author's card is remembered: it is drawn again while it goes."""
    view = await _card(announcement, author)
    if isinstance(event, Message):
        card: int | None = (await event.answer(view.text, reply_markup=view.markup())).message_id
    else:
        await show(view, event, note=note)
        card = message_id(event)
    if announcement.own and announcement.state != "draft" and card is not None:
        await author.announcements.show_card(announcement.id, card)


async def ready(announcement: Announcement, author: Author) -> View:
    """Of a draft: what can be done with it."""
    reach = await author.announcements.reach(author.me.id, announcement.id, author.now)
    if announcement.of is not None:
        return previews.correction(announcement, await author.look(announcement.of), reach, author.reader)
    return previews.card(announcement, reach, author.reader)


async def pause(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    changed = await author.announcements.pause(author.me.id, callback_data.announcement, author.now)
    await present(query, changed, author)


async def resume(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    changed = await author.announcements.resume(author.me.id, callback_data.announcement, author.now)
    await present(query, changed, author)


async def stop(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    """Before anything has left it is a draft again."""
    changed = await author.announcements.cancel(author.me.id, callback_data.announcement, author.now)
    await present(query, changed, author)


async def again(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    which = AGAIN.get(callback_data.value)
    if which is None:
        raise Refused("announcement-over")
    number = callback_data.announcement
    changed = await author.announcements.resend(author.me.id, number, which, author.now)
    await present(query, changed, author)


async def absent(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    service, me, number = author.announcements, author.me.id, callback_data.announcement
    announcement = await author.look(number)
    found, page, pages = await service.absent(me, number, callback_data.page, author.now)
    standing = await service.standing(me, number, author.now)
    total = len(found) if pages == 1 else standing.sent - standing.agreed
    await show(agreements.absent(announcement, found, page, pages, total, author.reader), query)


async def see(query: CallbackQuery, callback_data: NewsPress, bot: Bot, author: Author) -> None:
    """Whoever is asked to approve it sees the very message."""
    announcement = await author.look(callback_data.announcement)
    if not await copy(bot, announcement, author.me.telegram_id):
        raise Refused("original-gone")
    await close(query)


async def approve(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    yes = callback_data.value == "yes"
    number = callback_data.announcement
    changed = await author.announcements.approve(author.me.id, number, author.now, yes=yes)
    await show(announcements.decided(changed, author.reader, yes=yes), query)


async def _card(announcement: Announcement, author: Author) -> View:
    if announcement.state == "draft":
        return await ready(announcement, author)
    standing = await author.announcements.standing(author.me.id, announcement.id, author.now)
    return bulletins.card(announcement, standing, author.reader)


def register(router: Router) -> None:
    for step, handler in (
        ("pause", pause),
        ("resume", resume),
        ("undo", stop),
        ("stop", stop),
        ("again", again),
        ("absent", absent),
        ("see", see),
        ("approve", approve),
    ):
        router.callback_query.register(handler, NewsPress.filter(F.step == step), by_author)
