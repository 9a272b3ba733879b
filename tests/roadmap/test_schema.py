import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from roadmap import fields, notation, schema
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


def test_every_part_and_every_field_says_what_it_is() -> None:
    parts = schema.schema()["$defs"]
    assert not [name for name, part in parts.items() if not part.get("description")]
    assert not [
        f"{name}.{field}"
        for name, part in parts.items()
        for field, shape in part.get("properties", {}).items()
        if not shape.get("description")
    ]


def test_nothing_is_described_that_is_no_field() -> None:
    known = {(model.__name__, field.alias or name) for model, name, field in FIELDS}
    own = {place for place in fields.lines() if place[0] != fields.ANY}
    assert own <= known
    assert {field for model, field in fields.lines() if model == fields.ANY} <= {field for _, field in known}


@pytest.mark.parametrize(
    ("model", "name", "field"), FIELDS, ids=[f"{model.__name__}.{name}" for model, name, _ in FIELDS]
)
def test_an_example_may_stand_where_it_is_shown(model: type[Strict], name: str, field: Any) -> None:
    told = fields.told(model.__name__, field.alias or name)
    assert told is not None
    if (model, name) == (Programme, "activities"):
        return  # a row of the plan is no example of one line
    assert told.example
    read = notation.parsed(told.example)
    assert TypeAdapter(field.rebuild_annotation()).validate_python(read) is not None


def test_a_closed_set_is_offered_whole_and_an_open_one_as_examples() -> None:
    parts = json.loads(schema.written())["$defs"]
    assert "number" in parts["Question"]["properties"]["answer"]["enum"]
    assert {"webinar", "document"} <= set(parts["Activity"]["properties"]["kind"]["examples"])
    assert "enum" not in parts["Activity"]["properties"]["kind"]
