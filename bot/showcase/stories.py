"""Guided walks through the bot, as the page beside the phones tells them. Buttons are quoted in the language
of the phones; what is told of them, in the viewer's."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, model_validator

from roadmap.texts import Text

FOLDER = Path(__file__).parent / "stories"


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class File(Model):
    name: str
    kind: str


class Step(Model):
    """phone: a key of the cast. Exactly one of press (the beginning of a button), type, file, to (a local
    moment, or "next") and look is done; `sees`: what that phone must show then."""

    text: Text
    phone: str | None = None
    press: str | None = None
    type: str | None = None
    file: File | None = None
    to: str | None = None
    look: bool = False
    sees: str | None = None

    @model_validator(mode="after")
    def _does_one_thing(self) -> "Step":
        done = sum(bool(one) for one in (self.press, self.type, self.file, self.to, self.look))
        if done != 1 or (self.phone is None) != (self.to is not None and self.sees is None):
            raise ValueError("a step does one thing, on a phone unless it moves the clock")
        return self


class Story(Model):
    code: str
    title: Text
    minutes: int
    steps: tuple[Step, ...]


@cache
def stories() -> tuple[Story, ...]:
    """In the order of their files."""
    files = sorted(FOLDER.glob("*.yaml"))
    return tuple(Story.model_validate(yaml.safe_load(file.read_text("utf-8"))) for file in files)


async def shown(language: str) -> list[dict[str, Any]]:
    return [
        story.model_dump(exclude={"title", "steps"})
        | {"title": story.title.to(language), "steps": [_step(step, language) for step in story.steps]}
        for story in stories()
    ]


def _step(step: Step, language: str) -> dict[str, Any]:
    return step.model_dump(exclude={"text"}, exclude_defaults=True) | {"text": step.text.to(language)}
