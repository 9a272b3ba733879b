"""The door to what is shown beside the phones, and the box's pulse: is there anything new to look at?"""

from uuid import uuid4

from aiohttp import web

from sandbox.replies import json_response
from sandbox.world import World


class ExhibitsApi:
    def __init__(self, world: World) -> None:
        self.world = world
        self.life = uuid4().hex

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/api/pulse", self.pulse),
            web.get("/api/exhibits", self.names),
            web.get("/api/exhibits/{name}", self.read),
            web.post("/api/levers/{name}", self.pull),
        ]

    async def pulse(self, _: web.Request) -> web.Response:
        """seq: as X-Seq of messages; life: of this box: another one has begun anew; moving: the clock is on
        its way."""
        clock = self.world.clock
        body = {
            "life": self.life,
            "seq": self.world.chats.changes,
            "people": len(self.world.people),
            "now": clock.now().isoformat(),
            "moving": clock.moving,
        }
        return json_response(body, 200)

    async def names(self, _: web.Request) -> web.Response:
        return json_response(self.world.exhibits.names(), 200)

    async def read(self, request: web.Request) -> web.Response:
        language = request.query.get("language", "en")
        return json_response(await self.world.exhibits.read(request.match_info["name"], language), 200)

    async def pull(self, request: web.Request) -> web.Response:
        await self.world.exhibits.pull(request.match_info["name"])
        return json_response({"pulled": request.match_info["name"]}, 200)
