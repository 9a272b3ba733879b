"""The real bot."""

import gc

from bot import logs
from bot.commands.complaints import readable
from bot.settings import Settings
from db.sole import sole


def run(settings: Settings) -> None:
    """aiogram comes last: whoever may not run is told at once. It is all read before there is any garbage."""
    logs.configure(settings.log_level)
    with readable(), sole(settings.database_url.get_secret_value()):
        gc.disable()
        from bot import running
        from bot.commands import life

        gc.enable()
        running.live(life.live(settings))
