"""How a field of a programme file is written, as field_examples.yaml says it."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from roadmap import notation

FILE = Path(__file__).parent / "field_examples.yaml"
ANY = "*"
"""In place of a kind of thing: fields of that name, wherever no line of their own says more."""


def example(kind: str, field: str) -> str | None:
    """YAML, for a model by its name and its field as the file writes it; the rows of a plan have none."""
    known = lines()
    return known.get((kind, field)) or known.get((ANY, field))


@lru_cache
def lines() -> Mapping[tuple[str, str], str]:
    written = notation.read(FILE).data.items()
    return {(kind, field): one for kind, fields in written for field, one in fields.items()}
