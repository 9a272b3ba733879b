from pathlib import Path

import pytest

from roadmap import schema

ROOT = Path(__file__).parents[2]
FILES = [*ROOT.glob("programmes/*/*.yaml")]


def test_the_schema_beside_the_programmes_is_fresh() -> None:
    assert (ROOT / schema.FILE).read_text(encoding="utf-8") == schema.written(), (
        "run python -m roadmap.schema"
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_programme_file_names_the_schema_for_editors(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    mark, _, address = first.partition("$schema=")
    assert mark == "# yaml-language-server: "
    assert (file.parent / address).resolve() == (ROOT / schema.FILE).resolve()


def test_names_in_the_schema_are_those_of_the_files() -> None:
    parts = schema.schema()["$defs"]
    assert {"from", "to"} <= set(parts["Weekly"]["properties"])
    assert {"type": "string"} in parts["Question"]["properties"]["asks"]["anyOf"]
    assert "activities" not in parts["Programme"]["required"]
