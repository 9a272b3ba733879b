"""Door one: somebody pressed or wrote something."""

from aiogram import F, Router
from aiogram.enums import ChatType

from handlers import (
    applying,
    cards,
    days,
    errors,
    joining,
    my,
    people,
    plan,
    reach,
    report,
    settings,
    start,
    typing,
    zones,
)
from handlers import help as help_


def routes() -> Router:
    """In this order: commands and buttons, then what is being typed, then whatever is left. The bot speaks
    in private chats only."""
    private = Router(name="private")
    private.message.filter(F.chat.type == ChatType.PRIVATE)
    rooms = (start, joining, applying, people, my, plan, report, cards, help_, settings, zones, days, typing)
    private.include_routers(*(room.routes() for room in rooms), help_.last_resort())
    whole = Router(name="handlers")
    whole.include_routers(errors.routes(), reach.routes(), private)
    return whole
