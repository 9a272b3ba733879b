"""JSON Schema of the programme files, for editors: completion, and a mistake underlined while it is typed.

`python -m roadmap.schema` writes it anew after a change of the model.
"""

import json
from pathlib import Path
from typing import Any

from roadmap.programme import Programme

FILE = Path("programmes/programme.schema.json")


def schema() -> dict[str, Any]:
    """One schema for both kinds of file: the header is fields, a file of activities is a list."""
    header = Programme.model_json_schema(by_alias=True)
    parts = header.pop("$defs")
    header["required"].remove("activities")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A programme, or a list of its activities",
        "oneOf": [{"$ref": "#/$defs/Programme"}, {"type": "array", "items": {"$ref": "#/$defs/Activity"}}],
        "$defs": {**parts, "Programme": header},
    }


def written() -> str:
    return json.dumps(schema(), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
