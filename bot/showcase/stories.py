"""Guided walks through the sandbox, kept as data: whom to watch, what to press, what must then be seen."""

from functools import cache
from pathlib import Path
from typing import Any, Literal, Self

import yaml
from pydantic import model_validator

from roadmap.texts import Code, Strict, Text

FOLDER = Path(__file__).parent / "stories"
DEEDS = ("press", "type", "file", "to", "look")


class File(Strict):
    name: str
    kind: Literal["photo", "document"]


class Step(Strict):
    """One deed. press: a label or its beginning, on the newest message that has one; type: {link} in it is
    the newest personal link (what stands behind ?start=) on any phone; to: a local moment of the programme,
    or the next one at which something happens by itself; sees: what is then in the last messages of that
    phone."""

    text: Text
    phone: str | None = None
    press: str | None = None
    type: str | None = None
    file: File | None = None
    to: str | None = None
    look: Literal[True] | None = None
    sees: str | None = None

    @model_validator(mode="after")
    def _one_deed(self) -> Self:
        deeds = [deed for deed in DEEDS if getattr(self, deed) is not None]
        if len(deeds) != 1:
            raise ValueError(f"a step has one of {', '.join(DEEDS)}, not {deeds}")
        if (self.phone is None) != (self.to is not None):
            raise ValueError("a step is on a phone, unless the clock moves")
        if self.sees is not None and self.phone is None:
            raise ValueError("something is seen on a phone")
        return self


class Story(Strict):
    """It begins in a fresh sandbox. before: levers to pull first; without them it is the same story on a
    smaller scale."""

    code: Code
    programme: Code
    title: Text
    minutes: int
    before: tuple[str, ...] = ()
    steps: tuple[Step, ...]

    def told(self, language: str) -> dict[str, Any]:
        steps = [step.model_dump(exclude_none=True) | {"text": step.text.to(language)} for step in self.steps]
        head = {"code": self.code, "title": self.title.to(language), "minutes": self.minutes}
        return head | {"before": list(self.before), "steps": steps}


@cache
def read() -> tuple[Story, ...]:
    """Of all programmes, in the order of their files."""
    files = sorted(FOLDER.glob("*.yaml"))
    return tuple(Story.model_validate(yaml.safe_load(path.read_text("utf-8"))) for path in files)
