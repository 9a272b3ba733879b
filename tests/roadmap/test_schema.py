from pathlib import Path

import pytest
import yaml

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


def test_every_field_is_explained_to_editors() -> None:
    parts = schema.schema()["$defs"]
    silent = [
        f"{name}.{field}"
        for name, part in parts.items()
        for field, shape in part.get("properties", {}).items()
        if not shape.get("description")
    ]
    assert not silent


def test_no_note_is_about_a_field_that_is_gone() -> None:
    parts = {name.rpartition("__")[2]: part for name, part in schema.schema()["$defs"].items()}
    notes = yaml.safe_load(schema.NOTES.read_text("utf-8"))
    everything = {field for part in parts.values() for field in part.get("properties", {})}
    assert not set(notes.pop("*")) - everything
    for name, fields in notes.items():
        assert not set(fields) - set(parts[name]["properties"]), name
