"""A new programme to fill in: the small one of docs/template under a name of its own."""

import re
import sys
from pathlib import Path

from bot.commands.complaints import readable
from bot.settings import Settings
from roadmap.loading import HEADER, load
from roadmap.rewriting import rewritten

TEMPLATE = Path(__file__).parents[2] / "docs" / "template"
SCHEMA = ("../../programmes/programme.schema.json", "../programme.schema.json")
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def new(code: str, template: Path | None, folder: Path | None) -> None:
    named(code)
    made = (folder or Settings().programmes_dir) / code
    with readable():
        load(template or TEMPLATE)
        made.mkdir()
        for file in sorted((template or TEMPLATE).glob("*.yaml")):
            text = file.read_bytes().decode("utf-8-sig").replace(*SCHEMA)
            if file.name == HEADER:
                text = rewritten(text, lambda path, _: code if path == ("code",) else None)
            (made / file.name).write_text(text, "utf-8", newline="")
        load(made)
    checked = made if folder else code
    print(f"Written: {made}. Edit it (docs/programmes.md says how), then: python -m bot check {checked}")


def named(code: str) -> None:
    """A code names a folder, and stands on buttons and in links."""
    if not CODE.fullmatch(code):
        sys.exit(
            f"{code}: a code is written in small Latin letters, figures and hyphens, as in reading-2027."
        )
