"""To whom: every press changes the draft's audience, and the screen shows what came of it."""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.authors import Author, by_author
from handlers.showing import show
from messages import audiences as says
from messages import narrowing
from messages.presses.news import NewsPress
from messages.views import View
from roadmap.announcements import Announcement, Audience
from roadmap.refusals import Refused


async def addressing(announcement: Announcement, author: Author) -> View:
    """The screen on which an audience is chosen; of a correction there is nothing to choose."""
    service, me, now = author.announcements, author.me.id, author.now
    reach = await service.reach(me, announcement.id, now)
    if announcement.of is not None:
        return says.correction(announcement, await author.look(announcement.of), reach, author.reader)
    offered = await service.offered(me, announcement.id, now)
    units = announcement.audience.units
    known = await service.places(me, announcement.id, now) if units else ()
    chosen = tuple(one for one in known if one.id in units)
    where = await service.programmes(me, now)
    return says.screen(announcement, reach, offered, chosen, author.reader, where)


async def screen(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    await show(await addressing(announcement, author), query)


async def role(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    offered = await author.announcements.offered(author.me.id, announcement.id, author.now)
    named = replace(announcement.audience, roles=says.explicit(announcement.audience, offered))
    changed = await _set(announcement, named.toggled(callback_data.value), author)
    await show(await addressing(changed, author), query)


async def programme(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    changed = await author.announcements.set_programme(
        author.me.id, announcement.id, callback_data.value, author.now
    )
    await show(await addressing(changed, author), query)


async def agree(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    changed = await author.announcements.set_agree(
        author.me.id, announcement.id, agree=not announcement.agree, now=author.now
    )
    await show(await addressing(changed, author), query)


async def places(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    await _show_places(announcement, query, callback_data, author)


async def unit(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    """Without a value: everywhere."""
    announcement = await author.draft(callback_data.announcement)
    chosen = announcement.audience.units ^ {_number(callback_data)} if callback_data.value else frozenset()
    audience = replace(announcement.audience, units=chosen, picked=None)
    await _show_places(await _set(announcement, audience, author), query, callback_data, author)


async def activities(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    known = await author.announcements.activities(author.me.id, announcement.id, author.now)
    await show(narrowing.activities(announcement, known, callback_data.page, author.reader), query)


async def asked(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    """Those who have not answered it. Without a value: whether they have or not."""
    announcement = await author.draft(callback_data.announcement)
    audience = replace(
        announcement.audience, activity=callback_data.value or None, answered=False, picked=None
    )
    changed = await _set(announcement, audience, author)
    await show(await addressing(changed, author), query)


async def people(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    announcement = await author.draft(callback_data.announcement)
    await _show_people(announcement, query, callback_data, author)


async def pick(query: CallbackQuery, callback_data: NewsPress, author: Author) -> None:
    """Without a value: nobody, or everybody again."""
    announcement = await author.draft(callback_data.announcement)
    other = _number(callback_data) if callback_data.value else None
    changed = await author.announcements.pick(author.me.id, announcement.id, other, author.now)
    await _show_people(changed, query, callback_data, author)


async def _set(announcement: Announcement, audience: Audience, author: Author) -> Announcement:
    return await author.announcements.set_audience(author.me.id, announcement.id, audience, author.now)


async def _show_places(
    announcement: Announcement, query: CallbackQuery, press: NewsPress, author: Author
) -> None:
    known = await author.announcements.places(author.me.id, announcement.id, author.now)
    await show(narrowing.places(announcement, known, press.page, author.reader), query)


async def _show_people(
    announcement: Announcement, query: CallbackQuery, press: NewsPress, author: Author
) -> None:
    service, me, now = author.announcements, author.me.id, author.now
    found, page, pages = await service.candidates(me, announcement.id, press.page, now)
    total = (await service.reach(me, announcement.id, now)).total
    await show(narrowing.people(announcement, found, page, pages, total, author.reader), query)


def _number(press: NewsPress) -> int:
    """Raises Refused on a forged button."""
    if not press.value.isascii() or not press.value.isdigit():
        raise Refused("not-yours")
    return int(press.value)


def register(router: Router) -> None:
    for step, handler in (
        ("audience", screen),
        ("role", role),
        ("programme", programme),
        ("agree", agree),
        ("places", places),
        ("unit", unit),
        ("activities", activities),
        ("asked", asked),
        ("people", people),
        ("pick", pick),
    ):
        router.callback_query.register(handler, NewsPress.filter(F.step == step), by_author)
