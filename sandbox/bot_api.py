"""The bot's door: /bot<token>/<method> and /file/bot<token>/<path>."""

import asyncio
import time
from typing import Any

from aiohttp import web

from sandbox.methods import MODELLED
from sandbox.refusals import ApiError, not_modelled
from sandbox.replies import json_response
from sandbox.wire import METHODS, Call, Method, parse, read_call
from sandbox.world import World

NOT_CARRIED_OUT = ApiError(499, "the connection was dropped before the call was carried out")


class AnswerLost(Exception):  # noqa: N818 - it is not the caller's mistake
    """The connection breaks here: the bot will not learn what became of its call."""

    def __init__(self, result: Any, *, accepted: bool) -> None:
        super().__init__()
        self.result = result
        self.accepted = accepted


class BotApi:
    def __init__(self, world: World) -> None:
        self.world = world
        world.webhook.carry_out = self.carry_out

    async def handle(self, request: web.Request) -> web.Response:
        started = time.perf_counter()
        call = Call(request.match_info["method"])
        try:
            self.check_token(request)
            call = await read_call(request, call.method)
            result = await self.execute(call)
        except ApiError as error:
            self.write(call, started, None, error)
            return refusal(error)
        except AnswerLost as lost:
            self.write(call, started, lost.result, None if lost.accepted else NOT_CARRIED_OUT, lost=True)
            if request.transport is not None:
                request.transport.abort()
            return web.Response()
        self.write(call, started, result, None)
        return answer(result)

    async def carry_out(self, call: Call) -> None:
        """A call that came as a webhook's reply: nobody waits for its outcome."""
        started = time.perf_counter()
        try:
            result = await self.execute(call)
        except ApiError as error:
            self.write(call, started, None, error)
        except AnswerLost as lost:
            self.write(call, started, lost.result, None)
        else:
            self.write(call, started, result, None)

    async def execute(self, call: Call) -> Any:
        model = METHODS.get(call.method.lower())
        if model is None:
            raise ApiError(404, "Not Found")
        name = call.method = model.__api_method__
        modelled = MODELLED.get(name)
        if modelled is None:
            raise not_modelled(name)
        if self.world.logged_out:
            raise ApiError(400, "Logged out")
        request = parse(call)
        modelled.check(request)
        return await self.weathered(name, request, call)

    async def weathered(self, name: str, request: Method, call: Call) -> Any:
        """Carried out under whatever faults are switched on."""
        faults, chat_id = self.world.faults, getattr(request, "chat_id", None)
        if faults.delay_s:
            await asyncio.sleep(faults.delay_s)
        faults.check(name, chat_id)
        lost = faults.lost(name, chat_id)
        if lost == "before":
            raise AnswerLost(None, accepted=False)
        result = await MODELLED[name].carry(self.world, request, call)
        if lost == "after":
            raise AnswerLost(result, accepted=True)
        return result

    async def download(self, request: web.Request) -> web.Response:
        try:
            self.check_token(request)
        except ApiError as error:
            return refusal(error)
        file = self.world.files.at(request.match_info["path"])
        if file is None:
            return refusal(ApiError(404, "Not Found"))
        return web.Response(body=file.content, content_type=file.mime)

    def check_token(self, request: web.Request) -> None:
        if request.match_info["token"] != self.world.token:
            raise ApiError(401, "Unauthorized")

    def write(
        self, call: Call, started: float, result: Any, error: ApiError | None, *, lost: bool = False
    ) -> None:
        chat_id = call.values.get("chat_id")
        if isinstance(chat_id, str) and chat_id.lstrip("-").isdecimal():
            chat_id = int(chat_id)
        first = result[0] if isinstance(result, list) and result else result
        message_id = first.get("message_id") if isinstance(first, dict) else call.values.get("message_id")
        number = int(message_id) if message_id else None
        ms = round((time.perf_counter() - started) * 1000, 3)
        now = self.world.clock.now()
        self.world.journal.write(now, call.method, chat_id, error, number, ms, lost=lost)


def answer(result: Any) -> web.Response:
    return json_response({"ok": True, "result": result}, 200)


def refusal(error: ApiError) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": error.code, "description": error.description}
    if error.retry_after is not None:
        body["parameters"] = {"retry_after": error.retry_after}
    return json_response(body, error.code)
