"""A button of an announcement that has gone on meanwhile: what is true now, in place of a refusal."""

from datetime import datetime

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import ErrorEvent

from handlers.authors import Author
from handlers.standings import present
from locales.catalogue import Words
from messages.presses.news import NewsPress
from messages.reader import Reader
from roadmap.people import Person
from roadmap.refusals import Refused
from services.announcements import Announcements


async def stands(
    event: ErrorEvent, announcements: Announcements, person: Person | None, words: Words, now: datetime
) -> None:
    query, press = event.update.callback_query, _pressed(event)
    if query is None or press is None or person is None:
        raise SkipHandler
    author = Author(person, announcements, Reader.of(person, words, now))
    try:
        await present(query, await author.look(press.announcement), author, words("note-stale"))
    except Refused:
        raise SkipHandler from None


def _over(event: ErrorEvent) -> bool:
    return isinstance(event.exception, Refused) and event.exception.key == "announcement-over"


def _pressed(event: ErrorEvent) -> NewsPress | None:
    query = event.update.callback_query
    try:
        return NewsPress.unpack(query.data or "") if query else None
    except (TypeError, ValueError):
        return None


def register(router: Router) -> None:
    """Before the errors of everything else."""
    router.error.register(stands, ExceptionTypeFilter(Refused), _over)
