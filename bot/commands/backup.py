"""A copy to keep, made while the bot runs."""

import sys
from pathlib import Path

from bot.commands.checkup import size
from bot.commands.complaints import readable
from bot.settings import Settings
from db import copies
from db.copies import Inside
from db.sole import file_of

NOT_A_FILE = """\
DATABASE_URL is not a SQLite file: use the tools of your database server (PostgreSQL: pg_dump, pg_restore)."""


def backup(file: Path, *, force: bool) -> None:
    database = database_file(Settings())
    with readable():
        inside = copies.save(database, file, force=force)
        print(f"{file}: {size(file.stat().st_size)}. {contents(inside)}")


def database_file(settings: Settings) -> Path:
    """Where it lies or will lie."""
    return file_of(settings.database_url.get_secret_value()) or sys.exit(NOT_A_FILE)


def contents(inside: Inside) -> str:
    changed = f"{inside.changed_at:%a %Y-%m-%d %H:%M} UTC" if inside.changed_at else "never"
    return f"People: {inside.people}. Answers: {inside.answers}. Last change: {changed}."
