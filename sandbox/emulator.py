"""A Telegram in a box: the Bot API for one bot, people with phones, and a clock, on one port."""

import re
from types import TracebackType
from typing import Self

from aiohttp import web
from aiohttp.typedefs import Handler

from sandbox import page_door
from sandbox.bot_api import BotApi
from sandbox.box_api import BoxApi
from sandbox.clock import Clock
from sandbox.exhibits_api import ExhibitsApi
from sandbox.people_api import PeopleApi
from sandbox.refusals import ApiError, PersonError
from sandbox.replies import json_response
from sandbox.wire import UPLOAD_LIMIT
from sandbox.world import World

TOKEN = re.compile(r"\d+:\S+")
SHUTDOWN_S = 1.0


class Emulator:
    def __init__(
        self,
        token: str = "1:TEST",  # noqa: S107 - nothing is secret in the box
        clock: Clock | None = None,
        *,
        username: str = "sandbox_bot",
        name: str = "Sandbox bot",
        retry_pause_s: float = 0.25,
        kept: int | None = None,
    ) -> None:
        """`retry_pause_s` is the first pause before a refused webhook is tried again; it doubles. kept: as of
        Chats."""
        if not TOKEN.fullmatch(token):
            raise ValueError("a token looks like 123:ABC")
        self.clock = clock if clock is not None else Clock()
        self.token = token
        self.world = World(token, self.clock, username, name, retry_pause_s, kept)
        self.url = ""
        self.port = 0
        self._runner: web.AppRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Port 0 takes a free one; OSError when the port is taken."""
        runner = web.AppRunner(application(self.world), access_log=None, shutdown_timeout=SHUTDOWN_S)
        await runner.setup()
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        self.port = runner.addresses[0][1]
        self.url = f"http://{host}:{self.port}"

    async def stop(self) -> None:
        await self.world.webhook.close()
        self.world.updates.wake()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        if self._runner is None:
            await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()


def application(world: World) -> web.Application:
    bot = BotApi(world)
    app = web.Application(client_max_size=UPLOAD_LIMIT * 2, middlewares=[explained])
    app.router.add_route("*", "/bot{token}/{method}", bot.handle)
    app.router.add_get("/file/bot{token}/{path:.+}", bot.download)
    app.add_routes(PeopleApi(world).routes())
    app.add_routes(BoxApi(world).routes())
    app.add_routes(ExhibitsApi(world).routes())
    app.add_routes(page_door.routes())
    return app


@web.middleware
async def explained(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refusals of the people's side become a sentence with its status."""
    try:
        return await handler(request)
    except PersonError as error:
        return json_response({"error": str(error)}, error.status)
    except ApiError as error:
        return json_response({"error": error.description}, error.code)
    except web.HTTPNotFound:
        return json_response({"error": f"there is nothing at {request.path}"}, 404)
    except web.HTTPMethodNotAllowed as error:
        allowed = ", ".join(sorted(error.allowed_methods))
        return json_response({"error": f"{request.path} takes {allowed}"}, 405)
