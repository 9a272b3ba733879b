"""The bot itself: Telegram on one side, the house on the other."""

from dataclasses import dataclass, fields

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode

import handlers
from bot.house import House
from bot.session import Session
from handlers import acquaintance, menu
from handlers.drafts import DraftStorage
from scheduler.clock import Clock
from scheduler.clockwork import Clockwork
from scheduler.courier import Courier
from scheduler.pace import Pace


@dataclass(frozen=True, slots=True)
class App:
    house: House
    bot: Bot
    dispatcher: Dispatcher
    courier: Courier
    clockwork: Clockwork

    async def wake(self, clock: Clock) -> None:
        """Before the first update: claims of a dead process come back, commands are shown."""
        await self.courier.recover(clock.now())
        await menu.publish(self.bot, self.house.catalogue)


def assemble(house: House, clock: Clock, token: str, api: str, send_rate: float) -> App:
    """`api`: the address of the Bot API server; `send_rate`: unasked messages a second, 0 for no limit."""
    session = Session(api=TelegramAPIServer.from_base(api))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    bot = Bot(token, session=session, default=properties)
    courier = Courier(bot, house.deliveries, house.catalogue, clock, Pace(send_rate))
    dispatcher = Dispatcher(storage=DraftStorage(house.drafts))
    for field in fields(house):
        dispatcher[field.name] = getattr(house, field.name)
    dispatcher["clock"] = clock
    acquaintance.attach(dispatcher)
    dispatcher.include_router(handlers.routes())
    return App(house, bot, dispatcher, courier, Clockwork(house.reminders, courier, clock))
