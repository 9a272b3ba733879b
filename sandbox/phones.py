"""What a person can do with a phone: write, press, block; and wait until the bot has heard it."""

import asyncio
import base64
import binascii
import re
from dataclasses import dataclass
from typing import Any

from sandbox.callbacks import Press
from sandbox.chats import Content, Message
from sandbox.formatting import Formatted, commands_in, tidied, utf16_length
from sandbox.methods.words import TEXT_LIMIT
from sandbox.people import Person
from sandbox.refusals import ApiError, PersonError
from sandbox.updates import Update
from sandbox.world import World

WEBHOOK_WAIT_S = 30.0
ANSWER_GRACE_S = 1.0
START = re.compile(r"/start(?:@\w+)? (.*)", re.DOTALL)
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Sent:
    message: Message
    update: Update | None
    handled: bool


@dataclass(frozen=True, slots=True)
class Pressed:
    press: Press
    update: Update | None
    handled: bool


class Phones:
    def __init__(self, world: World) -> None:
        self.world = world

    async def write(self, person: Person, text: str, wait: float, *, typed: bool = False) -> Sent:
        """`typed` lets a person type after /start what no link could carry."""
        words = tidied(Formatted(text))
        if not words.text:
            raise PersonError("a message needs a text")
        if utf16_length(words.text) > TEXT_LIMIT:
            raise PersonError(f"a message has at most {TEXT_LIMIT} UTF-16 units")
        start = START.fullmatch(words.text)
        if start and not typed and not START_PARAMETER.fullmatch(start[1]):
            raise PersonError("a start link carries 1-64 characters of A-Z a-z 0-9 _ -")
        words.entities = commands_in(words.text)
        return await self.send(person, Content(words), wait)

    async def send_file(
        self, person: Person, kind: str, name: str, content: str, caption: str, wait: float
    ) -> Sent:
        try:
            file = self.world.files.keep(kind, name, base64.b64decode(content, validate=True))
        except binascii.Error:
            raise PersonError(f"the {kind} is not base64") from None
        except ApiError as error:
            raise PersonError(f"the {kind} cannot be sent: {error.description}") from None
        return await self.send(person, Content(tidied(Formatted(caption)), file), wait)

    async def send_contact(self, person: Person, wait: float) -> Sent:
        contact = {"phone_number": f"+7{person.id:010}", "first_name": person.name, "user_id": person.id}
        return await self.send(person, Content(contact=contact), wait)

    async def send(self, person: Person, content: Content, wait: float) -> Sent:
        if person.blocked:
            raise PersonError(f"{person.name} has blocked the bot and must unblock it first")
        person.started = True
        message = self.world.post(person, content, by_bot=False)
        person.read_up_to = message.id
        update = self.world.updates.add("message", person.id, self.world.shown(message))
        return Sent(message, update, await self.heard(update, wait))

    async def press(self, person: Person, message: Message, button: dict[str, Any], wait: float) -> Pressed:
        """An inline button with data; the reply waits for the bot's answer where it can."""
        if person.blocked:
            raise PersonError(f"{person.name} has blocked the bot and must unblock it first")
        person.read_up_to = max(person.read_up_to, message.id)
        press = self.world.callbacks.add(self.world.clock.now())
        body = {
            "id": press.id,
            "from": person.as_user(),
            "message": self.world.shown(message),
            "chat_instance": str(-person.id),
            "data": button["callback_data"],
        }
        update = self.world.updates.add("callback_query", person.id, body)
        handled = await self.heard(update, wait)
        if handled and not self.world.webhook.url and wait > 0:
            await happened(press.answered, min(wait, ANSWER_GRACE_S))
        return Pressed(press, update, handled)

    async def set_blocked(self, person: Person, wait: float, *, blocked: bool) -> bool:
        """True once the bot has heard of it; blocking twice tells nothing new."""
        if person.blocked == blocked:
            return True
        person.blocked = blocked
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        bot = self.world.profile.as_user()
        body = {
            "chat": person.as_chat(),
            "from": person.as_user(),
            "date": self.world.now_unix,
            "old_chat_member": membership(old, bot),
            "new_chat_member": membership(new, bot),
        }
        return await self.heard(self.world.updates.add("my_chat_member", person.id, body), wait)

    async def heard(self, update: Update | None, wait: float) -> bool:
        """With a webhook always until it has answered; with polling for as long as was asked."""
        if update is None:
            return False
        return await happened(update.handled, WEBHOOK_WAIT_S if self.world.webhook.url else wait)


def membership(status: str, user: dict[str, Any]) -> dict[str, Any]:
    return {"status": status, "user": user, **({"until_date": 0} if status == "kicked" else {})}


async def happened(event: asyncio.Event, seconds: float) -> bool:
    if not event.is_set() and seconds > 0:
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            return False
    return event.is_set()


def find_button(message: Message, wanted: str) -> dict[str, Any]:
    """By its data or by its text; the refusal names what there is."""
    buttons = [button for row in message.keyboard for button in row]
    for key in ("callback_data", "text"):
        for button in buttons:
            if button.get(key) == wanted:
                return button
    there = ", ".join(f'"{button["text"]}"' for button in buttons) or "no buttons at all"
    raise PersonError(f'message {message.id} has no button "{wanted}"; it has {there}')
