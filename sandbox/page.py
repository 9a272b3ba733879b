"""The box by hand: a plain page, drawn on the server, that needs no script."""

from datetime import datetime, timedelta
from urllib.parse import urlencode

from aiohttp import web

from sandbox.box_api import move
from sandbox.page_drawing import draw_chat, draw_people
from sandbox.people import Person
from sandbox.phones import Phones, find_button
from sandbox.refusals import PersonError
from sandbox.world import World

WAIT_S = 2.0


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
            web.post("/chat/{id}/press", self.press),
            web.post("/chat/{id}/block", self.block),
        ]

    async def people(self, request: web.Request) -> web.Response:
        return html(draw_people(self.world, request.query.get("notice", "")))

    async def chat(self, request: web.Request) -> web.Response:
        person = self.person(request)
        person.read_up_to = self.world.chats.next_id() - 1
        return html(draw_chat(self.world, person, request.query.get("notice", "")))

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
            await self.phones.write(person, str(form.get("text", "")), WAIT_S, typed=True)
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
        message = self.world.chats.find(person, int(message_id) if message_id.isdecimal() else 0)
        if message is None:
            raise PersonError("that message is gone")
        button = find_button(message, label)
        if button.get("callback_data"):
            pressed = await self.phones.press(person, message, button, WAIT_S)
            return (pressed.press.answer or {}).get("text") or ""
        if button.get("request_contact"):
            await self.phones.send_contact(person, WAIT_S)
        else:
            await self.phones.write(person, button["text"], WAIT_S, typed=True)
        return ""

    async def block(self, request: web.Request) -> web.Response:
        person = self.person(request)
        await self.phones.set_blocked(person, WAIT_S, blocked=not person.blocked)
        return to(f"/chat/{person.id}")

    def person(self, request: web.Request) -> Person:
        text = request.match_info["id"]
        return self.world.people.find(int(text) if text.isdecimal() else 0)


def html(text: str) -> web.Response:
    return web.Response(text=text, content_type="text/html")


def to(path: str, notice: str = "") -> web.Response:
    query = f"?{urlencode({'notice': notice})}" if notice else ""
    return web.Response(status=303, headers={"Location": path + query})
