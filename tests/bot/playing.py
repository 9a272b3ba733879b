"""A story played as the page plays it: step by step, by hand, on the phones of the cast."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.settings import Settings
from bot.showcase.stage import Stage, staged
from roadmap.programme import Programme
from sandbox.driver import Message, Part, Person, Sandbox
from tests.sandbox.pictures import PNG

LAST = 3
LINK = re.compile(r"[?&]start=([\w-]+)")


@dataclass(repr=False)
class Page:
    stage: Stage
    sandbox: Sandbox
    cast: dict[str, Person]

    async def shown(self, name: str, language: str = "ru") -> Any:
        return await self.sandbox.get(f"/api/exhibits/{name}", language=language)

    async def pull(self, lever: str) -> None:
        await self.sandbox.post(f"/api/levers/{lever}", {})

    async def play(self, step: dict[str, Any]) -> None:
        phone = self.cast.get(step.get("phone", ""))
        if "to" in step:
            await self.move(step["to"])
        assert phone is not None or "to" in step, step
        if phone is not None and "press" in step:
            await press(phone, step["press"])
        if phone is not None and "type" in step:
            await phone.says(step["type"].replace("{link}", await self.link()))
        if phone is not None and "file" in step:
            await phone.sends(Part(step["file"]["kind"], PNG, name=step["file"]["name"]))
        if phone is not None and "sees" in step:
            texts = [message.text for message in (await phone.messages(mine=False))[-LAST:]]
            assert any(step["sees"] in text for text in texts), (step, texts)

    async def move(self, to: str) -> None:
        if to == "next":
            moment = datetime.fromisoformat((await self.sandbox.get("/api/clock"))["next"])
        else:
            zone = ZoneInfo((await self.shown("plan"))["zone"])
            moment = datetime.fromisoformat(to).replace(tzinfo=zone)
        await self.sandbox.move_to(moment)

    async def link(self) -> str:
        """The newest personal link on any phone."""
        said = [message for phone in self.cast.values() for message in await phone.messages(mine=False)]
        for message in sorted(said, key=lambda one: -one.id):
            if found := LINK.search(message.text):
                return found[1]
        return ""


async def press(phone: Person, wanted: str) -> None:
    """On the newest message that has such a button: its whole label, or else its beginning."""
    for message in reversed(await phone.messages(mine=False)):
        if (label := _label(message, wanted)) is not None:
            await phone.taps(label, message)
            return
    said = [(message.text, message.labels) for message in (await phone.messages(mine=False))[-LAST:]]
    raise AssertionError(f"{phone.name} has no button «{wanted}»: {said}")


def _label(message: Message, wanted: str) -> str | None:
    return next((one for one in message.labels if one == wanted), None) or next(
        (one for one in message.labels if one.startswith(wanted)), None
    )


@asynccontextmanager
async def opened(plans: dict[str, Programme], schools: int = 4) -> AsyncIterator[Page]:
    """As the command builds it."""
    code = next(iter(plans))
    settings = Settings(_env_file=None, programmes=code)
    async with (
        staged(settings, plans, code, 0, schools) as stage,
        Sandbox(stage.box.emulator.url) as sandbox,
    ):
        cast = await sandbox.get("/api/exhibits/cast", language="ru")
        yield Page(stage, sandbox, {one["key"]: await sandbox.find(one["person"]) for one in cast})
