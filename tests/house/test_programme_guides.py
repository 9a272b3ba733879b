"""Whatever a methodologist may copy from the guides passes its check, in both languages."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from roadmap.loading import load
from roadmap.programme import Activity, Programme, Role, UnitKind
from roadmap.questions import Question
from tests.conftest import ROOT

GUIDES = ("programmes.md", "programmes.ru.md")
TEMPLATE = ROOT / "docs" / "template"
BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
BLOCKS = [
    (guide, number, text)
    for guide in GUIDES
    for number, text in enumerate(BLOCK.findall((ROOT / "docs" / guide).read_text("utf-8")), 1)
]


class Lines(yaml.SafeLoader):
    """As the bot reads: keys are text, hours are no numbers."""


Lines.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":int"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Lines.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(0|[1-9][0-9]*)$"), list("-0123456789"))
Lines.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))


def read(text: str) -> Any:
    return yaml.load(text, Lines)


def placed(text: str, folder: Path) -> Programme:
    """The fragment in its place of the template: a row of the plan, the `when` or the questions of one, or
    fields of the whole."""
    header = read((TEMPLATE / "programme.yaml").read_text("utf-8"))
    rows = read((TEMPLATE / "activities.yaml").read_text("utf-8"))
    part = read(text)
    if isinstance(part, list):
        rows += part
    elif part.keys() <= {"when", "questions", "indicators"}:
        rows[0] |= part
    else:
        header |= part
    for name, data in (("programme.yaml", header), ("activities.yaml", rows)):
        (folder / name).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return load(folder)


@pytest.mark.parametrize(("guide", "number", "text"), BLOCKS)
def test_a_fragment_passes_the_check(tmp_path: Path, guide: str, number: int, text: str) -> None:
    assert placed(text, tmp_path).activities


def test_both_guides_show_the_same() -> None:
    english, russian = ([shape(read(text)) for guide, _, text in BLOCKS if guide == one] for one in GUIDES)
    assert english == russian
    assert len(english) > 8


def shape(part: Any) -> Any:
    """Without words for people."""
    if isinstance(part, dict):
        return {
            key: shape(value)
            for key, value in part.items()
            if key not in ("dates", "doubts", "doubt", "languages")
        }
    if isinstance(part, list):
        return [shape(one) for one in part]
    return part


@pytest.mark.parametrize("guide", GUIDES)
def test_every_field_a_methodologist_writes_is_in_the_guide(guide: str) -> None:
    told = (ROOT / "docs" / guide).read_text("utf-8")
    fields = {field for kind in (Activity, Question, UnitKind) for field in kind.model_fields}
    fields |= set(Role.model_fields)
    known = {
        "confirm",
        "short",
        "yes",
        "no",
        "unit",
        "only",
        "mark",
    }  # the template and the schema tell of these
    assert not {field for field in fields - known if not re.search(rf"\b{field}\b", told)}
