"""The end of a hold: what would go out, and whether it shall."""

import asyncio
import sys
from collections.abc import Sequence

import typer

from bot.clock import WallClock
from bot.commands.backup import database_file
from bot.commands.complaints import readable
from bot.house import open_house, read_programmes
from bot.settings import Settings
from db.health import Waiting
from db.sole import file_of

KINDS = {
    "reminder": "reminders",
    "notice": "notices",
    "step": "steps of the plan that have come due since (each may remind several people)",
    "announcement": "copies of announcements",
}


def resume(*, drop: bool, yes: bool) -> None:
    settings = Settings()
    if file_of(settings.database_url.get_secret_value()) and not database_file(settings).exists():
        sys.exit(f"{database_file(settings)}: no such file. The bot makes it when it starts.")
    with readable():
        asyncio.run(_resume(settings, drop=drop, yes=yes))


async def _resume(settings: Settings, *, drop: bool, yes: bool) -> None:
    clock = WallClock()
    async with open_house(settings, read_programmes(settings), clock.now()) as house:
        since = await house.health.held_since()
        if since is None:
            print("Nothing is on hold: messages go out as they come due. Nothing was changed.")
            return
        print(f"On hold since {since:%a %Y-%m-%d %H:%M} UTC.")
        _show(await house.health.outgoing(since if drop else clock.now()), drop=drop)
        if not yes:
            _ask(drop=drop)
        dropped = await house.health.release(drop=drop)
        if drop:
            print(f"Will not be sent: {dropped}. In the ledger they are missed, with reason restored.")
            print("Announcements that were under way are paused: their authors decide.")
        print("The hold is lifted. A running bot goes on with its next tick.")


def _show(waiting: Sequence[Waiting], *, drop: bool) -> None:
    if not waiting:
        print("Nothing was due before that." if drop else "Nothing has come due.")
        return
    dropped = "Was due before that, and will not be sent:"
    print(dropped if drop else "Goes out now, without what was answered meanwhile or is no longer true:")
    for kind, number, oldest in waiting:
        print(f"  {number:>6}  {KINDS[kind]}, the oldest due {oldest:%a %Y-%m-%d %H:%M} UTC")


def _ask(*, drop: bool) -> None:
    if not sys.stdin.isatty():
        sys.exit("Still on hold. Nobody is here to confirm this: say --yes if it is meant.")
    if not typer.confirm("Drop these and lift the hold?" if drop else "Lift the hold?"):
        sys.exit("Still on hold. Nothing was changed.")
