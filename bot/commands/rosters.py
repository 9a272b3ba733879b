"""Schools and seats from a spreadsheet."""

import asyncio
import csv
import sys
from http import HTTPStatus
from pathlib import Path

from bot.clock import WallClock
from bot.commands.complaints import readable
from bot.house import open_house, read_programmes
from bot.settings import Settings
from roadmap.people import Seat

PATIENCE_S = 60
UNKNOWN = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
"""What Telegram says of a token that it never gave, or that is none."""


def import_roster(file: Path, programme: str | None, invites: Path | None) -> None:
    settings = Settings()
    code = programme or settings.codes[0]
    if code not in settings.codes:
        sys.exit(f"{code} is not among the programmes that run here: {settings.programmes}")
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        sys.exit(f"{file}: no such file")
    except UnicodeDecodeError:
        sys.exit(f"{file}: not UTF-8. In a spreadsheet, save it as «CSV UTF-8».")
    with readable():
        asyncio.run(_load(settings, code, file.name, text, invites))


async def _load(settings: Settings, code: str, name: str, text: str, invites: Path | None) -> None:
    clock = WallClock()
    async with open_house(settings, read_programmes(settings), clock.now()) as house:
        words = house.catalogue.words("en")
        result = await house.rosters.load(code, text, clock.now())
        for mistake in result.mistakes:
            place = f"{name}:{mistake.line}" + (f", {mistake.column}" if mistake.column else "")
            print(f"{place}: {words('err-' + mistake.key, **mistake.values)}", file=sys.stderr)
        if result.mistakes:
            sys.exit("Nothing was stored. Mend these lines and import the file again.")
        print(f"{name}: {result.units} new units, {result.seats} new seats, {result.updated} changed.")
        if result.absent:
            print(f"{len(result.absent)} seats are not in this file; they stay as they are.")
        if invites is not None:
            name_of_bot = await _username(settings)  # first: fresh links end the ones handed out before
            pairs = await house.people.invite_all(code, clock.now())
            _write(invites, code, name_of_bot, pairs)
            print(
                f"{invites}: {len(pairs)} personal links. Each opens one seat, once: keep the file private."
            )


async def _username(settings: Settings) -> str:
    """Links name the bot; only Telegram knows its name. One question is not worth waiting for aiogram."""
    if settings.bot_token is None:
        sys.exit("BOT_TOKEN is not set: without it the links of the bot are not known. The roster is stored.")
    from aiohttp import ClientError, ClientResponseError, ClientSession, ClientTimeout

    address = f"{settings.telegram_api.rstrip('/')}/bot{settings.bot_token.get_secret_value()}/getMe"
    try:
        async with (
            ClientSession(raise_for_status=True, timeout=ClientTimeout(PATIENCE_S)) as session,
            session.get(address) as reply,
        ):
            name: str = (await reply.json())["result"]["username"]
    except (ClientError, TimeoutError) as error:
        if isinstance(error, ClientResponseError) and error.status in UNKNOWN:
            sys.exit("Telegram does not know this BOT_TOKEN: no links written. The roster is stored.")
        sys.exit(f"Telegram did not answer ({type(error).__name__}): no links written. The roster is stored.")
    return name


def _write(path: Path, code: str, bot: str, pairs: tuple[tuple[Seat, str], ...]) -> None:
    """Readable by its owner only: whoever has a link may take the seat."""
    path.touch(mode=0o600)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        lines = csv.writer(file, delimiter=";")
        lines.writerow(("programme", "within", "unit", "role", "name", "link"))
        for seat, token in pairs:
            place = seat.place
            link = f"https://t.me/{bot}?start={token}"
            lines.writerow((code, place.within or "", place.name, seat.role.code, seat.expected or "", link))
