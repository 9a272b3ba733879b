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


def new(code: str, folder: Path | None) -> None:
    if not CODE.fullmatch(code):
        sys.exit(
            f"{code}: a code is written in small Latin letters, figures and hyphens, as in reading-2027."
        )
    made = (folder or Settings().programmes_dir) / code
    with readable():
        made.mkdir()
        for file in sorted(TEMPLATE.glob("*.yaml")):
            text = file.read_text("utf-8").replace(*SCHEMA)
            if file.name == HEADER:
                text = rewritten(text, lambda path, _: code if path == ("code",) else None)
            (made / file.name).write_text(text, "utf-8")
        load(made)
    print(f"Written: {made}. Edit it (docs/programmes.md says how), then: python -m bot check {code}")
