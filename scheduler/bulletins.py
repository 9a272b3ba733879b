"""The card in the author's chat shows how the announcement goes, as long as it goes."""

from datetime import datetime, timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramRetryAfter

from locales.catalogue import Catalogue
from messages import bulletins
from messages.reader import Reader
from messages.views import View
from services.broadcasts import Broadcasts, Bulletin

AFTERWARDS = timedelta(minutes=5)
"""Stragglers and first agreements still show on a card that says it is done."""

UNCHANGED = "message is not modified"

log = structlog.get_logger()


class Bulletins:
    def __init__(self, bot: Bot, broadcasts: Broadcasts, catalogue: Catalogue) -> None:
        self._bot = bot
        self._broadcasts = broadcasts
        self._catalogue = catalogue
        self._shown: dict[tuple[int, int | None], View] = {}

    async def show(self, now: datetime) -> None:
        """Draws again what has changed since it was shown. Flooded, the rest waits for the next round."""
        drawn: dict[tuple[int, int | None], tuple[Bulletin, View]] = {}
        for found in await self._broadcasts.bulletins(now, AFTERWARDS):
            drawn[found.announcement.id, found.announcement.card] = found, self._view(found, now)
        self._shown = {key: view for key, view in self._shown.items() if key in drawn}
        for key, (found, view) in drawn.items():
            if self._shown.get(key) == view:
                continue
            try:
                await self._draw(found, view)
            except TelegramRetryAfter:
                return
            except TelegramAPIError as error:
                log.info("card not drawn", announcement=found.announcement.id, error=type(error).__name__)
                continue
            self._shown[key] = view

    def _view(self, found: Bulletin, now: datetime) -> View:
        reader = Reader.of(found.author, self._catalogue.words(found.author.language), now)
        return bulletins.card(found.announcement, found.standing, reader)

    async def _draw(self, found: Bulletin, view: View) -> None:
        """The card may be gone, or show this already: neither is an error."""
        try:
            await self._bot.edit_message_text(
                view.text,
                chat_id=found.author.telegram_id,
                message_id=found.announcement.card,
                reply_markup=view.markup(),
            )
        except TelegramBadRequest as refusal:
            if UNCHANGED not in refusal.message:
                log.info("card stays", announcement=found.announcement.id, reason=refusal.message)
