"""Rules of the house that no linter keeps."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INVENTED = Path("bot/showcase/region.py")
ROOMS = [
    "bot",
    "handlers",
    "scheduler",
    "sandbox",
    "services",
    "messages",
    "reports",
    "db",
    "locales",
    "roadmap",
    "replay",
    "bench",
]


def sources() -> list[Path]:
    return [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_is_named_after_the_standard_library(room: str) -> None:
    assert room not in sys.stdlib_module_names


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "common", "helpers", "helper", "manager", "misc"}
    assert not [path for path in sources() if drawers & {part.lower() for part in (*path.parts, path.stem)}]


def test_no_words_for_people_are_written_in_python() -> None:
    """They belong to locales/ and programmes/. The judge's synthetic region and that of the
    sandbox invent names of their own."""
    spoken = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources()
        if path.relative_to(ROOT).parts[0] != "replay" and path.relative_to(ROOT) != INVENTED
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if any("а" <= letter.lower() <= "я" for letter in line.split("#")[0]) and _in_string(line)
    ]
    assert not spoken


def _in_string(line: str) -> bool:
    """A docstring may quote what the bot says; a quoted literal on a line of code may not."""
    return any(
        quote in line and any("а" <= letter.lower() <= "я" for letter in line.split(quote)[1])
        for quote in ('"', "'")
        if line.count(quote) >= 2 and '"""' not in line
    )


@pytest.mark.parametrize("lock", ["constraints.txt", "requirements.lock"])
def test_locks_name_no_address(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text("utf-8")


@pytest.mark.parametrize(
    "command", [["--help"], ["run", "--help"], ["check", "--json", "kaluga-500plus-2022"]]
)
def test_a_command_that_does_not_speak_does_not_wait_for_aiogram(command: list[str]) -> None:
    script = (
        "import runpy, sys; sys.argv = ['bot', *sys.argv[1:]]\n"
        "try: runpy.run_module('bot', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "assert 'aiogram' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_what_draws_documents_is_not_loaded_by_the_bot() -> None:
    """Its memory would stay; the child that draws is gone when it has drawn."""
    heavy = "{'openpyxl', 'PIL', 'icalendar', 'matplotlib'}"
    program = f"import sys, bot.app; assert not {heavy} & sys.modules.keys(), {heavy} & sys.modules.keys()"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
