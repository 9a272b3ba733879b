"""`python -m bot COMMAND`. Commands import what they need when they run: --help must not wait for aiogram."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

cli = typer.Typer(
    help="A bot that carries a dated road map to the people who must fulfil it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

HOW_TO_START = """\
BOT_TOKEN is not set. Get one from @BotFather and put it into .env (see config.example.env),
or try the bot without one:  python -m bot sandbox"""

DAY = "%Y-%m-%d"
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


@cli.command()
def run() -> None:
    """Start the bot: migrate the database, then poll, or serve WEBHOOK_URL when it is set."""
    from bot.settings import Settings

    settings = Settings()
    if settings.bot_token is None:
        raise SystemExit(HOW_TO_START)
    from bot.commands.run import run as go

    go(settings)


@cli.command()
def sandbox(
    port: Annotated[int, typer.Option(help="Port of the page and of the Bot API.")] = 8080,
    programme: Annotated[str | None, typer.Option(help="Code of the programme.")] = None,
    schools: Annotated[
        int, typer.Option(min=1, max=400, help="Units at the bottom of the invented region, such as schools.")
    ] = 6,
    host: Annotated[
        str, typer.Option(help="Where the page is to be reached; this machine alone.")
    ] = "127.0.0.1",
) -> None:
    """Try it without a token or a network: emulator, the real bot and a page, on this machine."""
    from bot.commands.sandbox import sandbox as go

    go(port, programme, schools, host)


@cli.command()
def replay(
    code: Annotated[str, typer.Argument(help="Code of the programme.")],
    units: Annotated[
        int | None,
        typer.Option("--units", "--schools", min=1, max=5000, help="Schools, groups: what is counted."),
    ] = None,
    seats: Annotated[
        int | None, typer.Option(min=1, max=500, help="People in each of them, where there are many.")
    ] = None,
    seed: Annotated[int, typer.Option()] = 1,
    faults: Annotated[
        bool, typer.Option("--faults", help="Kill and restart the bot, refuse and lose its calls, block it.")
    ] = False,
    json: Json = False,
) -> None:
    """Let a synthetic region live a whole programme, and compare with an independent judge."""
    from bot.commands.replay import replay as go

    go(code, units, seats, seed, faults=faults, json=json)


@cli.command()
def check(
    code: Annotated[
        str | None, typer.Argument(help="Code of a programme, or its folder; all, if left out.")
    ] = None,
    json: Json = False,
) -> None:
    """Validate programmes; print occurrences, questions, indicators and doubts of every activity."""
    from bot.commands.check import check as go

    go(code, json=json)


@cli.command()
def new(
    code: Annotated[str, typer.Argument(help="Its code, which names its folder: reading-2027.")],
    template: Annotated[
        Path | None, typer.Option("--from", help="A folder with another programme to begin from.")
    ] = None,
    folder: Annotated[Path | None, typer.Option("--dir", help="The folder of programmes.")] = None,
) -> None:
    """Begin a programme: a small one that passes its check, to be filled in."""
    from bot.commands.new import new as go

    go(code, template, folder)


@cli.command()
def copy(
    code: Annotated[str, typer.Argument(help="Code of last year's programme.")],
    to: Annotated[int, typer.Option(min=2000, max=2100, help="The year of the new one, as codes name it.")],
    new: Annotated[str | None, typer.Option("--code", help="Code of the new one.")] = None,
    keep: Annotated[
        Literal["weekdays", "dates"], typer.Option(help="What every day keeps: its weekday, or its date.")
    ] = "weekdays",
    off: Annotated[
        Literal["stay", "move"],
        typer.Option(help="Single days that fall on a day off: stay, or move to the nearest working day."),
    ] = "stay",
    folder: Annotated[Path | None, typer.Option("--dir", help="The folder of programmes.")] = None,
    json: Json = False,
) -> None:
    """Copy a programme to a new year: every day moves, and every moved row is listed with what to look at."""
    from bot.commands.copy import copy as go

    go(code, to, new, keep, folder, move=off == "move", json=json)


@cli.command("import-roster")
def import_roster(
    file: Annotated[Path, typer.Argument(help="CSV: role, one column for each kind of unit, name, covers.")],
    programme: Annotated[str | None, typer.Option(help="Code of the programme.")] = None,
    invites: Annotated[
        Path | None, typer.Option(help="Write a personal link for every empty seat to this CSV.")
    ] = None,
) -> None:
    """Read schools and seats from a CSV. Any error in it: nothing is stored, every bad line is named."""
    from bot.commands.rosters import import_roster as go

    go(file, programme, invites)


@cli.command()
def export(
    programme: Annotated[str, typer.Argument(help="Code of the programme.")],
    out: Annotated[str, typer.Option(help="Where to write; - is standard output.")],
    form: Annotated[
        Literal["csv", "jsonl"], typer.Option("--format", help="A table for spreadsheets, or JSON Lines.")
    ] = "csv",
    first: Annotated[
        datetime | None, typer.Option("--from", metavar="DAY", formats=[DAY], help="First day of the window.")
    ] = None,
    final: Annotated[
        datetime | None, typer.Option("--to", metavar="DAY", formats=[DAY], help="Its last day.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that stands there.")] = False,
) -> None:
    """Write every request and its answer, by the days of what asked them, also while the bot runs."""
    from bot.commands.export import export as go

    go(programme, out, form, first and first.date(), final and final.date(), force=force)


@cli.command()
def backup(
    file: Annotated[Path, typer.Argument(help="Where to put the copy.")],
    force: Annotated[bool, typer.Option("--force", help="Replace a file that stands there.")] = False,
) -> None:
    """Copy the database, whole and consistent, also while the bot runs."""
    from bot.commands.backup import backup as go

    go(file, force=force)


@cli.command()
def restore(file: Annotated[Path, typer.Argument(help="A copy made by backup.")]) -> None:
    """Put a copy in place of the database and hold all messages. The bot must not run meanwhile."""
    from bot.commands.restore import restore as go

    go(file)


@cli.command()
def resume(
    drop_overdue: Annotated[
        bool, typer.Option("--drop-overdue", help="Do not send what was due before the restore.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """After restore: show what would go out, and lift the hold."""
    from bot.commands.resume import resume as go

    go(drop=drop_overdue, yes=yes)


@cli.command()
def doctor(json: Json = False) -> None:
    """How the bot is, in words; exit code 1 when something needs a person."""
    from bot.commands.doctor import doctor as go

    go(json=json)


if __name__ == "__main__":
    cli()
