"""What stands between two words is the language's own: Chinese has other commas, colons and brackets."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GLUE = re.compile(r"[,;:] |[ ]\(|[«»“”]")


def glued(source: str) -> Iterator[tuple[int, str]]:
    """Values put together by a sign, and lists by a sign."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.JoinedStr):
            signs = "\0".join(part.value for part in node.values if _is_text(part))  # type: ignore[attr-defined]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "join":
            signs = str(node.func.value.value) if _is_text(node.func.value) else ""  # type: ignore[attr-defined]
        else:
            continue
        if GLUE.search(signs):
            yield node.lineno, ast.unparse(node)


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


@pytest.mark.parametrize("room", ["messages", "reports", "handlers"])
def test_no_signs_between_words_are_written_in_python(room: str) -> None:
    found = {
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for line, text in glued(path.read_text("utf-8"))
    }
    assert not found


@pytest.mark.parametrize(
    "source", ['f"{a}, {b}"', 'f"{a}: {b}"', 'f"{a} ({b})"', 'f"«{a}»"', '", ".join(a)', '"; ".join(a)']
)
def test_signs_are_found(source: str) -> None:
    assert list(glued(source))


@pytest.mark.parametrize("source", ['f"{a} · {b}"', 'f"{a}:{b}"', '"\\n".join(a)', "b.join(a)", '"a, b"'])
def test_other_strings_are_let_be(source: str) -> None:
    assert not list(glued(source))
