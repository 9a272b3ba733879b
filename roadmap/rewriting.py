"""A programme file with other values in some places, and all else as it was, letter for letter.

Comments, order and layout are what people know their file by."""

from collections.abc import Callable, Iterator

import yaml

from roadmap import notation
from roadmap.mistakes import Path

Change = Callable[[Path, str], str | None]
"""(where, what stands there without quotation marks) -> what shall stand there; None: the same."""


def rewritten(text: str, change: Change) -> str:
    """`text` must be YAML that `notation` reads. Only words without quotation marks are asked about."""
    edits = []
    for path, node in _plain(notation.composed(text), ()):
        new = change(path, node.value)
        if new is not None and new != node.value:
            edits.append((node.start_mark.index, node.end_mark.index, new))
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _plain(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, yaml.ScalarNode]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _plain(value, (*path, key.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _plain(item, (*path, index))
    elif isinstance(node, yaml.ScalarNode) and node.style is None:
        yield path, node
