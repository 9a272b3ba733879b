"""What a guide calls a button is on the screen, letter for letter."""

import re
from pathlib import Path

import pytest
from fluent.syntax import ast as ftl

from roadmap.programme import Programme
from tests.conftest import KALUGA
from tests.house.test_words import entries

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = {"ru": ("coordinator.md", r"«([^«»]+)»"), "en": ("coordinator.en.md", r"“([^“”]+)”")}


def labels(language: str) -> set[str]:
    """Without signs, numbers and counts: «1. Считать снова», «Кого ждём: 5», «⏳ Позже»."""
    found = set()
    for _, entry in entries(language):
        if isinstance(entry, ftl.Message) and entry.id.name.startswith("btn-") and entry.value:
            texts = (one.value for one in entry.value.elements if isinstance(one, ftl.TextElement))
            found.add(re.sub(r"^[\W\d_]+|(: *| *· *)$", "", "".join(texts).strip()))
    return found


@pytest.mark.parametrize("language", GUIDES)
def test_every_button_of_a_guide_is_a_button(language: str, plans: dict[str, Programme]) -> None:
    """Of the bot, or of the programme that the guide tells of."""
    name, quoted = GUIDES[language]
    of_programme = {unit.by.to(language) for unit in plans[KALUGA].units if unit.by}
    named = re.findall(quoted, " ".join((DOCS / name).read_text("utf-8").split()))
    assert len(named) > 25
    assert not set(named) - labels(language) - of_programme


@pytest.mark.parametrize("language", GUIDES)
def test_a_guide_is_two_pages_at_most(language: str) -> None:
    assert len((DOCS / GUIDES[language][0]).read_text("utf-8").split()) < 1000
