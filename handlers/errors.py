"""The one place where refusals and failures become speech."""

import secrets
from datetime import datetime
from traceback import format_exception

import structlog
from aiogram import Router
from aiogram.exceptions import TelegramAPIError, TelegramForbiddenError
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message

from db import troubles
from handlers.showing import close, send
from locales.catalogue import Words
from messages import refusals
from roadmap.refusals import Refused
from services.registration import Registration

ALERT_LIMIT = 200
log = structlog.get_logger(__name__)


async def refuse(event: ErrorEvent, words: Words, now: datetime) -> None:
    """A press gets an alert over the chat; a long refusal, or one with a way out, a message of its own."""
    refused = event.exception
    assert isinstance(refused, Refused)
    _note(refused, event.update.update_id)
    asked = _asked(event)
    view = refusals.view(refused, words, now)
    text = refusals.text(refused, words, now)
    if isinstance(asked, CallbackQuery) and not view.rows and len(text) <= ALERT_LIMIT:
        await close(asked, text, loudly=True)
    elif asked is not None:
        await send(view, asked)


async def lose(event: ErrorEvent, registration: Registration, now: datetime) -> None:
    """They blocked the bot while it was answering them."""
    asked = _asked(event)
    if asked is not None and asked.from_user is not None:
        await registration.unreachable(asked.from_user.id, now)


async def apologise(event: ErrorEvent, words: Words) -> None:
    """The person gets a number to tell, the log has the rest under the same number. The trace is made here:
    as `exc_info` it would bring every local value with it, names and texts of people among them."""
    number = secrets.token_hex(3)
    trace = "".join(format_exception(event.exception))
    log.error("update failed", error=number, update=event.update.update_id, trace=trace)
    asked = _asked(event)
    if asked is None:
        return
    try:
        await send(refusals.failure(number, words), asked)
    except TelegramAPIError as error:
        log.warning("could not apologise", error=number, reason=str(error))


def _note(refused: Refused, update: int) -> None:
    """A trouble of the machine is not the person's doing: whoever keeps the bot running must see it."""
    if refused.key in troubles.KEYS:
        log.error("refused", key=refused.key, update=update, cause=troubles.cause(refused))
    else:
        log.info("refused", key=refused.key, update=update)


def _asked(event: ErrorEvent) -> CallbackQuery | Message | None:
    return event.update.callback_query or event.update.message


def register(router: Router) -> None:
    router.error.register(refuse, ExceptionTypeFilter(Refused))
    router.error.register(lose, ExceptionTypeFilter(TelegramForbiddenError))
    router.error.register(apologise)
