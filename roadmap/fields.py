"""What a field of a programme file is and how it is written, as fields.yaml says it: editors show the one,
`check` the other."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from roadmap import notation

FILE = Path(__file__).with_suffix(".yaml")
ANY = "any"
"""In place of a model: fields of that name, wherever no line of their own says more."""


class Told(NamedTuple):
    """`example` is YAML; the rows of a programme have none."""

    what: str
    example: str


def told(model: str, field: str) -> Told | None:
    """Of a model by its name, and of its field as the file writes it."""
    known = lines()
    return known.get((model, field)) or known.get((ANY, field))


@lru_cache
def lines() -> Mapping[tuple[str, str], Told]:
    return {
        (model, field): Told(one["what"], one.get("example", ""))
        for model, fields in notation.read(FILE).data.items()
        for field, one in fields.items()
    }
