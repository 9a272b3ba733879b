"""A programme file with other values in some places, and all else as it was, letter for letter.

Comments, order and layout are what people know their file by."""

from collections.abc import Callable, Iterator

import yaml

from roadmap import notation
from roadmap.mistakes import Path

Change = Callable[[Path, str], str | None]
"""(where, what stands there, its quotation marks taken off) -> what shall stand there; None: the same."""
_QUOTED = ("'", '"')


def rewritten(text: str, change: Change) -> str:
    """`text` must be YAML that `notation` reads. Quotation marks stay: what is new must be sound within them.
    Texts of several lines are not asked about."""
    edits = []
    for path, node in _words(notation.composed(text), ()):
        new = change(path, node.value)
        if new is not None and new != node.value:
            marks = len(_marks(node))
            edits.append((node.start_mark.index + marks, node.end_mark.index - marks, new))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _words(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, yaml.ScalarNode]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _words(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _words(item, (*path, index))
    elif isinstance(node, yaml.ScalarNode) and node.start_mark.line == node.end_mark.line:
        yield path, node


def _marks(node: yaml.ScalarNode) -> str:
    return node.style if node.style in _QUOTED else ""
