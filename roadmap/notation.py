"""YAML as programmes are written in it: plainer than YAML 1.1, and every value remembers its line.

Keys are always text, so `no:` and `yes:` are names. Only true and false are booleans, 15:00 is text and
not 900, 007 keeps its noughts. Aliases and tags are refused: that is how a small file becomes huge, or
more than data.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path as File
from typing import Any

import yaml

from roadmap import syntax
from roadmap.mistakes import Flaw, Mistake, Path

_PLAIN = {
    "bool": (r"true|false", "tf"),
    "int": (r"[-+]?(?:0|[1-9][0-9]*)", "-+0123456789"),
    "float": (r"[-+]?[0-9]+\.[0-9]+", "-+0123456789"),
    "timestamp": (r"[0-9]{4}-[0-9]{2}-[0-9]{2}", "0123456789"),
    "null": (r"~|null|", ["~", "n", ""]),
}


class _Refused(yaml.MarkedYAMLError):
    """YAML that we do not read."""


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as PyYAML has it

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent) or event.tag is not None:
            raise _Refused(problem="aliases", problem_mark=event.start_mark)
        return super().compose_node(parent, index)


for _kind, (_pattern, _first) in _PLAIN.items():
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", re.compile(f"^(?:{_pattern})$"), list(_first))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file as read: its data, the line of every path in it, and what could not be read. `flaws`: values
    that are none, in a file that is otherwise sound."""

    file: str
    data: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    flaws: list[Flaw] = field(default_factory=list)

    def wrong(self, line: int, message: str) -> None:
        self.mistakes.append(Mistake(self.file, line, "", message))


def composed(text: str) -> yaml.Node | None:
    """The nodes of a file that `read` has read, with their places."""
    return _Loader(text).get_single_node()


def parsed(text: str) -> Any:
    """The data of YAML that is known to be sound."""
    return _parse(Sheet(""), text).data


def read(file: File) -> Sheet:
    sheet = Sheet(str(file))
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        sheet.wrong(0, "the file is missing")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        sheet.wrong(line, "not UTF-8: save the file in that encoding")
    except OSError as error:
        sheet.wrong(0, f"cannot be read: {error.strerror}")
    else:
        return _parse(sheet, text)
    return sheet


def _parse(sheet: Sheet, text: str) -> Sheet:
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            sheet.wrong(0, "the file is empty: write into it, or delete it")
            return sheet
        data = _value(node, (), sheet, loader)
    except yaml.MarkedYAMLError as error:
        sheet.wrong(*syntax.told(error, text))
    except yaml.reader.ReaderError as error:
        sheet.wrong(text[: error.position].count("\n") + 1, "an invisible control character: delete it")
    except RecursionError:
        sheet.wrong(0, "nested too deeply")
    else:
        return replace(sheet, data=data)
    return sheet


def _value(node: yaml.Node, path: Path, sheet: Sheet, loader: _Loader) -> Any:
    sheet.lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, sheet, loader)
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*path, index), sheet, loader) for index, item in enumerate(node.value)]
    try:
        return loader.construct_object(node)
    except ValueError as error:
        reason = "there is no such day" if "day is out of range" in str(error) else str(error)
        sheet.flaws.append(Flaw(path, f"{node.value[:40]} is wrong: {reason}"))
    return None


def _mapping(node: yaml.MappingNode, path: Path, sheet: Sheet, loader: _Loader) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if _begins_anew(key, data, path):
            sheet.wrong(
                line, f"a second `{key.value}`: the next one of a list begins with a dash: `- {key.value}:`"
            )
            break
        if not isinstance(key, yaml.ScalarNode):
            sheet.wrong(line, "a name before `:` is one word")
        elif key.value in data:
            sheet.wrong(
                line, f"`{key.value}` stands here twice: first on line {sheet.lines[*path, key.value]}"
            )
        else:
            sheet.lines[*path, key.value] = line
            data[key.value] = _value(value, (*path, key.value), sheet, loader)
    return data


def _begins_anew(key: yaml.Node, data: dict[str, Any], path: Path) -> bool:
    """An item of a list whose first name comes again: what follows is the next item without its dash."""
    within = bool(path) and isinstance(path[-1], int)
    return within and isinstance(key, yaml.ScalarNode) and key.value == next(iter(data), None)
