"""One message on its way: said, and accounted for. Every failure is a state with a reason."""

import asyncio
import random
from datetime import timedelta
from typing import Any

import structlog

from locales.catalogue import Catalogue
from messages.calls import Call, calls
from roadmap.duties import Delivery
from roadmap.outcomes import Settled, when_unsure
from scheduler.clock import Clock
from scheduler.pace import Pace
from scheduler.silence import Silence
from scheduler.wire import Denied, Unsent, Unsure, Wire

TOO_MANY, FORBIDDEN, UNAUTHORIZED, SERVER, GATEWAY_TIMEOUT = 429, 403, 401, 500, 504
GONE = ("chat not found", "user is deactivated", "bot can't initiate conversation")
DONE = ("message is not modified", "message to delete not found")
WHY = {
    "message to copy not found": "source-gone",
    "no messages to forward": "source-gone",
    "message can't be deleted": "too-old",
    "message to edit not found": "copy-gone",
    "message is too long": "too-long",
    "can't parse entities": "markup",
}
PATIENCE_S = 60
TRIES = 3

log = structlog.get_logger()


class Post:
    def __init__(self, wire: Wire, catalogue: Catalogue, clock: Clock, pace: Pace, silence: Silence) -> None:
        self._wire = wire
        self._catalogue = catalogue
        self._clock = clock
        self._pace = pace
        self._silence = silence

    async def carry(self, delivery: Delivery) -> Settled:
        try:
            words = self._catalogue.words(delivery.person.language)
            first, *others = calls(delivery, words, self._clock.now())
            copies = await self._say(first)
        except (Unsent, Unsure, Denied) as trouble:
            return self._account(delivery, trouble)
        except Hushed:
            return Settled(delivery, "planned", self._clock.now())
        except Exception:
            log.exception("delivery broken", delivery=delivery.id, kind=delivery.kind)
            return Settled(delivery, "failed", self._clock.now(), "broken")
        self._silence.line_found()
        if not others:
            return Settled(delivery, "sent", self._clock.now(), None, copies, tried=True)
        below = [await self._say_below(call) for call in others]
        reason = "in-part" if None in below else None
        copies += tuple(number for numbers in below for number in numbers or ())
        return Settled(delivery, "sent", self._clock.now(), reason, copies, tried=True)

    async def _say(self, call: Call) -> tuple[int, ...]:
        if self._pace.unlimited:
            return await self._speak(call)
        async with self._pace.leave(call.values["chat_id"]):
            return await self._speak(call)

    async def _speak(self, call: Call) -> tuple[int, ...]:
        if self._silence.until is not None:
            raise Hushed
        return _numbers(await self._wire.call(call.method, call.values))

    async def _say_below(self, call: Call) -> tuple[int, ...] | None:
        """What belongs below a message that has arrived: that one is not worth saying again. None: it could
        not be said."""
        for _ in range(TRIES):
            try:
                return await self._say(call)
            except Denied as denied:
                if denied.code != TOO_MANY and denied.code < SERVER:
                    return None
                await asyncio.sleep(denied.retry_after or 1)
            except (Unsent, Unsure, Hushed):
                await asyncio.sleep(1)
        return None

    def _account(self, delivery: Delivery, trouble: Unsent | Unsure | Denied) -> Settled:
        now = self._clock.now()
        match trouble:
            case Unsent():
                self._silence.line_lost()
                return Settled(delivery, "planned", now)
            case Unsure():
                return self._unsure(delivery, "line-broken")
            case Denied(code=code, retry_after=seconds) if code == TOO_MANY:
                self._silence.hush(seconds or 1)
                return Settled(delivery, "planned", now)
            case Denied(code=code) if code == UNAUTHORIZED:
                log.error("the token was refused")
                self._silence.hush(PATIENCE_S)
                return Settled(delivery, "planned", now)
            case Denied(code=code) if code == GATEWAY_TIMEOUT:
                return self._unsure(delivery, "timeout")
            case Denied(code=code) if code >= SERVER:
                return Settled(delivery, "planned", now, due_at=now + _pause(delivery), tried=True)
            case _:
                return self._refused(delivery, trouble)

    def _unsure(self, delivery: Delivery, reason: str) -> Settled:
        now = self._clock.now()
        state = when_unsure(delivery.kind)
        if state == "unknown":
            return Settled(delivery, state, now, reason, tried=True)
        return Settled(delivery, state, now, due_at=now + _pause(delivery), tried=True)

    def _refused(self, delivery: Delivery, denied: Denied) -> Settled:
        now = self._clock.now()
        if any(sign in denied.words for sign in GONE):
            return Settled(delivery, "failed", now, "deleted", tried=True)
        if denied.code == FORBIDDEN:
            return Settled(delivery, "failed", now, "blocked", tried=True)
        if delivery.kind in ("edit", "recall") and any(sign in denied.words for sign in DONE):
            return Settled(delivery, "sent", now, tried=True)
        reason = next((key for words, key in WHY.items() if words in denied.words), "refused")
        if reason == "source-gone":
            return Settled(delivery, "planned", now, reason)
        log.error("delivery refused", delivery=delivery.id, kind=delivery.kind, reason=reason)
        return Settled(delivery, "failed", now, reason, tried=True)


class Hushed(Exception):  # noqa: N818 - a state of the bot
    """Its turn came while the whole bot is silent."""


def _numbers(result: Any) -> tuple[int, ...]:
    """Of the messages it became."""
    if isinstance(result, dict):
        return (result["message_id"],)
    return tuple(one["message_id"] for one in result) if isinstance(result, list) else ()


def _pause(delivery: Delivery) -> timedelta:
    """Longer each time, and never the same for many: 5 s, 20 s, a minute and a half ... an hour."""
    seconds = min(5 * 4**delivery.attempts, 3600)
    return timedelta(seconds=seconds * random.uniform(0.75, 1.25))  # noqa: S311 - no secret
