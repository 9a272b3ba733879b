"""A programme's YAML as plain dictionaries, read in a way of its own."""

import re
from datetime import time
from pathlib import Path
from typing import Any

import yaml

Raw = dict[str, Any]
NEGATIVE = ("no", "none", "absent")
OF_THE_FIRST = ("after", "fact", "verified_by", "confirm", "proof", "second")
"""What a second opinion does not take over."""
NUMERIC = ("number", "hours", "days")


class _Plain(yaml.SafeLoader):
    """Only true and false are booleans; 15:00 stays text."""


_Plain.yaml_implicit_resolvers = {}
for _tag, _shape in (
    ("bool", "true|false"),
    ("int", "-?[0-9]+"),
    ("float", r"-?[0-9]+\.[0-9]+"),
    ("timestamp", "[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    ("null", "null|~|"),
):
    _Plain.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_shape})$"), None)


def read(folder: Path) -> Raw:
    """The header with all `activities` in it."""
    header: Raw = _load(folder / "programme.yaml")
    rows = list(header.get("activities", ()))
    for file in sorted(folder.glob("activities*.yaml")):
        rows += _load(file)
    return header | {"activities": rows}


def _load(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8-sig"), _Plain)  # noqa: S506 - it is a SafeLoader


def clock(text: str) -> time:
    return time.fromisoformat(text)


def listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value or ())


def role(sheet: Raw, code: str) -> Raw:
    found: Raw = next(role for role in sheet["roles"] if role["code"] == code)
    return found


def activity(sheet: Raw, number: str) -> Raw:
    found: Raw = next(row for row in sheet["activities"] if str(row["no"]) == number)
    return found


def questions(sheet: Raw, row: Raw, slot: str) -> list[Raw]:
    """What is asked in this slot, each with the confirmation that its verifier owes after it, and with what
    somebody else is asked in the same words."""
    found = []
    for question in row["questions"]:
        if question.get("when") and int(slot.partition(".")[0]) not in question["when"]:
            continue
        found.append(question)
        subject = question.get("about") or role(sheet, listed(question["asks"])[0])["unit"]
        if question.get("verified_by"):
            found.append(
                {
                    "key": question["key"] + "_confirmed",
                    "asks": question["verified_by"],
                    "about": subject,
                    "after": question["key"],
                    "confirms": question["key"],
                    "no_is": "not_yet",
                    "items": question.get("items", 1),
                }
            )
        if question.get("second"):
            kept = {name: value for name, value in question.items() if name not in OF_THE_FIRST}
            seconds = {"seconds": question["key"], "no_is": "final"}
            its = {"key": question["key"] + "_second", "asks": question["second"], "about": subject}
            found.append(kept | its | seconds)
    return found


def kind_of(question: Raw) -> str:
    return str(question.get("answer", "yes_no"))


def values(question: Raw) -> list[str]:
    """What its buttons may say."""
    found = ["na"] if question.get("condition") else []
    if kind_of(question) == "yes_no":
        found += ["yes", "no"]
    if kind_of(question) == "choice":
        found += [option["key"] for option in question["options"]]
    return found
