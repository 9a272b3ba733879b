"""A person's hand: what it presses and types is written into the diary, unless the phone itself refuses."""

import asyncio
from datetime import datetime

from replay.diary import Act, Diary, Kind
from replay.people import Message, Resident
from replay.region import Region
from replay.wire import RefusedByPhoneError, Wire


class Phone:
    def __init__(self, wire: Wire, diary: Diary, region: Region, *, fair: bool) -> None:
        """fair: every press is answered."""
        self.wire = wire
        self.region = region
        self.fair = fair
        self.diary = diary
        self.now: datetime = diary.began

    async def say(self, who: Resident, text: str) -> list[int]:
        await self.wire.say(who.id, text)
        self._note(who, "say", text)
        return await self.look(who)

    async def press(self, who: Resident, message: int, data: str, *, taps: int = 1) -> list[int]:
        """The messages that are new or look different afterwards."""
        pressing = (self.wire.press(who.id, message, data) for _ in range(taps))
        for result in await asyncio.gather(*pressing, return_exceptions=True):
            if isinstance(result, bool):
                self._note(who, "press", data)
                if self.fair and taps == 1 and not result:
                    self.diary.troubles.append(f"nobody answered the press {data} of {who.id} at {self.now}")
            elif not isinstance(result, RefusedByPhoneError):
                raise result
        return await self.look(who)

    async def block(self, who: Resident, *, blocked: bool) -> None:
        await self.wire.block(who.id, blocked=blocked)
        who.blocked = blocked
        self._note(who, "block" if blocked else "unblock", "")

    async def look(self, who: Resident) -> list[int]:
        """Numbers of the bot's messages that changed since the last look."""
        changed, who.seen = await self.wire.changed(who.id, who.seen)
        who.messages |= {message["message_id"]: Message.of(message) for message in changed}
        return [message["message_id"] for message in changed if message["from"] == "bot"]

    def _note(self, who: Resident, kind: Kind, data: str) -> None:
        self.diary.acts.append(Act(self.now, who.id, kind, data))
