"""`python -m bot check`: for the methodologist who writes a programme."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import cli
from tests.conftest import KALUGA, ROOT


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A copy with a role that nobody has, in a line that is known."""
    folder = tmp_path / "wrong"
    shutil.copytree(ROOT / "programmes" / KALUGA, folder)
    file = folder / "activities-1-start.yaml"
    text = file.read_text("utf-8")
    assert text.count("asks: director") > 1
    file.write_text(text.replace("asks: director", "asks: principal", 1), "utf-8")
    return folder


def test_the_json_has_the_shape_that_scripts_rely_on() -> None:
    done = CliRunner().invoke(cli, ["check", KALUGA, "--json"])
    assert done.exit_code == 0
    said = json.loads(done.stdout)
    assert said["programme"] == KALUGA
    assert [row["no"] for row in said["activities"]] == list(range(1, 60))
    second = said["activities"][1]
    assert second["occurrences"] == [{"start": "2021-11-30", "end": "2021-11-30"}]
    assert second["windows"] == []
    assert second["questions"] == ["attended"]
    assert second["indicators"] == [{"key": "coordinators", "kind": "full"}]
    assert all(isinstance(doubt, str) for doubt in second["doubts"])


def test_all_programmes_are_a_list() -> None:
    done = CliRunner().invoke(cli, ["check", "--json"])
    folders = [header.parent.name for header in sorted(ROOT.glob("programmes/*/programme.yaml"))]
    assert [one["programme"] for one in json.loads(done.stdout)] == folders
    assert {KALUGA, "shandong-2015"} <= set(folders)


def test_a_mistake_is_told_with_file_line_and_field(wrong: Path) -> None:
    done = CliRunner().invoke(cli, ["check", str(wrong)])
    lines = (wrong / "activities-1-start.yaml").read_text("utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if "principal" in line)
    assert done.exit_code == 1
    assert f"activities-1-start.yaml:{number}: " in done.output
    assert "questions[surveyed].asks" in done.output
    assert "director" in done.output, "what is allowed"


def test_an_unknown_programme_is_told_which_there_are() -> None:
    done = CliRunner().invoke(cli, ["check", "nowhere"])
    assert done.exit_code == 1
    assert KALUGA in done.output
