"""Everything that is noted in the journal is said there in words of its own."""

import ast
from pathlib import Path

import pytest

from locales.catalogue import Catalogue

SERVICES = Path(__file__).parents[2] / "services"
STATES = {"waiver": ("approved", "declined"), "exemption": ("begun", "ended")}
"""What is noted with a `state` is said by it (services/journal.py)."""


def noted() -> set[str]:
    """What each call of `note` says that was done: its last plain word, wherever the call's words are put
    together."""
    found = set()
    for path in sorted(SERVICES.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _is_note(node.func):
                found |= _words(node)
            elif isinstance(node, ast.Assign) and _is_called(node, "which", "about"):
                found |= _words(node.value)
    return found


def _is_note(func: ast.expr) -> bool:
    name = func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""
    return name in {"note", "_note"}


def _is_called(node: ast.Assign, *names: str) -> bool:
    """A tuple of what is common to several notes: `which = (tx, programme, person, "proxy", now)`."""
    return isinstance(node.value, ast.Tuple) and any(
        isinstance(target, ast.Name) and target.id in names for target in node.targets
    )


def _words(node: ast.expr) -> set[str]:
    inside = node.args if isinstance(node, ast.Call) else node.elts if isinstance(node, ast.Tuple) else []
    return {one.value for one in inside if isinstance(one, ast.Constant) and isinstance(one.value, str)}


@pytest.mark.parametrize("language", Catalogue().languages)
def test_every_deed_has_words_of_its_own(language: str) -> None:
    deeds = noted()
    assert {"import", "exemption", "plan-moved", "deputy-ended", "proxy", "proof-seen"} <= deeds
    told = {f"{deed}-{state}" for deed in deeds for state in STATES.get(deed, ())}
    told |= {deed for deed in deeds if deed not in STATES}
    words = Catalogue().words(language)
    assert not {deed for deed in told if not words.knows(f"audit-{deed}")}
