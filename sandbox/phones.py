"""What a person can do with a phone: send, edit, press, block; and wait until the bot has heard it."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sandbox.callbacks import Press
from sandbox.chats import Content, Message
from sandbox.people import Person
from sandbox.refusals import PersonError
from sandbox.updates import Update
from sandbox.world import World

WEBHOOK_WAIT_S = 30.0
ANSWER_GRACE_S = 1.0
EDITABLE_FOR = timedelta(hours=48)


@dataclass(frozen=True, slots=True)
class Sent:
    """Several messages when an album was sent; `handled` once the bot has heard all of them."""

    messages: list[Message]
    updates: list[Update | None]
    handled: bool


@dataclass(frozen=True, slots=True)
class Pressed:
    press: Press
    update: Update | None
    handled: bool


class Phones:
    def __init__(self, world: World) -> None:
        self.world = world

    async def send(
        self, person: Person, contents: list[Content], wait: float, reply_to: Message | None = None
    ) -> Sent:
        """An album's parts are all on their way before the bot answers the first."""
        check_not_blocked(person)
        person.started = True
        group = self.world.chats.next_group() if len(contents) > 1 else None
        messages = [
            self.world.post(person, content, by_bot=False, group=group, reply_to=reply_to)
            for content in contents
        ]
        person.read_up_to = messages[-1].id
        return await self.told("message", messages, wait)

    async def edit(self, person: Person, message: Message, content: Content, wait: float) -> Sent:
        check_not_blocked(person)
        if self.world.now_unix - message.date > EDITABLE_FOR.total_seconds():
            raise PersonError("a message can be edited for 48 hours")
        if content == message.content:
            raise PersonError("nothing would change")
        message.content, message.edited = content, self.world.now_unix
        message.edits += 1
        self.world.chats.touch(message)
        return await self.told("edited_message", [message], wait)

    def delete(self, message: Message) -> None:
        """The bot is not told."""
        self.world.chats.delete(message)

    def own(self, person: Person, message_id: int | None) -> Message:
        message = self.find(person, message_id)
        if message.by_bot:
            raise PersonError(f"message {message.id} is the bot's")
        return message

    def find(self, person: Person, message_id: int | None) -> Message:
        message = self.world.chats.find(person, message_id)
        if message is None:
            raise PersonError(f"{person.name} has no message {message_id}", status=404)
        return message

    async def told(self, kind: str, messages: list[Message], wait: float) -> Sent:
        updates = [self.world.updates.add(kind, m.person.id, self.world.shown(m)) for m in messages]
        heard = await asyncio.gather(*(self.heard(update, wait) for update in updates))
        return Sent(messages, updates, all(heard))

    async def press(self, person: Person, message: Message, button: dict[str, Any], wait: float) -> Pressed:
        """An inline button with data; the reply waits for the bot's answer where it can."""
        check_not_blocked(person)
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


def check_not_blocked(person: Person) -> None:
    if person.blocked:
        raise PersonError(f"{person.name} has blocked the bot and must unblock it first")


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
