import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from roadmap import examples, notation, schema
from roadmap.programme import Programme
from roadmap.texts import Strict

ROOT = Path(__file__).parents[2]
FILES = [*ROOT.glob("programmes/*/*.yaml"), *ROOT.glob("docs/template/*.yaml")]


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


def test_every_kind_of_thing_says_what_it_is() -> None:
    assert not [name for name, part in schema.schema()["$defs"].items() if not part.get("description")]


def models() -> Iterator[type[Strict]]:
    """Programme and all that it is made of, as the schema has them."""
    used = {name.rpartition("__")[2] for name in schema.schema()["$defs"]}
    waiting, met = [Strict], set()
    while waiting:
        for model in waiting.pop().__subclasses__():
            waiting.append(model)
            if model not in met and model.__name__ in used and model.__module__.startswith("roadmap."):
                met.add(model)
                yield model


FIELDS = [
    (model, name, field) for model in sorted(models(), key=str) for name, field in model.model_fields.items()
]


def test_no_example_is_of_a_field_that_is_gone() -> None:
    known = {(model.__name__, field.alias or name) for model, name, field in FIELDS}
    own = {place for place in examples.lines() if place[0] != examples.ANY}
    assert own <= known
    assert {field for kind, field in examples.lines() if kind == examples.ANY} <= {
        field for _, field in known
    }


@pytest.mark.parametrize(
    ("model", "name", "field"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name, _ in FIELDS]
)
def test_an_example_may_stand_where_it_is_shown(model: type[Strict], name: str, field: Any) -> None:
    shown = examples.example(model.__name__, field.alias or name)
    if (model, name) == (Programme, "activities"):
        assert shown is None, "a row of the plan is no example of one line"
        return
    assert shown
    assert TypeAdapter(field.rebuild_annotation()).validate_python(notation.parsed(shown)) is not None


def test_a_closed_set_is_offered_whole_and_an_open_one_as_examples() -> None:
    parts = json.loads(schema.written())["$defs"]
    assert "number" in parts["Question"]["properties"]["answer"]["enum"]
    assert {"webinar", "document"} <= set(parts["Activity"]["properties"]["kind"]["examples"])
    assert "enum" not in parts["Activity"]["properties"]["kind"]
