"""Whatever a methodologist may copy from the guides passes its check, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from roadmap.indicators import IndicatorKind
from roadmap.loading import load
from roadmap.programme import Activity, Programme, Right, Role, UnitKind
from roadmap.questions import AnswerKind, Question
from roadmap.when import WAYS
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


def of_a_row(part: dict[str, Any]) -> bool:
    return part.keys() <= {"when", "phase", "questions", "indicators", "ladder"}


def placed(guide: str, text: str, folder: Path) -> Programme:
    """The fragment in its place of the template: a row of the plan, some fields of one, or fields of the
    whole; and all that the guide says of the whole, as a reader has it who has followed so far."""
    header = read((TEMPLATE / "programme.yaml").read_text("utf-8"))
    rows = read((TEMPLATE / "activities.yaml").read_text("utf-8"))
    for other, _, said in BLOCKS:
        if other == guide and isinstance(whole := read(said), dict) and not of_a_row(whole):
            header |= whole
    part = read(text)
    if isinstance(part, list):
        rows += part
    elif of_a_row(part):
        rows[0] |= part
    for name, data in (("programme.yaml", header), ("activities.yaml", rows)):
        (folder / name).write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")
    return load(folder)


@pytest.mark.parametrize(("guide", "number", "text"), BLOCKS)
def test_a_fragment_passes_the_check(tmp_path: Path, guide: str, number: int, text: str) -> None:
    assert placed(guide, text, tmp_path).activities


@pytest.mark.parametrize("guide", GUIDES)
def test_every_way_to_say_when_to_answer_and_to_count_is_shown(guide: str) -> None:
    shown = {word for one, _, text in BLOCKS if one == guide for word in words(read(text))}
    assert set(WAYS) <= shown
    assert set(get_args(AnswerKind)) - {"yes_no"} <= shown
    assert set(get_args(IndicatorKind)) <= shown
    assert set(get_args(Right)) <= shown


def words(part: Any) -> Iterator[str]:
    """Names of fields, and what they say."""
    if isinstance(part, dict):
        for key, value in part.items():
            yield key
            yield from words(value)
    elif isinstance(part, list):
        for one in part:
            yield from words(one)
    elif isinstance(part, str):
        yield part


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
            if key not in ("dates", "doubts", "doubt", "unknown", "languages")
        }
    if isinstance(part, list):
        return [shape(one) for one in part]
    return part


@pytest.mark.parametrize("guide", GUIDES)
def test_every_field_a_methodologist_writes_is_in_the_guide(guide: str) -> None:
    told = (ROOT / "docs" / guide).read_text("utf-8")
    fields = {field for kind in (Activity, Question, UnitKind) for field in kind.model_fields}
    fields |= set(Role.model_fields)
    assert not {field for field in fields if not re.search(rf"\b{field}\b", told)}
