"""A copy put back, and nothing sent until somebody has looked."""

import os
import sys
from pathlib import Path

from bot.clock import WallClock
from bot.commands.backup import contents, database_file
from bot.commands.complaints import readable
from bot.settings import Settings
from db import copies
from db.sole import sole

NEXT = """\
The bot is on hold: once started it answers, but sends nothing unasked. Next:
  python -m bot resume                   shows what would go out, asks, and lets it go
  python -m bot resume --drop-overdue    the same, without what was due before: people may have it already
  python -m bot run                      may be started before that or after"""

AS_OWNER = "Say it as the user the bot runs as: sudo -u USER .venv/bin/python -m bot restore FILE"


def restore(file: Path) -> None:
    settings = Settings()
    database = database_file(settings)
    if database.exists() and _foreign(database):
        sys.exit(
            f"{database} belongs to another user, and the bot could not open what you put there. {AS_OWNER}"
        )
    with readable(), sole(settings.database_url.get_secret_value()):
        inside, kept = copies.put_back(file, database, WallClock().now())
    print(f"{database} is now the copy {file}. {contents(inside)}")
    if kept is not None:
        print(f"What stood there before is kept: {kept}")
    print(NEXT)


def _foreign(database: Path) -> bool:
    """Not on Windows, where files have other rights."""
    return sys.platform != "win32" and database.stat().st_uid != os.geteuid()
