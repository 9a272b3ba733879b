"""From a planned message to one that Telegram has taken: the only place that speaks unasked.

The order of every delivery: claim (committed), speak, mark (committed). Nothing is awaited from Telegram
inside a transaction. Killed after the claim, the claim is taken back at the next start (`recover`).
"""

from datetime import datetime, timedelta

import structlog
from aiogram import Bot
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)

from locales.catalogue import Catalogue
from messages import deliveries as speech
from roadmap.duties import Delivery
from scheduler.clock import Clock
from scheduler.pace import Pace
from services.deliveries import Deliveries

GONE = ("chat not found", "user is deactivated", "bot can't initiate conversation")

log = structlog.get_logger()


class Courier:
    def __init__(
        self, bot: Bot, deliveries: Deliveries, catalogue: Catalogue, clock: Clock, pace: Pace
    ) -> None:
        self._bot = bot
        self._deliveries = deliveries
        self._catalogue = catalogue
        self._clock = clock
        self._pace = pace
        self.silent_until: datetime | None = None

    async def deliver_one(self, now: datetime) -> bool:
        """Whether there was something to deliver."""
        if self.silent_until is not None and now < self.silent_until:
            return False
        delivery = await self._deliveries.claim(now)
        if delivery is None:
            return False
        await self._pace.wait()
        try:
            message_id = await self._speak(delivery, now)
        except TelegramAPIError as error:
            await self._account_for(delivery, error, self._clock.now())
        except Exception:
            log.exception("delivery broken", delivery=delivery.id)
            await self._deliveries.failed(delivery.id, "broken", self._clock.now())
        else:
            await self._deliveries.sent(delivery.id, message_id, self._clock.now())
        return True

    async def recover(self, now: datetime) -> int:
        """Claims left over by a process that died: back to their places, by the policy of their class."""
        return await self._deliveries.recover(now, timedelta(0))

    async def _speak(self, delivery: Delivery, now: datetime) -> int:
        words = self._catalogue.words(delivery.person.language)
        view = speech.view(delivery, words, now)
        message = await self._bot.send_message(
            delivery.person.telegram_id,
            view.text,
            reply_markup=view.markup(),
            disable_notification=delivery.silent,
        )
        return message.message_id

    async def _account_for(self, delivery: Delivery, error: TelegramAPIError, now: datetime) -> None:
        """Every failure is a state with a reason."""
        match error:
            case TelegramRetryAfter(retry_after=seconds):
                self.silent_until = now + timedelta(seconds=seconds)
                await self._deliveries.retry(delivery.id, self.silent_until, now)
            case TelegramForbiddenError():
                await self._deliveries.unreachable(delivery.id, "blocked", now)
            case TelegramBadRequest(message=words) if any(sign in words for sign in GONE):
                await self._deliveries.unreachable(delivery.id, "deleted", now)
            case TelegramNetworkError() | TelegramServerError():
                await self._deliveries.retry(delivery.id, now + timedelta(seconds=30), now)
            case _:
                log.error("delivery refused", delivery=delivery.id, error=type(error).__name__)
                await self._deliveries.failed(delivery.id, "refused", now)
