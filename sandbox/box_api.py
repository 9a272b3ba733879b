"""The box's own door: its clock, its faults, its log, its files."""

from datetime import datetime, timedelta

from aiohttp import web

from sandbox import faults
from sandbox.bodies import ClockBody, number, read
from sandbox.clock import ClockBackwardsError, ClockStuckError
from sandbox.refusals import PersonError
from sandbox.replies import json_response, with_seq
from sandbox.world import World


class BoxApi:
    def __init__(self, world: World) -> None:
        self.world = world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/api/callbacks/{id}", self.callback),
            web.get("/api/files/{id}", self.file),
            web.get("/api/clock", self.clock),
            web.post("/api/clock", self.move_clock),
            web.get("/api/faults", self.faults),
            web.post("/api/faults", self.change_faults),
            web.get("/api/log", self.log),
        ]

    async def callback(self, request: web.Request) -> web.Response:
        press = self.world.callbacks.find(request.match_info["id"])
        if press is None:
            raise PersonError("there is no such press", status=404)
        return json_response({"callback_id": press.id, "answer": press.answer}, 200)

    async def file(self, request: web.Request) -> web.Response:
        file = self.world.files.find(request.match_info["id"])
        if file is None:
            raise PersonError("there is no such file", status=404)
        return web.Response(body=file.content, content_type=file.mime)

    async def clock(self, _: web.Request) -> web.Response:
        """next: the moment at which something will happen by itself."""
        clock = self.world.clock
        due = await clock.next_due()
        body = {"now": clock.now().isoformat(), "frozen": clock.frozen, "next": due and due.isoformat()}
        return json_response(body, 200)

    async def move_clock(self, request: web.Request) -> web.Response:
        body = await read(request, ClockBody)
        await move(self.world, body.advance_s, body.to)
        return await self.clock(request)

    async def faults(self, _: web.Request) -> web.Response:
        return json_response(self.world.faults.state.model_dump(), 200)

    async def change_faults(self, request: web.Request) -> web.Response:
        self.world.faults.change(await read(request, faults.Change))
        return await self.faults(request)

    async def log(self, request: web.Request) -> web.Response:
        rows = self.world.journal.after(number(request, "after"), request.query.get("method"))
        return with_seq(json_response([row.as_json() for row in rows], 200), self.world.journal.seq)


async def move(world: World, advance_s: float | None, to: datetime | None) -> None:
    try:
        if advance_s is not None and to is None:
            if not 0 <= advance_s < 100 * 366 * 86400:
                raise PersonError("the clock never goes back, nor a century ahead")
            await world.clock.advance(timedelta(seconds=advance_s))
        elif to is not None and advance_s is None:
            await world.clock.move(to)
        else:
            raise PersonError("say either advance_s or to")
    except ClockBackwardsError as error:
        raise PersonError(str(error)) from None
    except ClockStuckError as error:
        raise PersonError(str(error), status=500) from None
