"""JSON Schema of the programme files, for editors: completion, and a mistake underlined while it is typed.

`python -m roadmap.schema` writes it anew after a change of the model.
"""

import json
from pathlib import Path
from typing import Any

from roadmap import fields, notation
from roadmap.ladders import KINDS, LADDERS
from roadmap.programme import Programme

FILE = Path("programmes/programme.schema.json")
SUGGESTED = {("Activity", "kind"): [*KINDS], ("Activity", "ladder"): [*LADDERS]}
"""What comes with the bot, where a programme may add its own: no closed list, but worth offering."""


def schema() -> dict[str, Any]:
    """One schema for both kinds of file: the header is fields, a file of activities is a list."""
    header = Programme.model_json_schema(by_alias=True)
    parts = header.pop("$defs")
    header["required"].remove("activities")
    for name, part in (*parts.items(), ("Programme", header)):
        _describe(name.rpartition("__")[2], part)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A programme, or a list of its activities",
        "oneOf": [{"$ref": "#/$defs/Programme"}, {"type": "array", "items": {"$ref": "#/$defs/Activity"}}],
        "$defs": {**parts, "Programme": header},
    }


def _describe(model: str, part: dict[str, Any]) -> None:
    """Of two models of one name pydantic writes the module before it."""
    for field, shape in part.get("properties", {}).items():
        if told := fields.told(model, field):
            shape["description"] = told.what
            if told.example:
                shape["examples"] = [_plain(told.example)]
        if suggested := SUGGESTED.get((model, field)):
            shape["examples"] = suggested


def _plain(example: str) -> Any:
    """As JSON knows it: without days and hours."""
    data = notation.parsed(example)
    return json.loads(json.dumps(data, default=str))


def written() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
