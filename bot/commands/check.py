"""What a programme file says, and what in it a person must still decide."""

import json as notation
import sys
from pathlib import Path
from typing import Any

from bot.commands.complaints import readable
from bot.settings import Settings
from roadmap.checking import report
from roadmap.loading import load, programmes
from roadmap.programme import Programme


def check(code: str | None, *, json: bool) -> None:
    with readable():
        reports = [report(programme) for programme in _named(code)]
    if json:
        shown: Any = reports[0] if code else reports
        print(notation.dumps(shown, ensure_ascii=False, indent=2))
    else:
        for one in reports:
            _print(one)


def _named(code: str | None) -> list[Programme]:
    root = Settings().programmes_dir
    if code is None:
        return list(programmes(root).values())
    folder = next((path for path in (root / code, Path(code)) if (path / "programme.yaml").is_file()), None)
    if folder is None:
        known = ", ".join(header.parent.name for header in sorted(root.glob("*/programme.yaml"))) or "none"
        sys.exit(f"{code}: neither a programme nor a folder with programme.yaml. Programmes here: {known}")
    return [load(folder)]


def _print(one: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(title=one["programme"], show_lines=False)
    for column in ("no", "dates", "questions", "indicators", "doubts"):
        table.add_column(column, overflow="fold")
    for row in one["activities"]:
        table.add_row(
            str(row["no"]),
            _dates(row),
            ", ".join(row["questions"]),
            ", ".join(f"{each['key']} ({each['kind']})" for each in row["indicators"]),
            "\n".join(row["doubts"]),
        )
    console = Console()
    console.print(table)
    for doubt in one["doubts"]:
        console.print(f"? {doubt}")


def _dates(row: dict[str, Any]) -> str:
    undecided = [way for doubt in row["readings"] if doubt["chosen"] is None for way in doubt["ways"]]
    return "\n".join([*_days(row), *(f"? {way['key']}: {', '.join(_days(way))}" for way in undecided)])


def _days(row: dict[str, Any]) -> list[str]:
    days = row["occurrences"]
    spans = [
        each["start"] if each["start"] == each["end"] else f"{each['start']}..{each['end']}" for each in days
    ]
    if len(spans) > 3:
        spans = [spans[0], f"... {len(spans)} in all ...", spans[-1]]
    return [*spans, *(f"{each['start']}..{each['end']} (no day yet)" for each in row["windows"])]
