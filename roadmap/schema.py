"""JSON Schema of the programme files, for editors: completion, and a mistake underlined while it is typed.

`python -m roadmap.schema` writes it anew after a change of the model.
"""

import json
from pathlib import Path
from typing import Any

import yaml

from roadmap.programme import Programme

NOTES = Path(__file__).parent / "field_notes.yaml"
"""A sentence for every field: kind of thing, or "*" for any -> field -> words."""

FILE = Path("programmes/programme.schema.json")


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
        own = notes.get(name.rpartition("__")[2], {})
        for field, shape in part.get("properties", {}).items():
            if note := own.get(field) or notes["*"].get(field):
                shape["description"] = note


def written() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
