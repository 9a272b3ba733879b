"""Words that depend on a number are reached by some number, and by no other."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale
from fluent.syntax import FluentParser, ast, visitor

from locales.catalogue import FOLDER, Catalogue

CATEGORIES = {"zero", "one", "two", "few", "many"}


class Variants(visitor.Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_Variant(self, node: ast.Variant) -> None:  # noqa: N802 - as the parser calls it
        if isinstance(node.key, ast.Identifier):
            self.found.add(node.key.name)
        self.generic_visit(node)


def plurals(file: Path) -> Iterator[tuple[str, str]]:
    """(message, category) of all that a file tells apart."""
    for entry in FluentParser().parse(file.read_text("utf-8")).body:
        if isinstance(entry, ast.Message):
            variants = Variants()
            variants.visit(entry)
            yield from ((entry.id.name, key) for key in variants.found & CATEGORIES)


@pytest.mark.parametrize("language", Catalogue().languages)
def test_no_word_waits_for_a_plural_that_its_language_lacks(language: str) -> None:
    known = Locale.parse(language, sep="-").plural_form.tags
    found = [
        one for file in (FOLDER / language).glob("*.ftl") for one in plurals(file) if one[1] not in known
    ]
    assert found == []


@pytest.mark.parametrize("language", Catalogue().languages)
def test_that_all_have_answered_says_how_many_unless_it_was_one(language: str) -> None:
    """Of the Russian plurals twenty-one is one."""
    words = Catalogue().words(language)
    assert not any(sign.isdigit() for sign in words("notice-nudge-all", title="x", total=1, answered=1))
    assert "21" in words("notice-nudge-all", title="x", total=21, answered=21)
