"""JSON Schema of the programme files, for editors: completion, and a mistake underlined while it is typed.

`python -m roadmap.schema` writes it anew after a change of the model.
"""

import json
from pathlib import Path
from typing import Any

import yaml

from roadmap import examples, notation
from roadmap.ladders import KINDS, LADDERS
from roadmap.programme import Programme

NOTES = Path(__file__).parent / "field_notes.yaml"
"""A sentence for every field: kind of thing, or "*" for any -> field -> words."""

FILE = Path("programmes/programme.schema.json")
SUGGESTED = {("Activity", "kind"): [*KINDS], ("Activity", "ladder"): [*LADDERS]}
"""What comes with the bot, where a programme may add its own: no closed list, but worth offering."""


def schema() -> dict[str, Any]:
    """One schema for both kinds of file: the header is fields, a file of activities is a list."""
    header = Programme.model_json_schema(by_alias=True)
    parts = header.pop("$defs")
    header["required"].remove("activities")
    parts["Programme"] = header
    _explain(parts)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A programme, or a list of its activities",
        "oneOf": [{"$ref": "#/$defs/Programme"}, {"type": "array", "items": {"$ref": "#/$defs/Activity"}}],
        "$defs": parts,
    }


def _explain(parts: dict[str, Any]) -> None:
    notes = yaml.safe_load(NOTES.read_text("utf-8"))
    for name, part in parts.items():
        kind = name.rpartition("__")[2]
        own = notes.get(kind, {})
        for field, shape in part.get("properties", {}).items():
            if note := own.get(field) or notes["*"].get(field):
                shape["description"] = note
            if offered := SUGGESTED.get((kind, field)) or _examples(kind, field):
                shape["examples"] = offered


def _examples(kind: str, field: str) -> list[Any]:
    """As JSON knows them: without days and hours."""
    shown = examples.example(kind, field)
    return [json.loads(json.dumps(notation.parsed(shown), default=str))] if shown else []


def written() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
