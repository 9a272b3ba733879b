"""The bot itself: Telegram on one side, the house on the other."""

import asyncio
from dataclasses import dataclass, fields

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode

import handlers
from bot.house import House
from bot.replies import Replies
from bot.session import Session
from handlers import acquaintance, menu
from handlers.drafts import DraftStorage
from scheduler.bulletins import Bulletins
from scheduler.clock import Clock
from scheduler.clockwork import Clockwork
from scheduler.courier import WINDOW, Courier
from scheduler.fingerprints import Fingerprints
from scheduler.pace import Pace
from scheduler.post import Post
from scheduler.silence import Silence
from scheduler.wire import Wire
from services.horizon import Horizon


@dataclass(frozen=True, slots=True)
class App:
    house: House
    bot: Bot
    dispatcher: Dispatcher
    courier: Courier
    clockwork: Clockwork

    async def wake(self, clock: Clock) -> None:
        """Before the first update: claims of a dead process come back, nothing outdated leaves, commands are
        shown."""
        await self.courier.recover()
        await self.house.broadcasts.hold_late(clock.now())
        await self.house.health.ticked(clock.now())
        await menu.publish(self.bot, self.house.catalogue)


def assemble(house: House, clock: Clock, token: str, api: str, send_rate: float) -> App:
    """`api`: the address of the Bot API server; `send_rate`: unasked messages a second, 0 for no limit."""
    session = Session(api=TelegramAPIServer.from_base(api))
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview_is_disabled=True)
    bot = Bot(token, session=session, default=properties)
    pace, silence = Pace(send_rate), Silence(clock)
    session.middleware(Replies(pace, silence))
    post = Post(Wire(bot), house.catalogue, clock, pace, silence)
    # In its pace half of the window is settled while the other half leaves. Without a limit the processor is
    # what is short, and each exchange with the ledger costs the same for one and for thirty.
    enough = WINDOW if pace.unlimited else WINDOW // 2
    courier = Courier(house.deliveries, house.broadcasts, post, clock, silence, enough)
    bulletins = Bulletins(bot, house.broadcasts, house.catalogue)
    fingerprints = Fingerprints(bot, house.proofs)
    telling = (house.summaries, house.closings, house.digests, house.alarms)
    planners = (house.reminders, *telling, house.broadcasts)
    horizon = Horizon(house.store, planners)
    clockwork = Clockwork(*planners, horizon, house.health, courier, bulletins, fingerprints, clock)
    dispatcher = Dispatcher(storage=DraftStorage(house.drafts))
    for field in fields(house):
        dispatcher[field.name] = getattr(house, field.name)
    dispatcher["clock"] = clock
    dispatcher["site"] = None  # where the world reaches this bot by HTTP, if it does (running.served)
    dispatcher["turn"] = asyncio.Lock()  # for what may arrive at the same moment and is taken one by one
    acquaintance.attach(dispatcher)
    dispatcher.sub_routers.append(handlers.routes())  # not include_router: they belong to nobody
    return App(house, bot, dispatcher, courier, clockwork)
