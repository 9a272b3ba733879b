"""Last year's programme in a new year: files as they were, days moved, and a list of what to look at."""

import json as notation
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from bot.commands.complaints import readable
from bot.commands.new import complete, named, short
from bot.settings import Settings
from roadmap.loading import HEADER, load
from roadmap.programme import Programme
from roadmap.renewal import Keep, Renewal, renamed, year_of
from roadmap.rewriting import rewritten
from roadmap.shifts import Days, Shifted, has_windows, names_year, shifted

NOTE = "# Copied from {old}: compare every day below, and every `source`, with the document of {year}.\n"
_EARLIER = re.compile(r"^# Copied from \S+: compare every day below,.*\n", re.MULTILINE)
LOOKS = {
    "day-off": "falls on a day off",
    "last-off": "ends on a day off, unlike last year",
    "moved": "moved off a day off",
    "weekday": "another weekday than last year",
    "sessions": "meets another number of times than last year",
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
        span = self.after.span
        yield f"span: {_day(span.first)} .. {_day(span.last)}; are its first and last day the new document's?"
        yield "source: the old document's own words; put in those of the new one"
        if has_windows(self.after):
            yield "months and years without a day: those of the new year; are they the new document's?"
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
        old = year_of(before)
        years = to - old
        if years <= 0:
            sys.exit(f"--to {to}: {code} is of {old} already. Name a later year.")
        if new:
            named(new)
        made = new or renamed(before.code, old, to)
        short(made, "Name a shorter one with --code.")
        copied = _written(root / code, before, Renewal.of(before, years, keep, worked=move), made, to)
    rows = list(shifted(before, copied.after, copied.renewal))
    if json:
        print(notation.dumps(_stored(copied, rows), ensure_ascii=False, indent=2))
    else:
        _print(copied, rows, str(copied.folder) if folder else made)


def _written(source: Path, before: Programme, renewal: Renewal, code: str, year: int) -> Copied:
    folder = source.parent / code
    with complete(folder):
        for file in sorted(source.glob("*.yaml")):
            text = rewritten(file.read_bytes().decode("utf-8-sig"), _change(renewal, file.name, code))
            if file.name == HEADER:
                text = _noted(text, NOTE.format(old=before.code, year=year))
            (folder / file.name).write_text(text, "utf-8", newline="")
        return Copied(before, load(folder), renewal, folder)


def _change(renewal: Renewal, file: str, code: str) -> Any:
    def change(path: Any, value: str) -> str | None:
        return code if file == HEADER and path == ("code",) else renewal.change(path, value)

    return change


def _noted(text: str, note: str) -> str:
    """Below the line that tells an editor the schema, in place of the note of an earlier copy."""
    text = _EARLIER.sub("", text, count=1)
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
                "ends": [day.isoformat() for day in row.ends],
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
        look = "\n".join([*(LOOKS[one] for one in row.look), *map(_day, (*row.off, *row.ends))])
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
