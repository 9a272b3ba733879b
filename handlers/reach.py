"""Somebody blocks the bot, or lets it in again: Telegram tells it at once."""

from datetime import datetime

from aiogram import Router
from aiogram.filters import JOIN_TRANSITION, LEAVE_TRANSITION, ChatMemberUpdatedFilter
from aiogram.types import ChatMemberUpdated

from services.registration import Registration


async def lost(event: ChatMemberUpdated, registration: Registration, now: datetime) -> None:
    await registration.unreachable(event.from_user.id, now)


async def found(event: ChatMemberUpdated, registration: Registration, now: datetime) -> None:
    await registration.reachable(event.from_user.id, now)


def register(router: Router) -> None:
    router.my_chat_member.register(lost, ChatMemberUpdatedFilter(LEAVE_TRANSITION))
    router.my_chat_member.register(found, ChatMemberUpdatedFilter(JOIN_TRANSITION))
