"""The page of the box: files as they are, without a build. It knows only what the API gives."""

from pathlib import Path

from aiohttp import web

from sandbox.refusals import PersonError

HERE = Path(__file__).parent / "page"
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
FROM_HERE = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'"
HEADERS = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": FROM_HERE,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def routes() -> list[web.RouteDef]:
    return [web.get("/", index), web.get("/page/{name}", file)]


async def index(_: web.Request) -> web.Response:
    return _sent(HERE / "index.html")


async def file(request: web.Request) -> web.Response:
    """By its name alone: nothing outside of the folder has one."""
    path = HERE / Path(request.match_info["name"]).name
    if path.suffix not in TYPES or not path.is_file():
        raise PersonError(f"there is no {path.name} here", status=404)
    return _sent(path)


def _sent(path: Path) -> web.Response:
    return web.Response(
        body=path.read_bytes(), content_type=TYPES[path.suffix], charset="utf-8", headers=HEADERS
    )
