"""The box by hand: a plain page, drawn on the server, that needs no script."""

import base64
from collections.abc import Mapping
from datetime import datetime, timedelta
from urllib.parse import urlencode

from aiohttp import web

from sandbox.bodies import EditBody, FileBody, Part
from sandbox.box_api import move
from sandbox.chats import Message
from sandbox.drafts import own_contact, part, redrafted
from sandbox.page_drawing import draw_chat, draw_people
from sandbox.people import Person
from sandbox.phones import Phones, find_button
from sandbox.refusals import PersonError
from sandbox.world import World

WAIT_S = 2.0
SENT_AS = {"image/png": "photo", "image/jpeg": "photo", "audio/ogg": "voice", "audio/mpeg": "audio",
           "video/mp4": "video", "image/webp": "sticker"}  # fmt: skip


class Page:
    def __init__(self, world: World) -> None:
        self.world = world
        self.phones = Phones(world)

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self.people),
            web.post("/people", self.add),
            web.post("/clock", self.clock),
            web.get("/chat/{id}", self.chat),
            web.post("/chat/{id}/send", self.send),
            web.post("/chat/{id}/edit", self.edit),
            web.post("/chat/{id}/delete", self.delete),
            web.post("/chat/{id}/press", self.press),
            web.post("/chat/{id}/block", self.block),
        ]

    async def people(self, request: web.Request) -> web.Response:
        return html(draw_people(self.world, request.query.get("notice", "")))

    async def chat(self, request: web.Request) -> web.Response:
        person = self.person(request)
        person.read_up_to = self.world.chats.next_id() - 1
        reply_to = self.named(person, request.query.get("reply", ""))
        edited = self.named(person, request.query.get("edit", ""))
        return html(draw_chat(self.world, person, request.query.get("notice", ""), reply_to, edited))

    async def add(self, request: web.Request) -> web.Response:
        form = await request.post()
        try:
            person = self.world.people.add(str(form.get("name", "")), None, str(form.get("language", "")))
        except PersonError as error:
            return to("/", str(error))
        return to(f"/chat/{person.id}")

    async def clock(self, request: web.Request) -> web.Response:
        form = await request.post()
        try:
            if moment := str(form.get("to", "")):
                await move(self.world, None, datetime.fromisoformat(moment))
            else:
                hours = float(str(form.get("hours", "0")))
                await move(self.world, timedelta(hours=hours).total_seconds(), None)
        except (PersonError, ValueError) as error:
            return to("/", str(error))
        return to("/")

    async def send(self, request: web.Request) -> web.Response:
        person, form = self.person(request), await request.post()
        try:
            content = part(self.world.files, chosen(form), typed=True)
            reply_to = self.named(person, str(form.get("reply_to", "")))
            await self.phones.send(person, [content], WAIT_S, reply_to)
        except PersonError as error:
            return to(f"/chat/{person.id}", str(error))
        return to(f"/chat/{person.id}")

    async def edit(self, request: web.Request) -> web.Response:
        person, form = self.person(request), await request.post()
        try:
            message = self.phones.own(person, whole(str(form.get("message", ""))))
            body = EditBody(message_id=message.id, text=str(form.get("text", "")))
            await self.phones.edit(person, message, redrafted(self.world.files, message, body), WAIT_S)
        except PersonError as error:
            return to(f"/chat/{person.id}", str(error))
        return to(f"/chat/{person.id}")

    async def delete(self, request: web.Request) -> web.Response:
        person, form = self.person(request), await request.post()
        try:
            self.phones.delete(self.phones.own(person, whole(str(form.get("message", "")))))
        except PersonError as error:
            return to(f"/chat/{person.id}", str(error))
        return to(f"/chat/{person.id}")

    async def press(self, request: web.Request) -> web.Response:
        person, form = self.person(request), await request.post()
        try:
            notice = await self.pressed(person, str(form.get("message", "")), str(form.get("button", "")))
        except PersonError as error:
            notice = str(error)
        return to(f"/chat/{person.id}", notice)

    async def pressed(self, person: Person, message_id: str, label: str) -> str:
        message = self.named(person, message_id)
        if message is None:
            raise PersonError("that message is gone")
        button = find_button(message, label)
        if button.get("callback_data"):
            pressed = await self.phones.press(person, message, button, WAIT_S)
            return (pressed.press.answer or {}).get("text") or ""
        if button.get("request_contact"):
            content = own_contact(person)
        else:
            content = part(self.world.files, Part(text=button["text"]), typed=True)
        await self.phones.send(person, [content], WAIT_S)
        return ""

    async def block(self, request: web.Request) -> web.Response:
        person = self.person(request)
        await self.phones.set_blocked(person, WAIT_S, blocked=not person.blocked)
        return to(f"/chat/{person.id}")

    def person(self, request: web.Request) -> Person:
        return self.world.people.find(whole(request.match_info["id"]))

    def named(self, person: Person, message_id: str) -> Message | None:
        return self.world.chats.find(person, whole(message_id))


def chosen(form: Mapping[str, object]) -> Part:
    """The text, or the file with the text for its caption."""
    file, text = form.get("file"), str(form.get("text", ""))
    if not isinstance(file, web.FileField) or not file.filename:
        return Part(text=text)
    body = FileBody(name=file.filename, base64=base64.b64encode(file.file.read()).decode())
    return Part(text=text, **{SENT_AS.get(file.content_type, "document"): body})


def whole(number: str) -> int:
    return int(number) if number.isdecimal() else 0


def html(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/html")


def to(path: str, notice: str = "") -> web.Response:
    query = f"?{urlencode({'notice': notice})}" if notice else ""
    return web.Response(status=303, headers={"Location": path + query})
