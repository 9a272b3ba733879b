"""A new programme to fill in: the small one of docs/template under a name of its own."""

import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.commands.complaints import readable
from bot.settings import Settings
from roadmap.labels import CODE as LONGEST
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
        with complete(made):
            _write(code, template or TEMPLATE, made)
    checked = made if folder else code
    print(f"Written: {made}. Edit it (docs/programmes.md says how), then: python -m bot check {checked}")


def _write(code: str, template: Path, made: Path) -> None:
    for file in sorted(template.glob("*.yaml")):
        text = file.read_bytes().decode("utf-8-sig").replace(*SCHEMA)
        if file.name == HEADER:
            text = rewritten(text, lambda path, _: code if path == ("code",) else None)
        (made / file.name).write_text(text, "utf-8", newline="")
    load(made)


@contextmanager
def complete(folder: Path) -> Iterator[None]:
    """Makes it. Nothing is left of it where what is put there fails its check, or the disk is full."""
    folder.mkdir()
    try:
        yield
    except BaseException:
        shutil.rmtree(folder)
        raise


def named(code: str) -> None:
    """A code names a folder, and stands on buttons and in links."""
    if not CODE.fullmatch(code):
        sys.exit(
            f"{code}: a code is written in small Latin letters, figures and hyphens, as in reading-2027."
        )
    short(code)


def short(code: str, remedy: str = "Choose a shorter one.") -> None:
    if len(code) > LONGEST:
        sys.exit(f"{code}: a code has at most {LONGEST} letters and figures: it goes on buttons. {remedy}")
