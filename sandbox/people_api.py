"""The people's door: what a script or a page does with somebody's phone, as JSON over HTTP."""

from aiohttp import web

from sandbox.bodies import (
    DeleteBody,
    EditBody,
    NewPerson,
    Part,
    PressBody,
    SendBody,
    number,
    read,
    wait_s,
)
from sandbox.chats import Message
from sandbox.drafts import drafted, own_contact, part, redrafted
from sandbox.people import Person
from sandbox.phones import Phones, Pressed, Sent, find_button
from sandbox.refusals import PersonError
from sandbox.replies import json_response, with_seq
from sandbox.showing import message_json, person_json
from sandbox.world import World


class PeopleApi:
    def __init__(self, world: World) -> None:
        self.world = world
        self.phones = Phones(world)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/api/people", self.list_people),
            web.post("/api/people", self.add_person),
            web.post("/api/people/{id}/send", self.send),
            web.post("/api/people/{id}/edit", self.edit),
            web.post("/api/people/{id}/delete", self.delete),
            web.post("/api/people/{id}/press", self.press),
            web.get("/api/people/{id}/messages", self.messages),
            web.get("/api/people/{id}/menu", self.menu),
            web.post("/api/people/{id}/read", self.read),
            web.post("/api/people/{id}/block", self.block),
            web.post("/api/people/{id}/unblock", self.unblock),
        ]

    async def list_people(self, _: web.Request) -> web.Response:
        return json_response([person_json(self.world, person) for person in self.world.people], 200)

    async def add_person(self, request: web.Request) -> web.Response:
        body = await read(request, NewPerson)
        person = self.world.people.add(body.name, body.username, body.language_code)
        return json_response(person_json(self.world, person), 201)

    async def send(self, request: web.Request) -> web.Response:
        person, body, wait = self.person(request), await read(request, SendBody), wait_s(request)
        reply_to = None if body.reply_to is None else self.phones.find(person, body.reply_to)
        contents = drafted(self.world.files, person, body)
        return sent_json(await self.phones.send(person, contents, wait, reply_to))

    async def edit(self, request: web.Request) -> web.Response:
        person, body, wait = self.person(request), await read(request, EditBody), wait_s(request)
        message = self.phones.own(person, body.message_id)
        content = redrafted(self.world.files, message, body)
        return sent_json(await self.phones.edit(person, message, content, wait))

    async def delete(self, request: web.Request) -> web.Response:
        person, body = self.person(request), await read(request, DeleteBody)
        self.phones.delete(self.phones.own(person, body.message_id))
        return json_response({"deleted": True}, 200)

    async def press(self, request: web.Request) -> web.Response:
        person, body, wait = self.person(request), await read(request, PressBody), wait_s(request)
        message = self.pressed_message(person, body)
        if body.forged:
            return pressed_json(
                await self.phones.press(person, message, {"callback_data": body.button}, wait)
            )
        button = find_button(message, body.button)
        if button.get("url"):
            return json_response({"url": button["url"]}, 200)
        if button.get("callback_data"):
            return pressed_json(await self.phones.press(person, message, button, wait))
        if button in [b for row in message.inline_keyboard for b in row]:
            raise PersonError(f'the sandbox\'s phones cannot press "{button["text"]}": neither data nor url')
        if button.get("request_contact"):
            return sent_json(await self.phones.send(person, [own_contact(person)], wait))
        content = part(self.world.files, Part(text=button["text"]), typed=True)
        return sent_json(await self.phones.send(person, [content], wait))

    def pressed_message(self, person: Person, body: PressBody) -> Message:
        """The message named, or the newest one with such a button."""
        if body.message_id is not None:
            return self.phones.find(person, body.message_id)
        alive = [message for message in self.world.chats.of(person) if not message.deleted]
        for message in reversed(alive):
            if any(
                body.button in (b["text"], b.get("callback_data")) for row in message.keyboard for b in row
            ):
                return message
        raise PersonError(f'{person.name} has no message with a button "{body.button}"')

    async def messages(self, request: web.Request) -> web.Response:
        person = self.person(request)
        after, changes = number(request, "after"), number(request, "changes")
        shown = [message_json(message) for message in self.world.chats.of(person)
                 if message.id > after and message.change > changes]  # fmt: skip
        return with_seq(json_response(shown, 200), self.world.chats.changes)

    async def menu(self, request: web.Request) -> web.Response:
        person = self.person(request)
        return json_response(self.world.profile.menu(person.id, person.language_code), 200)

    async def read(self, request: web.Request) -> web.Response:
        person = self.person(request)
        person.read_up_to = self.world.chats.next_id() - 1
        return json_response({"unread": 0}, 200)

    async def block(self, request: web.Request) -> web.Response:
        return await self.set_blocked(request, blocked=True)

    async def unblock(self, request: web.Request) -> web.Response:
        return await self.set_blocked(request, blocked=False)

    async def set_blocked(self, request: web.Request, *, blocked: bool) -> web.Response:
        person = self.person(request)
        handled = await self.phones.set_blocked(person, wait_s(request), blocked=blocked)
        return json_response({"blocked": person.blocked, "handled": handled}, 200)

    def person(self, request: web.Request) -> Person:
        text = request.match_info["id"]
        if not text.isdecimal():
            raise PersonError(f"{text} is not a person's number", status=404)
        return self.world.people.find(int(text))


def sent_json(sent: Sent) -> web.Response:
    """The last update's number: whoever has heard of that one has heard of all."""
    update = sent.updates[-1]
    message_ids = [message.id for message in sent.messages]
    return json_response(
        {
            "message_id": message_ids[0],
            "message_ids": message_ids,
            "update_id": update.id if update else None,
            "handled": sent.handled,
        },
        200,
    )


def pressed_json(pressed: Pressed) -> web.Response:
    update_id = pressed.update.id if pressed.update else None
    body = {"callback_id": pressed.press.id, "answer": pressed.press.answer,
            "update_id": update_id, "handled": pressed.handled}  # fmt: skip
    return json_response(body, 200)
