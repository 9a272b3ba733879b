"""A person's plan at its secret address, as calendars ask for it: over HTTP, and as nobody known."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus

import structlog
from aiohttp import web

from locales.catalogue import Catalogue
from reports import calendars as papers
from services.calendars import Calendars

PATH = "/calendar/"
SECRET = {
    "Cache-Control": "private, max-age=600",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}

log = structlog.get_logger()


class Feed:
    def __init__(self, calendars: Calendars, catalogue: Catalogue, now: Callable[[], datetime]) -> None:
        self._calendars = calendars
        self._catalogue = catalogue
        self._now = now

    async def show(self, request: web.Request) -> web.Response:
        """What fails is told without its address: that is the secret."""
        try:
            content = await self._content(request.match_info["token"])
        except Exception as error:  # noqa: BLE001 - whatever it is, a traceback could hold the address
            log.error("calendar not shown", error=type(error).__name__)  # noqa: TRY400 - see above
            return web.Response(status=HTTPStatus.SERVICE_UNAVAILABLE)
        if content is None:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.Response(body=content, content_type="text/calendar", charset="utf-8", headers=SECRET)

    async def _content(self, token: str) -> bytes | None:
        now = self._now()
        found = await self._calendars.read(token, now)
        if found is None:
            return None
        words = self._catalogue.words(found.person.language)
        return await asyncio.to_thread(papers.calendar, found.events, words, now, feed=True)


def address(site: str, token: str) -> str:
    """`site`: where the world reaches this bot."""
    return f"{site.rstrip('/')}{PATH}{token}.ics"


def routes(
    calendars: Calendars, catalogue: Catalogue, now: Callable[[], datetime]
) -> list[web.AbstractRouteDef]:
    return [web.get(PATH + "{token}.ics", Feed(calendars, catalogue, now).show)]
