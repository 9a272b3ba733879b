"""Last year's programme in a new year: files as they were, days moved, and a list of what to look at."""

import json as notation
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.commands.complaints import readable
from bot.commands.new import named
from bot.settings import Settings
from roadmap.loading import HEADER, load
from roadmap.mistakes import ProgrammeErrors
from roadmap.programme import Programme
from roadmap.renewal import Keep, Renewal, renamed
from roadmap.rewriting import rewritten
from roadmap.shifts import Days, Shifted, names_year, shifted

NOTE = "# Copied from {old}: compare every day below, and every `source`, with the document of {year}.\n"
LOOKS = {
    "day-off": "falls on a day off",
    "moved": "moved off a day off",
    "weekday": "another weekday than last year",
    "doubt": "its days can be read in several ways, and the readings name the old ones",
    "year": "its words name the old year",
}
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Copied:
    before: Programme
    after: Programme
    renewal: Renewal
    folder: Path

    @property
    def general(self) -> Iterator[str]:
        """What concerns more than one row."""
        yield "source: the old document's own words; put in those of the new one"
        if names_year(self.after.title, self.before):
            yield "title: names the old year"
        if any(names_year(phase.title, self.before) for phase in self.after.phases):
            yield "phases: their titles name the old year"
        if self.after.phases:
            yield "phases: `dates` are the old document's own words"
        if self.after.days_off.off or self.after.days_off.working:
            yield "days_off: moved like all days; are they the new year's?"
        if self.after.events:
            yield "events: on which day does each happen this time?"
        if self.after.doubts:
            yield "doubts: do they hold for the new document?"


def copy(
    code: str, to: int, new: str | None, keep: Keep, folder: Path | None, *, move: bool, json: bool
) -> None:
    root = folder or Settings().programmes_dir
    with readable():
        before = load(root / code)
        years = to - before.span.last.year
        if years <= 0:
            sys.exit(f"--to {to}: {code} is of {before.span.last.year} already. Name a later year.")
        if new:
            named(new)
        made = new or renamed(before.code, before.span.last.year, to)
        copied = _written(root / code, before, Renewal.of(before, years, keep, worked=move), made, to)
    rows = list(shifted(before, copied.after, copied.renewal))
    if json:
        print(notation.dumps(_stored(copied, rows), ensure_ascii=False, indent=2))
    else:
        _print(copied, rows, str(copied.folder) if folder else made)


def _written(source: Path, before: Programme, renewal: Renewal, code: str, year: int) -> Copied:
    """Nothing is left behind where the copy does not pass its check."""
    folder = source.parent / code
    folder.mkdir()
    try:
        for file in sorted(source.glob("*.yaml")):
            text = rewritten(file.read_bytes().decode("utf-8-sig"), _change(renewal, file.name, code))
            if file.name == HEADER:
                text = _noted(text, NOTE.format(old=before.code, year=year))
            (folder / file.name).write_text(text, "utf-8", newline="")
        return Copied(before, load(folder), renewal, folder)
    except ProgrammeErrors:
        shutil.rmtree(folder)
        raise


def _change(renewal: Renewal, file: str, code: str) -> Any:
    def change(path: Any, value: str) -> str | None:
        return code if file == HEADER and path == ("code",) else renewal.change(path, value)

    return change


def _noted(text: str, note: str) -> str:
    """Below the line that tells an editor the schema."""
    first, rest = text.split("\n", 1)
    return f"{first}\n{note}{rest}" if "yaml-language-server" in first else note + text


def _stored(copied: Copied, rows: list[Shifted]) -> dict[str, Any]:
    return {
        "from": copied.before.code,
        "code": copied.after.code,
        "folder": str(copied.folder),
        "years": copied.renewal.years,
        "keep": copied.renewal.keep,
        "look": list(copied.general),
        "rows": [
            {
                "no": row.activity.no,
                "title": row.activity.title.to(copied.after.languages[0]),
                "old": [[day.isoformat() for day in days] for days in row.old],
                "new": [[day.isoformat() for day in days] for days in row.new],
                "look": list(row.look),
                "off": [day.isoformat() for day in row.off],
            }
            for row in rows
        ],
    }


def _print(copied: Copied, rows: list[Shifted], checked: str) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=f"{copied.before.code} -> {copied.after.code}")
    for column in ("no", "title", "was", "is", "look at"):
        table.add_column(column, overflow="fold")
    language = copied.after.languages[0]
    for row in rows:
        look = "\n".join([*(LOOKS[one] for one in row.look), *map(_day, row.off)])
        days = ("\n".join(_said(row.old)), "\n".join(_said(row.new)))
        table.add_row(str(row.activity.no), row.activity.title.to(language), *days, look)
    console = Console()
    console.print(table)
    for line in copied.general:
        console.print(f"? {line}")
    print(f"Written: {copied.folder}. Edit it, then: python -m bot check {checked}")


def _said(days: tuple[Days, ...]) -> list[str]:
    shown = [_day(first) if first == last else f"{_day(first)} .. {_day(last)}" for first, last in days]
    return shown if len(shown) <= SHOWN else [shown[0], f"... {len(shown)} in all ...", shown[-1]]


def _day(day: date) -> str:
    return f"{day:%a %d.%m.%Y}"
